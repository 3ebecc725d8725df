import type { Analysis } from "../../model/analysis.ts";
import type { Evidence, Search } from "../../model/guide.ts";
import { hasContact } from "../matter.ts";

const most = 3;

/** The search with the words of the article and its page that it is made of. */
export function madeOf(search: Search, analysis: Analysis): Search {
  const found = pieces(search.query).flatMap((piece) => place(piece, analysis));
  const evidence = found.filter(
    (one, index) => found.findIndex(({ at, quote }) => at === one.at && quote === one.quote) === index,
  );
  return evidence.length === 0 ? search : { ...search, evidence: evidence.slice(0, most) };
}

/** Quoted stretches first, then single words with a capital and years. A site left out is no piece. */
function pieces(query: string): string[] {
  const quoted = [...query.matchAll(/"([^"]+)"/gu)].map(([, words = ""]) => words);
  const rest = query.replace(/"[^"]*"|-site:\S+/gu, " ").match(/\p{Lu}[\p{L}\p{N}’'-]+|\b\d{4}\b/gu) ?? [];
  return [...quoted, ...rest];
}

function place(words: string, { title, paragraphs, article }: Analysis): Evidence[] {
  const body = paragraphs.find(({ text }) => text.includes(words));
  if (body) return [{ at: body.number, quote: words }];
  if (title.text.includes(words)) return [{ at: "title", quote: words }];
  const facts = [article.byline, article.publisher, article.published, ...article.tags].flatMap((fact) =>
    fact ? [fact.value, fact.quote ?? ""] : [],
  );
  const around = [...facts, ...article.matter.map(({ text }) => text)];
  return around.some((line) => line.includes(words)) && !hasContact(words)
    ? [{ at: "page", quote: words }]
    : [];
}
