import type { Slot } from "../../finding.ts";
import { isJest } from "../../jest.ts";
import { countWords } from "../../text.ts";
import type { View } from "../../view.ts";
import type { Checkable } from "./checkable.ts";
import { namedSources, type SourceKind, type Traced } from "./sources.ts";

/** Sources that are laid side by side, and the words of all of them. */
const sources = { least: 2, most: 3 };
const mostWords = 26;

/** What finds a source of this kind again, in the order in which it helps. */
const needed: Readonly<Record<SourceKind, readonly string[]>> = {
  text: ["title", "date", "link"],
  outlet: ["title", "date", "link"],
  body: ["occasion", "date", "link"],
};

/** Sources that the article names, each as it introduces it: what a reader still has to look for to find it again. */
export function trail(view: View): Checkable[] {
  if (isJest(view.analysis, view.languages)) return [];
  const chosen = mixed(namedSources(view));
  if (chosen.length < sources.least) return [];
  const rows = chosen.flatMap(({ evidence, kind, given }): (readonly [Slot, ...Slot[]])[] => {
    const missing = needed[kind].filter((part) => !given.has(part));
    const cells = missing.map((part): Slot => ({ phrase: `check.trail.${part}` }));
    return cells.length === 0 ? [] : [[{ items: [evidence] }, ...cells]];
  });
  if (rows.length < chosen.length) return [];
  return [
    {
      family: "trail",
      variant: "mixed",
      slots: {
        sources: { items: chosen.map(({ evidence }) => evidence) },
        missing: { table: rows },
      },
      evidence: chosen.map(({ evidence }) => evidence),
      strength: 0.42 + chosen.length / 60,
    },
  ];
}

/** One of each kind first, then others, as far as their words have room; in the order of the text. */
function mixed(all: readonly Traced[]): Traced[] {
  const firsts = all.filter((one, at) => all.findIndex(({ kind }) => kind === one.kind) === at);
  const kept: Traced[] = [];
  for (const one of [...firsts, ...all.filter((each) => !firsts.includes(each))]) {
    const words = [...kept, one].reduce((sum, { evidence }) => sum + countWords(evidence.quote), 0);
    if (kept.length < sources.most && words <= mostWords) kept.push(one);
  }
  return kept.toSorted((a, b) => Number(a.evidence.at) - Number(b.evidence.at));
}
