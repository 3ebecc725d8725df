import type { Marker } from "../../../model/analysis.ts";
import { tidy } from "../../clip.ts";
import type { Finding } from "../../finding.ts";
import { type Piece, piece } from "../../quote.ts";
import { countWords, overlaps } from "../../text.ts";
import { type Line, type View, within } from "../../view.ts";
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

/** Two cases, or a thing and a picture of it, said to be alike. */
export function analogy(view: View): Finding[] {
  return signs(view, "analogy").flatMap((sign) => {
    const words = around(view, sign.line, sign.mark);
    return words ? move(view, "analogy", sign, words, 0.85) : [];
  });
}

/** A rule and what it leaves out, where no connective shows the two sides already. */
export function exception(view: View): Finding[] {
  return signs(view, "exception").flatMap((sign): Finding[] => {
    const { mark, line } = sign;
    if (isJoined(view, line, mark) || isWhole(line, mark)) return [];
    const words = around(view, line, mark);
    return words ? [alone(view, "exception", sign, words, 0.75)] : [];
  });
}

/** « à part entière »: an expression of its own. */
function isWhole({ paragraph }: Line, { span }: Marker): boolean {
  return paragraph.words?.find(({ start }) => start >= span.end)?.tag === "ADJ";
}

function isJoined(view: View, line: Line, { span }: Marker): boolean {
  return view
    .marksIn(line)
    .some(
      (mark) =>
        ["cause", "contrast", "condition", "goal", "consequence"].includes(mark.label) &&
        overlaps(mark.span, span),
    );
}

/** An aim given to somebody: a verb of aiming, or a noun with the verb that says what it is. */
export function intention(view: View): Finding[] {
  return signs(view, "intention").flatMap((sign): Finding[] => {
    const { mark, line } = sign;
    if (isJoined(view, line, mark) || !namesAim(line, mark) || isManner(line, mark)) return [];
    const words = around(view, line, mark);
    const fronted = words?.words.startsWith(tidy(view.words(mark, mark.span))) && !words.words.includes(",");
    const bare = line.paragraph.words?.find((word) => within(word, mark.span))?.tag === "ADP" && fronted;
    return words && !bare ? move(view, "intention", sign, words, 0.5) : [];
  });
}

/** “Deliberately vague”: how something is, not what somebody wants. */
function isManner({ paragraph }: Line, { span }: Marker): boolean {
  const at = paragraph.words?.findIndex((word) => within(word, span)) ?? -1;
  return paragraph.words?.[at]?.tag === "ADV" && paragraph.words[at + 1]?.tag === "ADJ";
}

/** “The purpose of the tax” names an aim, “the purpose is to …” says what it is. */
function namesAim({ paragraph, sentence }: Line, { span }: Marker): boolean {
  const words = paragraph.words;
  if (!words) return true;
  const inside = words.filter((word) => within(word, span));
  const nominal = inside.some(({ tag }) => tag === "NOUN");
  const verbal = inside.some(({ tag }) => tag === "VERB" || tag === "AUX");
  const led = inside[0]?.tag === "ADP" || inside.at(-1)?.tag === "ADP" || inside.at(-1)?.tag === "PART";
  if (!nominal || verbal || (led && inside.at(0)?.tag === "ADP")) return true;
  const next = words.filter(({ start, end }) => start >= span.end && end <= sentence.span.end).slice(0, 9);
  const stop = next.findIndex(({ tag }) => tag === "PUNCT");
  return next.slice(0, stop < 0 ? next.length : stop).some(({ tag }) => tag === "AUX") || led;
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
