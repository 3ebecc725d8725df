import type { Finding } from "../../finding.ts";
import { type Piece, piece } from "../../quote.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { isOwn } from "../together.ts";
import { opensWell } from "./heard.ts";

/** “we”, “our” in the article's own voice, each with a few words around it. */
function uses(view: View): { line: Line; words: Piece }[] {
  return view.lines.flatMap((line) => {
    const words = view.pack(line.paragraph)?.lexicons.ourselves;
    if (!words || !isOwn(line, view) || line.sentence.layer === "attributed") return [];
    const quotations = view.marksIn(line).filter(({ label }) => label === "quotation");
    if (line.sentence.quoted > 0 || quotations.length > 0) return [];
    for (const { 0: word, index } of line.text.matchAll(/\p{L}+/gu)) {
      if (!words.includes(word.toLowerCase()) || /^\p{Lu}{2}/u.test(word)) continue;
      const start = line.sentence.span.start + index;
      const found = piece(view, line, { start, end: start + word.length }, 7);
      if (
        found &&
        countWords(found.words) >= 2 &&
        found.words.includes(word) &&
        isFree(view, line, found.words)
      )
        return [{ line, words: found }];
    }
    return [];
  });
}

/** A piece in one part that does not hang on a word before it. */
function isFree(view: View, line: Line, piece: string): boolean {
  const { paragraph, sentence } = line;
  const start = paragraph.text.indexOf(piece, sentence.span.start);
  const first = paragraph.words?.find((word) => word.start >= start)?.tag;
  const hangs = first === "SCONJ" || (first === "ADP" && start > sentence.span.start);
  return !piece.includes(",") && !hangs && opensWell(view, line, sentence.span, piece);
}

/** The writer's “we” in three paragraphs or more. */
export function ourselves(view: View): Finding[] {
  if (view.analysis.genres.some(({ kind }) => kind === "interview")) return [];
  const seen = new Set<number>();
  const all = uses(view).filter(({ line }) => {
    const fresh = !seen.has(line.paragraph.number);
    seen.add(line.paragraph.number);
    return fresh;
  });
  if (all.length < 3) return [];
  const chosen = [0, 0.5, 1].flatMap((at) => all[Math.round(at * (all.length - 1))] ?? []);
  return [
    {
      kind: "ourselves",
      variant: "three",
      slots: {
        items: { items: chosen.map(({ words }) => words.evidence) },
        places: { places: chosen.map(({ line }) => line.paragraph.number) },
      },
      evidence: chosen.map(({ words }) => words.evidence),
      strength: Math.min(0.95, 0.75 + 0.05 * all.length),
    },
  ];
}
