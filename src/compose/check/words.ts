import type { Analysis, Mark } from "../../model/analysis.ts";
import type { CheckBlock, Evidence } from "../../model/guide.ts";
import { type Language, type Languages, packFor } from "../../model/language.ts";
import { say } from "../../model/wording.ts";
import { isJest } from "../jest.ts";
import { printed } from "../phrase.ts";
import {
  countWords,
  cut,
  evidenceOf,
  isAuthors,
  isBrought,
  marksIn,
  overlaps,
  paragraphOf,
  wordsOf,
} from "../text.ts";
import { signs } from "./signs.ts";

type Kind = "sure" | "strong" | "careful" | "terms";

const kinds: readonly (readonly [Kind, number, (mark: Mark) => boolean])[] = [
  ["sure", 3, ({ label }) => label === "certainty"],
  ["strong", 5, ({ label }) => label === "evaluative"],
  ["careful", 5, isCareful],
  ["terms", 3, (mark) => mark.label === "quotation" && mark.use === "term"],
];

function isCareful({ label }: Mark): boolean {
  return label === "care" || label === "conditional";
}

/** What is not meant in earnest shows neither how sure nor how careful its author is. */
const meant: ReadonlySet<Kind> = new Set(["sure", "careful"]);

interface Chosen {
  readonly kind: Kind;
  readonly evidence: readonly Evidence[];
  /** Those that are not shown. */
  readonly more: readonly Evidence[];
}

/** Words chosen by the author, by kind; kinds without any are left out. */
function chosenWords(analysis: Analysis, languages: Languages, jest: boolean): Chosen[] {
  return kinds.flatMap(([kind, most, test]) => {
    if (jest && meant.has(kind)) return [];
    const marks = distinct(
      analysis,
      analysis.marks.filter((mark) => test(mark) && authors(analysis, mark)),
    );
    const found = marks.flatMap((mark) => evidenceOf(analysis, { ...mark, span: contentSpan(mark) }));
    const forceful = kind === "strong" ? forcefulWords(analysis, languages) : [];
    const others = found.filter(({ quote }) => !forceful.some((one) => one.quote === quote));
    const all = [...forceful, ...others];
    return all.length === 0 ? [] : [{ kind, evidence: all.slice(0, most), more: all.slice(most) }];
  });
}

/** Words of force in the author's own sentences, each once. */
function forcefulWords({ article, paragraphs, marks }: Analysis, languages: Languages): Evidence[] {
  const sign = signs(packFor(languages, article.language)?.lexicons.forceful ?? []);
  const seen = new Set<string>();
  return paragraphs
    .filter((paragraph) => !isBrought(paragraph))
    .flatMap((paragraph) =>
      paragraph.sentences
        .filter(({ layer }) => layer !== "attributed")
        .flatMap(({ span }) =>
          [...cut(paragraph, span).matchAll(sign)].flatMap(({ 0: quote, index }): Evidence[] => {
            const own = { start: span.start + index, end: span.start + index + quote.length };
            const quoted = marks.some(
              (mark) =>
                mark.label === "quotation" && mark.paragraph === paragraph.number && overlaps(mark.span, own),
            );
            const word = quote.toLowerCase();
            if (quoted || seen.has(word)) return [];
            seen.add(word);
            return [{ at: paragraph.number, quote }];
          }),
        ),
    );
}

/** Words chosen by the author: sure, strong, careful, or set in quotation marks. Left out when there are none. */
export function words(analysis: Analysis, pack: Language, languages: Languages): CheckBlock | undefined {
  const jest = isJest(analysis, languages);
  const shown = chosenWords(analysis, languages, jest);
  if (shown.length === 0) return undefined;
  const phrase = (key: string, values: Readonly<Record<string, string>> = {}): string =>
    say(pack.wording, pack.tag, `check.words.${key}`, values);
  const facts = shown.map(({ kind, evidence }) => ({ says: phrase(kind), evidence: [...evidence] }));
  const count = (...of: readonly Kind[]): number =>
    shown.reduce((sum, { kind, evidence }) => sum + (of.includes(kind) ? evidence.length : 0), 0);
  const asked = [
    ...(count("sure", "strong") > 1 ? ["replace"] : []),
    ...(count("terms") > 0 ? ["marks"] : []),
    jest ? "meant" : count("careful") > 0 ? "careful-too" : "find-careful",
  ];
  const others = shown.find(({ kind }) => kind === "careful")?.more ?? [];
  const found =
    others.length > 0
      ? phrase("key.others", { words: printed({ items: others }, pack) })
      : phrase("key.no-other");
  const keys = [...asked.map((task) => phrase(`key.${task}`)), ...(jest ? [] : [found])];
  return { id: "words", facts, tasks: asked.map((task) => phrase(task)), expect: keys.join(" ") };
}

/** A term's own quotation marks do not make it another's word. */
function authors(analysis: Analysis, mark: Mark): boolean {
  if (mark.paragraph <= 0) return false;
  return isAuthors(analysis, mark) || (isCareful(mark) && isAuthorsBefore(analysis, mark));
}

/** Care with which the author brings others' words: it opens their sentence, or stands in a statement that a quotation follows behind a colon. */
function isAuthorsBefore(analysis: Analysis, mark: Mark): boolean {
  const paragraph = paragraphOf(analysis, mark.paragraph);
  const sentence = paragraph?.sentences.find(({ span }) => overlaps(span, mark.span));
  if (paragraph === undefined || sentence === undefined || mark.quoted || isBrought(paragraph)) return false;
  if (sentence.span.start === mark.span.start) return true;
  const here = marksIn(analysis, paragraph, sentence);
  const quotation = here.find(({ label, span }) => label === "quotation" && span.start >= mark.span.end);
  if (quotation === undefined) return false;
  const told = here.some(({ label, span }) => label === "attribution" && span.start < quotation.span.start);
  return !told && /:\s*$/u.test(paragraph.text.slice(mark.span.end, quotation.span.start));
}

function contentSpan(mark: Mark): Mark["span"] {
  return mark.label === "quotation" ? mark.content : mark.span;
}

function content(analysis: Analysis, mark: Mark): string {
  return wordsOf(analysis, { paragraph: mark.paragraph, span: contentSpan(mark) });
}

/** Each expression once, longer ones first among equals of place. */
function distinct(analysis: Analysis, marks: readonly Mark[]): Mark[] {
  const seen = new Map<string, Mark>();
  for (const mark of marks) {
    const text = content(analysis, mark).toLowerCase().trim();
    if (text !== "" && countWords(text) <= 8 && !seen.has(text)) seen.set(text, mark);
  }
  return [...seen.values()];
}
