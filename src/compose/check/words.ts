import type { Analysis, Mark } from "../../model/analysis.ts";
import type { CheckBlock } from "../../model/guide.ts";
import type { Language, Languages } from "../../model/language.ts";
import { say } from "../../model/wording.ts";
import { countWords, evidenceOf, isAuthors, wordsOf } from "../text.ts";

const perKind = 3;

const kinds: readonly (readonly [string, (mark: Mark) => boolean])[] = [
  ["certainty", ({ label }) => label === "certainty"],
  ["evaluative", ({ label }) => label === "evaluative"],
  ["care", ({ label }) => label === "care"],
  ["terms", (mark) => mark.label === "quotation" && mark.use === "term"],
];

/** Words chosen by the author: sure, strong, careful, or set in quotation marks. Left out when there are none. */
export function words(analysis: Analysis, pack: Language, _languages: Languages): CheckBlock | undefined {
  const shown = kinds.flatMap(([kind, test]) => {
    const marks = distinct(
      analysis,
      analysis.marks.filter((mark) => test(mark) && authors(analysis, mark)),
    );
    return marks.length === 0 ? [] : [{ kind, marks: marks.slice(0, perKind) }];
  });
  if (shown.length === 0) return undefined;
  const phrase = (key: string): string => say(pack.wording, pack.tag, `check.words.${key}`);
  const has = (kind: string): boolean => shown.some((each) => each.kind === kind);
  const facts = shown.map(({ kind, marks }) => ({
    says: phrase(kind),
    evidence: marks.flatMap((mark) => evidenceOf(analysis, { ...mark, span: contentSpan(mark) })),
  }));
  const tasks = [
    ...(has("certainty") || has("evaluative") ? [phrase("replace")] : []),
    ...(has("terms") ? [phrase("marks")] : []),
    has("care") ? phrase("careful") : phrase("find-careful"),
  ];
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
