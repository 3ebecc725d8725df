import type { Analysis, Voice } from "../../model/analysis.ts";
import { type Languages, packFor } from "../../model/language.ts";
import { matterOf } from "../matter.ts";
import type { Line, View } from "../view.ts";
import { foreignTexts, personName } from "./ingredients.ts";
import { besides } from "./people.ts";
import { countriesIn, countriesOf } from "./places.ts";
import { signs } from "./signs.ts";
import { isSmall } from "./small.ts";

const tongues = ["ar", "de", "en", "es", "fr", "he", "it", "ja", "nl", "pt", "ru", "tr", "uk", "zh"];

/** A line about the origin names another language or a translation, or the article brings texts in one. */
export function mayBeTranslated(analysis: Analysis): boolean {
  if (foreignTexts(analysis).size > 0) return true;
  const { language } = analysis.article;
  const primary = language.split("-")[0] ?? language;
  const names = new Intl.DisplayNames([primary], { type: "language" });
  const others = tongues.filter((tag) => tag !== primary).map((tag) => names.of(tag)?.toLowerCase() ?? tag);
  return matterOf(analysis, "original", "source").some((matter) => {
    const text = matter.text.toLowerCase();
    if (matter.language !== undefined && matter.language !== language) return true;
    return /tradu|translat|überse/u.test(text) || others.some((name) => text.includes(name));
  });
}

/** Countries of one language that is not read off the country's name alone. */
const several: ReadonlySet<string> = new Set(["BE", "CH", "CA", "IN", "ZA", "IE", "001"]);

/**
 * Somebody whose function, as told here or beside the name, is in a country of another language spoke in that language, for
 * all that is known; so did somebody with a function where the text, its title or the paragraph, is about such a country.
 */
export function isOfOtherTongue(
  view: View,
  line: Line,
  { name, kind, role = "" }: Voice,
  office: boolean,
): boolean {
  const told = [role, ...(kind === "person" ? besides(view, name) : [])].join(" · ");
  const own = countriesIn(view, told);
  if (own.length > 0) return own.every((country) => isOfAnother(view, country));
  if (kind !== "person" || role === "") return false;
  return (office && playsAbroad(view)) || isToldAbroad(view, line, name);
}

/** The title names only countries of other languages, or the paragraph does, and the text names hardly any of its own. */
function isToldAbroad(view: View, { paragraph }: Line, name: string): boolean {
  const own = signs(name.split(/\s+/u));
  const isForeign = (text: string): boolean => {
    // “Chris French” is no Frenchman.
    const named = countriesIn(view, text.replace(own, " "));
    return named.length > 0 && named.every((country) => isOfAnother(view, country));
  };
  if (isForeign(view.analysis.title.text)) return true;
  if (!isForeign(paragraph.text)) return false;
  const times = { own: 0, others: 0 };
  for (const [country, count] of countriesOf(view))
    times[isOfAnother(view, country) ? "others" : "own"] += count;
  return times.others >= outweighs * times.own;
}

/** How much more often a text that names hardly any country of its own language names others, at least. */
const outweighs = 3;

/** Countries that a text names in all, at least, before it is taken to play where they are. */
const enough = 3;

/** The text names other countries again and again and none in which its own language is spoken. */
export function playsAbroad(view: View): boolean {
  const all = [...countriesOf(view)];
  const times = all.reduce((sum, [, count]) => sum + count, 0);
  return times >= enough && all.every(([country]) => isOfAnother(view, country));
}

function isOfAnother(view: View, country: string): boolean {
  if (several.has(country)) return false;
  const spoken = new Intl.Locale(`und-${country}`).maximize().language;
  return spoken !== view.analysis.article.language.split("-")[0];
}

/** A speaker's name without titles and nicknames. */
export function speakerName(name: string, languages: Languages, language: string): string {
  const plain = name.replace(/["“”«][^"“”«»]*["“”»]|\([^)]*\)/gu, " ").replace(/["“”«»()]/gu, " ");
  return personName(plain, packFor(languages, language)?.lexicons.titles ?? []);
}

/** 5 to `most` first words, without marks that would break a search and without light words at the end. */
export function firstWords(
  text: string,
  languages: Languages,
  language: string,
  most = 8,
): string | undefined {
  const clause = text.trim().split(/["“”«»()[\]…:;]|\.\.\.|[.!?](?=\s|$)/u)[0] ?? "";
  const words = clause
    .trim()
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, most);
  const pack = packFor(languages, language);
  while (words.length > 5 && isSmall(words.at(-1) ?? "", pack)) words.pop();
  return words.length < 5 ? undefined : words.join(" ").replace(/[,–—-]+$/u, "");
}

/** Words of a quotation to type in quotation marks: the phrase that finds it, else its first words, be they few. */
export function typedWords(content: string, languages: Languages, language: string): string {
  const first = phraseOf(content, languages, language) ?? firstWords(content, languages, language);
  if (first !== undefined) return first;
  const words = content
    .replace(/["“”«»()[\]…]/gu, " ")
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  return words
    .slice(0, typed.most)
    .join(" ")
    .replace(/[\s.,;:!?–—-]+$/u, "");
}

/** Words of a string that is typed word for word, and those of them that are not small. */
const typed = { most: 10, enough: 8, content: { fewest: 3, most: 6 } };

/** Words from the start of a quotation that find it: three to six that are not small, and no small one at the end. */
export function phraseOf(content: string, languages: Languages, language: string): string | undefined {
  const pack = packFor(languages, language);
  const all = firstWords(content, languages, language, typed.most)?.split(/\s+/u) ?? [];
  let told = 0;
  const end = all.findIndex((word, index) => {
    told += isSmall(word, pack) ? 0 : 1;
    return told >= typed.content.most || (index + 1 >= typed.enough && told >= typed.content.fewest);
  });
  const words = end < 0 ? all : all.slice(0, end + 1);
  while (words.length > 0 && isSmall(words.at(-1) ?? "", pack)) words.pop();
  const isEnough = words.filter((word) => !isSmall(word, pack)).length >= typed.content.fewest;
  return isEnough ? words.join(" ").replace(/[,–—-]+$/u, "") : undefined;
}
