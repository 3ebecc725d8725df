import type { Figure, Name } from "../../../model/analysis.ts";
import { isJest } from "../../jest.ts";
import { countWords, withNoun } from "../../text.ts";
import { type Line, stem, type View } from "../../view.ts";
import { titleWords } from "../around.ts";
import { asPiece, searchWord } from "../query.ts";
import { isUnvouched } from "../unvouched.ts";
import { isCountry, isUsable } from "../usable.ts";
import type { Checkable } from "./checkable.ts";

/**
 * A text that may be meant in jest, or for which nobody answers: a measure that it gives, a person of its title, a
 * place that it names, as works of reference have it.
 */
export function jests(view: View): Checkable[] {
  const mayJest = isJest(view.analysis, view.languages);
  if (!mayJest && !isUnvouched(view.analysis, view.languages)) return [];
  const numbers = measures(view, mayJest);
  const others = mayJest ? [...people(view), ...places(view)] : [];
  return [...numbers.slice(0, 2), ...others, ...matters(view)].slice(0, 3);
}

/** Words of a number with its unit or noun. */
const fewest = 2;
const most = 5;
/** Below this nobody looks a number up. */
const least = 10;

function measures(view: View, mayJest: boolean): Checkable[] {
  const marks = view.analysis.marks.filter(
    (mark): mark is Figure => mark.label === "figure" && mark.paragraph > 0 && mark.value >= least,
  );
  const met = new Set<number>();
  return marks.flatMap((mark): Checkable[] => {
    const line = view.lineOf(mark);
    if (line === undefined || met.has(mark.value) || isOfTime(view, line, mark)) return [];
    const figure = measured(view, line, mark, mayJest);
    if (figure === undefined || countWords(figure) < fewest || countWords(figure) > most) return [];
    met.add(mark.value);
    return [
      {
        family: "found-elsewhere",
        variant: mayJest ? "number" : mark.unit === "%" ? "share" : "value",
        slots: { figure: { quote: figure }, place: { places: [mark.paragraph] } },
        evidence: [{ at: mark.paragraph, quote: figure }],
        strength: mark.quoted ? 0.6 : 0.97,
        query: {
          pieces: mayJest
            ? [figure, ...namesBeside(view, line)]
            : mark.unit === "%"
              ? [...titleWords(view, line, [figure], 2), composition(view)]
              : [typedOf(figure, mark), ...titleWords(view, line, [figure], 2)],
          language: view.analysis.article.language,
        },
      },
    ];
  });
}

/** What a product is made of is listed under this word, whatever the text says of it. */
const composition = ({ languages, analysis }: View) =>
  searchWord(languages, analysis.article.language, "composition");

/** The number with its unit or noun, or what it is a number of: « indice de protection de 450 ». */
function measured(view: View, line: Line, mark: Figure, mayJest: boolean): string | undefined {
  const figure = view.words(mark, withNoun(mark));
  const isUnit = mark.unit !== undefined && /^\p{Ll}/u.test(mark.unit);
  if (mayJest) return isUnit ? figure : undefined;
  if (mark.unit === "%" && mark.noun === undefined) return undefined;
  if (isUnit || mark.noun !== undefined) return withQuality(line, mark, figure);
  return mark.unit === undefined ? scaleBefore(line, mark) : undefined;
}

/** « 90% de pétrole brut » */
function withQuality({ paragraph }: Line, { noun }: Figure, figure: string): string {
  const next = paragraph.words?.find(({ start }) => noun !== undefined && start > noun.end - 1);
  const isBeside = next?.tag === "ADJ" && noun !== undefined && next.start === noun.end + 1;
  return isBeside ? `${figure} ${paragraph.text.slice(next.start, next.end)}` : figure;
}

