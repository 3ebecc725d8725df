import type { Paragraph, Span, Word } from "../../../model/analysis.ts";
import { tidy } from "../../clip.ts";
import { finite } from "../../joints.ts";
import { countWords } from "../../text.ts";
import type { View } from "../../view.ts";

const closing: ReadonlySet<string> = new Set(["NOUN", "PROPN", "NUM", "ADJ"]);
const ongoing: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ", "NUM", "PART", "SYM", "VERB"]);

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
