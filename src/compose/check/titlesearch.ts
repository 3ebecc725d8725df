import { type Line, stem, type View } from "../view.ts";
import { leadName } from "./anchor.ts";
import { asPiece, type Query } from "./query.ts";
import { hasSign } from "./signs.ts";
import { distinct } from "./strings.ts";
import { topicsBeside } from "./topics.ts";

/** Tags of the words by which a title without names is found. */
const tagged: ReadonlySet<string> = new Set(["NOUN", "PROPN", "NUM", "ADJ"]);
const [fewestOfTitle, mostOfTitle, mostBeside] = [4, 3, 1];

/**
 * Of a title without a name: the body or place of its lead, what of its words the text comes back to most, a noun that
 * only the text has, the year of publication. The whole title would find this article and no other.
 */
export function titleSearch(view: View, title: Line): Query | undefined {
  if (view.marksIn(title).some(({ label }) => label === "name")) return undefined;
  const { article, title: told } = view.analysis;
  const { fillers = [], evaluative = [] } = view.pack(told)?.lexicons ?? {};
  const { light } = view.edges(told);
  const long = (told.text.match(/[\p{L}-]{6,}/gu) ?? []).filter((word) => !light.has(word.toLowerCase()));
  const chosen = told.words
    ?.filter(({ tag }) => tagged.has(tag))
    .map(({ start, end }) => told.text.slice(start, end));
  const isTold = (word: string) => !evaluative.some((each) => word.toLowerCase().startsWith(each));
  const words = (chosen ?? long).filter((word) => word.length > 2 && !hasSign(word.toLowerCase(), fillers));
  if (words.length < fewestOfTitle) return undefined;
  const often = (word: string) => (/^\d/u.test(word) ? 0 : -view.frequency(stem(word.toLowerCase())));
  const [numbers, nouns] = [
    words.filter((word) => /^\d/u.test(word)),
    words.filter((word) => !/^\d/u.test(word)),
  ];
  const lead = leadName(view);
  const isBody = lead !== undefined && isBodyOrPlace(view, lead);
  const kept = new Set(
    distinct(nouns.filter(isTold))
      .toSorted((a, b) => often(a) - often(b))
      .slice(0, isBody ? mostOfTitle : mostOfTitle + 1),
  );
  const own = nouns.filter((word) => kept.has(word));
  const there = [...(isBody ? [lead] : []), ...own];
  const beside = topicsBeside(view, there, mostBeside).filter((word) => /^\p{Ll}/u.test(word));
  const { published } = article;
  const when = published === undefined ? undefined : /\d{4}/u.exec(published.value)?.[0];
  const pieces = [...there, ...numbers.slice(0, 1), ...beside].map(asPiece);
  return { pieces: [...pieces, when], language: article.language };
}

function isBodyOrPlace({ analysis: { marks } }: View, name: string): boolean {
  return marks.some(
    (mark) =>
      mark.label === "name" &&
      (mark.kind === "organisation" || mark.kind === "place") &&
      mark.referent === name,
  );
}
