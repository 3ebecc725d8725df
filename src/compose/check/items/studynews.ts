import { isJest } from "../../jest.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { isView } from "../genre.ts";
import { introduced } from "../introduced.ts";
import { asPiece } from "../query.ts";
import { namesIn } from "../strings.ts";
import { telling } from "../telling.ts";
import { topicsBeside } from "../topics.ts";
import type { Checkable } from "./checkable.ts";
import { isOwnStory } from "./coverage.ts";
import { institutes } from "./institutes.ts";
import { journals } from "./journals.ts";
import { sourceIn } from "./untitled.ts";

/** Paragraphs in which a report says whose study it tells of. */
const lead = 6;
/** Words that tell whose. */
const fewest = 5;
const typed = 4;

/** “The report from psychologists at two universities”: in a text that tells of a study, how other newsrooms tell it. */
export function studyNews(view: View): Checkable[] {
  if (isJest(view.analysis, view.languages) || isView(view) || isOwnStory(view)) return [];
  const [found] = [...institutes(view).map(({ evidence: [one] }) => one), ...sources(view)].filter(
    (one) => one !== undefined && Number(one.at) <= lead,
  );
  if (found === undefined) return [];
  const line = view.lines.find(
    ({ paragraph, text }) => paragraph.number === found.at && text.includes(found.quote),
  );
  if (line === undefined) return [];
  return [
    {
      family: "coverage",
      variant: "study",
      slots: { words: { quote: found.quote }, place: { places: [line.paragraph.number] } },
      evidence: [found],
      strength: 0.8,
      query: { pieces: piecesOf(view, line, found.quote), language: view.analysis.article.language },
    },
  ];
}

/** What tells whose the study is, where its journal is named: no report of somebody else in passing. */
function sources(view: View): { readonly at: number; readonly quote: string }[] {
  if (journals(view).length === 0) return [];
  return view.lines.flatMap((line) => {
    const { number, form, language } = line.paragraph;
    if (form !== "text" || language !== view.analysis.article.language || line.sentence.quoted > 0) return [];
    const quote = sourceIn(view, line)?.words;
    return quote === undefined || countWords(quote) < fewest ? [] : [{ at: number, quote }];
  });
}

/** Who led the study, else the name by which the text tells whose it is, with what the article is about. */
function piecesOf(view: View, line: Line, words: string): string[] {
  const leader = view.analysis.voices.find(
    ({ kind, named, name }) => kind === "person" && named && introduced(view, name)?.form === "studied",
  );
  const name = leader === undefined ? namesIn(view, line, words)[0] : leader.name;
  const about = topicsBeside(view, [name ?? ""], typed - 1);
  const nouns = telling(view, line, line.text).slice(0, Math.max(0, typed - 1 - about.length));
  return [...(name === undefined ? [] : [asPiece(name)]), ...about.map(asPiece), ...nouns];
}
