import type { Paragraph, Span } from "../../../model/analysis.ts";
import { tidy } from "../../clip.ts";
import { finite } from "../../joints.ts";
import { type Piece, piece } from "../../quote.ts";
import { countWords } from "../../text.ts";
import { type Line, type View, within } from "../../view.ts";

/** Most words of a piece that stands alone in a question, as a rule; five more when that makes it whole. */
const fullest = 16;

/** A piece with the whole sign in it that can stand by itself: it has a verb, and no opening that hangs on words left out. */
export function around(view: View, line: Line, { span }: { readonly span: Span }): Piece | undefined {
  const sign = tidy(line.paragraph.text.slice(span.start, span.end));
  for (const most of view.limit < fullest ? [fullest] : [fullest + 5, fullest]) {
    const found = unled(view, line, piece(view, line, span, most));
    if (found?.words.includes(sign) && countWords(found.words) >= 6 && stands(view, line, found))
      return found;
  }
  return undefined;
}

/** Without the “that” that it begins with. */
export function unled(view: View, line: Line, found: Piece | undefined): Piece | undefined {
  const leading = view.edges(line.paragraph).hinges?.complementisers;
  const led = found && /^(\p{L}+\s|\p{L}{1,2}[’'])(?=\S)/u.exec(found.words)?.[0];
  if (!found || !led || !leading?.has(led.trim().toLowerCase().replace("’", "'"))) return found;
  const words = found.words.slice(led.length);
  return { words, evidence: { ...found.evidence, quote: words } };
}

/** No last word where the sentence goes on. */
const unending: ReadonlySet<string> = new Set(["ADP", "AUX", "VERB", "CCONJ", "SCONJ", "DET"]);
/** No first word where the sentence has begun. */
const hanging: ReadonlySet<string> = new Set([
  "ADJ",
  "ADV",
  "ADP",
  "AUX",
  "VERB",
  "CCONJ",
  "SCONJ",
  "PART",
  "PUNCT",
]);

export function stands(view: View, { paragraph, sentence }: Line, { words }: Piece): boolean {
  if (!paragraph.words) return true;
  const start = paragraph.text.indexOf(words, sentence.span.start);
  const inside = paragraph.words.filter((word) => within(word, { start, end: start + words.length }));
  const first = inside[0];
  if (!inside.some((_, at) => finite(inside, at, paragraph.text))) return false;
  const dashes = (text: string) => text.match(/\s[–—-]\s/gu)?.length ?? 0;
  const rest = paragraph.text.slice(start + words.length, sentence.span.end);
  if (dashes(words) % 2 === 1 && dashes(rest) > 0) return false;
  const last = inside.at(-1);
  const next = paragraph.words.find((word) => word.start >= (last?.end ?? 0));
  if (last && unending.has(last.tag) && next && next.tag !== "PUNCT") return false;
  if (last?.tag === "ADV" && next?.tag === "VERB" && next.start < sentence.span.end) return false;
  if (!first || start <= sentence.span.start + 1) return true;
  if (isQualified(view, paragraph, { start: sentence.span.start, end: start })) return false;
  const relatives = view.edges(paragraph).hinges?.relatives;
  const form = paragraph.text.slice(first.start, first.end).toLowerCase();
  return !hanging.has(first.tag) && relatives?.has(form) !== true;
}

const qualifying: ReadonlySet<string> = new Set([
  "care",
  "conditional",
  "absolute",
  "universal",
  "exception",
]);

/** What stands before the piece says how far it holds: “nobody thought that …”, “it seems that …”. */
function isQualified(view: View, paragraph: Paragraph, before: Span): boolean {
  return view.analysis.marks.some(
    (mark) => mark.paragraph === paragraph.number && qualifying.has(mark.label) && within(mark.span, before),
  );
}
