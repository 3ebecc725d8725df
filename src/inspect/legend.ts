import type { Element } from "hast";
import type { Analysis } from "../model/analysis.ts";
import { element } from "./element.ts";
import type { Range } from "./ranges.ts";
import type { Words } from "./words.ts";

export interface Legend {
  /** Kinds of stretches on the page, the most frequent first. */
  readonly kinds: readonly string[];
  /** A box to tick for each kind, and their labels with counts. */
  readonly elements: readonly Element[];
}

export function legendOf(
  analysis: Analysis,
  ranges: ReadonlyMap<number, readonly Range[]>,
  words: Words,
): Legend {
  const counts = countOf([...ranges.values()].flat().map(({ kind }) => kind));
  const layers = countOf(analysis.paragraphs.flatMap(({ sentences }) => sentences.map(({ layer }) => layer)));
  const kinds = counts.map(([kind]) => kind);
  const boxes = kinds.map((kind) => element("input", { type: "checkbox", id: `k-${kind}`, checked: true }));
  const labels = counts.map(([kind, count]) =>
    element(
      "label",
      { htmlFor: [`k-${kind}`] },
      element("span", { className: ["m", kind] }, words(`label.${kind}`)),
      element("small", { className: [kind] }, words(`tag.${kind}`)),
      ` ${count}`,
    ),
  );
  const layered = layers.map(([layer, count]) =>
    element("span", { className: ["s", layer] }, `${words(`value.${layer}`)} ${count}`),
  );
  const nav = element(
    "nav",
    {},
    element("p", {}, ...layered.flatMap((each) => [each, " "])),
    element("p", {}, ...labels.flatMap((each) => [each, " "])),
  );
  return { kinds, elements: [...boxes, nav] };
}

function countOf(names: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
