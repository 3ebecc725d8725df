import type { Languages } from "../../../model/language.ts";
import { speaksOfSelf } from "../../firstperson.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { beginning } from "../begins.ts";
import { clause } from "../clause.ts";
import { year } from "../ingredients.ts";
import { sideBySide } from "../pair.ts";
import { placeOf } from "../places.ts";
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
    const opens = mark.span.start - line.sentence.span.start <= early;
    if ((line.sentence.layer === "attributed" && !opens) || isSpan(view, line, mark.span.start)) return [];
    if (hasSign(line.text.toLowerCase(), view.pack(line.paragraph)?.lexicons.births ?? [])) return [];
    const isPlain =
      line.sentence.layer !== "author" && !view.marksIn(line).some(({ label }) => contested.has(label));
    if (view.marksIn(line).some(({ label }) => label === "intention" || label === "topic-word")) return [];
    const whole = clause(view, line, mark.span);
    const date = view.words(mark, mark.span);
    const isWhole = isPlain && whole?.words.includes(date) === true && clauses(view, line, whole.words) < 2;
    const shown = isWhole ? whole : beginning(view, line);
    if (shown === undefined) return [];
    const start = line.paragraph.text.indexOf(shown.words, line.sentence.span.start);
    const dates = view
      .marksIn(line)
      .filter(
        ({ label, span }) =>
          label === "date" && span.start >= start && span.end <= start + shown.words.length,
      );
    const isFar = mark.iso.length > 4 || Number(mark.iso.slice(0, 4)) < recent;
    const isEarly = shown.words.includes(date);
    if (dates.length > 1 || (!isWhole && !(isFar && isOneEvent(view, line, isEarly)))) return [];
    if (!isWhole && !isEarly && Number(now) - Number(mark.iso.slice(0, 4)) > living) return [];
    const place = placeOf(view, line, shown.words);
    const named = view.marksIn(line).some(({ label }) => label === "name");
    return [
      {
        family: "dated",
        variant: isWhole ? "year" : "begins",
        slots: {
          words: { quote: shown.words },
          date: { quote: date },
          place: { places: [line.paragraph.number] },
        },
        evidence: [shown.evidence],
        strength: (named ? 0.58 : 0.45) - (isWhole ? 0 : 0.04),
        ...(Number(mark.iso.slice(0, 4)) < old ? { place: { ...place, matter: "history" } } : {}),
        query: searchFor(view, line, isWhole ? shown.words : line.text, mark.iso.slice(0, 4)),
      },
    ];
  });
}

/** Characters of a sentence in which a date that opens it begins: “In 1967, …”. */
const early = 12;

/** Names an event and one date, and is no call to come: what the date is of can be told. With the date among its first words it may go on longer. */
function isOneEvent(view: View, line: Line, isEarly: boolean): boolean {
  const marks = view.marksIn(line);
  return (
    marks.filter(({ label }) => label === "date").length === 1 &&
    marks.filter(({ label }) => label === "figure").length < (isEarly ? 1 : 2) &&
    marks.some((mark) => mark.label === "name" && (mark.kind !== "person" || isEarly)) &&
    countWords(line.text) <= longestSentence * (isEarly ? 1.5 : 1) &&
    !speaksOfSelf(line.text, view.pack(line.paragraph))
  );
}

/** Words of a sentence of which only the start is printed. */
const longestSentence = 40;

/** “Since 2014”, “by 2015”: a state of things or a deadline, no event with a day. */
function isSpan(view: View, { paragraph, sentence }: Line, start: number): boolean {
  const before = paragraph.text.slice(Math.max(sentence.span.start, start - 40), start);
  const { spanning = [], deadlines = [] } = view.pack(paragraph)?.lexicons ?? {};
  return hasSign(before, spanning) || endsOnSign(before, deadlines);
}

/** From this year on, a year alone is more often one that is compared with than that of an event. */
const recent = 2000;

/** Years before publication, beyond which a date in the midst of a sentence stands there in passing. */
const living = 150;

/** Before this year a matter is rather one of the past: archives, not agencies. */
const old = 1980;

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
