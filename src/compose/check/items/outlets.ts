import type { Name } from "../../../model/analysis.ts";
import { isJest } from "../../jest.ts";
import { withArticle, withoutArticle } from "../../outlet.ts";
import type { Line, View } from "../../view.ts";
import { begun } from "../begun.ts";
import { asPiece } from "../query.ts";
import { hasSign, signs } from "../signs.ts";
import { searchFor } from "../strings.ts";
import type { Checkable } from "./checkable.ts";
import { journalNamed } from "./journals.ts";
import { namedSources } from "./sources.ts";

/** “Told the Harbour Gazette”, « dans un entretien à Radio Port »: where something was printed or said before, by the sentence that names it. */
export function outlets(view: View): Checkable[] {
  const { analysis, languages } = view;
  if (isJest(analysis, languages)) return [];
  const traced = namedSources(view).filter(({ kind }) => kind === "outlet");
  const isTraced = ({ paragraph, referent }: Name): boolean =>
    traced.some(({ evidence: { at, quote } }) => at === paragraph && quote.includes(referent));
  const met = new Set<string>();
  const marks = analysis.marks.filter(
    (mark): mark is Name =>
      mark.label === "name" && mark.kind === "outlet" && mark.paragraph > 0 && !mark.quoted,
  );
  // Without a publisher, the only outlet that is named may be that of the article.
  const isAlone = new Set(marks.map(({ referent }) => referent)).size < 2;
  const mayBeOwn = analysis.article.publisher === undefined && isAlone;
  return marks.flatMap((mark): Checkable[] => {
    const line = view.lineOf(mark);
    if (line === undefined || isOwn(view, mark.referent) || journalNamed(view, line) !== undefined) return [];
    if (met.has(mark.referent) || (mayBeOwn && !isCited(view, line, mark))) return [];
    const words = begun(view, line);
    if (words === undefined || !isSaid(view, line, mark, isTraced(mark) ? near : nearer)) return [];
    met.add(mark.referent);
    const search = searchFor(view, line, line.text);
    const name = /^\p{Ll}/u.test(mark.referent) ? withoutArticle(view, mark.referent) : mark.referent;
    const about = search?.pieces.filter((piece) => piece !== undefined && piece !== asPiece(name)) ?? [];
    if (about.length < 2) return [];
    return [
      {
        family: "second-hand",
        variant: "named",
        slots: {
          through: { plain: withArticle(view, mark.referent) },
          words: { quote: words },
          place: { places: [line.paragraph.number] },
        },
        evidence: [{ at: line.paragraph.number, quote: words }],
        strength: isTraced(mark) ? 0.46 : 0.4,
        query: { pieces: [asPiece(name), ...about], language: analysis.article.language },
      },
    ];
  });
}

/** Characters before and behind the name in which a word for the occasion stands. */
const near = { before: 40, behind: 25 };

/** The same of an outlet that is named in passing. */
const nearer = { before: 22, behind: 0 };

/** Something was said or printed there: beside the name stands a word for the occasion. */
function isSaid(view: View, line: Line, { span }: Name, within: typeof near): boolean {
  const { text } = line.paragraph;
  const start = Math.max(line.sentence.span.start, span.start - within.before);
  const around = text.slice(start, Math.min(line.sentence.span.end, span.end + within.behind));
  return hasSign(around.toLowerCase(), view.pack(line.paragraph)?.lexicons.occasions ?? []);
}

/** « …, cite River Radio »: another outlet says that it has the words from there. */
function isCited(view: View, { paragraph, sentence }: Line, { span }: Name): boolean {
  const { citing = [] } = view.pack(paragraph)?.lexicons ?? {};
  const before = paragraph.text.slice(sentence.span.start, span.start).trimEnd();
  return [...before.matchAll(signs(citing))].some(
    ({ 0: verb, index }) => index + verb.length === before.length,
  );
}

/** The publisher, in full or by its letters: “HBN News” for the Harbour Board Network. */
function isOwn({ analysis }: View, name: string): boolean {
  const own = analysis.article.publisher?.value ?? "";
  const letters = (own.match(/\p{Lu}/gu) ?? []).join("");
  return own.toLowerCase().includes(name.toLowerCase()) || (letters.length > 2 && name.includes(letters));
}
