import type { Analysis, Mark, Name, Paragraph } from "../../model/analysis.ts";
import { type Language, type Languages, packFor } from "../../model/language.ts";
import { cut, grouped, isBrought, wordsOf } from "../text.ts";

/** The author's name without cues and titles; absent when the byline is not one person's name. */
export function authorName({ article }: Analysis, languages: Languages): string | undefined {
  const packs = [...languages.values()];
  const first = (article.byline?.value ?? "").split(/[,;|/·•()]|\s(?:&|et|and|und|y|e)\s/u)[0] ?? "";
  const cues = packs.flatMap(({ page, lexicons }) => [...page.byline, ...lexicons.titles]);
  const name = personName(first, cues);
  const words = name.split(/\s+/u);
  if (words.length < 2 || words.length > 4 || /[\d@]/u.test(name)) return undefined;
  const plain = words.every((word) =>
    /^(?:\p{Lu}|(?:de|du|des|la|le|van|von|der|den|bin|al|el|da|di|dos)$)/u.test(word),
  );
  const publisher = article.publisher?.value.toLowerCase();
  if (packs.some(({ lexicons }) => lexicons.outlets.includes(name))) return undefined;
  if (!plain || (publisher !== undefined && name.toLowerCase().includes(publisher))) return undefined;
  return name;
}

/** A name without the titles before it. */
export function personName(written: string, titles: readonly string[]): string {
  const known = new Set(titles.map((title) => title.toLowerCase().replace(/[\s:.]+$/u, "")));
  const words = written.trim().split(/\s+/u);
  const end = words.findIndex(
    (word) => !known.has(word.toLowerCase().replace(/[:.]+$/u, "")) && word !== ":",
  );
  return (end < 0 ? [] : words.slice(end)).join(" ");
}

