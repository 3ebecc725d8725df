import type { Marker, Paragraph, Span } from "../../../model/analysis.ts";
import { tidy } from "../../clip.ts";
import type { Finding } from "../../finding.ts";
import { finite } from "../../joints.ts";
import { type Piece, piece } from "../../quote.ts";
import { countWords, overlaps } from "../../text.ts";
import { type Line, type View, within } from "../../view.ts";
import { signs } from "../stance.ts";
import { echo } from "./echo.ts";
import { weighed } from "./weight.ts";

/** A sign and the words around it, with the passage elsewhere that speaks of the same. */
export function move(
  view: View,
  kind: string,
  { mark, line }: { readonly mark: Marker; readonly line: Line },
  words: Piece,
  strength: number,
): Finding {
  const base = {
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
  const other = echo(view, line, words.words);
  if (!other) return base;
  return {
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
}

/** Most words of a piece that stands alone in a question, as a rule; five more when that makes it whole. */
const fullest = 16;

/** A piece with the whole sign in it that can stand by itself: it has a verb, and no opening that hangs on words left out. */
export function around(view: View, line: Line, { span }: { readonly span: Span }): Piece | undefined {
  const sign = tidy(line.paragraph.text.slice(span.start, span.end));
  for (const most of view.limit < fullest ? [fullest] : [fullest + 5, fullest]) {
    const found = unled(view, line, piece(view, line, span, most));
    if (found?.words.includes(sign) && countWords(found.words) >= 6 && stands(view, line, found))
      return found;
  }
  return undefined;
}

/** Without the “that” that it begins with. */
function unled(view: View, line: Line, found: Piece | undefined): Piece | undefined {
  const leading = view.edges(line.paragraph).hinges?.complementisers;
  const led = found && /^(\p{L}+\s|\p{L}{1,2}[’'])(?=\S)/u.exec(found.words)?.[0];
  if (!found || !led || !leading?.has(led.trim().toLowerCase().replace("’", "'"))) return found;
  const words = found.words.slice(led.length);
  return { words, evidence: { ...found.evidence, quote: words } };
}

/** No last word where the sentence goes on. */
const unending: ReadonlySet<string> = new Set(["ADP", "AUX", "VERB", "CCONJ", "SCONJ", "DET"]);
/** No first word where the sentence has begun. */
const hanging: ReadonlySet<string> = new Set([
  "ADJ",
  "ADV",
  "ADP",
  "AUX",
  "VERB",
  "CCONJ",
  "SCONJ",
  "PART",
  "PUNCT",
]);

function stands(view: View, { paragraph, sentence }: Line, { words }: Piece): boolean {
  if (!paragraph.words) return true;
  const start = paragraph.text.indexOf(words, sentence.span.start);
  const inside = paragraph.words.filter((word) => within(word, { start, end: start + words.length }));
  const first = inside[0];
  if (!inside.some((_, at) => finite(inside, at, paragraph.text))) return false;
  const last = inside.at(-1);
  const next = paragraph.words.find((word) => word.start >= (last?.end ?? 0));
  if (last && unending.has(last.tag) && next && next.tag !== "PUNCT") return false;
  if (!first || start <= sentence.span.start + 1) return true;
  if (isQualified(view, paragraph, { start: sentence.span.start, end: start })) return false;
  const relatives = view.edges(paragraph).hinges?.relatives;
  const form = paragraph.text.slice(first.start, first.end).toLowerCase();
  return !hanging.has(first.tag) && relatives?.has(form) !== true;
}

const qualifying: ReadonlySet<string> = new Set([
  "care",
  "conditional",
  "absolute",
  "universal",
  "exception",
]);

/** What stands before the piece says how far it holds: “nobody thought that …”, “it seems that …”. */
function isQualified(view: View, paragraph: Paragraph, before: Span): boolean {
  return view.analysis.marks.some(
    (mark) => mark.paragraph === paragraph.number && qualifying.has(mark.label) && within(mark.span, before),
  );
}

/** Two cases, or a thing and a picture of it, said to be alike. */
export function analogy(view: View): Finding[] {
  return signs(view, "analogy").flatMap((sign) => {
    const words = around(view, sign.line, sign.mark);
    return words ? [move(view, "analogy", sign, words, 0.85)] : [];
  });
}

/** A rule and what it leaves out, where no connective shows the two sides already. */
export function exception(view: View): Finding[] {
  return signs(view, "exception").flatMap((sign): Finding[] => {
    const { mark, line } = sign;
    if (isJoined(view, line, mark)) return [];
    const words = around(view, line, mark);
    return words ? [{ ...move(view, "exception", sign, words, 0.75), ...alone(view, sign, words) }] : [];
  });
}

function alone(
  view: View,
  { mark, line }: { readonly mark: Marker; readonly line: Line },
  words: Piece,
): Pick<Finding, "variant" | "slots" | "evidence"> {
  return {
    variant: "alone",
    slots: {
      sign: { quote: tidy(view.words(mark, mark.span)) },
      words: { quote: words.words },
      here: { places: [line.paragraph.number] },
    },
    evidence: [words.evidence],
  };
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
    return words && !bare ? [move(view, "intention", sign, words, 0.85)] : [];
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
    return words && countWords(words.words) >= 6 ? [move(view, "counterfactual", sign, words, 0.9)] : [];
  });
}
