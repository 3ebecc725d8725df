import type { Span } from "../model/analysis.ts";
import type { Evidence } from "../model/guide.ts";
import { balanced, clip, heaviest, tidy } from "./clip.ts";
import { countWords } from "./text.ts";
import type { Line, View } from "./view.ts";

/** A piece of the line around `focus`, ready to stand in a question, with the evidence it gives. */
export interface Piece {
  readonly words: string;
  readonly evidence: Evidence;
}

/** At most `most` verbatim words around `focus`; the whole sentence when no focus is given. */
export function piece(view: View, line: Line, focus?: Span, most = view.limit): Piece | undefined {
  const words = clip(
    line.paragraph,
    line.sentence.span,
    focus ?? heaviest(line.paragraph.text, line.sentence.span),
    view.edges(line.paragraph),
    most,
  );
  if (words === undefined) return undefined;
  return {
    words,
    evidence: { at: line.paragraph.number === 0 ? "title" : line.paragraph.number, quote: words },
  };
}

/** The piece of `line` around the rarest content word that it shares with `other`. */
export function meeting(view: View, line: Line, other: Line): Piece | undefined {
  const wanted = view.content(other.text, other.paragraph);
  const { start } = line.sentence.span;
  let rarest: { start: number; end: number; count: number } | undefined;
  for (const { 0: word, index } of line.text.matchAll(/[\p{L}\d]+/gu)) {
    const [key] = view.content(word, line.paragraph);
    if (key === undefined || !wanted.has(key)) continue;
    const count = view.frequency(key);
    if (!rarest || count < rarest.count)
      rarest = { start: start + index, end: start + index + word.length, count };
  }
  return rarest && piece(view, line, { start: rarest.start, end: rarest.end });
}

const known = new WeakMap<View, Map<string, Piece | undefined>>();

/** Words of a span exactly, when there are at most `most`; else the piece at its start, never beyond the span. */
export function exact(view: View, line: Line, span: Span, most = view.limit): Piece | undefined {
  const met = known.get(view) ?? new Map<string, Piece | undefined>();
  known.set(view, met);
  const key = [line.paragraph.number, line.sentence.span.start, span.start, span.end, most].join(" ");
  if (met.has(key)) return met.get(key);
  const made = cutOut(view, line, span, most);
  met.set(key, made);
  return made;
}

function cutOut(view: View, line: Line, span: Span, most: number): Piece | undefined {
  const words = tidy(line.paragraph.text.slice(span.start, span.end));
  if (words !== "" && !words.includes("\n") && countWords(words) <= most && balanced(words)) {
    return {
      words,
      evidence: { at: line.paragraph.number === 0 ? "title" : line.paragraph.number, quote: words },
    };
  }
  const start = Math.max(span.start, line.sentence.span.start);
  const inside = { start, end: Math.max(start, Math.min(span.end, line.sentence.span.end)) };
  const focus = { start, end: Math.min(inside.end, start + 30) };
  const clipped = clip(line.paragraph, inside, focus, view.edges(line.paragraph), most);
  return clipped === undefined
    ? undefined
    : {
        words: clipped,
        evidence: { at: line.paragraph.number === 0 ? "title" : line.paragraph.number, quote: clipped },
      };
}
