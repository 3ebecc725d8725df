import type { Name } from "../../../model/analysis.ts";
import { packFor } from "../../../model/language.ts";
import { countWords } from "../../text.ts";
import { type Line, stem, type View } from "../../view.ts";
import { shown } from "../names.ts";
import { asPiece } from "../query.ts";
import { hasSign } from "../signs.ts";
import { telling } from "../telling.ts";
import { apart, topicsBeside } from "../topics.ts";
import { isTornName, isUsable } from "../usable.ts";
import type { Checkable } from "./checkable.ts";

/** Paragraphs in which a text says whose research it tells of; further down, it is one among others. */
const lead = 3;
/** Words from the researchers to the name of their institute. */
const longest = 10;

/** “Researchers at the University of Tides”, none of them named: what their institute says of it. */
export function institutes(view: View): Checkable[] {
  const { analysis } = view;
  const { scholars = [], bodyKinds } = packFor(view.languages, analysis.article.language)?.lexicons ?? {};
  const learned = bodyKinds?.learned ?? [];
  const names = analysis.marks.filter((mark): mark is Name => mark.label === "name");
  return names
    .flatMap((mark): Checkable[] => {
      const { paragraph, span } = mark;
      if (paragraph < 1 || mark.kind === "person" || mark.kind === "place") return [];
      const name = shown(analysis, mark);
      const line = view.lineOf(mark);
      if (line === undefined || line.sentence.quoted > 0.3 || !isUsable(view, name)) return [];
      if (isTornName(view, mark) || (!hasSign(name, learned) && !hasSign(name.toLowerCase(), learned)))
        return [];
      const { text } = line.paragraph;
      const before = text.slice(line.sentence.span.start, span.start);
      const from = [...before.matchAll(/[\p{L}-]+/gu)].findLast(([word]) =>
        hasSign(word.toLowerCase(), scholars),
      );
      if (from === undefined || /[,;:.!?–—()«»“”]/u.test(before.slice(from.index))) return [];
      const words = text.slice(line.sentence.span.start + from.index, span.end);
      if (countWords(words) > longest || namesSomebody(names, paragraph)) return [];
      const about = matterOf(view, line, [name, words]);
      if (about.length < 2) return [];
      return [
        {
          family: "institute",
          variant: "unnamed",
          slots: {
            words: { quote: words },
            name: { plain: name },
            place: { places: [paragraph] },
          },
          evidence: [{ at: paragraph, quote: words }],
          strength: paragraph > lead ? 0.48 : 0.86,
          query: { pieces: [asPiece(name), ...about], language: analysis.article.language },
        },
      ];
    })
    .slice(0, 1);
}

/** Whoever is named there, or right behind, can be looked up. */
function namesSomebody(names: readonly Name[], paragraph: number): boolean {
  return names.some(
    (mark) => mark.kind === "person" && mark.paragraph >= paragraph && mark.paragraph <= paragraph + 2,
  );
}

/** What the sentence and the article are about; where their language has no tags, the words of the title. */
function matterOf(view: View, line: Line, besides: readonly string[]): string[] {
  const often = telling(view, line, line.text).filter((noun) =>
    noun.split(" ").some((part) => view.frequency(stem(part)) > 1),
  );
  const own = apart(often, besides).slice(0, 2);
  const found = [...own, ...topicsBeside(view, [...besides, ...own], 3)].slice(0, 3);
  if (found.length > 1) return found.map(asPiece);
  const { title } = view.analysis;
  const { light } = view.edges(title);
  const words = title.text.match(/\p{Lu}[\p{L}-]{4,}/gu)?.slice(1) ?? [];
  return apart(
    words.filter((word) => !light.has(word.toLowerCase())),
    besides,
  ).slice(0, 3);
}
