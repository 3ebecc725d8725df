import type { Figure } from "../../model/analysis.ts";
import { balanced } from "../clip.ts";
import { finite } from "../joints.ts";
import type { Piece } from "../quote.ts";
import { countWords } from "../text.ts";
import type { Line, View } from "../view.ts";
import { isToldWhole } from "./clause.ts";
import { nounPhrase } from "./items/counted.ts";

const most = 16;
const fewest = 5;

/** Tags with which something new begins behind a number. */
const leaving: ReadonlySet<string> = new Set(["PUNCT", "CCONJ", "SCONJ", "ADP", "ADV", "DET"]);

/**
 * The sentence up to a number and what it counts, where that says something by itself: « Les chutes de neige ont diminué de
 * 70 % » (cet hiver …).
 */
export function upToNumber(view: View, line: Line, mark: Figure, figure: string): Piece | undefined {
  const { paragraph, sentence } = line;
  const isSum = mark.unit !== undefined && /^[A-Z]{3}$/u.test(mark.unit);
  const phrase = isSum ? undefined : nounPhrase(view, line, mark, figure);
  const at = paragraph.text.lastIndexOf(phrase ?? figure, mark.span.start);
  const end = at + (phrase ?? figure).length;
  if (at < sentence.span.start || end < mark.span.end) return undefined;
  const next = paragraph.words?.find(({ start }) => start >= end);
  if (next === undefined || next.start >= sentence.span.end || !leaving.has(next.tag)) return undefined;
  const { links = [] } = view.pack(paragraph)?.lexicons ?? {};
  if (!isSum && links.includes(paragraph.text.slice(next.start, next.end).toLowerCase().replace("’", "'")))
    return undefined;
  const words = paragraph.text.slice(sentence.span.start, end);
  const count = countWords(words);
  if (count < fewest || count > most || !isPlain(words) || !balanced(words)) return undefined;
  if (!isToldWhole(view, line, words, sentence.span.start) || !runsOn(line, mark, end)) return undefined;
  return { words, evidence: { at: paragraph.number, quote: words } };
}

/** No mark behind the verb: what follows one would be said of something else. */
function runsOn({ paragraph, sentence }: Line, { span }: Figure, end: number): boolean {
  const inside = (paragraph.words ?? []).filter(
    (word) => word.start >= sentence.span.start && word.end <= end,
  );
  const verb = inside.findIndex((_, index) => finite(inside, index, paragraph.text));
  return (
    verb > 0 &&
    inside
      .slice(verb)
      .every(
        ({ tag, start }) => (tag !== "PUNCT" && tag !== "SCONJ") || (start > span.start && start < span.end),
      )
  );
}

function isPlain(words: string): boolean {
  const commas = words.replace(/\d,\d/gu, "").split(",").length - 1;
  return commas <= 1 && !/["“”«»()[\]–—:;?!…\n]|\.\s/u.test(words);
}
