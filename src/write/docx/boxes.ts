import type { Element } from "hast";
import { classes, namedLook } from "../look.ts";
import { type Block, kept, type Paragraph, spaced } from "./block.ts";
import { gutterWidth } from "./numbered.ts";
import { indented, inside, type Place, words } from "./place.ts";
import { run } from "./runs.ts";
import { styleFor } from "./styles.ts";

/** Space between the text and the dotted rule of the annotation margin. */
const clearance = 9;
/** Distance of an embedded text from its rule. */
const inset = 11;
/** Room of a frame around its text. */
const padding = 9;

/** `div.beside`: the right-hand margin is left free, the gutter holds the numbers. */
export function beside(element: Element, place: Place): Block[] {
  const free = place.document.theme.annotation;
  const { above, below } = place.look;
  const inner: Place = {
    ...indented(inside(place), gutterWidth(place)),
    gutter: true,
    ...(free > 0 && {
      right: place.right + free + clearance,
      borders: { ...place.borders, beside: true },
    }),
  };
  return spaced(place.flow(element.children, inner), above, below);
}

/** `div.embed`: a rule at the left, and the label above. */
export function embed(element: Element, place: Place): Block[] {
  const label = words(element.properties.dataLabel);
  const { above, below } = place.look;
  // All paragraphs begin where the numbers do, so that the rule is one.
  const flush = holdsNumbers(element) && place.gutter === true ? place.left - gutterWidth(place) : place.left;
  const inner: Place = {
    ...inside(place),
    left: flush + inset,
    gutter: false,
    borders: { ...place.borders, rule: true },
  };
  const look = namedLook(place.look, place.document, ".label");
  const style = styleFor(place.styles, "label", { ...look, above: 0, below: 0 });
  const caption: Paragraph[] =
    label === undefined
      ? []
      : [
          {
            ...{
              kind: "paragraph",
              style,
              above: 0,
              below: look.below,
              left: inner.left,
              right: inner.right,
            },
            ...(inner.borders && { borders: inner.borders }),
            children: run(label, look, place.document.language, place, style),
          },
        ];
  return spaced([...kept(caption, true), ...place.flow(element.children, inner)], above, below);
}

function holdsNumbers(element: Element): boolean {
  return element.children.some(
    (child) => child.type === "element" && (classes(child).includes("numbered") || holdsNumbers(child)),
  );
}

/** `aside`: a frame around its blocks. */
export function aside(element: Element, place: Place): Block[] {
  const { above, below, indent } = place.look;
  const left = place.left + indent;
  const width = place.room - left - place.right;
  const { borders: _, ...bare } = place;
  const inner = { ...inside(bare), room: width - 2 * padding, left: 0, right: 0, gutter: false };
  const blocks = place.flow(element.children, inner);
  if (blocks.length === 0) return [];
  const row = { head: false, height: 0, cells: [{ blocks, width, span: 1, down: 1 }] };
  return [{ kind: "table", rows: [row], widths: [width], left, above, below, frame: true }];
}

/**
 * `div.columns`: one under the other, as they are read. Writing lines are then longer, and so many fewer: `share` is
 * the part of the width that the PDF gives them.
 */
export function columns(element: Element, place: Place): Block[] {
  const { above, below, indent } = place.look;
  const children = element.children.filter((child) => child.type === "element");
  const given = String(element.properties.dataWidths ?? "").split(/[\s,]+/);
  const shares = children.map((_, index) => /^(\d+(?:\.\d+)?)%$/.exec(given[index] ?? "")?.[1]);
  const taken = shares.reduce((sum, share) => sum + Number(share ?? 0) / 100, 0);
  const [first] = children;
  const open = shares.filter((share) => share === undefined).length;
  const blocks = children.flatMap((child, index) => {
    const share = shares[index] === undefined ? (1 - taken) / open : Number(shares[index]) / 100;
    const inner = { ...inside(place), share: place.share * Math.min(1, Math.max(0.1, share)) };
    const under = index > 0 && place.gutter !== true && first !== undefined && holdsNumbers(first);
    return place.flow([child], indented(inner, indent + (under ? gutterWidth(place) : 0)));
  });
  return spaced(blocks, above, below);
}

/** `div.lines`: empty paragraphs, each over a dotted rule; what is typed stands on it. */
export function lines(element: Element, place: Place): Block[] {
  const { above, below } = place.look;
  const text = place.flow(element.children, inside(place));
  return [...text, ...spaced(writingLines(element, place), above, Math.max(below, clear))];
}

/** Least distance of the next text from a line to write on. */
const clear = 5;

/** The empty lines that `data-count` asks for. */
export function writingLines(element: Element, place: Place): Paragraph[] {
  const asked = Math.round(Number(element.properties.dataCount ?? 1));
  const number = Math.ceil(Math.min(200, Math.max(0, asked || 0)) * place.share);
  const style = styleFor(place.styles, "Writing line", { ...place.styles.body, above: 0, below: 0 });
  return Array.from(
    { length: number },
    (): Paragraph => ({
      ...{ kind: "paragraph", style, children: [], above: 0, below: 0, left: place.left, right: place.right },
      pitch: place.document.theme.writing.pitch,
    }),
  );
}

/** `hr`: a thin rule. */
export function rule(_element: Element, place: Place): Block[] {
  const { above, below } = place.look;
  const style = styleFor(place.styles, "Rule", {
    ...place.styles.body,
    size: 1,
    lineHeight: 1,
    above: 0,
    below: 0,
  });
  return [
    {
      ...{ kind: "paragraph", style, children: [], above, below, left: place.left, right: place.right },
      borders: { under: true },
    },
  ];
}
