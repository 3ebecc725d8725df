import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { analyze, loadSource, read } from "../../src/index.ts";
import type { Analysis, Mark, Voice } from "../../src/model/analysis.ts";
import { languages } from "./analyzed.ts";
import { exactly, type Measure, share } from "./figure.ts";

/** What was checked by hand in the first real article: whose words stand where, and how each voice is heard. */
export const seed: Measure = async ({ texts }) => {
  const folder = join(texts, "seed");
  const file = existsSync(folder) ? readdirSync(folder).find((name) => name.endsWith(".md")) : undefined;
  if (file === undefined) return [];
  const article = await read(await loadSource(join(folder, file)), languages, () => {});
  const analysis = await analyze(article, languages, () => {});
  const count = (test: (mark: Mark) => boolean): number => analysis.marks.filter(test).length;
  const outlets = new Set(
    analysis.marks.flatMap((mark) =>
      mark.label === "name" && mark.kind === "outlet" ? [brief(mark.referent)] : [],
    ),
  );
  return [
    exactly(
      "seed: questions by the author",
      count((mark) => mark.label === "question" && !mark.quoted),
      3,
    ),
    exactly(
      "seed: questions by somebody else",
      count((mark) => mark.label === "question" && mark.quoted),
      1,
    ),
    exactly("seed: percent of the body in other voices", 100 * analysis.quotedShare, 43, 3),
    exactly(
      "seed: cuts",
      count((mark) => mark.label === "cut"),
      9,
    ),
    exactly(
      "seed: insertions",
      count((mark) => mark.label === "insertion"),
      2,
    ),
    exactly(
      "seed: emphasis added",
      count((mark) => mark.label === "emphasis-added"),
      2,
    ),
    exactly("seed: outlets found, of 4", found(["bbc", "cbs", "cnn", "new yorker"], outlets), 4),
    exactly("seed: « carrément » in somebody else's words", Number(isQuoted(analysis, "carrément")), 1),
    exactly("seed: the quotation that never closes, and its speaker", Number(openEnd(analysis)), 1),
    exactly(
      "seed: the nickname is a name",
      Number(uses(analysis, "Mad Dog").every((use) => use === "name")),
      1,
    ),
    exactly(
      "seed: voices right, percent",
      share(expected.filter((one) => hears(analysis, one)).length, expected.length),
      100,
    ),
    exactly("seed: ibid and op. cit. led to their work, percent", chains(analysis), 100),
  ];
};

interface Heard {
  /** Part of the name, as written. */
  readonly name: string;
  readonly named: boolean;
  readonly kind?: Voice["kind"];
  /** Part of the name of whoever we hear it through. */
  readonly through?: string;
}

const expected: readonly Heard[] = [
  { name: "Mattis", named: true, kind: "person", through: "BBC" },
  { name: "BBC", named: true, kind: "outlet" },
  { name: "CBS", named: true, kind: "outlet" },
  { name: "Dillon", named: true, kind: "person", through: "BBC" },
  { name: "responsables étasuniens", named: false, kind: "group" },
  { name: "Imad", named: true, through: "BBC" },
  { name: "Hersh", named: true, kind: "person", through: "New Yorker" },
  { name: "ancien responsable de la défense", named: false, kind: "person", through: "Hersh" },
  { name: "Pakistanais", named: false, kind: "group", through: "Hersh" },
  { name: "Bush", named: true, kind: "person", through: "CNN" },
];

function hears({ voices }: Analysis, { name, named, kind, through }: Heard): boolean {
  return voices.some(
    (voice) =>
      voice.name.includes(name) &&
      voice.named === named &&
      (kind === undefined || voice.kind === kind) &&
      (through === undefined || voice.through?.includes(through) === true),
  );
}

function brief(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the /, "")
    .replace(/ news$/, "");
}

function found(wanted: readonly string[], names: ReadonlySet<string>): number {
  return wanted.filter((name) => names.has(name)).length;
}

function textOf({ title, paragraphs }: Analysis, paragraph: number): string {
  return (paragraph === 0 ? title : paragraphs[paragraph - 1])?.text ?? "";
}

function isQuoted(analysis: Analysis, word: string): boolean {
  return analysis.paragraphs.some(({ number, text, sentences }) => {
    const at = text.indexOf(word);
    const sentence = sentences.find(({ span }) => span.start <= at && at < span.end);
    const spans = analysis.marks.filter(
      ({ label, paragraph }) => label === "quotation" && paragraph === number,
    );
    return (
      at >= 0 &&
      sentence?.layer === "attributed" &&
      spans.some(({ span }) => span.start <= at && at < span.end)
    );
  });
}

function openEnd(analysis: Analysis): boolean {
  return analysis.marks.some(
    (mark) =>
      mark.label === "quotation" &&
      mark.paragraph === 2 &&
      !mark.closed &&
      mark.voice !== undefined &&
      analysis.voices[mark.voice]?.name.includes("Mattis") === true,
  );
}

function uses(analysis: Analysis, words: string): readonly string[] {
  return analysis.marks.flatMap((mark) =>
    mark.label === "quotation" &&
    textOf(analysis, mark.paragraph).slice(mark.content.start, mark.content.end) === words
      ? [mark.use]
      : [],
  );
}

/** Of the references back, those that lead to the work named last, or to the author whom they name. */
function chains(analysis: Analysis): number {
  let [right, all, last] = [0, 0, ""];
  for (const mark of analysis.marks) {
    if (mark.label !== "reference") continue;
    const words = textOf(analysis, mark.paragraph).slice(mark.span.start, mark.span.end);
    if (!/ibid|op\.? ?cit/i.test(words)) {
      last = mark.to ?? "";
      continue;
    }
    all++;
    const author = /\p{Lu}\p{Ll}+(?=,? op)/u.exec(words)?.[0];
    if (author !== undefined && mark.to?.includes(author) === true) last = mark.to;
    if (mark.to === last && last !== "" && (author === undefined || last.includes(author))) right++;
  }
  return share(right, all);
}
