import type { Quotation, Span } from "../../../model/analysis.ts";
import type { Finding } from "../../finding.ts";
import { finite } from "../../joints.ts";
import { exact, type Piece, piece } from "../../quote.ts";
import { countWords } from "../../text.ts";
import { type Line, shared, type View, within } from "../../view.ts";
import { signs } from "../stance.ts";
import { weighed } from "./weight.ts";

/** A quoted text, and the sentence that draws something from it; else what is drawn from the article's own words. */
export function conclusions(view: View): Finding[] {
  return signs(view, "conclusion").flatMap(({ mark, line }): Finding[] => {
    const parts = partsOf(view, line, mark.span);
    if (!parts) return [];
    const { drawn, ground } = parts;
    if (isTorn(line, drawn)) return [];
    const slots = {
      sign: { quote: view.words(mark, mark.span) },
      conclusion: { quote: drawn.words },
      here: { places: [line.paragraph.number] },
    };
    const quotation = nearestQuotation(view, line);
    const source = quotation && uncut(exact(view, quotation.line, quotation.mark.content));
    if (
      quotation &&
      source &&
      countWords(source.words) >= 5 &&
      belong(view, drawn, line, source, quotation.line)
    )
      return [
        {
          kind: "source-and-conclusion",
          variant: quotation.line.index < line.index ? "source-first" : "conclusion-first",
          slots: {
            ...slots,
            source: { quote: source.words },
            there: { places: [quotation.line.paragraph.number] },
          },
          evidence: [drawn.evidence, source.evidence],
          strength: weighed(view, line, drawn.words, 0.9),
        },
      ];
    if (!ground) return [];
    const home = line.text.includes(ground.words) ? line : view.lines[line.index - 1];
    if (!home || isTorn(home, ground)) return [];
    return [
      {
        kind: "conclusion",
        variant: "drawn",
        slots: { ...slots, ground: { quote: ground.words }, there: groundPlace(ground) },
        evidence: [drawn.evidence, ground.evidence],
        strength: weighed(view, line, drawn.words, 0.8),
      },
    ];
  });
}

const unended: ReadonlySet<string> = new Set(["ADP", "AUX", "VERB", "CCONJ", "SCONJ", "DET"]);

/** It begins behind a word that governs it, « à l’existence de … », or stops where the sentence goes on. */
function isTorn({ paragraph, sentence }: Line, { words }: Piece): boolean {
  const start = paragraph.text.indexOf(words, sentence.span.start);
  const inside = paragraph.words?.filter((word) => within(word, { start, end: start + words.length })) ?? [];
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last) return false;
  if (first.tag === "ADP" && start > sentence.span.start + 1) return true;
  const next = paragraph.words?.find((word) => word.start >= last.end);
  return (
    unended.has(last.tag) && next !== undefined && next.start < sentence.span.end && next.tag !== "PUNCT"
  );
}

/** Without the sign of a cut that it begins with. */
function uncut(found: Piece | undefined): Piece | undefined {
  const words = found?.words.replace(/^[([](?:…|\.\.\.)[)\]]\s*/u, "");
  return found && words ? { words, evidence: { ...found.evidence, quote: words } } : undefined;
}

/** The source follows the conclusion behind a colon, or comes before it, near by or with a word in common in what is printed. */
function belong(view: View, drawn: Piece, line: Line, source: Piece, at: Line): boolean {
  const distance = line.index - at.index;
  if (distance < 0) return distance === -1 && /:\s*$/u.test(line.text);
  const words = view.content(source.words, at.paragraph);
  return distance <= 2 || [...view.content(drawn.words, line.paragraph)].some((word) => words.has(word));
}

function groundPlace({ evidence }: Piece): { readonly places: readonly number[] } {
  return { places: typeof evidence.at === "number" ? [evidence.at] : [] };
}

interface Parts {
  readonly drawn: Piece;
  /** What stands before: in the same sentence, else the sentence before. */
  readonly ground: Piece | undefined;
}

/** Most words of either part. */
const fullest = 17;
/** Fewest words before the sign that are a ground in themselves. */
const enough = 7;

function partsOf(view: View, line: Line, sign: Span): Parts | undefined {
  const { start, end } = line.sentence.span;
  const { text } = line.paragraph;
  const links = view.edges(line.paragraph).hinges?.links;
  const next = /^\s*([\p{L}’']+)/u.exec(text.slice(sign.end, end))?.[1]?.toLowerCase() ?? "";
  if (links?.has(next)) return undefined;
  const before = text.slice(start, sign.start);
  if (countWords(before) >= enough && /[,;:–—]\s*(?:\p{L}{1,3}\s+)?$/u.test(before)) {
    const drawn = part(view, line, { start: sign.end, end });
    const ground = part(view, line, { start, end: sign.start });
    return drawn && { drawn, ground: ground && isClause(line, ground.words) ? ground : undefined };
  }
  if (countWords(before) >= enough) return undefined;
  const drawn =
    countWords(before) === 0 ? part(view, line, { start: sign.end, end }) : piece(view, line, sign);
  const previous = view.lines[line.index - 1];
  const own =
    previous &&
    previous.paragraph === line.paragraph &&
    !/[?!]["»”]?$/u.test(previous.text.trim()) &&
    (countWords(before) === 0 || shared(view, previous, line).words > 0);
  const ground = own ? piece(view, previous) : undefined;
  return drawn && countWords(drawn.words) >= 5 ? { drawn, ground } : undefined;
}

function part(view: View, line: Line, { start, end }: Span): Piece | undefined {
  const blank = /^[\s,;:–—]*/u.exec(line.paragraph.text.slice(start, end))?.[0].length ?? 0;
  const loose =
    /[\s,;:–—]+(?:\p{L}{1,3}[\s,;:–—]*)?$/u.exec(line.paragraph.text.slice(start, end))?.[0].length ?? 0;
  const found = exact(view, line, { start: start + blank, end: end - loose }, fullest);
  return found && countWords(found.words) >= 4 ? found : undefined;
}

function isClause({ paragraph, sentence }: Line, words: string): boolean {
  const start = paragraph.text.indexOf(words, sentence.span.start);
  const inside = paragraph.words?.filter((word) => within(word, { start, end: start + words.length })) ?? [];
  return inside.some((_, at) => finite(inside, at, paragraph.text));
}

function nearestQuotation(view: View, line: Line): { mark: Quotation; line: Line } | undefined {
  let best: { mark: Quotation; line: Line; score: number } | undefined;
  for (const mark of view.analysis.marks) {
    if (mark.label !== "quotation" || mark.use !== "speech" || mark.paragraph === 0) continue;
    const distance = Math.abs(mark.paragraph - line.paragraph.number);
    if (distance > 2) continue;
    const at = view.lineOf(mark);
    if (!at || at.index === line.index) continue;
    const common = shared(view, line, at).words;
    if (common >= 2 && (!best || common - distance > best.score))
      best = { mark, line: at, score: common - distance };
  }
  return best;
}
