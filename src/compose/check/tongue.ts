import type { Analysis, Voice } from "../../model/analysis.ts";
import { isJest } from "../jest.ts";
import { matterOf } from "../matter.ts";
import type { Line, View } from "../view.ts";
import { foreignTexts } from "./ingredients.ts";
import { besides, landOf, roleIn } from "./people.ts";
import { continents, countriesIn, countriesOf } from "./places.ts";
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

/** Countries in which the language is not read off the country's name alone. */
const several: ReadonlyMap<string, readonly string[]> = new Map([
  ["BE", ["fr", "nl", "de"]],
  ["CH", ["de", "fr", "it"]],
  ["CA", ["en", "fr"]],
  ["IN", ["en", "hi"]],
  ["IE", ["en"]],
  ["ZA", ["en"]],
]);

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
  // Invented words were said in no other language.
  if (isJest(view.analysis, view.languages)) return undefined;
  const known = kind === "person" ? landOf(view, name) : undefined;
  if (known !== undefined) return isOfAnother(view, known) ? shared([known], true) : undefined;
  const inRole = countriesIn(view, role);
  const own =
    inRole.length > 0 || kind !== "person"
      ? inRole
      : countriesIn(
          view,
          besides(view, name)
            .filter((text) => isOfPerson(view, text))
            .join(" · "),
        );
  if (own.length > 0)
    return own.every((country) => isOfAnother(view, country)) ? shared(own, inRole.length > 0) : undefined;
  if (kind !== "person") return undefined;
  if (role === "") return isMostlyAbroad(view, wholly) ? someTongue : undefined;
  if (office && playsAbroad(view)) return shared([...countriesOf(view).keys()], true);
  const countries = toldAbroad(view, line, name);
  return countries === undefined ? undefined : shared(countries, false);
}

/** « par la Russie, » before a name is not said of who bears it. */
function isOfPerson(view: View, text: string): boolean {
  return !text.endsWith(",") || roleIn(view, text) !== undefined;
}

/** The language of all these countries, when it is one and no guess. */
function shared(countries: readonly string[], isSure: boolean): string {
  const all = [
    ...new Set(countries.map((country) => (several.has(country) ? someTongue : languageOf(country)))),
  ];
  const [one = someTongue] = all;
  return all.length > 1 || !isSure ? someTongue : one;
}

function languageOf(country: string): string {
  return new Intl.Locale(`und-${country}`).maximize().language;
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
  return isMostlyAbroad(view) ? near : undefined;
}

/** The text names other countries far more often than those of its own language. */
function isMostlyAbroad(view: View, ratio = outweighs): boolean {
  const times = { own: 0, others: 0 };
  for (const [country, count] of countriesOf(view))
    times[isOfAnother(view, country) ? "others" : "own"] += count;
  return times.others >= enough && times.others >= ratio * times.own;
}

/** How much more often a text that names hardly any country of its own language names others, at least. */
const outweighs = 3;

/** The same where nothing is told of somebody. */
const wholly = 8;

/** Countries that a text names in all, at least, before it is taken to play where they are. */
const enough = 3;

/** The text names other countries again and again and none in which its own language is spoken. */
export function playsAbroad(view: View): boolean {
  const all = [...countriesOf(view)];
  const times = all.reduce((sum, [, count]) => sum + count, 0);
  return times >= enough && all.every(([country]) => isOfAnother(view, country));
}

function isOfAnother(view: View, country: string): boolean {
  const own = view.analysis.article.language.split("-")[0] ?? "";
  if (country === continents) return false;
  return !(several.get(country)?.includes(own) ?? languageOf(country) === own);
}

/** Languages that are taught at school, so that somebody in the class reads them. */
const taught: ReadonlySet<string> = new Set(["de", "en", "es", "fr", "it"]);

/** Words in it can be looked for as they were said. */
export function isTaught(tongue: string): boolean {
  return taught.has(tongue);
}
