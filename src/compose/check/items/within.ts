import type { Quotation } from "../../../model/analysis.ts";
import type { Piece } from "../../quote.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { saidBy } from "./speech.ts";
import { isDistressing, isSaying } from "./start.ts";

/** Words of a sentence that finds the speech around it. */
const length = { least: 6, most: 16 };

export interface Within {
  readonly line: Line;
  readonly piece: Piece;
}

interface Weighed extends Within {
  /** Names, numbers and words of the title in it. */
  readonly worth: number;
}

/** A short sentence of a long quotation whose first words say nothing yet: the one with most names, numbers and words of the title. */
export function sentenceWithin(view: View, mark: Quotation): Within | undefined {
  return sentencesWithin(view, mark).find(
    ({ line, worth }) => worth > 0 && line.sentence.span.start >= mark.content.start,
  );
}

/** The short sentences of a quotation that can be read alone, those that hold most first. */
export function sentencesWithin(view: View, mark: Quotation): Weighed[] {
  const { start, end } = mark.content;
  const title = view.title === undefined ? undefined : view.content(view.title.text, view.title.paragraph);
  return view.lines
    .flatMap((line): Weighed[] => {
      const { span } = line.sentence;
      if (line.paragraph.number !== mark.paragraph || span.end <= start || span.start >= end) return [];
      const content = { start: Math.max(start, span.start), end: Math.min(span.end, end) };
      const said = line.paragraph.text.slice(content.start, content.end).trim();
      const piece = saidBy(view, { mark: { ...mark, content }, line }, length.most);
      if (piece === undefined || countWords(piece.words) < length.least) return [];
      if (said.length - piece.words.length > 2 || !said.startsWith(piece.words)) return [];
      if (!isSaying(line, piece.words) || isDistressing(view, line, piece.words)) return [];
      const told = [...view.content(piece.words, line.paragraph)].filter((word) => title?.has(word)).length;
      const held = view
        .marksIn(line)
        .filter(
          ({ label, span: each }) =>
            (label === "name" || label === "figure") &&
            each.start >= content.start &&
            each.end <= content.end,
        ).length;
      return [{ line, piece, worth: told + held }];
    })
    .toSorted((a, b) => b.worth - a.worth);
}
