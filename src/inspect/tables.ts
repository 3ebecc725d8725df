import type { Element } from "hast";
import type { Analysis, Connective, Mark, Name } from "../model/analysis.ts";
import { clipped, detailsOf, textOf } from "./details.ts";
import type { Child } from "./element.ts";
import { surveyTables } from "./survey.ts";
import { places, table } from "./table.ts";
import type { Words } from "./words.ts";

/** Tables behind the text: voices, what was counted and dated, names, connectives, and what was seen of the whole. */
export function tablesOf(analysis: Analysis, words: Words): Element[] {
  const own = (...labels: readonly Mark["label"][]) =>
    analysis.marks.filter(({ label }) => labels.includes(label));
  return [
    voices(analysis, words),
    list("quotations", own("quotation", "attribution"), analysis, words),
    list("figures", own("figure"), analysis, words),
    list("dates", own("date", "period"), analysis, words),
    names(analysis, words),
    list("references", [...own("reference", "naming"), ...writtenOut(analysis)], analysis, words),
    connectives(analysis, words),
    list("questions", own("question"), analysis, words),
    ...surveyTables(analysis, words),
  ].filter((each) => each !== undefined);
}

function voices({ voices }: Analysis, words: Words): Element | undefined {
  const rows = voices.map(({ name, role, named, kind, through, paragraphs, words: count }): Child[] => [
    name,
    role,
    words(`value.${kind}`),
    words(named ? "named" : "unnamed"),
    through,
    places(paragraphs),
    String(count),
  ]);
  return table("voices", ["name", "role", "kind", "named", "through", "paragraphs", "words"], rows, words);
}

function list(name: string, marks: readonly Mark[], analysis: Analysis, words: Words): Element | undefined {
  const rows = marks.map((mark): Child[] => {
    const { start, end } = "content" in mark ? mark.content : mark.span;
    return [
      places([mark.paragraph]),
      words(`label.${mark.label}`),
      clipped(textOf(analysis, mark.paragraph).slice(start, end)),
      detailsOf(mark, analysis, words).join(" · "),
    ];
  });
  return table(name, ["paragraph", "kind", "words-of", "details"], rows, words);
}

/** Initials where the text says what they stand for. */
function writtenOut({ marks }: Analysis): Mark[] {
  return marks.filter((mark) => mark.label === "acronym" && mark.expansion?.paragraph === mark.paragraph);
}

/** Names of one referent in one row. */
function names(analysis: Analysis, words: Words): Element | undefined {
  const referents = new Map<string, Name[]>();
  for (const mark of analysis.marks)
    if (mark.label === "name") {
      const found = referents.get(mark.referent);
      if (found === undefined) referents.set(mark.referent, [mark]);
      else found.push(mark);
    }
  const rows = [...referents].map(([referent, found]): Child[] => {
    const forms = found.map(({ paragraph, span }) => textOf(analysis, paragraph).slice(span.start, span.end));
    return [
      referent,
      [...new Set(found.map(({ kind }) => words(`value.${kind}`)))].join(", "),
      [...new Set(forms)].filter((form) => form !== referent).join(", "),
      String(found.length),
      places(found.map(({ paragraph }) => paragraph)),
    ];
  });
  return table("names", ["name", "kind", "forms", "count", "paragraphs"], rows, words);
}

function connectives(analysis: Analysis, words: Words): Element | undefined {
  const rows = analysis.marks
    .filter((mark): mark is Connective => "first" in mark && "second" in mark)
    .map(({ label, paragraph, span, first, second }): Child[] => {
      const text = textOf(analysis, paragraph);
      const cut = ({ start, end }: { start: number; end: number }) => clipped(text.slice(start, end));
      return [places([paragraph]), words(`label.${label}`), cut(first), cut(span), cut(second)];
    });
  return table("connectives", ["paragraph", "kind", "first", "words-of", "second"], rows, words);
}
