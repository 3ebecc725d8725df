import type { Analysis, Voice } from "../../model/analysis.ts";
import { type Languages, packFor } from "../../model/language.ts";
import { matterOf } from "../matter.ts";
import type { View } from "../view.ts";
import { foreignTexts, personName } from "./ingredients.ts";
import { besides } from "./people.ts";
import { countriesOf, countryIn } from "./places.ts";

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

/** Somebody whose function, as told here or beside the name, is in a country of another language spoke in that language, for all that is known. */
export function isOfOtherTongue(view: View, { name, kind, role = "" }: Voice): boolean {
  const told = [role, ...(kind === "person" ? besides(view, name) : [])].join(" · ");
  const { country } = told === "" ? {} : countryIn(view, told);
  return country !== undefined && isOfAnother(view, country);
}

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
  const stop = new Set(packFor(languages, language)?.lexicons.stopWords);
  while (words.length > 5 && stop.has((words.at(-1) ?? "").toLowerCase().replace(/[,–—-]+$/u, "")))
    words.pop();
  return words.length < 5 ? undefined : words.join(" ").replace(/[,–—-]+$/u, "");
}
