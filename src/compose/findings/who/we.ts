import type { Span } from "../../../model/analysis.ts";
import type { Finding } from "../../finding.ts";
import { type Piece, piece } from "../../quote.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { isOwn } from "../together.ts";
import { opensWell } from "./heard.ts";
import { phraseFrom, verbBehind } from "./reach.ts";

/** “we”, “our” in the article's own voice, each with a few words around it. */
function uses(view: View): { line: Line; words: Piece }[] {
  return view.lines.flatMap((line) => {
    const words = view.pack(line.paragraph)?.lexicons.ourselves;
    if (!words || !isOwn(line, view) || line.sentence.layer === "attributed") return [];
    const quotations = view.marksIn(line).filter(({ label }) => label === "quotation");
    if (line.sentence.quoted > 0 || quotations.length > 0 || /[‘’']\p{Lu}/u.test(line.text)) return [];
    for (const { 0: word, index } of line.text.matchAll(/\p{L}+/gu)) {
      if (!words.includes(word.toLowerCase()) || /^\p{Lu}{2}/u.test(word)) continue;
      const start = line.sentence.span.start + index;
      const span = { start, end: start + word.length };
      const fits = [piece(view, line, span, 7), clause(view, line, span)].find(
        (found) =>
          found &&
          countWords(found.words) >= 2 &&
          found.words.includes(word) &&
          isFree(view, line, found.words),
      );
      if (fits) return [{ line, words: fits }];
    }
    return [];
  });
}

/** “We must mend”: from the word to what its verb says. */
function clause(view: View, { paragraph }: Line, { start, end }: Span): Piece | undefined {
  const verb = verbBehind(paragraph, end);
  if (!verb) return undefined;
  const quote = phraseFrom(view, paragraph, { start, end: verb.span.end }, 8);
  return { words: quote, evidence: { at: paragraph.number, quote } };
}

/** A piece in one part that does not hang on a word before it. */
function isFree(view: View, line: Line, piece: string): boolean {
  const { paragraph, sentence } = line;
  const start = paragraph.text.indexOf(piece, sentence.span.start);
  const first = paragraph.words?.find((word) => word.start >= start)?.tag;
  // « que nous déployons »: the words are part of what stands before.
  const relative = paragraph.words?.findLast(({ end }) => end <= start)?.tag === "PRON";
  const hangs = relative || first === "SCONJ" || (first === "ADP" && start > sentence.span.start);
  return !piece.includes(",") && !hangs && opensWell(view, line, sentence.span, piece);
}

/** Kinds of text in which a writer says “we” for a side; in others it may be anybody who is heard. */
const pleading: ReadonlySet<string> = new Set(["opinion", "petition", "release", "promotion"]);

/** The writer's “we” in three paragraphs or more. */
export function ourselves(view: View): Finding[] {
  if (!view.analysis.genres.some(({ kind }) => pleading.has(kind))) return [];
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
