import type { Figure, Word } from "../../../model/analysis.ts";
import { finite } from "../../joints.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";

/** “Over the past 12 months”: beside another number it says since when. */
const timed: ReadonlySet<string> = new Set(["year", "month", "week", "day", "hour", "minute"]);

/** The words hold a second number: which one is meant cannot be told. */
export function hasOther(view: View, line: Line, mark: Figure, words: string): boolean {
  const start = line.paragraph.text.indexOf(words, line.sentence.span.start);
  const end = start + words.length;
  const isSecond = view
    .marksIn(line)
    .some(
      (other) =>
        other.label === "figure" &&
        other.span.start !== mark.span.start &&
        other.span.start >= start &&
        other.span.end <= end &&
        isLike(mark, other) &&
        !(timed.has(other.unit ?? "") && !timed.has(mark.unit ?? "")),
    );
  if (isSecond) return true;
  if (kindOf(mark) !== "count") return false;
  const inside = line.paragraph.words?.filter((word) => word.start >= start && word.end <= end) ?? [];
  const known = view.marksIn(line).filter(({ label }) => label === "figure" || label === "date");
  return inside.some(
    (word) =>
      !known.some(({ span }) => word.start >= span.start && word.end <= span.end) &&
      word.tag === "NUM" &&
      (word.end <= mark.span.start || word.start >= mark.span.end) &&
      /^\p{L}{3,}$/u.test(line.paragraph.text.slice(word.start, word.end)),
  );
}

/** A share and a sum are told from other numbers by their sign; a plain number from none. */
function isLike(one: Figure, other: Figure): boolean {
  return kindOf(one) === "count" || kindOf(one) === kindOf(other);
}

function kindOf({ unit }: Figure): "share" | "sum" | "count" {
  if (unit === "%") return "share";
  return unit !== undefined && /^[A-Z]{3}$/u.test(unit) ? "sum" : "count";
}

/** Words of what is counted that a number is printed with, at most. */
const most = 12;
const head: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);
const leaning: ReadonlySet<string> = new Set(["ADP", "DET", "PART"]);
const going: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ"]);

/**
 * A number with all that says what is counted, up to the end of the phrase: “46% of municipal solid waste”, « 386 enfants
 * blessés ». Nothing for a noun alone: “over 60 countries”.
 */
