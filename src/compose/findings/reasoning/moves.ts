import type { Marker } from "../../../model/analysis.ts";
import { tidy } from "../../clip.ts";
import type { Finding } from "../../finding.ts";
import { type Piece, piece } from "../../quote.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { signs } from "../stance.ts";
import { around } from "./around.ts";
import { echo } from "./echo.ts";
import { weighed } from "./weight.ts";

interface Sign {
  readonly mark: Marker;
  readonly line: Line;
}

/** A sign and the words around it. */
export function alone(
  view: View,
  kind: string,
  { mark, line }: Sign,
  words: Piece,
  strength: number,
): Finding {
  return {
    kind,
    variant: "alone",
    slots: {
      sign: { quote: tidy(view.words(mark, mark.span)) },
      words: { quote: words.words },
      here: { places: [line.paragraph.number] },
    },
    evidence: [words.evidence],
    strength: weighed(view, line, words.words, strength),
  };
}

/** The same; before it, beside the passage elsewhere that speaks of the same, where there is one. */
export function move(view: View, kind: string, sign: Sign, words: Piece, strength: number): Finding[] {
  const base = alone(view, kind, sign, words, strength);
  const other = echo(view, sign.line, words.words);
  if (!other) return [base];
  const beside: Finding = {
    ...base,
    variant: "with-echo",
    slots: {
      ...base.slots,
      echo: { quote: other.piece.words },
      there: { places: [other.line.paragraph.number] },
    },
    evidence: [words.evidence, other.piece.evidence],
    strength: Math.min(0.95, base.strength + 0.05),
  };
  return [beside, base];
}

/** Two cases, or a thing and a picture of it, said to be alike, in a whole sentence: no “most people, just like me”. */
export function analogy(view: View): Finding[] {
  return signs(view, "analogy").flatMap((sign) => {
    const words = isOfPronoun(sign) ? undefined : around(view, sign.line, sign.mark);
    return words && isEntire(view, sign.line, words) ? [alone(view, "analogy", sign, words, 0.85)] : [];
  });
}

/** “Like me”, « comme lui »: the other case is a person who stands in the text, and no picture. */
function isOfPronoun({ mark, line: { paragraph } }: Sign): boolean {
  return paragraph.words?.find(({ start }) => start >= mark.span.end)?.tag === "PRON";
}

/** From the beginning of the sentence or a clause to its end: a comma behind would let it go on. */
function isEntire(view: View, { paragraph, sentence }: Line, { words }: Piece): boolean {
  const { text } = paragraph;
  const start = text.indexOf(words, sentence.span.start);
  const ahead = text.slice(sentence.span.start, start).trim();
  const last = /(\p{L}+)$/u.exec(ahead)?.[1]?.toLowerCase() ?? "";
  const opens = view.edges(paragraph).hinges?.complementisers.has(last) === true;
  const behind = text.slice(start + words.length, sentence.span.end);
  return (/^$|[,;:–—(«“]$/u.test(ahead) || opens) && /^[\s"”»’)]*(?:[.!?…;:–—]|$)/u.test(behind);
}

/** Most words of a sentence with its condition, both of which must be seen. */
const longest = 25;

/** What would have happened, had something else been so. */
export function counterfactual(view: View): Finding[] {
  return signs(view, "counterfactual").flatMap((sign) => {
    const { start, end } = sign.line.sentence.span;
    const whole = countWords(sign.line.paragraph.text.slice(start, end)) <= longest;
    const words = whole
      ? piece(view, sign.line, sign.mark.span, longest)
      : around(view, sign.line, sign.mark);
    return words && countWords(words.words) >= 6 ? move(view, "counterfactual", sign, words, 0.9) : [];
  });
}
