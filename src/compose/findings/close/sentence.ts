import { tidy } from "../../clip.ts";
import type { Piece } from "../../quote.ts";
import type { Line } from "../../view.ts";

/** A whole sentence for the answer, which may be longer than a question. */
export function sentence({ paragraph, text }: Line): Piece {
  const words = tidy(text);
  return { words, evidence: { at: paragraph.number, quote: words } };
}
