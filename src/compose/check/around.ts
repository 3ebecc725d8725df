import { type Line, stem, type View } from "../view.ts";
import { asPiece } from "./query.ts";
import { hasSign } from "./signs.ts";
import { telling } from "./telling.ts";
import { apart, topicsBeside } from "./topics.ts";

const shortest = 4;

/** What a sentence and the article are about: nouns, or, in a language without tags, the words that come back. */
export function wordsAround(view: View, line: Line, besides: readonly string[], most: number): string[] {
  const own = line.paragraph.words === undefined ? comingBack(view, line) : telling(view, line, line.text);
  const often = own.filter((noun) =>
    noun.split(" ").some((part) => view.frequency(stem(part.toLowerCase())) > 1),
  );
  return apart([...often, ...topicsBeside(view, [], most)], besides)
    .filter((word) => !isOfAll(view, line, word))
    .slice(0, most)
    .map(asPiece);
}

/** What the article is about, without the words of one sentence. */
export function titleWords(view: View, line: Line, besides: readonly string[], most: number): string[] {
  const title = view.title;
  const isTagged = line.paragraph.words !== undefined && title !== undefined;
  const phrases = isTagged ? telling(view, title, title.text).filter((words) => words.includes(" ")) : [];
  const own = isTagged
    ? [...phrases.slice(0, 1), ...topicsBeside(view, phrases.slice(0, 1), most)]
    : comingBack(view, line).filter(
        (word) => view.frequency(stem(word.toLowerCase())) > 1 && !isOfAll(view, line, word),
      );
  return apart(own, besides).slice(0, most).map(asPiece);
}

/** “Governments”, “experts”: they say something in every article. */
function isOfAll(view: View, { paragraph }: Line, word: string): boolean {
  const { institutions = [], groups = [], scholars = [] } = view.pack(paragraph)?.lexicons ?? {};
  return hasSign(word.toLowerCase(), [...institutions, ...groups], scholars);
}

/** Words of the sentence that other paragraphs have too, those of most of them first; of the title, else. */
function comingBack(view: View, { paragraph, text }: Line): string[] {
  const { light } = view.edges(paragraph);
  const title = view.content(view.analysis.title.text, view.analysis.title);
  const frequency = (word: string) => view.frequency(stem(word.toLowerCase()));
  const weight = (word: string) => frequency(word) + (title.has(stem(word.toLowerCase())) ? 2 : 0);
  const told = `${text} ${view.analysis.title.text}`.match(/\p{L}[\p{L}-]*/gu) ?? [];
  return [...new Set(told.map((word) => nounOrSmall(word, paragraph.language)))]
    .filter((word) => word.length > shortest && !light.has(word.toLowerCase()))
    .toSorted((a, b) => weight(b) - weight(a));
}

function nounOrSmall(word: string, language: string): string {
  return language.startsWith("de") ? word : word.toLowerCase();
}
