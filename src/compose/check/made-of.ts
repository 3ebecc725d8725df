import type { Analysis } from "../../model/analysis.ts";
import type { Evidence } from "../../model/guide.ts";
import { hasContact } from "../matter.ts";

/** The words of the article and its page that a search string is made of. */
export function evidenceOfQuery(query: string, analysis: Analysis): Evidence[] {
  return pieces(query).flatMap((piece) => place(piece, analysis));
}

/** Quoted stretches first, then names of one word and years. A site left out is no piece. */
function pieces(query: string): string[] {
  const quoted = [...query.matchAll(/"([^"]+)"/gu)].map(([, words = ""]) => words);
  const rest = query.replace(/"[^"]*"|-site:\S+/gu, " ").match(/\p{Lu}[\p{L}\p{N}’'-]{3,}|\b\d{4}\b/gu) ?? [];
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
