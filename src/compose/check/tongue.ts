import type { Analysis, Voice } from "../../model/analysis.ts";
import { matterOf } from "../matter.ts";
import type { Line, View } from "../view.ts";
import { foreignTexts } from "./ingredients.ts";
import { besides } from "./people.ts";
import { countriesIn, countriesOf } from "./places.ts";
import { signs } from "./signs.ts";

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

/** Another language than the article’s, not known which. */
export const someTongue = "und";

/**
 * The language in which somebody spoke, where it is not the article’s, for all that is known: that of the country of the
 * function, as told here or beside the name; of the country that the text, its title or the paragraph, is about.
 */
export function tongueOf(
  view: View,
  line: Line,
  { name, kind, role = "" }: Voice,
  office: boolean,
): string | undefined {
  const inRole = countriesIn(view, role);
  const own =
    inRole.length > 0 || kind !== "person" ? inRole : countriesIn(view, besides(view, name).join(" · "));
  if (own.length > 0)
    return own.every((country) => isOfAnother(view, country)) ? shared(own, inRole.length > 0) : undefined;
  if (kind !== "person" || role === "") return undefined;
  if (office && playsAbroad(view)) return shared([...countriesOf(view).keys()], true);
  const countries = toldAbroad(view, line, name);
  return countries === undefined ? undefined : shared(countries, false);
}

/** The language of all these countries, when it is one; a guess stays open where pupils may read one of them. */
function shared(countries: readonly string[], isSure: boolean): string {
  const all = [...new Set(countries.map((country) => new Intl.Locale(`und-${country}`).maximize().language))];
  const [one = someTongue] = all;
  const isOpen = all.some(isTaught) && (all.length > 1 || !isSure);
  return isOpen ? someTongue : one;
}

/** Those that the title names, all of other languages, or the paragraph where the text names hardly any of its own. */
function toldAbroad(view: View, { paragraph }: Line, name: string): readonly string[] | undefined {
  const own = signs(name.split(/\s+/u));
  const foreign = (text: string): readonly string[] | undefined => {
    // “Chris French” is no Frenchman.
    const named = countriesIn(view, text.replace(own, " "));
    return named.length > 0 && named.every((country) => isOfAnother(view, country)) ? named : undefined;
  };
  const titled = foreign(view.analysis.title.text);
  if (titled !== undefined) return titled;
  const near = foreign(paragraph.text);
  if (near === undefined) return undefined;
  const times = { own: 0, others: 0 };
  for (const [country, count] of countriesOf(view))
    times[isOfAnother(view, country) ? "others" : "own"] += count;
  return times.others >= outweighs * times.own ? near : undefined;
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

/** Languages that are taught at school, so that somebody in the class reads them. */
const taught: ReadonlySet<string> = new Set(["de", "en", "es", "fr", "it"]);

/** Words in it can be looked for as they were said. */
export function isTaught(tongue: string): boolean {
  return taught.has(tongue);
}
