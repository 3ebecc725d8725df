import type { Span } from "../model/analysis.ts";
import type { Evidence } from "../model/guide.ts";
import { balanced, clip, countWords, heaviest, tidy } from "./clip.ts";
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

/** Words of a span exactly, when there are between `least` and `most`; else the piece around its start. */
export function exact(view: View, line: Line, span: Span, most = view.limit): Piece | undefined {
  const words = tidy(line.paragraph.text.slice(span.start, span.end));
  if (words !== "" && !words.includes("\n") && countWords(words) <= most && balanced(words)) {
    return {
      words,
      evidence: { at: line.paragraph.number === 0 ? "title" : line.paragraph.number, quote: words },
    };
  }
  return piece(view, line, { start: span.start, end: Math.min(span.end, span.start + 30) }, most);
}
