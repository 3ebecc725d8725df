import type { Analysis, Mark } from "../../model/analysis.ts";
import type { CheckBlock, Evidence } from "../../model/guide.ts";
import type { Language } from "../../model/language.ts";
import { say } from "../../model/wording.ts";
import { countWords, evidenceOf, isAuthors, wordsOf } from "../text.ts";

const perKind = 3;

type Kind = "sure" | "strong" | "careful" | "terms";

const kinds: readonly (readonly [Kind, (mark: Mark) => boolean])[] = [
  ["sure", ({ label }) => label === "certainty"],
  ["strong", ({ label }) => label === "evaluative"],
  ["careful", ({ label }) => label === "care"],
  ["terms", (mark) => mark.label === "quotation" && mark.use === "term"],
];

/** Words chosen by the author, by kind; kinds without any are left out. */
function chosenWords(analysis: Analysis): { readonly kind: Kind; readonly evidence: readonly Evidence[] }[] {
  return kinds.flatMap(([kind, test]) => {
    const marks = distinct(
      analysis,
      analysis.marks.filter((mark) => test(mark) && authors(analysis, mark)),
    );
    const evidence = marks
      .slice(0, perKind)
      .flatMap((mark) => evidenceOf(analysis, { ...mark, span: contentSpan(mark) }));
    return evidence.length === 0 ? [] : [{ kind, evidence }];
  });
}

/** Words chosen by the author: sure, strong, careful, or set in quotation marks. Left out when there are none. */
export function words(analysis: Analysis, pack: Language): CheckBlock | undefined {
  const shown = chosenWords(analysis);
  if (shown.length === 0) return undefined;
  const phrase = (key: string): string => say(pack.wording, pack.tag, `check.words.${key}`);
  const facts = shown.map(({ kind, evidence }) => ({ says: phrase(kind), evidence: [...evidence] }));
  const count = (...of: readonly Kind[]): number =>
    shown.reduce((sum, { kind, evidence }) => sum + (of.includes(kind) ? evidence.length : 0), 0);
  const marks = count("terms") > 0 ? [phrase("marks")] : [];
  const replace = count("sure", "strong") > 1 ? [phrase("replace")] : [];
  const careful = phrase(count("careful") > 0 ? "careful-too" : "find-careful");
  const tasks = [...replace, ...marks, careful];
  return { id: "words", facts, tasks };
}

/** A term's own quotation marks do not make it another's word. */
function authors(analysis: Analysis, mark: Mark): boolean {
  return mark.paragraph > 0 && isAuthors(analysis, mark);
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
