import type { Analysis, Paragraph, Sentence } from "../model/analysis.ts";
import type { Language } from "../model/language.ts";
import { signs } from "./check/signs.ts";
import { countWords, wordsOf } from "./text.ts";

/** Most words of a subject before its verb. */
const longest = 8;

/** The subject of a verb of saying that stands at the end of a chain: “The council continues to deny …”. */
export function speakerInChain(
  paragraph: Paragraph,
  { span }: Sentence,
  { lexicons }: Language,
): string | undefined {
  const text = paragraph.text.slice(span.start, span.end);
  const straight = text.replaceAll("’", "'");
  const chain = [...straight.matchAll(signs(lexicons.speechChains ?? []))][0];
  if (chain === undefined) return undefined;
  const behind = /^\s*(?:[sn]')?(\p{L}+)/u.exec(straight.slice(chain.index + chain[0].length))?.[1];
  const said = [...lexicons.reporting.neutral, ...lexicons.reporting.charged, ...(lexicons.nonfinite ?? [])];
  if (behind === undefined || !said.includes(behind.toLowerCase())) return undefined;
  const subject = text.slice(0, chain.index).trim();
  const tags = (paragraph.words ?? []).filter(
    ({ start }) => start >= span.start && start < span.start + chain.index,
  );
  const isName = tags.some(({ tag }) => tag === "NOUN" || tag === "PROPN");
  const isWhole = !tags.some(({ tag }) => tag === "VERB" || tag === "PRON" || tag === "SCONJ");
  return isName && isWhole && countWords(subject) <= longest && !/[,;:]/u.test(subject) ? subject : undefined;
}

/** A text or an outlet that the sentence names as one of its sources: “journals including Health & Water”. */
export function sourceAmong(
  analysis: Analysis,
  { number, text }: Paragraph,
  { span }: Sentence,
  { lexicons }: Language,
): string | undefined {
  const naming = signs(lexicons.namingSources ?? []);
  const sources = signs([...(lexicons.studies ?? []), ...(lexicons.documents ?? [])]);
  const named = analysis.marks.find((mark) => {
    if (mark.label !== "name" || mark.paragraph !== number || mark.kind === "place") return false;
    if (mark.span.start < span.start || mark.span.end > span.end) return false;
    const before = text.slice(span.start, mark.span.start).replaceAll("’", "'");
    const opening = [...before.matchAll(naming)].at(-1);
    if (opening === undefined || /[\p{L}\p{N}]/u.test(before.slice(opening.index + opening[0].length)))
      return false;
    return before.slice(0, opening.index).search(sources) >= 0;
  });
  return named === undefined ? undefined : wordsOf(analysis, named);
}
