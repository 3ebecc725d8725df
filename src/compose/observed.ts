import type { Analysis, Mark, Paragraph, Sentence } from "../model/analysis.ts";
import type { Language } from "../model/language.ts";
import { say } from "../model/wording.ts";
import { boxesOf } from "./boxes.ts";
import { quoted, series, shorten } from "./cite.ts";
import { sourceAmong, speakerInChain } from "./sourcenamed.ts";
import { cut, marksIn, wordsOf } from "./text.ts";

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

/** What shows on the page about a sentence: whose words, what source, which signs, and the boxes these speak for. */
export function observed(
  analysis: Analysis,
  pack: Language,
  paragraph: Paragraph,
  sentence: Sentence,
  isJest = false,
): string {
  const marks = marksIn(analysis, paragraph, sentence);
  const { key, values } = whose(analysis, pack, paragraph, sentence, marks);
  const parts = [say(pack.wording, pack.tag, `sorting.${key}`, values)];
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
  const text = cut(paragraph, sentence.span);
  const sorted = { text, marks, isSaid: spoken.has(key), isNamed: key === "outlet" || key === "reference" };
  const boxes = series(
    boxesOf(sorted, pack).map((box) => say(pack.wording, pack.tag, `sorting.${box}`)),
    say(pack.wording, pack.tag, "sorting.or"),
  );
  const mayTurn = isJest && !spoken.has(key);
  parts.push(say(pack.wording, pack.tag, mayTurn ? "sorting.expected-jest" : "sorting.expected", { boxes }));
  return parts.join(" ");
}

type Whose = "voice" | "text" | "block" | "attributed" | "outlet" | "quoted" | "reference" | "none";

/** Where the words are somebody's. */
const spoken: ReadonlySet<Whose> = new Set(["voice", "text", "block", "attributed", "quoted"]);

function whose(
  analysis: Analysis,
  pack: Language,
  paragraph: Paragraph,
  sentence: Sentence,
  marks: readonly Mark[],
): { readonly key: Whose; readonly values?: Readonly<Record<string, string>> } {
  const index = sentence.voice ?? speaker(marks);
  const voice = index === undefined ? undefined : analysis.voices[index];
  const name = voice?.name ?? speakerInChain(paragraph, sentence, pack);
  if (name !== undefined) return { key: "voice", values: { name: quoted(name, pack) } };
  if (paragraph.source !== undefined)
    return { key: "text", values: { source: quoted(shorten(paragraph.source, 12), pack) } };
  if (paragraph.quotation) return { key: "block" };
  if (sentence.layer === "attributed") return { key: "attributed" };
  const outlet = marks.find((mark) => mark.label === "name" && mark.kind === "outlet");
  const named = outlet ? wordsOf(analysis, outlet) : sourceAmong(analysis, paragraph, sentence, pack);
  if (named !== undefined) return { key: "outlet", values: { name: quoted(named, pack) } };
  if (marks.some((mark) => mark.label === "quotation" && mark.use === "speech")) return { key: "quoted" };
  return { key: marks.some(({ label }) => label === "reference") ? "reference" : "none" };
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