/** Host name of the publisher's site, when the address or the publisher's name gives one. */
export function site({ article }: Analysis): string | undefined {
  const host = /^https?:\/\/(?:www\.)?([^/:?#]+)/iu.exec(article.address?.value ?? article.origin)?.[1];
  const named = /^(?:www\.)?([a-z\d-]+(?:\.[a-z\d-]+)+)$/iu.exec(article.publisher?.value.trim() ?? "")?.[1];
  return (host ?? named)?.toLowerCase();
}

interface Told {
  readonly count: number;
  readonly place: boolean;
  readonly inTitle: boolean;
}

/**
 * Names for a search, the most telling first: places, people and organisations by how often they stand in the
 * paragraphs, those of the title before. Never initials, outlets, the author or the publisher.
 */
export function names(analysis: Analysis, where: (paragraph: Paragraph) => boolean, least: number): string[] {
  const counts = new Map<string, Told>();
  const titled = analysis.title.text.toLowerCase();
  const days = weekdays(analysis.article.language);
  const own = [
    analysis.article.byline?.value,
    analysis.article.publisher?.value,
    analysis.article.title.value,
  ]
    .slice(0, 2)
    .map((value) => (value ?? "").toLowerCase());
  for (const mark of analysis.marks) {
    if (mark.label !== "name" || mark.kind === "outlet" || mark.paragraph === 0) continue;
    const paragraph = analysis.paragraphs[mark.paragraph - 1];
    if (paragraph === undefined || !where(paragraph)) continue;
    const name = shown(analysis, mark);
    const key = name.toLowerCase();
    if (
      name.length < 3 ||
      name.length > 40 ||
      /^(?:\p{Lu}{1,3}|\p{Lu}(?:\.\p{Lu})+\.?)$/u.test(name) ||
      days.has(key) ||
      own.some((value) => value.includes(key))
    )
      continue;
    const entry = counts.get(name) ?? { count: 0, place: false, inTitle: titled.includes(key) };
    counts.set(name, { ...entry, count: entry.count + 1, place: entry.place || mark.kind === "place" });
  }
  const weight = (name: string, { count, place, inTitle }: Told): number =>
    count + (inTitle ? 4 : 0) + (place ? 1 : 0) + (name.includes(" ") ? 2 : 0);
  const ranked = [...counts]
    .filter(([, { count, inTitle }]) => count >= least || inTitle)
    .toSorted(([a, m], [b, n]) => weight(b, n) - weight(a, m))
    .map(([name]) => name)
    .slice(0, 20);
  return ranked.filter(
    (name, index) => !ranked.slice(0, index).some((other) => other.includes(name) || name.includes(other)),
  );
}

/** Names of the days in a language: capitals there make no name. */
function weekdays(language: string): ReadonlySet<string> {
  const format = new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" });
  return new Set(
    [1, 2, 3, 4, 5, 6, 7].map((day) => format.format(new Date(Date.UTC(2024, 0, day))).toLowerCase()),
  );
}

function shown(analysis: Analysis, mark: Name): string {
  return (mark.referent === "" ? wordsOf(analysis, mark) : mark.referent).replace(/["“”«»]/gu, "").trim();
}

/** Neutral nouns of the paragraphs, as written: things counted, then nouns that come back after a determiner. */
export function nouns(
  analysis: Analysis,
  languages: Languages,
  language: string,
  where: (paragraph: Paragraph) => boolean,
): string[] {
  const pack = packFor(languages, language);
  if (pack === undefined) return [];
  const inside = analysis.paragraphs.filter(
    (paragraph) => paragraph.language === language && where(paragraph),
  );
  const within = new Map(inside.map((paragraph) => [paragraph.number, paragraph]));
  const counted = new Set(
    analysis.marks.flatMap((mark) => {
      if (mark.label !== "figure" || mark.noun === undefined) return [];
      const paragraph = within.get(mark.paragraph);
      return paragraph === undefined ? [] : [cut(paragraph, mark.noun).toLowerCase()];
    }),
  );
  const totals = new Map<string, number>();
  const determined = new Map<string, number>();
  const determiners = new Set(pack.lexicons.determiners);
  for (const { text } of inside) {
    let before = "";
    for (const [word] of text
      .replaceAll("’", "'")
      .toLowerCase()
      .matchAll(/\p{L}+(?:'|(?:-\p{L}+)*)/gu)) {
      totals.set(word, (totals.get(word) ?? 0) + 1);
      if (determiners.has(before)) determined.set(word, (determined.get(word) ?? 0) + 1);
      before = word;
    }
  }
  return [...totals]
    .filter(
      ([word, total]) =>
        neutral(word, pack) && (counted.has(word) ? total >= 2 : often(total, determined.get(word))),
    )
    .toSorted(([a, m], [b, n]) => (counted.has(b) ? 2 : 0) + n - ((counted.has(a) ? 2 : 0) + m))
    .map(([word]) => word);
}

function often(total: number, determined = 0): boolean {
  return total >= 3 && determined * 2 >= total;
}

/** No stop word, no word that judges, grades or distresses. */
function neutral(word: string, { lexicons }: Language): boolean {
  if (
    word.length < 5 ||
    lexicons.stopWords.includes(word) ||
    word in lexicons.numbers ||
    word in lexicons.scales
  )
    return false;
  if (lexicons.evaluative.some((stem) => word.startsWith(stem))) return false;
  const others = [
    lexicons.distressing,
    lexicons.vague,
    lexicons.certainty,
    lexicons.absolute,
    lexicons.groups,
    lexicons.roles,
  ];
  if (Object.values(lexicons.units).some((forms) => forms.includes(word))) return false;
  return !others.some((list) => list.includes(word));
}

/** The year of publication, else the latest that the text names. */
export function year(analysis: Analysis): string | undefined {
  const published = /^\d{4}/.exec(analysis.article.published?.value ?? "")?.[0];
  const named = analysis.marks.flatMap((mark) => (mark.label === "date" && /^\d{4}/.exec(mark.iso)) || []);
  return published ?? named.toSorted().at(-1);
}

/** Outlet named nearest to a mark in its paragraph. */
export function outletNear(analysis: Analysis, mark: Pick<Mark, "paragraph" | "span">): string | undefined {
  const outlets = analysis.marks.filter(
    (other): other is Name =>
      other.label === "name" && other.kind === "outlet" && other.paragraph === mark.paragraph,
  );
  const distance = (other: Mark): number => Math.abs(other.span.start - mark.span.start);
  const nearest = outlets.toSorted((a, b) => distance(a) - distance(b))[0];
  return nearest === undefined ? undefined : shown(analysis, nearest);
}

/** Languages of texts that the article brings, other than its own, with their paragraphs. */
export function foreignTexts({ article, paragraphs }: Analysis): ReadonlyMap<string, readonly Paragraph[]> {
  const found = paragraphs.filter((block) => block.language !== article.language && isBrought(block));
  return grouped(found, ({ language }) => language);
}
