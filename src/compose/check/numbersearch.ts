import type { Name } from "../../model/analysis.ts";
import { marksByParagraph } from "../text.ts";
import type { Line, View } from "../view.ts";
import { anchorOf, standsNear } from "./anchor.ts";
import { shown } from "./names.ts";
import { asPiece, type Query } from "./query.ts";
import { bare, distinct, namesIn, nounsOf } from "./strings.ts";
import { apart, topicsBeside } from "./topics.ts";
import { isCountry, isUsable } from "./usable.ts";

/** Content words of a search for a number, the number being one. */
const fewest = 3;
const longest = 6;
const mostNames = 2;

/**
 * Words to type for a number: who and what its sentence names, the number with its noun, other nouns of the sentence; no
 * small words. Nothing when they would find anything.
 */
export function searchForFigure(view: View, line: Line, figure: string): Query | undefined {
  const number = numberIn(view, line, figure);
  const fillers = new Set(view.pack(line.paragraph)?.lexicons.fillers?.map((word) => word.toLowerCase()));
  const isTelling = (word: string) => !fillers.has(word.toLowerCase());
  const at = line.text.indexOf(figure);
  const far = (words: string) => Math.abs(line.text.indexOf(words.split(" ")[0] ?? words) - at);
  const own = distinct(
    namesIn(view, line, line.text)
      .filter(
        (name) =>
          (isUsable(view, name) || isCountry(view, name)) && !view.analysis.title.text.includes(`#${name}`),
      )
      .filter(isTelling)
      .toSorted((a, b) => far(a) - far(b)),
  ).slice(0, mostNames);
  const elsewhere = [nearestName(view, line, figure, isTelling), anchorOf(view)].find(
    (name) => name !== undefined && standsNear(view, line, name),
  );
  const names = own.length > 0 || elsewhere === undefined ? own : [elsewhere];
  const there = [...names, number];
  const ofMatter = apart(nounsOf(view, line, line.text), there).filter(isTelling);
  const others = apart(
    nounsOf(view, line, line.text, true).toSorted((a, b) => far(a) - far(b)),
    [...there, ...ofMatter],
  ).filter(isTelling);
  const nouns = [...ofMatter.slice(0, 2), ...others.slice(0, ofMatter.length === 0 ? 2 : 1)];
  const all = [...there];
  for (const noun of nouns) if (all.length <= fewest) all.push(noun);
  for (const topic of topicsBeside(view, all, fewest))
    if (count(all) < fewest && /^\p{Ll}/u.test(topic)) all.push(topic);
  if (count(all) < fewest || all.length < 2) return undefined;
  const kept = all.filter((_, index) => count(all.slice(0, index + 1)) <= longest || index < 2);
  return {
    pieces: kept.map((word) => (word === number ? word : asPiece(word))),
    language: view.analysis.article.language,
  };
}

/** The number with its noun, without what stands before it and without small words. */
export function numberIn(view: View, line: Line, figure: string): string {
  return bare(view, line.paragraph, figure.replace(/^[^\p{N}$€£¥]+(?=[\p{N}$€£¥])/u, ""));
}

/** A name is one, however long. */
function count(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + (/^\p{Lu}/u.test(word) ? 1 : word.split(/\s+/u).length), 0);
}

/** Characters before a number in which a body may be named. */
const close = 250;

/** What tells where a number belongs, the nearest to it in its paragraph: a place, else a body named before it. */
function nearestName(
  view: View,
  { paragraph, sentence }: Line,
  figure: string,
  isTelling: (word: string) => boolean,
): string | undefined {
  const at = paragraph.text.indexOf(figure, sentence.span.start);
  const marks = (marksByParagraph(view.analysis).get(paragraph.number) ?? []).filter(
    (mark): mark is Name =>
      mark.label === "name" &&
      (mark.kind === "place" ||
        mark.kind === "organisation" ||
        (mark.kind === "unknown" && !mark.referent.includes(" "))),
  );
  const ranked = marks.flatMap((mark) => {
    const isSpot = mark.kind === "place";
    const name = shown(view.analysis, mark);
    if (!isTelling(name) || !isUsable(view, name)) return [];
    if (!isSpot && (mark.span.start > at || mark.span.start < at - close)) return [];
    return [{ name, rank: isSpot ? 0 : 1, far: Math.abs(mark.span.start - at) }];
  });
  return ranked.toSorted((a, b) => a.rank - b.rank || a.far - b.far)[0]?.name;
}
