import type { Element } from "hast";
import type { Analysis } from "../model/analysis.ts";
import type { PageFact } from "../model/survey.ts";
import { clipped, textOf } from "./details.ts";
import type { Child } from "./element.ts";
import { places, table } from "./table.ts";
import type { Words } from "./words.ts";

/** What was seen of the whole: how hard it is, kinds of text, ties, leads, what the page says. */
export function surveyTables(analysis: Analysis, words: Words): (Element | undefined)[] {
  return [
    ease(analysis, words),
    rarer(analysis, words),
    genres(analysis, words),
    ties(analysis, words),
    leads(analysis, words),
    page(analysis, words),
  ];
}

function ease({ readability }: Analysis, words: Words): Element | undefined {
  if (readability === undefined) return undefined;
  const { lix, rare, formula, score, words: count, sentences, minutes } = readability;
  const rows: Child[][] = [
    ["LIX", `${lix.score.toFixed(1)} (${words(`value.${lix.band}`)})`],
    ...(rare === undefined ? [] : [[words("rare"), `${(100 * rare).toFixed(1)} %`]]),
    ...(formula === undefined || score === undefined ? [] : [[formula, score.toFixed(1)]]),
    [words("column.words"), String(count)],
    [words("sentences"), String(sentences)],
    [words("minutes"), minutes.map((each) => String(Math.round(each * 10) / 10)).join("–")],
  ];
  return table("ease", ["what", "value"], rows, words);
}

/** The rarer words, each with its first sentence. */
function rarer(analysis: Analysis, words: Words): Element | undefined {
  const rows = (analysis.rarer ?? []).map(({ lemma, pos, band, places: at }): Child[] => [
    lemma,
    words(`value.${pos}`),
    band === undefined ? undefined : words("band", { count: band }),
    at[0] === undefined ? undefined : cut(analysis, at[0].paragraph, at[0].sentence),
    places(at.map(({ paragraph }) => paragraph)),
  ]);
  return table("rarer", ["name", "kind", "value", "words-of", "paragraphs"], rows, words);
}

function genres(analysis: Analysis, words: Words): Element | undefined {
  const rows = analysis.genres.flatMap(({ kind, strength, evidence }) =>
    evidence.map(({ sign, value, places: at, page }): Child[] => [
      `${words(`value.${kind}`)} (${strength.toFixed(2)})`,
      words(`sign.${sign}`),
      value === undefined ? undefined : String(Math.round(value * 100) / 100),
      [...at.map(({ paragraph, span }) => cut(analysis, paragraph, span)), page ?? ""]
        .filter(Boolean)
        .join(" | "),
      places(at.map(({ paragraph }) => paragraph)),
    ]),
  );
  return table("genres", ["kind", "sign", "value", "words-of", "paragraphs"], rows, words);
}

function ties(analysis: Analysis, words: Words): Element | undefined {
  const rows = analysis.ties.map(({ a, b, weight, shared }): Child[] => [
    places([a, b]),
    weight.toFixed(2),
    shared.map((each) => cut(analysis, a, each.a)).join(", "),
  ]);
  return table("ties", ["paragraphs", "weight", "shared"], rows, words);
}

function leads(analysis: Analysis, words: Words): Element | undefined {
  const rows = analysis.leads.map(({ name, kind, hosts, places: at, own }): Child[] => [
    own ? `${name} (${words("own")})` : name,
    words(`value.${kind}`),
    hosts.join(", "),
    [...new Set(at.map(({ by }) => words(`by.${by}`)))].join(", "),
    places(at.map(({ paragraph }) => paragraph)),
  ]);
  return table("leads", ["name", "kind", "hosts", "by", "paragraphs"], rows, words);
}

/** Everything that the page says about itself, whatever the list it stands in. */
function page({ page, article }: Analysis, words: Words): Element | undefined {
  const facts = Object.entries(page).flatMap(([name, value]: [string, unknown]) =>
    (Array.isArray(value) ? value : [value]).flatMap((each: unknown): Child[][] =>
      each === false ? [] : [[words(`page.${name}`), factOf(each), lineOf(each)]],
    ),
  );
  const matter = article.matter.map(({ kind, text }): Child[] => [
    words(`matter.${kind}`),
    clipped(text),
    undefined,
  ]);
  return table("page", ["kind", "value", "line"], [...facts, ...matter], words);
}

function factOf(fact: unknown): string {
  if (fact === null || typeof fact !== "object") return fact === true ? "✓" : String(fact);
  const { value, name, iso } = fact as Partial<PageFact> & { readonly name?: string; readonly iso?: string };
  return [value ?? name, iso === undefined ? "" : `(${iso})`].filter(Boolean).join(" ");
}

function lineOf(fact: unknown): string | undefined {
  if (fact === null || typeof fact !== "object") return undefined;
  const { line, note } = fact as Partial<PageFact> & { readonly note?: PageFact };
  return line === undefined ? note?.line : line;
}

function cut(analysis: Analysis, paragraph: number, { start, end }: { start: number; end: number }): string {
  return clipped(textOf(analysis, paragraph).slice(start, end));
}