export function nounPhrase(
  view: View,
  { paragraph, sentence }: Line,
  mark: Figure,
  figure: string,
): string | undefined {
  const at = paragraph.text.lastIndexOf(figure, mark.span.start);
  if (at < 0) return undefined;
  if (paragraph.words === undefined) return countWords(figure) > 2 ? figure : undefined;
  const from = mark.noun?.start ?? mark.span.end;
  const { links: ties = [], relatives = [] } = view.pack(paragraph)?.lexicons ?? {};
  const links = new Set(ties);
  const behind = paragraph.words.filter((word) => word.start >= from && word.end <= sentence.span.end);
  const stop = behind.findIndex((_, index) => !goesOn(paragraph.text, behind, index, links));
  const run = stop < 0 ? behind : behind.slice(0, stop);
  const kept = run.slice(0, run.findLastIndex(({ tag }) => !leaning.has(tag)) + 1);
  const content = kept.filter(({ tag }) => !leaning.has(tag));
  const last = kept.at(-1);
  const fewest = mark.unit !== undefined && mark.unit !== "%" ? 1 : 2;
  if (last === undefined || content.length < fewest || !kept.some(({ tag }) => head.has(tag)))
    return undefined;
  if (isJoined(paragraph.text, behind.slice(kept.length), relatives)) return undefined;
  const phrase = paragraph.text.slice(at, last.end);
  const isPlain = !/["“”«»()\n]|\p{L}[.\d]/u.test(phrase);
  return isPlain && phrase.length >= figure.length && countWords(phrase) <= most ? phrase : undefined;
}

/** Words in front of a number that tell what it is of, at most. */
const mostBefore = 9;
/** Fewer do not tell: “the tune of 20m yen”. */
const fewestBefore = 3;

/**
 * A sum or a share with the words that “of” ties it to: “average bonuses of £6,442 in 2012”, « une baisse de production de
 * 55 % ». Nothing where a verb comes between.
 */
export function tiedPhrase(view: View, line: Line, mark: Figure, fewest = fewestBefore): string | undefined {
  const { paragraph, sentence } = line;
  const { links = [], dating = [] } = view.pack(paragraph)?.lexicons ?? {};
  const words = (paragraph.words ?? []).filter(
    ({ start, end }) => start >= sentence.span.start && end <= mark.span.start,
  );
  const form = ({ start, end }: Word) => paragraph.text.slice(start, end).toLowerCase();
  const tie = words.at(-1);
  if (tie === undefined || tie.tag !== "ADP" || !links.includes(form(tie))) return undefined;
  const stop = words.findLastIndex(
    (word) =>
      !going.has(word.tag) &&
      word.tag !== "DET" &&
      !(mark.unit === "%" && word.tag === "ADP") &&
      !(leaning.has(word.tag) && links.includes(form(word))),
  );
  const run = words.slice(stop + 1);
  const first = run.findIndex(({ tag }) => going.has(tag));
  const from = run[first]?.start;
  const content = run.slice(Math.max(0, first), -1).filter(({ tag }) => going.has(tag));
  if (from === undefined || content.length < fewest || content[0]?.tag === "PROPN") return undefined;
  const date = view
    .marksIn(line)
    .find(
      ({ label, span }) =>
        label === "date" &&
        span.start > mark.span.end &&
        dating.includes(paragraph.text.slice(mark.span.end, span.start).trim().toLowerCase()),
    );
  const phrase = paragraph.text.slice(from, date?.span.end ?? mark.span.end);
  const isPlain = !/["“”«»()\n–—,;:]/u.test(phrase.replace(/\d,\d/gu, ""));
  return isPlain && countWords(phrase) <= most && countWords(phrase) - 2 <= mostBefore ? phrase : undefined;
}

/** Fewer, where nothing but the sum is asked about. */
const fewestOfPrice = 2;

/** “The minimum wage of €1,430”: a sum with what it is the price of. */
export function priceOf(view: View, line: Line, mark: Figure): string | undefined {
  return mark.unit !== undefined && /^[A-Z]{3}$/u.test(mark.unit)
    ? tiedPhrase(view, line, mark, fewestOfPrice)
    : undefined;
}

/** “6% drop in Sweden’s prisoner population”: a share that is a change, with what changed. */
export function changePhrase({ paragraph, sentence }: Line, mark: Figure): string | undefined {
  if (mark.unit !== "%") return undefined;
  const behind = (paragraph.words ?? []).filter(
    ({ start, end }) => start >= mark.span.end && end <= sentence.span.end,
  );
  if (behind[0]?.tag !== "NOUN" || behind[1]?.tag !== "ADP") return undefined;
  const stop = behind.findIndex(
    ({ tag }) => !going.has(tag) && tag !== "ADP" && tag !== "DET" && tag !== "NUM",
  );
  const run = stop < 0 ? behind : behind.slice(0, stop);
  const kept = run.slice(0, run.findLastIndex(({ tag }) => head.has(tag)) + 1);
  const last = kept.at(-1);
  if (last === undefined || kept.length < fewestOfChange) return undefined;
  const phrase = paragraph.text.slice(mark.span.start, last.end);
  return !/["“”«»()\n–—,;:]/u.test(phrase) && countWords(phrase) <= most ? phrase : undefined;
}

/** Words behind the number. */
const fewestOfChange = 3;

/** The phrase ends with what is counted, or with what a link ties to it: no “400 boats waiting”. */
export function endsWithNoun(view: View, { paragraph }: Line, mark: Figure, phrase: string): boolean {
  if (mark.noun === undefined) return false;
  const { scales = {} } = view.pack(paragraph)?.lexicons ?? {};
  if (
    view
      .words(mark, mark.noun)
      .toLowerCase()
      .split(/\s+/u)
      .some((word) => word in scales)
  )
    return false;
  const end = paragraph.text.lastIndexOf(phrase, mark.span.start) + phrase.length;
  if (end <= mark.noun.end) return true;
  const { links = [], roleLinks = [] } = view.pack(paragraph)?.lexicons ?? {};
  const rest = paragraph.text.slice(mark.noun.end, end).toLowerCase().replaceAll("’", "'");
  return (rest.match(/\p{L}+'?/gu) ?? []).some((word) => links.includes(word) || roleLinks.includes(word));
}

/** “400 grey boats and houses”, “400 grey boats that …”: not all of what is counted. */
function isJoined(text: string, [next, second]: readonly Word[], relatives: readonly string[]): boolean {
  if (next?.tag === "CCONJ") return second?.tag !== "NUM" && second?.tag !== "VERB" && second?.tag !== "AUX";
  return next !== undefined && relatives.includes(text.slice(next.start, next.end).toLowerCase());
}

/** With what a link ties to it, and a participle right behind a noun: « 386 enfants blessés ». */
function goesOn(text: string, words: readonly Word[], index: number, links: ReadonlySet<string>): boolean {
  const [before, word, next] = [words[index - 1], words[index], words[index + 1]];
  if (word === undefined || going.has(word.tag)) return word !== undefined;
  if (word.tag === "DET") return before?.tag === "ADP" && going.has(next?.tag ?? "");
  if (leaning.has(word.tag)) return links.has(text.slice(word.start, word.end).toLowerCase());
  return word.tag === "VERB" && before?.tag === "NOUN" && !finite(words, index, text);
}
