import { speaksOfSelf } from "../../firstperson.ts";
import { isHalfSubject, type Tear, tear } from "../../torn.ts";
import { type Line, type View, within } from "../../view.ts";

/** What readers of the words alone stumble over: torn words, a writer who speaks of themselves, words that point outside. */
export function stumbles(view: View, line: Line, words: string): number {
  const { paragraph } = line;
  return (
    (isTorn(view, line, words) ? 2 : 0) +
    (speaksOfSelf(words, view.pack(paragraph)) ? 1.5 : 0) +
    (pointsOutside(view, line, words) ? 1.5 : 0)
  );
}

/** A main clause or its subject is left out, or what stands around the words takes them back; that they hold only under a condition is no matter. */
export function isTorn(view: View, line: Line, words: string): boolean {
  const found = torn(view, line, words);
  return found !== undefined && found !== "narrowed";
}

/** No finite verb, or no subject to it. */
export function isScrap(view: View, line: Line, words: string): boolean {
  const found = torn(view, line, words);
  return found === "verbless" || found === "subjectless";
}

/** Begins on the last of several subjects: “frost is at work” of “Rain, wind and frost”. */
export function opensInSubject(view: View, { paragraph, sentence }: Line, words: string): boolean {
  const start = paragraph.text.indexOf(words, sentence.span.start);
  const inside = paragraph.words?.filter((word) => within(word, sentence.span));
  const { hinges } = view.edges(paragraph);
  return start >= 0 && !!inside && !!hinges && isHalfSubject(paragraph.text, inside, start, hinges);
}

function torn(view: View, { paragraph, sentence }: Line, words: string): Tear | undefined {
  const start = paragraph.text.indexOf(words, sentence.span.start);
  const inside = paragraph.words?.filter((word) => within(word, sentence.span));
  const { hinges } = view.edges(paragraph);
  if (start < 0 || !inside || !hinges) return undefined;
  return tear(paragraph.text, inside, { start, end: start + words.length }, hinges);
}

/** “move this issue into …”, « ne les regrettera pas »: what is meant stands outside the words. */
export function pointsOutside(view: View, line: Line, words: string): boolean {
  const { paragraph, sentence } = line;
  const { text } = paragraph;
  const start = text.indexOf(words, sentence.span.start);
  const all = paragraph.words?.filter((word) => within(word, { start, end: start + words.length }));
  if (start < 0 || !all) return false;
  const { pointing = [], clitics = [], leaning = [] } = view.pack(paragraph)?.lexicons ?? {};
  const times = view.marksIn(line).filter(({ label }) => label === "date" || label === "period");
  return all.some((word, at) => {
    const form = text.slice(word.start, word.end).toLowerCase().replaceAll("’", "'");
    if (word.tag === "DET" && pointing.includes(form)) return !times.some(({ span }) => within(word, span));
    if (word.tag !== "PRON" || reflexive.test(form)) return false;
    return clitics.includes(form) || (at > 0 && leaning.includes(form));
  });
}

const reflexive = /^(?:[mts](?:e|')|y|en)$/u;
