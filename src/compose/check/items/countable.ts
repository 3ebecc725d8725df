import type { Figure } from "../../../model/analysis.ts";
import { packFor } from "../../../model/language.ts";
import { standsAlone } from "../../standing.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { mainMatters, type Place } from "../places.ts";
import { hasSign } from "../signs.ts";

/** One noun alone, in a sentence whose subject is told in the one before. */
export function isBareCount(view: View, mark: Figure, { paragraph, text }: Line): boolean {
  const noun = view.words(mark, { start: mark.noun?.start ?? mark.span.end, end: mark.span.end });
  return (
    countWords(noun) < 2 && /^\p{Lu}/u.test(text) && !standsAlone(text, paragraph.language, view.languages)
  );
}

/** Without the matter where its numbers count other things: no “copies sold” for 47 languages. */
export function fitting(view: View, place: Place, figure: string): Place {
  const known = packFor(view.languages, view.analysis.article.language)?.places?.matters ?? {};
  const things = place.matter === undefined ? undefined : known[place.matter]?.counted;
  if (things === undefined || hasSign(figure, things)) return place;
  const { matter: _, ...rest } = place;
  return rest;
}

/** A verb or a mark follows: the words hold all that the share is a share of. */
export function isClosed({ paragraph, sentence }: Line, figure: string): boolean {
  const end = paragraph.text.indexOf(figure, sentence.span.start) + figure.length;
  const next = paragraph.words?.find(({ start }) => start >= end);
  return next === undefined || next.tag === "VERB" || next.tag === "AUX" || next.tag === "PUNCT";
}

/** A measure of something with a name. */
export function isNamed(view: View, line: Line, words: string): boolean {
  const start = line.paragraph.text.indexOf(words, line.sentence.span.start);
  return view
    .marksIn(line)
    .some(({ label, span }) => label === "name" && span.start >= start && span.end <= start + words.length);
}

const peopleKnown = new WeakMap<View, readonly string[]>();

export function peopleOf(view: View, { paragraph }: Line): readonly string[] {
  const before = peopleKnown.get(view);
  if (before !== undefined) return before;
  const { groups = [], private: kin = [], persons = [] } = view.pack(paragraph)?.lexicons ?? {};
  const made = [...groups, ...kin, ...persons];
  peopleKnown.set(view, made);
  return made;
}

/** No value printed on a thing (“$1,000 note”), no share of a mixture, no number whose source stands in brackets. */
export function isCountable(view: View, mark: Figure, line: Line): boolean {
  const { faceValues = [], portions = [] } = view.pack(line.paragraph)?.lexicons ?? {};
  const { text } = line.paragraph;
  const behind = text.slice(mark.span.end, line.sentence.span.end);
  const next = /^\s*(?:[\p{L}-]+\s+)?[\p{L}-]+/u.exec(behind)?.[0] ?? "";
  if (mark.unit !== undefined && mark.unit !== "%" && hasSign(next, faceValues)) return false;
  if (mark.unit === "%" && hasSign(line.text, portions)) return false;
  return !/^[^.()]{0,40}\([^()]{2,12}:\s/u.test(behind);
}

/** Tells of people who were hurt or killed. */
export function isGrave(view: View, line: Line): boolean {
  const { harmed = [], distressing = [] } = view.pack(line.paragraph)?.lexicons ?? {};
  const words = line.text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.some((word) => harmed.includes(word) || distressing.includes(word));
}

/** An article about research: small numbers there are how it was set up. */
export function isTrial(view: View): boolean {
  return mainMatters(view).includes("research");
}

/** Sums of a case stand in its judgment alone. */
export function isOfCase(view: View): boolean {
  return mainMatters(view).includes("court");
}
