import type { Name } from "../../model/analysis.ts";
import { marksByParagraph } from "../text.ts";
import type { Line, View } from "../view.ts";
import { anchorOf, standsNear } from "./anchor.ts";
import { centralName, mainName } from "./centralname.ts";
import { asPiece, type Query } from "./query.ts";
import { bare, distinct, namesIn, nounsOf, titledFirst } from "./strings.ts";
import { telling } from "./telling.ts";
import { apart, topicsBeside } from "./topics.ts";
import { typedName } from "./typedname.ts";
import { isCountry, isGeneral, isUsable } from "./usable.ts";

/** Pieces of a search for a number, the number being one. */
const most = { names: 2, lands: 2, nouns: 3, all: 5 };
const fewest = 4;
/** Nouns of the words, that of the number with them, beside which no noun of the whole article is typed. */
const enough = 2;

/**
 * Words to type for a number: who and what its words name, the number with its noun, their nouns, then those of the
 * sentence; what the article is about where they are few. Nothing when they would find anything.
 */
export function searchForFigure(
  view: View,
  line: Line,
  figure: string,
  words = line.text,
): Query | undefined {
  const number = numberIn(view, line, figure);
  const isCounted = number.includes(" ") ? 1 : 0;
  const told = telling(view, line, words);
  const names = namesFor(view, line, words, figure).filter(
    (name) => /^\p{Lu}/u.test(name) || words.includes(name) || told.length + isCounted < enough,
  );
  const there = [...names, number];
  const at = line.text.indexOf(figure);
  const far = (noun: string) => Math.abs(line.text.indexOf(noun.split(" ")[0] ?? noun) - at);
  const near = (all: string[]) => all.toSorted((a, b) => far(a) - far(b));
  const own = apart(told, there);
  const all = [
    ...there,
    ...own.slice(0, names.length === 0 ? 2 : Math.min(most.nouns, most.all - there.length)),
  ];
  const ofSentence = [...nounsOf(view, line, line.text), ...near(nounsOf(view, line, line.text, true))];
  const topics = topicsBeside(view, all, fewest).filter((topic) => /^\p{Ll}/u.test(topic));
  const others = apart(
    names.length === 0 ? [...topics, ...ofSentence] : [...ofSentence.slice(0, 1), ...topics, ...ofSentence],
    all,
  );
  all.push(...others.slice(0, Math.max(0, fewest - isCounted - all.length)));
  if (all.length < fewest - 1) return undefined;
  const when = dateIn(view, line, words);
  return {
    pieces: [...all.map((word) => (word === number ? word : asPiece(word))), when],
    language: view.analysis.article.language,
  };
}

/** Names of the words; else of the sentence or beside it, what the article is about, its country. */
function namesFor(view: View, line: Line, words: string, figure: string): string[] {
  const fillers = new Set(view.pack(line.paragraph)?.lexicons.fillers?.map((word) => word.toLowerCase()));
  const isTelling = (word: string) => !fillers.has(word.toLowerCase());
  const typed = (said: string) =>
    distinct(
      namesIn(view, line, said).filter(
        (name) =>
          (isUsable(view, name) || isCountry(view, name)) &&
          isTelling(name) &&
          !figure.includes(name) &&
          !view.analysis.title.text.includes(`#${name}`),
      ),
    );
  const inside = typed(words);
  const own = titledFirst(
    view,
    inside.filter((name) => !isCountry(view, name)),
  ).slice(0, most.names);
  const lands = inside.filter((name) => isCountry(view, name)).slice(0, most.lands - own.length);
  if (own.length > 0) return [...own, ...lands];
  const anchor = anchorOf(view);
  const isNear = anchor !== undefined && standsNear(view, line, anchor);
  if (lands.length > 0) return distinct([...(isNear ? [anchor] : []), ...lands]).slice(0, most.names);
  const land = topicsBeside(view, [], mostTopics).find((word) => isCountry(view, word));
  const isLandNear = land !== undefined && standsNear(view, line, land);
  const about = isNear
    ? anchor
    : ((isLandNear ? land : undefined) ?? mainName(view) ?? land ?? centralName(view, line));
  const beside = titledFirst(view, typed(line.text))[0] ?? nearestName(view, line, figure, isTelling);
  return distinct([about, beside].filter((name) => name !== undefined)).slice(0, most.names);
}

const mostTopics = 8;

/** A year that the words tell. */
function dateIn(view: View, line: Line, words: string): string | undefined {
  const start = line.paragraph.text.indexOf(words, line.sentence.span.start);
  const told = view
    .marksIn(line)
    .find(
      (mark) =>
        mark.label === "date" &&
        /^\d{4}/u.test(mark.iso) &&
        mark.span.start >= start &&
        mark.span.end <= start + words.length,
    );
  return told?.label === "date" ? told.iso.slice(0, 4) : undefined;
}

/** The number with its noun, without what stands before it and without small words. */
export function numberIn(view: View, line: Line, figure: string): string {
  return bare(view, line.paragraph, figure.replace(/^[^\p{N}$€£¥]+(?=[\p{N}$€£¥])/u, ""));
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
        (mark.kind === "unknown" && !mark.referent.includes(" "))) &&
      !view.analysis.voices.some(({ name, kind }) => kind === "person" && name === mark.referent),
  );
  const ranked = marks.flatMap((mark) => {
    const isSpot = mark.kind === "place";
    const name = typedName(view, mark);
    if (!isTelling(name) || !isUsable(view, name) || isGeneral(view, name)) return [];
    if (!isSpot && (mark.span.start > at || mark.span.start < at - close)) return [];
    return [{ name, rank: isSpot ? 0 : 1, far: Math.abs(mark.span.start - at) }];
  });
  return ranked.toSorted((a, b) => a.rank - b.rank || a.far - b.far)[0]?.name;
}
