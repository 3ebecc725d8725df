import type { Place } from "../../model/survey.ts";
import { findPhrases } from "../phrases.ts";
import { tokenize } from "../words.ts";
import { booksOf } from "./books.ts";
import { firsts, type Sight, type Sign, sign } from "./sight.ts";

/** Signs that the article itself is not there: error page and teaser. */
export function stumpSigns(sight: Sight): Sign[] {
  return [...error(sight), ...teaser(sight)];
}

function error(sight: Sight): Sign[] {
  const words = sight.found("error");
  if (words.length === 0 || sight.words > 150) return [];
  const top = words.some(({ paragraph }) => paragraph === 0);
  return [
    sign("error", top || words.length > 1 ? 0.8 : 0.6, "words", firsts(words)),
    sign("error", 0.2, "short", [], sight.words),
  ];
}

/** An offer to read the rest, under a text that is short or cut. */
function teaser(sight: Sight): Sign[] {
  const { paragraphs, words } = sight;
  const near = sight.found("teaser").filter(({ paragraph }) => paragraph > paragraphs.length - 3);
  const page = onPage(sight);
  const signs: Sign[] = [];
  if (near.length > 0) signs.push(sign("teaser", 0.5, "words", firsts(near)));
  else if (page !== undefined)
    signs.push({ kind: "teaser", weight: 0.55, evidence: { sign: "words", places: [], page } });
  const last = paragraphs.findLast(
    ({ form, number }) => form === "text" && !near.some((one) => one.paragraph === number),
  );
  const end = last === undefined ? "" : last.text.slice(-12);
  const cut = /(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*$/u.test(end) || (words > 30 && /[\p{L},]$/u.test(end));
  if (signs.length === 0 && !(cut && /(?:…|\.\.\.|\])\s*$/u.test(end) && words < 250)) return [];
  if (cut && last !== undefined) {
    const place: Place = {
      paragraph: last.number,
      span: { start: Math.max(0, last.text.length - 60), end: last.text.length },
    };
    signs.push(sign("teaser", 0.35, "cut", [place]));
  }
  if (words < 250) signs.push(sign("teaser", 0.25, "short", [], words));
  return signs;
}

/** The offer stands in the page matter behind the article; “Read more: …” with the name of another page is none. */
function onPage({ article, vocabulary }: Sight): string | undefined {
  if (vocabulary === undefined) return undefined;
  const { signs, shelves } = booksOf(vocabulary);
  for (const { kind, text, position } of article.matter) {
    if (position === "front") continue;
    const line = text.slice(0, 600);
    if (kind === "paywall") return line;
    const hit = findPhrases(tokenize(line, vocabulary.splitting), signs).find(({ phrase }) =>
      shelves.get(phrase)?.includes("teaser"),
    );
    const isOther = kind === "related" && hit !== undefined && /\p{L}{2}/u.test(line.slice(hit.end));
    if (hit !== undefined && !isOther) return line.slice(hit.start, hit.end);
  }
  return undefined;
}
