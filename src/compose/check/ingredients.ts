import type { Analysis, Mark, Name, Paragraph } from "../../model/analysis.ts";
import type { Languages } from "../../model/language.ts";
import { grouped, isBrought } from "../text.ts";
import { shown } from "./names.ts";
import { firstThird } from "./scope.ts";

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

/** The year of publication, else of the title, else of the latest dated day or month in the first third. */
export function year(analysis: Analysis): string | undefined {
  const published = /^\d{4}/.exec(analysis.article.published?.value ?? "")?.[0];
  const titled = /(?<![\p{L}\p{N}])(?:1[89]|20)\d\d(?![\p{L}\p{N}])/u.exec(analysis.title.text)?.[0];
  const early = firstThird(analysis.paragraphs.filter(({ text }) => text !== ""));
  const dated = analysis.marks.flatMap((mark) =>
    mark.label === "date" && early.has(mark.paragraph) && /^\d{4}-/.test(mark.iso) ? [mark.iso] : [],
  );
  return published ?? titled ?? dated.toSorted().at(-1)?.slice(0, 4);
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
