import type { Analysis, Mark, Paragraph, Sentence } from "../../model/analysis.ts";
import type { CheckBlock } from "../../model/guide.ts";
import { type Language, type Languages, packFor } from "../../model/language.ts";
import { say } from "../../model/wording.ts";
import { hasLink } from "../links.ts";
import { paired, standsAlone } from "../standing.ts";
import { countWords, cut, isBrought, marksByParagraph, overlaps } from "../text.ts";
import { sideBySide } from "./pair.ts";

type Fact = CheckBlock["facts"][number];

const most = 3;

/** Statements for which no source stands nearby, and one place to compare a source with the author's sentence. */
export function statements(analysis: Analysis, pack: Language, languages: Languages): CheckBlock | undefined {
  const phrase = (key: string, values: Readonly<Record<string, string | number>> = {}): string =>
    say(pack.wording, pack.tag, `check.statements.${key}`, values);
  const found = unsourced(analysis, languages);
  const evidence = found.map(({ paragraph, text }) => ({ at: paragraph.number, quote: text }));
  const facts: Fact[] =
    found.length === 0 ? [] : [{ says: phrase("unsourced", { count: found.length }), evidence }];
  const pair = sideBySide(analysis, pack, languages);
  const tasks = [
    ...(facts.length > 0 ? [phrase("evidence", { count: found.length })] : []),
    ...(pair === undefined ? [] : [phrase("compare")]),
  ];
  if (tasks.length === 0) return undefined;
  return { id: "statements", facts: pair === undefined ? facts : [...facts, pair], tasks };
}

interface Statement {
  readonly paragraph: Paragraph;
  readonly text: string;
  readonly weight: number;
}

/**
 * Assertive sentences that have a paragraph before them, outside others' words with no source in their paragraph or the one before, one per
 * paragraph, the weightiest three in order of place.
 */
function unsourced(analysis: Analysis, languages: Languages): Statement[] {
  const marks = marksByParagraph(analysis);
  const sourced = new Set(
    analysis.paragraphs
      .filter((each) => hasSource(each, marks.get(each.number) ?? []))
      .map(({ number }) => number),
  );
  const readable = new Set(analysis.paragraphs.flatMap(({ number, text }) => (text === "" ? [] : [number])));
  const best = analysis.paragraphs.flatMap((paragraph) => {
    const { number, form, language } = paragraph;
    if (form !== "text" || language !== analysis.article.language) return [];
    if (sourced.has(number) || sourced.has(number - 1) || !readable.has(number - 1)) return [];
    const all = paragraph.sentences.flatMap((sentence) =>
      statement(paragraph, sentence, marks.get(number) ?? [], languages),
    );
    const heaviest = all.toSorted((a, b) => b.weight - a.weight)[0];
    return heaviest === undefined ? [] : [heaviest];
  });
  const chosen = best.toSorted((a, b) => b.weight - a.weight).slice(0, most);
  return chosen.toSorted((a, b) => a.paragraph.number - b.paragraph.number);
}

/** Words of others, a reference, a work, an outlet or a live link. */
export function hasSource(paragraph: Paragraph, marks: readonly Mark[]): boolean {
  if (isBrought(paragraph) || hasLink(paragraph.html)) return true;
  if (paragraph.sentences.some(({ layer }) => layer === "attributed")) return true;
  return marks.some(
    (mark) =>
      mark.label === "attribution" ||
      mark.label === "reference" ||
      (mark.label === "quotation" && (mark.use === "speech" || mark.use === "title")) ||
      (mark.label === "name" && mark.kind === "outlet"),
  );
}

/** Labels that make a sentence weightier, and those that take it out: careful, conditional, asking. */
const weights: Readonly<Partial<Record<Mark["label"], number>>> = {
  certainty: 3,
  intention: 3,
  cause: 3,
  absolute: 2,
  consequence: 2,
  evaluative: 2,
  conclusion: 2,
  figure: 2,
  name: 1,
  acronym: 1,
  date: 1,
};
const out: ReadonlySet<Mark["label"]> = new Set([
  "care",
  "conditional",
  "counterfactual",
  "question",
  "condition",
]);

function statement(
  paragraph: Paragraph,
  sentence: Sentence,
  marks: readonly Mark[],
  languages: Languages,
): Statement[] {
  const text = cut(paragraph, sentence.span).trim();
  const words = countWords(text);
  if (paired(text) !== text) return [];
  if (sentence.layer === "attributed" || words < 6 || words > 26 || !/[.!]["”»’)]*$/u.test(text)) return [];
  if (!standsAlone(text, paragraph.language, languages) || speaksOfSelf(text, paragraph, languages))
    return [];
  if (supposes(text, paragraph, languages)) return [];
  const labels = new Set(marks.filter(({ span }) => overlaps(span, sentence.span)).map(({ label }) => label));
  if ([...labels].some((label) => out.has(label))) return [];
  const weight = [...labels].reduce((sum, label) => sum + (weights[label] ?? 0), 0);
  const told = labels.has("name") || labels.has("acronym") || labels.has("figure");
  return weight >= 2 && told
    ? [{ paragraph, text, weight: weight + (sentence.layer === "author" ? 2 : 0) }]
    : [];
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
