import type { Analysis } from "../model/analysis.ts";
import type { Article, Disagreement, Fact, MatterKind, Repair } from "../model/article.ts";
import type { Language } from "../model/language.ts";
import { quoted, series, shorten } from "./cite.ts";
import { spelled } from "./dates.ts";
import { hasContact } from "./matter.ts";
import { grouped } from "./text.ts";

/** Says a phrase of the machine notes. */
export type Phrase = (key: string, values?: Readonly<Record<string, string | number>>) => string;

const skipped: readonly MatterKind[] = ["share", "related", "promotion", "other"];

/** What the reader did to the page: mended, left out and by which rule; where the page contradicts itself or breaks off. */
export function readingNotes({ article }: Analysis, pack: Language, phrase: Phrase): string[] {
  return [
    ...(article.stories ?? []).slice(0, 1).map((title) =>
      phrase("stories", {
        count: article.stories?.length ?? 0,
        title: quoted(shorten(title, 12), pack),
      }),
    ),
    ...scanned(article, phrase),
    ...wall(article, pack, phrase),
    ...(article.disagreements ?? []).map((one) => disagreement(one, pack, phrase)),
    ...mended(article.repairs, pack, phrase),
    ...leftOut(article, pack, phrase),
  ];
}

function scanned({ scanned: pages = [] }: Article, phrase: Phrase): string[] {
  return pages.length === 0 ? [] : [phrase("scanned", { count: pages.length, pages: pages.join(", ") })];
}

/** That the rest must be paid for, in the page's words, else by its data. */
function wall({ matter, access }: Article, pack: Language, phrase: Phrase): string[] {
  const line = matter.find(({ kind, position }) => kind === "paywall" && position !== "front");
  if (line !== undefined) return [phrase("paywall", { quote: quoted(shorten(line.text, 16), pack) })];
  return access === undefined ? [] : [phrase("access")];
}

function disagreement({ field, facts }: Disagreement, pack: Language, phrase: Phrase): string {
  const values = facts.map((fact) => placed(fact, field, pack, phrase));
  return phrase(`disagree.${field}`, { count: facts.length, values: series(values, pack.facts.and) });
}

/** “Ada Finch” (in a line of the page) */
export function placed(fact: Fact, field: Disagreement["field"], pack: Language, phrase: Phrase): string {
  const value = field === "published" ? spelled(fact.value, pack) : quoted(shorten(fact.value, 16), pack);
  return fact.where === undefined ? value : `${value} (${phrase(`where.${fact.where}`)})`;
}

function mended(repairs: readonly Repair[], pack: Language, phrase: Phrase): string[] {
  const keyOf = ({ kind, rule }: Repair): string =>
    rule !== undefined && Object.hasOwn(pack.wording, `note.removed.${rule}`)
      ? `removed.${rule}`
      : `repair.${kind}`;
  return [...grouped(repairs, keyOf)].map(([key, group]) => {
    const texts = group.map(({ text }) => text);
    return withExamples(phrase(key, { count: group.length }), texts, 8, pack, phrase);
  });
}

/** Lines kept beside the article of which no rule has told yet. */
function leftOut({ matter, repairs }: Article, pack: Language, phrase: Phrase): string[] {
  const told = new Set(repairs.map(({ text }) => text.replace(/…$/u, "").slice(0, 60)));
  const lines = matter
    .filter(({ kind }) => skipped.includes(kind))
    .map(({ text }) => text)
    .filter((text) => !told.has(text.replace(/\s+/g, " ").trim().slice(0, 60)));
  if (lines.length === 0) return [];
  return [withExamples(phrase("left-out", { count: lines.length }), lines, 6, pack, phrase)];
}

function withExamples(
  says: string,
  texts: readonly string[],
  words: number,
  pack: Language,
  phrase: Phrase,
): string {
  const shown = [...new Set(texts)]
    .filter((text) => text.trim() !== "" && !isCode(text) && !hasContact(text))
    .slice(0, 2)
    .map((text) => quoted(shorten(text, words), pack));
  return shown.length === 0
    ? says
    : `${says} ${phrase("examples", { words: series(shown, pack.facts.and) })}`;
}

/** Marks and data of a page that nobody reads as words. */
function isCode(text: string): boolean {
  return /^\s*[<{[]/.test(text) && !/^\s*\[\p{L}/u.test(text);
}
