import type { Paragraph, Span, Word } from "../../../model/analysis.ts";
import { tidy } from "../../clip.ts";
import { finite } from "../../joints.ts";
import { countWords } from "../../text.ts";
import type { View } from "../../view.ts";

const closing: ReadonlySet<string> = new Set(["NOUN", "PROPN", "NUM", "ADJ"]);
const ongoing: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ", "NUM", "PART", "SYM", "VERB"]);
const nominal: ReadonlySet<string> = new Set(["DET", "ADJ", "NOUN", "PROPN", "NUM"]);

/** The words from `span` on that still belong to its phrase, at most `most`: a verb with what it does. */
export function phraseFrom(view: View, paragraph: Paragraph, span: Span, most: number): string {
  const { text, words = [] } = paragraph;
  const { openers, hinges } = view.edges(paragraph);
  const links = hinges?.links;
  const ago = view.pack(paragraph)?.lexicons.times?.ago;
  const form = (word: Word) => text.slice(word.start, word.end).toLowerCase();
  let end = span.end;
  let noun = end;
  const from = words.findIndex((word) => word.start >= span.end);
  for (let at = from; at >= 0 && at < words.length; at++) {
    const word = words[at];
    if (!word || countWords(text.slice(span.start, word.end)) > most) break;
    if (word.tag === "PUNCT" || word.tag === "CCONJ" || word.tag === "SCONJ" || word.tag === "AUX") break;
    if (word.tag === "PRON" && at > from) break;
    if (openers.has(form(word)) && word.tag !== "ADP") break;
    const next = words[at + 1];
    const open =
      /^[.,]?\d/u.test(text.slice(word.end)) ||
      (next !== undefined &&
        (ongoing.has(next.tag) || links?.has(form(next)) === true || ago?.includes(form(next)) === true));
    if (closing.has(word.tag) && !open) end = word.end;
    else if (word.tag === "NOUN" && next?.tag === "ADP") noun = word.end;
  }
  return tidy(text.slice(span.start, end === span.end ? noun : end));
}

const between: ReadonlySet<string> = new Set(["ADV", "AUX", "PART", "PRON"]);

/** The verb whose subject ends at `end`, by the tags behind it: from its first auxiliary to itself. */
export function verbBehind(
  { words = [], text }: Paragraph,
  end: number,
): { span: Span; verb: Word } | undefined {
  const after = words.findIndex((word) => word.start >= end);
  const start = words[after];
  if (!start) return undefined;
  let at = after;
  while (at < after + 5 && between.has(words[at]?.tag ?? "")) at++;
  const verb = words[at];
  const alone = !words.slice(after, at).some(({ tag }) => tag === "AUX");
  if (alone && !finite(words, at, text)) return undefined;
  return verb?.tag === "VERB" ? { span: { start: start.start, end: verb.end }, verb } : undefined;
}

/** The noun phrase right before a verb, with what hangs on it by “of”, when it opens its clause. */
export function subjectOf(view: View, paragraph: Paragraph, verb: Span): Span | undefined {
  const { text, words = [] } = paragraph;
  const links = view.edges(paragraph).hinges?.links;
  const form = (word: Word | undefined) => (word ? text.slice(word.start, word.end).toLowerCase() : "");
  const is = (at: number) => nominal.has(words[at]?.tag ?? "");
  const at = words.findIndex((word) => word.start >= verb.start);
  let first = at;
  while (first > 0 && (is(first - 1) || (links?.has(form(words[first - 1])) && is(first - 2)))) first--;
  const [opens, head, before] = [words[first], words[at - 1], words[first - 1]];
  if (first === at || !opens || !head || (head.tag !== "NOUN" && head.tag !== "PROPN")) return undefined;
  if ((opens.tag === "ADJ" && before) || /\d[.,]$/u.test(text.slice(0, opens.start))) return undefined;
  const free =
    before === undefined ||
    before.tag === "SCONJ" ||
    (before.tag === "CCONJ" && verbBefore(words, first - 1)) ||
    /^[,.;:!?–—]$/u.test(form(before));
  return free ? { start: opens.start, end: head.end } : undefined;
}

/** “… opened, and the boats”: what stands before the joining word has a verb and ends on a mark. */
function verbBefore(words: readonly Word[], at: number): boolean {
  return words[at - 1]?.tag === "PUNCT";
}
