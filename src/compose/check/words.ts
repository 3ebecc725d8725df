import type { Analysis, Mark } from "../../model/analysis.ts";
import type { CheckBlock, Evidence } from "../../model/guide.ts";
import { type Language, type Languages, packFor } from "../../model/language.ts";
import { say } from "../../model/wording.ts";
import { isJest } from "../jest.ts";
import {
  countWords,
  cut,
  evidenceOf,
  isAuthors,
  isBrought,
  overlaps,
  paragraphOf,
  wordsOf,
} from "../text.ts";
import { signs } from "./signs.ts";

type Kind = "sure" | "strong" | "careful" | "terms";

const kinds: readonly (readonly [Kind, number, (mark: Mark) => boolean])[] = [
  ["sure", 3, ({ label }) => label === "certainty"],
  ["strong", 5, ({ label }) => label === "evaluative"],
  ["careful", 5, ({ label }) => label === "care" || label === "conditional"],
  ["terms", 3, (mark) => mark.label === "quotation" && mark.use === "term"],
];

/** What is not meant in earnest shows neither how sure nor how careful its author is. */
const meant: ReadonlySet<Kind> = new Set(["sure", "careful"]);

interface Chosen {
  readonly kind: Kind;
  readonly evidence: readonly Evidence[];
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
    const evidence = [...forceful, ...others].slice(0, most);
    return evidence.length === 0 ? [] : [{ kind, evidence }];
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
  const phrase = (key: string): string => say(pack.wording, pack.tag, `check.words.${key}`);
  const facts = shown.map(({ kind, evidence }) => ({ says: phrase(kind), evidence: [...evidence] }));
  const count = (...of: readonly Kind[]): number =>
    shown.reduce((sum, { kind, evidence }) => sum + (of.includes(kind) ? evidence.length : 0), 0);
  const marks = count("terms") > 0 ? [phrase("marks")] : [];
  const replace = count("sure", "strong") > 1 ? [phrase("replace")] : [];
  const careful = phrase(jest ? "meant" : count("careful") > 0 ? "careful-too" : "find-careful");
  const tasks = [...replace, ...marks, careful];
  return { id: "words", facts, tasks };
}

/** A term's own quotation marks do not make it another's word; what opens a sentence of others' words is the author's. */
function authors(analysis: Analysis, mark: Mark): boolean {
  if (mark.paragraph <= 0) return false;
  if (isAuthors(analysis, mark)) return true;
  const paragraph = paragraphOf(analysis, mark.paragraph);
  const opens = paragraph?.sentences.some(({ span }) => span.start === mark.span.start) === true;
  return mark.label === "care" && opens && !mark.quoted && !isBrought(paragraph);
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
