import type { Look } from "../look.ts";
import type { Inline } from "./node.ts";

/** Text in a look, ready for the page. */
export function inline(look: Look, text: string): Inline {
  return {
    text,
    font: look.font,
    fontSize: look.size,
    lineHeight: look.lineHeight,
    alignment: look.align,
    ...(look.bold && { bold: true }),
    ...(look.italics && { italics: true }),
    ...(look.colour !== "#000000" && { color: look.colour }),
  };
}
