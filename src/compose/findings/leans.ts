import type { Word } from "../../model/analysis.ts";
import { finite } from "../joints.ts";
import { type Line, type View, within } from "../view.ts";

const nominal: ReadonlySet<string> = new Set(["NOUN", "PROPN", "PRON"]);

/** As many words of time or manner may stand before a subject: “Every evening they paint”. */
const before = 3;

/**
 * The first thing that the words speak of is a pronoun, or the first verb's subject near their beginning is one: “eight
 * of them”, “At least, it doesn’t”, “Every evening they paint”. Without the sentence before, nobody knows of what.
 */
export function leansOnPronoun(view: View, { paragraph, sentence }: Line, words: string): boolean {
  const { text } = paragraph;
  const start = text.indexOf(words, sentence.span.start);
  const inside = paragraph.words?.filter((word) => within(word, { start, end: start + words.length }));
  if (start < 0 || !inside) return false;
  const { leaning = [], pronouns = [] } = view.pack(paragraph)?.lexicons ?? {};
  const form = (word: Word) => text.slice(word.start, word.end).toLowerCase().replaceAll("’", "'");
  const leans = (word: Word | undefined) =>
    word?.tag === "PRON" && (leaning.includes(form(word)) || pronouns.includes(form(word)));
  const verb = inside.findIndex((_, at) => finite(inside, at, text));
  const subject = inside.findLastIndex(({ tag }, at) => at < verb && nominal.has(tag));
  const joined = inside[subject - 1];
  const relative = joined !== undefined && joined.tag !== "PUNCT" && opens(view, paragraph, form(joined));
  const first = inside.find(({ tag }) => nominal.has(tag));
  return leans(first) || (subject <= before && leans(inside[subject]) && !relative);
}

function opens(view: View, paragraph: Line["paragraph"], form: string): boolean {
  const { relatives, complementisers } = view.edges(paragraph).hinges ?? {};
  return relatives?.has(form) === true || complementisers?.has(form) === true;
}

/** It tells the reader to do something: “Imagine …”, « Lisez … ». */
export function isOrder(view: View, { paragraph, sentence }: Line): boolean {
  const first = paragraph.words?.find(({ start, tag }) => start >= sentence.span.start && tag !== "PUNCT");
  if (first?.tag !== "VERB" && first?.tag !== "AUX") return false;
  const form = paragraph.text.slice(first.start, first.end).toLowerCase();
  const endings = view.pack(paragraph)?.lexicons.imperativeEndings ?? [];
  const isBare = first.tag === "VERB" && form === first.lemma.toLowerCase();
  return isBare || endings.some((ending) => form.endsWith(ending));
}
