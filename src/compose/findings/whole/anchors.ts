import type { Piece } from "../../quote.ts";
import { standsAlone as readsAlone } from "../../standing.ts";
import { capital, countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { isOrder, leansOnPronoun } from "../leans.ts";
import { isOwn, passage } from "../together.ts";
import { hasWholeWord } from "../wholeword.ts";
import { isScrap, stumbles } from "./clear.ts";

/** A whole statement of the article, and how much it says of what the article is about. */
export interface Anchor {
  readonly line: Line;
  readonly piece: Piece;
  readonly weight: number;
}

const known = new WeakMap<View, readonly Anchor[]>();

/** Statements on which a task for the whole text can rest, the most central first: no questions, links, forecasts of the text itself. */
export function anchors(view: View): readonly Anchor[] {
  const before = known.get(view);
  if (before) return before;
  const { title } = view;
  const wanted = title ? view.content(title.text, title.paragraph) : new Set<string>();
  const met = new Set<string>();
  const made = view.lines.flatMap((line): Anchor[] => {
    const { paragraph } = line;
    if (!isOwn(line, view) || !/[.!]["»”’)]*$/u.test(line.text.trim()) || isHousekeeping(view, line))
      return [];
    const piece = passage(view, line)?.piece;
    if (!piece || met.has(piece.words) || countWords(piece.words) < least) return [];
    const opens = capital(piece.words);
    if (!readsAlone(opens, paragraph.language, view.languages) || isPersonal(view, line, piece.words))
      return [];
    if (isScrap(view, line, piece.words) || isPhrase(line, piece.words)) return [];
    if (hangs(view, line, piece.words) || leansOnPronoun(view, line, piece.words) || isOrder(view, line))
      return [];
    // “took the same line”: which one, only the sentence before tells.
    if (hasWholeWord(piece.words.toLowerCase(), view.pack(paragraph)?.lexicons.sameness)) return [];
    met.add(piece.words);
    const words = [...view.content(piece.words, paragraph)];
    const told = words.filter((word) => wanted.has(word)).length;
    const often = words.filter((word) => view.frequency(word) > 2).length;
    const names = view
      .marksIn(line)
      .filter((mark) => mark.label === "name" && piece.words.includes(view.words(mark, mark.span))).length;
    if (told + names === 0 && often < 2) return [];
    const early = paragraph.number === 1 ? 1 : paragraph.number <= 3 ? 0.5 : 0;
    const said = Math.min(4, told) + Math.min(2, names) * 0.7 + Math.min(4, often) * 0.4 + early;
    const weight = said - stumbles(view, line, piece.words);
    return [{ line, piece, weight }];
  });
  const ranked = made.toSorted((a, b) => b.weight - a.weight || a.line.index - b.line.index);
  known.set(view, ranked);
  return ranked;
}

/** It ends on “adding”, or says who spoke: “he said”. */
function hangs(view: View, { paragraph }: Line, words: string): boolean {
  const lexicons = view.pack(paragraph)?.lexicons;
  const forms = words.toLowerCase().match(/\p{L}+/gu) ?? [];
  const last = forms.at(-1) ?? "";
  const ends = lexicons?.nonfinite?.includes(last) === true;
  const pronouns = lexicons?.pronouns ?? [];
  const speaks = (at: number) => lexicons?.reporting.neutral.includes(forms[at] ?? "") === true;
  return ends || forms.some((form, at) => pronouns.includes(form) && (speaks(at + 1) || speaks(at - 1)));
}

/** “In spending hours at work”, “To sit and think”, « (Baker,) correspondant du journal »: no statement. */
function isPhrase({ paragraph: { text, words = [] }, sentence }: Line, piece: string): boolean {
  const start = text.indexOf(piece, sentence.span.start);
  const first = words.findIndex((word) => word.start >= start && word.tag !== "PUNCT");
  const [opens, next] = [words[first]?.tag, words[first + 1]?.tag];
  if ((opens === "ADP" || opens === "PART") && next === "VERB" && !piece.includes(",")) return true;
  const isApposed = words[first - 1]?.tag === "PUNCT" && words[first - 2]?.tag === "PROPN";
  return isApposed && opens === "NOUN" && next === "ADP";
}

/** Fewest words of a statement that a task can rest on. */
const least = 7;

/** Speaks of the page itself, a series or a link: “This post is part seven”, « inscription ». */
export function isHousekeeping(view: View, { paragraph, text }: Line): boolean {
  const lower = text.toLowerCase().replaceAll("’", "'");
  return (
    /www\.|https?:|@|\.(?:com|org|net|fr|de|es|uk)\b/u.test(lower) ||
    hasWholeWord(lower, view.pack(paragraph)?.lexicons.housekeeping)
  );
}

/** Begins on the writer or the reader: “I may not have persuaded him”. */
export function isPersonal(view: View, { paragraph }: Line, words: string): boolean {
  const first = /^[\p{L}]+['’]?/u.exec(words)?.[0].toLowerCase().replace("’", "'") ?? "";
  return view.pack(paragraph)?.lexicons.firstPerson.includes(first) === true;
}
