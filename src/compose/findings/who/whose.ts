import type { Finding, Slot } from "../../finding.ts";
import type { Piece } from "../../quote.ts";
import { standsAlone as readsAlone } from "../../standing.ts";
import { capital, countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { apart } from "../sides.ts";
import { type Speech, said, voiceSlot, voicesSlot } from "../speeches.ts";
import { type Anchor, anchors } from "../whole/anchors.ts";
import { isScrap, opensInSubject } from "../whole/clear.ts";
import { heard, pieces } from "./heard.ts";

interface Whose {
  readonly line: Line;
  readonly words: Piece;
  /** Absent: the article says it in its own name. */
  readonly speech?: Speech;
}

/** Words of one statement, and of all that one question lists. */
const [shortest, longest, room] = [5, 13, 27];

const fits = ({ words }: Piece) => countWords(words) >= shortest && countWords(words) <= longest;

/** No “they were keen”: whoever is meant would have to be looked for first. */
function isClear(view: View, line: Line, { words }: Piece): boolean {
  const { paragraph } = line;
  const opens = capital(words);
  return (
    !isScrap(view, line, words) &&
    !opensInSubject(view, line, words) &&
    readsAlone(opens, paragraph.language, view.languages)
  );
}

/** What is only reported, without quotation marks to show it: one clause of each voice. */
function theirs(view: View): Whose[] {
  const all = heard(view).flatMap((speech): (Whose & { readonly speech: Speech })[] => {
    const { mark, line } = speech;
    if (mark.label !== "attribution" || line.sentence.quoted > 0 || line.paragraph.source !== undefined)
      return [];
    const whole = said(view, speech);
    const words = [...(whole ? [whole] : []), ...pieces(view, speech, longest).map((one) => one.words)].find(
      fits,
    );
    return words && isClear(view, line, words) && !/[«»“”"]/u.test(words.words)
      ? [{ line, words, speech }]
      : [];
  });
  return apart(view, all, ({ speech }) => speech.voice).slice(0, 2);
}

/** Statements of the article's own, the most central first, away from those that are reported. */
function own(view: View, taken: readonly Whose[]): Whose[] {
  const free = ({ line }: Anchor) =>
    line.sentence.layer === "undetermined" &&
    line.sentence.quoted === 0 &&
    !taken.some((other) => Math.abs(other.line.index - line.index) < 2) &&
    !view.marksIn(line).some(({ label }) => label === "quotation" || label === "attribution");
  return anchors(view)
    .filter((each) => free(each) && fits(each.piece))
    .map(({ line, piece }) => ({ line, words: piece }));
}

/** Two or three statements of which some are the article's and some are given to somebody. */
export function whoseStatement(view: View): Finding[] {
  if (view.analysis.genres[0]?.kind === "interview") return [];
  const given = theirs(view);
  const plain = own(view, given);
  const [first] = plain;
  if (given.length === 0 || first === undefined) return [];
  const two =
    given.length > 1 ? [] : plain.slice(1).filter(({ line }) => line.paragraph !== first.line.paragraph);
  const chosen = [...given, first, ...two.slice(0, 1)].toSorted((a, b) => a.line.index - b.line.index);
  const size = chosen.reduce((sum, { words }) => sum + countWords(words.words), 0);
  const places = [...new Set(chosen.map(({ line }) => line.paragraph.number))];
  if (chosen.length < 3 || size > room || places.length < 2) return [];
  const owner = ({ speech }: Whose): Slot =>
    speech ? voiceSlot(view, speech.voice) : { phrase: "answer.the-article" };
  const voices = given.flatMap(({ speech }) => (speech ? [speech.voice] : []));
  return [
    {
      kind: "whose-statement",
      variant: given.length > 1 ? "two-voices" : "one-voice",
      slots: {
        items: { items: chosen.map(({ words }) => words.evidence) },
        voices: voicesSlot(view, voices),
        key: { table: chosen.map((one) => [{ items: [one.words.evidence] }, owner(one)]) },
      },
      evidence: chosen.map(({ words }) => words.evidence),
      strength: 0.78,
    },
  ];
}
