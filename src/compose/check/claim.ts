import type { Analysis, Mark, Paragraph, Sentence } from "../../model/analysis.ts";
import { type Languages, packFor } from "../../model/language.ts";
import { paired, standsAlone } from "../standing.ts";
import { countWords, cut, overlaps } from "../text.ts";
import { denied } from "./denied.ts";

export interface Statement {
  readonly paragraph: Paragraph;
  readonly sentence: Sentence;
  readonly text: string;
  readonly weight: number;
  /** A cause, an aim, a judgement or a conclusion; else a plain fact. */
  readonly isClaim: boolean;
}

type Weights = Readonly<Partial<Record<Mark["label"], number>>>;

const claims: Weights = {
  certainty: 3,
  intention: 3,
  cause: 3,
  conclusion: 3,
  counterfactual: 3,
  absolute: 2,
  consequence: 2,
  evaluative: 2,
  contrast: 2,
};
const facts: Weights = { figure: 2, name: 1, acronym: 1, date: 1 };
const opposition = 3;
const view = 2;

/** Careful, conditional, asking. */
const out: readonly Mark["label"][] = ["care", "question"];
const supposing: readonly Mark["label"][] = ["conditional", "condition"];

/** A whole sentence that asserts something and can be read alone, with its weight; nothing for any other. */
export function statement(
  paragraph: Paragraph,
  sentence: Sentence,
  marks: readonly Mark[],
  languages: Languages,
  central: ReadonlySet<string>,
): Statement[] {
  const text = cut(paragraph, sentence.span).trim();
  const words = countWords(text);
  if (paired(text) !== text) return [];
  if (sentence.layer === "attributed" || words < 6 || words > 26 || !/[.!]["”»’)]*$/u.test(text)) return [];
  if (!standsAlone(text, paragraph.language, languages) || speaksOfSelf(text, paragraph, languages))
    return [];
  const labels = new Set(marks.filter(({ span }) => overlaps(span, sentence.span)).map(({ label }) => label));
  if (out.some((label) => labels.has(label))) return [];
  const isSupposed = supposing.some((label) => labels.has(label)) || supposes(text, paragraph, languages);
  if (isSupposed && !labels.has("counterfactual")) return [];
  const sum = (weights: Weights): number =>
    [...labels].reduce((total, label) => total + (weights[label] ?? 0), 0);
  const claimed = sum(claims) + (opposes(text, paragraph, languages) ? opposition : 0);
  const told = sum(facts);
  const about = Math.min(3, stems(text).filter((stem) => central.has(stem)).length);
  const own = sentence.layer === "author" ? view : 0;
  if (claimed > 0 && about + told > 0)
    return [{ paragraph, sentence, text, isClaim: true, weight: claimed + own + about + Math.min(1, told) }];
  return told >= 2 ? [{ paragraph, sentence, text, isClaim: false, weight: told + own + about }] : [];
}

/** First six letters of the words of the title, and of words in at least three paragraphs and a sixth of all. */
export function centralWords(analysis: Analysis, languages: Languages): ReadonlySet<string> {
  const stop = new Set(packFor(languages, analysis.article.language)?.lexicons.stopWords);
  const counts = new Map<string, number>();
  for (const { text } of analysis.paragraphs) {
    for (const stem of new Set(stems(text, stop))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  const least = Math.max(3, analysis.paragraphs.length / 6);
  const frequent = [...counts].flatMap(([stem, count]) => (count >= least ? [stem] : []));
  return new Set([...stems(analysis.title.text, stop), ...frequent]);
}

function stems(text: string, stop: ReadonlySet<string> = new Set()): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  return words.filter((word) => !stop.has(word)).map((word) => word.slice(0, 6));
}

/** Denies one thing to affirm another: a negation, then a clause without one: « ce n’est pas …, mais … ». */
function opposes(text: string, { language }: Paragraph, languages: Languages): boolean {
  const pack = packFor(languages, language);
  if (pack === undefined) return false;
  const pieces = text.split(/([;:—–]|, )/u);
  return pieces.some((clause, index) => {
    const next = pieces[index + 2];
    if (index % 2 === 1 || next === undefined || !denied(clause, pack)) return false;
    return (index === 0 || pieces[index + 1] !== ", ") && countWords(next) >= 3 && !denied(next, pack);
  });
}

/** First person: what the author did or feels needs no other source. */
function speaksOfSelf(text: string, { language }: Paragraph, languages: Languages): boolean {
  const first = packFor(languages, language)?.lexicons.firstPerson ?? [];
  const plain = ` ${text
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/[^\p{L}\p{N}'-]+/gu, " ")} `;
  return first.some((word) => plain.includes(word.endsWith("'") ? ` ${word}` : ` ${word} `));
}

/** Begins with a condition: « Si … », “If …”. */
function supposes(text: string, { language }: Paragraph, languages: Languages): boolean {
  const lexicons = packFor(languages, language)?.lexicons;
  const openers = lexicons?.counterfactual.map(([first]) => first.split(" ", 1)[0] ?? first) ?? [];
  const words = [...(lexicons?.connectives.condition ?? []), ...openers];
  const plain = text.toLowerCase().replaceAll("’", "'");
  return words.some((word) => plain.startsWith(`${word} `));
}
