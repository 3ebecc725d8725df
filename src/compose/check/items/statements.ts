import type { Mark } from "../../../model/analysis.ts";
import type { Languages } from "../../../model/language.ts";
import type { Line, View } from "../../view.ts";
import { clause } from "../clause.ts";
import { year } from "../ingredients.ts";
import { sideBySide } from "../pair.ts";
import { endsOnSign, hasSign } from "../signs.ts";
import { searchFor } from "../strings.ts";
import type { Checkable, Detector } from "./checkable.ts";
import { contrary } from "./contrary.ts";
import { clauses, facts } from "./facts.ts";
import { figures } from "./figures.ts";
import { owners } from "./owners.ts";
import { records } from "./records.ts";

/** What the article states: whose words it gives, figures and who counted, what has no equal, statements without a source. */
export const statementItems: Detector = (view, languages) => {
  return [
    ...owners(view),
    ...figures(view, languages),
    ...records(view),
    ...dated(view),
    ...facts(view, languages),
    ...contrary(view, languages),
    ...pairs(view, languages),
  ];
};

/** Marks of an accusation or a view: no event with a day and a place. */
const contested: ReadonlySet<string> = new Set([
  "evaluative",
  "intention",
  "topic-word",
  "care",
  "certainty",
]);

/** Something of another year that the article tells in its own words. */
function dated(view: View): Checkable[] {
  const now = year(view.analysis);
  return view.analysis.marks.flatMap((mark): Checkable[] => {
    if (
      mark.label !== "date" ||
      mark.paragraph === 0 ||
      !/^(?:(?:1[5-9]|20)\d\d|1\d{3}-\d\d)/u.test(mark.iso)
    )
      return [];
    const line = view.lineOf(mark);
    if (line === undefined || mark.quoted || mark.order === "after" || mark.iso.slice(0, 4) === now)
      return [];
    if (line.sentence.layer === "attributed" || isSpan(view, line, mark.span.start)) return [];
    if (line.sentence.layer === "author") return [];
    if (hasSign(line.text.toLowerCase(), view.pack(line.paragraph)?.lexicons.births ?? [])) return [];
    if (view.marksIn(line).some(({ label }) => contested.has(label))) return [];
    const shown = clause(view, line, mark.span);
    const date = view.words(mark, mark.span);
    if (shown?.words.includes(date) !== true || clauses(view, line, shown.words) > 1) return [];
    const start = line.paragraph.text.indexOf(shown.words, line.sentence.span.start);
    const isInside = ({ span }: Mark) => span.start >= start && span.end <= start + shown.words.length;
    const inside = view.marksIn(line).filter(isInside);
    if (inside.filter(({ label }) => label === "date").length > 1) return [];
    const isOld = Number(mark.iso.slice(0, 4)) < printedOnly;
    const isNamed = inside.some(({ label }) => label === "name");
    return [
      {
        family: "dated",
        variant: isOld ? "old" : "year",
        slots: { words: { quote: shown.words }, place: { places: [line.paragraph.number] } },
        evidence: [shown.evidence],
        strength: isNamed ? 0.58 : 0.45,
        query: searchFor(view, line, shown.words, mark.iso.slice(0, 4)),
      },
    ];
  });
}

/** Events before this year stand in works of reference; later ones rather in newspapers. */
const printedOnly = 1950;

/** “Since 2014”, “by 2015”: a state of things or a deadline, no event with a day. */
function isSpan(view: View, { paragraph, sentence }: Line, start: number): boolean {
  const before = paragraph.text.slice(Math.max(sentence.span.start, start - 40), start);
  const { spanning = [], deadlines = [] } = view.pack(paragraph)?.lexicons ?? {};
  return hasSign(before, spanning) || endsOnSign(before, deadlines);
}

function pairs(view: View, languages: Languages): Checkable[] {
  const pair = sideBySide(view.analysis, languages);
  const [source, author] = pair ?? [];
  if (source === undefined || author === undefined || source.number === author.number) return [];
  const line = view.lines.find(
    ({ paragraph, text }) => paragraph.number === author.number && text.includes(author.text),
  );
  const shown = line && clause(view, line);
  if (shown === undefined) return [];
  return [
    {
      family: "side-by-side",
      variant: "pair",
      slots: {
        words: { quote: shown.words },
        here: { places: [author.number] },
        there: { places: [source.number] },
      },
      evidence: [shown.evidence, { at: source.number, quote: source.text }],
      strength: 0.8,
    },
  ];
}
