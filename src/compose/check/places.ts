import type { Mark } from "../../model/analysis.ts";
import { packFor } from "../../model/language.ts";
import type { Line, View } from "../view.ts";
import { countAll, signLists } from "./signindex.ts";
import type { Count } from "./signs.ts";

/** What something is about, so that the guide can say where to look it up. */
export interface Place {
  /** A key of `matters` in places.yaml. */
  readonly matter?: string;
  /** A key of `countries` there. */
  readonly country?: string;
}

type Scores = ReadonlyMap<string, Count>;

interface Known {
  readonly matters: Scores;
  /** Of the title and the first two paragraphs. */
  readonly lead: Scores;
  readonly title: Scores;
  readonly countries: Scores;
  readonly paragraphs: Map<number, Scores>;
}

const known = new WeakMap<View, Known>();

/**
 * The matter and the country of a statement, by its own words only: two different signs of the matter, or one of a
 * matter that the whole article is about. Nothing rather than a place that keeps something else.
 */
export function placeOf(view: View, line?: Line, words = line?.text ?? "", counts = false): Place {
  const whole = scoresOf(view);
  const text = line === undefined || line.text.includes(words) ? (line?.text ?? words) : words;
  const matter = matterOf(view, line, text, counts);
  const around = line === undefined ? undefined : inParagraph(view, whole, line);
  const country = countryOf(view, whole, around, `${words} ${line?.text ?? ""}`);
  return { ...(matter === undefined ? {} : { matter }), ...(country === undefined ? {} : { country }) };
}

/** Every country that the words name, by its code. */
export function countriesIn(view: View, words: string): string[] {
  return [...countries(view, words).keys()].filter((code) => code !== continents && code !== union);
}

/** How often the text names each country, by its code; groups of countries and continents are left out. */
export function countriesOf(view: View): ReadonlyMap<string, number> {
  const found = [...scoresOf(view).countries].filter(([code]) => code !== continents && code !== union);
  return new Map(found.map(([code, { all }]) => [code, all]));
}

/** The European Union. */
const union = "EU";

/** Share of the different signs of any other matter that a main one has, less when the title has a sign of it. */
const ofOthers = 0.7;
const ofTitle = 0.25;

/** Signs in all that a matter must have to be that of the whole article, and different ones. */
const ofArticle = { all: 4, kinds: 2 };

function matterOf(view: View, line: Line | undefined, text: string, counts: boolean): string | undefined {
  const all = packFor(view.languages, view.analysis.article.language)?.places?.matters ?? {};
  const main = mainMatters(view);
  const isNamed = line !== undefined && view.marksIn(line).some(isOwner);
  const weighed = [...matters(view, text)].flatMap(([id, { kinds }]) => {
    const isMain = main.includes(id);
    const known = all[id];
    if (known === undefined || (counts && known.count === undefined)) return [];
    if ((!isMain && kinds < 2) || (known.owned === true && !isNamed)) return [];
    return [{ id, weight: kinds + (isMain ? 1.5 : 0) }];
  });
  const [first, second] = weighed.toSorted((a, b) => b.weight - a.weight);
  return first === undefined || first.weight === second?.weight ? undefined : first.id;
}

function isOwner(mark: Mark): boolean {
  return mark.label === "name" && (mark.kind === "organisation" || mark.kind === "unknown");
}

/** The matters that the whole article has signs enough of, nearly as many as of any other, its title and first paragraphs among them. */
export function mainMatters(view: View): string[] {
  const { matters, lead, title } = scoresOf(view);
  const top = [...matters.values()].reduce((high, { kinds }) => Math.max(high, kinds), 0);
  return [...matters].flatMap(([id, { all, kinds }]) => {
    const share = title.has(id) ? ofTitle : ofOthers;
    return all >= ofArticle.all && kinds >= Math.max(ofArticle.kinds, share * top) && lead.has(id)
      ? [id]
      : [];
  });
}

/** Names that are no country’s and as wide (UN M49). */
export const continents = "001";

/** The one country that the words name, else that of the article when it is named four times, three times as often as another. */
function countryOf(view: View, whole: Known, around: Scores | undefined, words: string): string | undefined {
  for (const scores of [countries(view, words), around]) {
    const [one, two] = [...(scores ?? [])].filter(([code]) => code !== continents);
    if (one !== undefined && two === undefined) return one[0];
    if (two !== undefined) return undefined;
  }
  const [first, second] = [...whole.countries]
    .filter(([code]) => code !== continents)
    .toSorted(([, a], [, b]) => b.all - a.all);
  if (first === undefined || first[1].all < 4) return undefined;
  return second === undefined || first[1].all >= 3 * second[1].all ? first[0] : undefined;
}

function scoresOf(view: View): Known {
  const before = known.get(view);
  if (before !== undefined) return before;
  const texts = [view.analysis.title.text, ...view.analysis.paragraphs.map((each) => each.text)];
  const text = texts.join("\n");
  const made = {
    matters: matters(view, text),
    lead: matters(view, texts.slice(0, 3).join("\n")),
    title: matters(view, texts[0] ?? ""),
    countries: countries(view, text),
    paragraphs: new Map(),
  };
  known.set(view, made);
  return made;
}

function inParagraph(view: View, whole: Known, { paragraph: { number, text } }: Line) {
  const before = whole.paragraphs.get(number);
  if (before !== undefined) return before;
  const made = countries(view, text);
  whole.paragraphs.set(number, made);
  return made;
}

function matters(view: View, text: string): Scores {
  const places = packFor(view.languages, view.analysis.article.language)?.places;
  return places === undefined ? new Map() : countAll(signLists(places.matters), text);
}

function countries(view: View, text: string): Scores {
  const all = packFor(view.languages, view.analysis.article.language)?.places?.countries;
  return all === undefined ? new Map() : countAll(all, text);
}
