import { Tab, TextRun } from "docx";
import type { Element } from "hast";
import { classes, namedLook } from "../look.ts";
import { type Block, kept, type Paragraph } from "./block.ts";
import { type Handler, indented, type Place, words } from "./place.ts";
import { run } from "./runs.ts";
import { styleFor } from "./styles.ts";

/**
 * A block; one of class `numbered` has its `data-number` in the gutter before its first line, as text: it stays when
 * another paragraph is taken out. Before a list or a table it is a paragraph of its own.
 */
export function numbered(element: Element, handler: Handler, place: Place): Block[] {
  const number = words(element.properties.dataNumber);
  if (number === undefined || !classes(element).includes("numbered")) return handler(element, place);
  const gutter = gutterWidth(place);
  const blocks = handler(element, indented(place, place.gutter === true ? 0 : gutter));
  const [first, ...others] = blocks;
  const look = namedLook(place.look, place.document, ".number");
  if (first?.kind === "paragraph" && first.numbering === undefined) {
    const mark = run(number, look, place.document.language, place, first.style);
    const children = [...mark, new TextRun({ children: [new Tab()] }), ...first.children];
    return [
      { ...first, children, hanging: first.left - (place.left - (place.gutter === true ? gutter : 0)) },
      ...others,
    ];
  }
  if (first === undefined) return [];
  const style = styleFor(place.styles, "number", look);
  const alone: Paragraph = {
    ...{ kind: "paragraph", style, above: first.above, below: 0, right: place.right },
    left: Math.max(0, first.left - gutter),
    children: run(number, look, place.document.language, place, style),
  };
  return [...kept([alone], true), ...blocks];
}

/** Width of the gutter where hanging numbers stand. */
export function gutterWidth(place: Place): number {
  return namedLook(place.look, place.document, ".gutter").indent;
}
