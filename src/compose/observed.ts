import type { Analysis, Mark, Paragraph, Sentence } from "../model/analysis.ts";
import type { Language } from "../model/language.ts";
import { say } from "../model/wording.ts";
import { quoted, series, shorten } from "./cite.ts";
import { marksIn, wordsOf } from "./text.ts";

type Label = Mark["label"];

const signs: readonly Label[] = [
  "certainty",
  "conclusion",
  "absolute",
  "intention",
  "analogy",
  "evaluative",
  "care",
  "conditional",
];

/** What shows on the page about a sentence: whose words, what source, which signs. No answer, no verdict. */
export function observed(
  analysis: Analysis,
  pack: Language,
  paragraph: Paragraph,
  sentence: Sentence,
): string {
  const marks = marksIn(analysis, paragraph, sentence);
  const parts = [whose(analysis, pack, paragraph, sentence, marks)];
  for (const [key, labels] of [
    ["signs", signs],
    ["figures", ["figure", "date"]],
  ] as const) {
    const words = distinct(
      marks
        .filter(({ label }) => labels.some((wanted) => wanted === label))
        .map((mark) => wordsOf(analysis, mark)),
    );
    if (words.length === 0) continue;
    const list = series(
      words.slice(0, 3).map((word) => quoted(word, pack)),
      pack.facts.and,
    );
    parts.push(say(pack.wording, pack.tag, `sorting.${key}`, { words: list }));
  }
  return parts.join(" ");
}

function whose(
  analysis: Analysis,
  pack: Language,
  paragraph: Paragraph,
  sentence: Sentence,
  marks: readonly Mark[],
): string {
  const phrase = (key: string, values: Readonly<Record<string, string>> = {}): string =>
    say(pack.wording, pack.tag, `sorting.${key}`, values);
  const index = sentence.voice ?? speaker(marks);
  const voice = index === undefined ? undefined : analysis.voices[index];
  if (voice !== undefined) return phrase("voice", { name: quoted(voice.name, pack) });
  if (paragraph.source !== undefined)
    return phrase("text", { source: quoted(shorten(paragraph.source, 12), pack) });
  if (paragraph.quotation) return phrase("block");
  if (sentence.layer === "attributed") return phrase("attributed");
  const outlet = marks.find((mark) => mark.label === "name" && mark.kind === "outlet");
  if (outlet !== undefined) return phrase("outlet", { name: quoted(wordsOf(analysis, outlet), pack) });
  if (marks.some((mark) => mark.label === "quotation" && mark.use === "speech")) return phrase("quoted");
  return phrase(marks.some(({ label }) => label === "reference") ? "reference" : "none");
}

function speaker(marks: readonly Mark[]): number | undefined {
  for (const mark of marks) {
    if ((mark.label === "quotation" || mark.label === "attribution") && mark.voice !== undefined)
      return mark.voice;
  }
  return undefined;
}

function distinct(words: readonly string[]): string[] {
  return [...new Map(words.map((word) => [word.toLowerCase(), word])).values()];
}