/** Of a share or a degree, what it is of: the number itself finds nothing. */
function typedOf(figure: string, { unit, noun }: Figure): string {
  const isMeasure = noun !== undefined && unit !== "%";
  return isMeasure || (unit !== undefined && unit !== "%")
    ? figure
    : figure.replace(/^[\d.,\s%]+(?:\p{L}{1,2}['’\s]\s?)?|(?:\s\p{L}{1,3})?\s[\d.,]+$/gu, "");
}

const linked: ReadonlySet<string> = new Set(["NOUN", "ADP", "ADJ", "DET"]);

/** « indice de protection de » before a bare number. */
function scaleBefore({ paragraph, sentence }: Line, { span }: Figure): string | undefined {
  const words = (paragraph.words ?? []).filter(
    ({ start, end }) => start >= sentence.span.start && end <= span.start,
  );
  const last = words.at(-1);
  if (last?.tag !== "ADP" || words.at(-2)?.tag !== "NOUN") return undefined;
  const from = words.findLastIndex(({ tag }) => !linked.has(tag)) + 1;
  const noun = words.findIndex(({ tag }, index) => index >= from && tag === "NOUN");
  const back = words.slice(noun).findLastIndex(({ tag }) => tag === "DET");
  const first = words[back < 0 ? noun : noun + back + 1];
  return first === undefined ? undefined : paragraph.text.slice(first.start, span.end);
}

function isOfTime(view: View, line: Line, mark: Figure): boolean {
  const units = view.pack(line.paragraph)?.lexicons.times?.units ?? {};
  return (
    ["year", "month", "week", "day", "hour", "minute", "times"].includes(mark.unit ?? "") ||
    view
      .words(mark, withNoun(mark))
      .toLowerCase()
      .split(/\s+/u)
      .some((word) => word in units)
  );
}

/** Names in the sentence of the number: what is measured, never what else the article is about. */
function namesBeside(view: View, line: Line): string[] {
  return view
    .marksIn(line)
    .flatMap((mark) =>
      mark.label === "name" && mark.kind !== "person" && isUsable(view, mark.referent)
        ? [asPiece(mark.referent)]
        : [],
    )
    .slice(0, 2);
}

/** A rarer noun of two paragraphs, not of the title: « coraux » beside a sun cream. */
function matters(view: View): Checkable[] {
  const { analysis } = view;
  const titled = view.content(analysis.title.text, analysis.title);
  return (analysis.rarer ?? [])
    .filter(({ pos, band }) => pos === "noun" && band === undefined)
    .flatMap(({ places }): Checkable[] => {
      const numbers = [...new Set(places.map(({ paragraph }) => paragraph))].filter((number) => number > 0);
      const [first] = places;
      const [at] = numbers;
      if (first === undefined || at === undefined || numbers.length < often) return [];
      const word = view.words(first, first.span);
      const line = view.lines.find(({ paragraph }) => paragraph.number === first.paragraph);
      if (titled.has(stem(word.toLowerCase())) || line === undefined) return [];
      return [
        {
          family: "found-elsewhere",
          variant: "matter",
          slots: { name: { quote: word }, place: { places: numbers } },
          evidence: [{ at, quote: word }],
          strength: 0.8,
          query: {
            pieces: [word, ...titleWords(view, line, [word], 1)],
            language: analysis.article.language,
          },
        },
      ];
    });
}

/** Paragraphs that speak of a side matter. */
const often = 2;

/** Somebody of the title and of the text. */
function people(view: View): Checkable[] {
  const { title, marks, article } = view.analysis;
  const found = marks.filter(
    (mark): mark is Name =>
      mark.label === "name" &&
      mark.kind === "person" &&
      mark.paragraph > 0 &&
      title.text.includes(mark.referent),
  );
  return found.slice(0, 1).map((mark) => {
    const name = mark.referent;
    return {
      family: "found-elsewhere",
      variant: "person",
      slots: { name: { quote: name }, place: { places: [mark.paragraph] } },
      evidence: [{ at: mark.paragraph, quote: name }],
      strength: 0.9,
      query: {
        pieces: [...officeBefore(view, mark), asPiece(name), ...besidePerson(view, mark)],
        language: article.language,
      },
    };
  });
}

/** « professeur » before the name. */
function officeBefore(view: View, { paragraph, span }: Name): string[] {
  const at = view.analysis.paragraphs[paragraph - 1];
  if (at === undefined) return [];
  const [word] = /\p{L}+(?=\s$)/u.exec(at.text.slice(Math.max(0, span.start - 24), span.start)) ?? [];
  const { roles = [], titles = [] } = view.pack(at)?.lexicons ?? {};
  return word !== undefined && [...roles, ...titles].includes(word.toLowerCase()) ? [word] : [];
}

/** The rarest noun of the paragraph: « chloroquine ». */
function besidePerson(view: View, { paragraph }: Name): string[] {
  const rare = (view.analysis.rarer ?? []).filter(
    ({ band, places }) => band === undefined && places.some((place) => place.paragraph === paragraph),
  );
  return rare.slice(0, 1).map(({ lemma }) => lemma);
}

function places(view: View): Checkable[] {
  const marks = view.analysis.marks.filter(
    (mark): mark is Name =>
      mark.label === "name" && mark.kind === "place" && mark.paragraph > 0 && !mark.quoted,
  );
  return marks.flatMap((mark): Checkable[] => {
    const name = mark.referent;
    if (!isUsable(view, name) || isCountry(view, name) || view.words(mark, mark.span) !== name) return [];
    return [
      {
        family: "found-elsewhere",
        variant: "place",
        slots: { name: { quote: name }, place: { places: [mark.paragraph] } },
        evidence: [{ at: mark.paragraph, quote: name }],
        strength: 0.8,
        query: { pieces: [asPiece(name)], language: view.analysis.article.language },
      },
    ];
  });
}
