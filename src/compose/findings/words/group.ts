import type { Span, Word } from "../../../model/analysis.ts";
import type { Evidence } from "../../../model/guide.ts";
import type { Tag } from "../../../model/tagging.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { bounds, formAt } from "./scan.ts";

/** A noun with the words that belong to it. */
export interface Group {
  readonly span: Span;
  /** Place of the noun in the paragraph's words. */
  readonly head: number;
}

const nominal: ReadonlySet<Tag | undefined> = new Set(["NOUN", "PROPN"]);
const before: ReadonlySet<Tag | undefined> = new Set(["DET", "ADJ", "NUM"]);

/** The noun group that the word stands in; with what “of” ties to it where there is room. */
export function nounGroup(view: View, line: Line, at: number, most = 8): Group | undefined {
  const words = line.paragraph.words ?? [];
  const [first, last] = bounds(line);
  const lexicons = view.pack(line.paragraph)?.lexicons;
  const behind = lexicons?.adjectivesBehind === true;
  const possessives = lexicons?.possessives ?? [];
  const tag = (index: number) => (index >= first && index < last ? words[index]?.tag : undefined);
  const run = (from: number): { readonly end: number; readonly head: number } | undefined => {
    let head: number | undefined;
    let end = from;
    for (let index = from; index < last; index++) {
      const here = tag(index);
      if (nominal.has(here)) {
        if (head !== undefined && behind && !nominal.has(tag(index - 1))) break;
        head = behind && head !== undefined ? head : index;
        end = index + 1;
      } else if (here === "ADJ" && (head === undefined || behind)) {
        if (head !== undefined) end = index + 1;
      } else if (here === "NUM" && head === undefined) continue;
      else if (here === "ADV" && (tag(index + 1) === "ADJ" || tag(index + 1) === "ADV") && head === undefined)
        continue;
      else if (here === "DET" && head === undefined && index === from) continue;
      else break;
    }
    return head === undefined ? undefined : { end, head };
  };
  const own = run(at);
  if (!own) return undefined;
  let start = at;
  while (start > first) {
    const left = tag(start - 1);
    const adverb = left === "ADV" && (tag(start) === "ADJ" || tag(start) === "ADV");
    const owner = nominal.has(left) && /'s?$/u.test(formAt(line.paragraph, start - 1));
    const compound = nominal.has(left) && nominal.has(tag(start)) && !behind;
    const theirs = possessives.includes(formAt(line.paragraph, start - 1));
    if (!before.has(left) && !adverb && !owner && !compound && !theirs) break;
    if (formAt(line.paragraph, start - 1) === "que") break;
    start -= 1;
    if (theirs || (left === "DET" && !nominal.has(tag(start - 1)))) break;
  }
  const link = view.edges(line.paragraph).hinges?.links;
  const complement = link?.has(formAt(line.paragraph, own.end)) ? run(own.end + 1) : undefined;
  const tied = complement && { ...complement, end: behindInitial(line, words, complement.end) };
  const spanOf = (end: number): Span | undefined => {
    const [opens, closes] = [words[start], words[end - 1]];
    return opens && closes && { start: opens.start, end: closes.end };
  };
  const whole = tied && spanOf(tied.end);
  const short = spanOf(own.end);
  const fits = (span: Span | undefined) =>
    span !== undefined &&
    !endsOnInitial(line, span) &&
    countWords(line.paragraph.text.slice(span.start, span.end)) <= most;
  const span = fits(whole) ? whole : fits(short) ? short : undefined;
  return span && { span, head: own.head };
}

/** « M. Bush »: the end of the name behind an initial and its point. */
function behindInitial(line: Line, words: readonly Word[], end: number): number {
  const last = words[end - 1];
  if (!last || !endsOnInitial(line, last)) return end;
  let next = end + 1;
  while (words[next]?.tag === "PROPN") next += 1;
  return next > end + 1 ? next : end;
}

/** A point inside the sentence follows: « de M | . Bush ». */
function endsOnInitial({ paragraph, sentence }: Line, { end }: Span): boolean {
  return /^\.\s*\p{Lu}/u.test(paragraph.text.slice(end, sentence.span.end));
}

/** Verbatim words of a line with their place. */
export function item(line: Line, { start, end }: Span): Evidence | undefined {
  const { paragraph } = line;
  const quote = paragraph.text.slice(start, end).replace(/^[\s,;:]+|[\s,;:]+$/gu, "");
  if (quote === "" || /[\n"“”«»„()[\]]/u.test(quote) || endsOnInitial(line, { start, end })) return undefined;
  return { at: paragraph.number === 0 ? "title" : paragraph.number, quote };
}
