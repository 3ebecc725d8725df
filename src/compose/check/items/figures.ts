import type { Attribution, Figure, Quotation, Voice } from "../../../model/analysis.ts";
import type { Languages } from "../../../model/language.ts";
import { isJest } from "../../jest.ts";
import { standsAlone } from "../../standing.ts";
import { countWords, overlaps, withNoun } from "../../text.ts";
import { type Line, stem, type View } from "../../view.ts";
import { clause } from "../clause.ts";
import { sound } from "../openings.ts";
import { mainMatters, placeOf } from "../places.ts";
import { hasSign } from "../signs.ts";
import { searchForFigure } from "../strings.ts";
import { subject } from "../subject.ts";
import { insideSentence } from "../voices.ts";
import { type Checkable, limit } from "./checkable.ts";

interface Counted {
  readonly mark: Figure;
  readonly line: Line;
  /** As written, with its unit or noun. */
  readonly figure: string;
  readonly variant: "percent" | "money" | "count" | "people" | "measure";
  readonly noun: string;
}

/** Words around a number that say what it is of, at least. */
const fewest = 6;
/** Below this anybody can count. */
const least = 40;
/** People, below whom a list of names is the count. */
const crowd = 1000;

/** Units in which an atlas, a map or an office measures. */
const measures: ReadonlySet<string> = new Set([
  "km",
  "km²",
  "m",
  "m²",
  "m³",
  "ha",
  "°C",
  "mile",
  "foot",
  "acre",
  "tonne",
  "t",
  "MW",
  "GW",
  "km/h",
]);

/** Figures that somebody must have counted: shares, money, people and things. */
function counted(view: View): Counted[] {
  return view.analysis.marks.flatMap((mark): Counted[] => {
    if (mark.label !== "figure" || mark.paragraph === 0 || mark.value < 4) return [];
    const line = view.lineOf(mark);
    const { unit } = mark;
    const noun = mark.noun === undefined ? "" : view.words(mark, mark.noun);
    const variant =
      unit === "%"
        ? "percent"
        : unit === undefined
          ? "count"
          : /^[A-Z]{3}$/u.test(unit)
            ? "money"
            : measures.has(unit)
              ? "measure"
              : undefined;
    if (line === undefined || variant === undefined || (variant === "count" && noun === "")) return [];
    if (unit === undefined && mark.value >= 1500 && mark.value <= 2100 && Number.isInteger(mark.value))
      return [];
    const times = view.pack(line.paragraph)?.lexicons.times?.units ?? {};
    if (variant === "count" && (mark.value < least || noun.split(/\s+/u).some((word) => word in times)))
      return [];
    const figure = view.words(mark, withNoun(mark));
    if (
      /['’]s?$/u.test(figure) ||
      countWords(figure) > 6 ||
      figure.includes("\n") ||
      line.paragraph.form === "table"
    )
      return [];
    return [{ mark, line, figure, variant, noun: stem(noun.toLowerCase().split(/\s+/u)[0] ?? "") }];
  });
}

/** A figure with what it counts: who counted, what came of a plan, or what the source that the text names says itself. */
export function figures(view: View, languages: Languages): Checkable[] {
  if (isJest(view.analysis, languages)) return [];
  const title = view.analysis.title.text;
  const central = new Set(subject(view.analysis, languages).nouns.map(stem));
  return counted(view).flatMap(({ mark, line, figure, variant, noun }): Checkable[] => {
    const shown = clause(view, line, mark.span) ?? around(view, line, mark, variant, figure);
    const inside = shown?.words.includes(figure) === true;
    if (noun === "" && !inside) return [];
    const words = inside ? shown.words : figure;
    const own = view.pack(line.paragraph)?.lexicons.firstPerson ?? [];
    if (!inside && (countWords(figure) < 2 || hasSign(figure, own))) return [];
    if (!isCountable(view, mark, line)) return [];
    const large = Math.min(0.12, Math.log10(Math.max(1, mark.value)) / 45);
    const near = title.includes(view.words(mark, mark.span)) || central.has(noun);
    const isAttributed = line.sentence.layer === "attributed";
    const counts =
      mark.noun === undefined
        ? ""
        : view.words(mark, mark.noun).replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
    const isTold = counts === "" || standsAlone(counts, line.paragraph.language, languages);
    if (!isTold && !inside) return [];
    if (variant === "percent" && !inside && !isClosed(line, figure)) return [];
    const isWhole = noun !== "" && isTold;
    if (variant === "percent" && mark.value >= 100) return [];
    if (variant === "count" && isTrial(view) && mark.value < 1000) return [];
    if (variant === "money" && isOfCase(view)) return [];
    if (variant === "measure" && !isNamed(view, line, words)) return [];
    const isPeople =
      variant === "count" &&
      mark.value >= crowd &&
      !isGrave(view, line) &&
      hasSign(figure.toLowerCase(), peopleOf(view, line));
    const counter = isWhole ? counterOf(view, mark) : undefined;
    const isAhead = isWhole && isPlanned(view, mark, line);
    if (isAhead && !isOpen(view, line)) return [];
    const family = isAhead ? "planned" : counter === undefined ? "figure" : "counter";
    return [
      {
        family,
        variant: isAhead ? "ahead" : counter !== undefined ? "named" : isPeople ? "people" : variant,
        slots: {
          figure: isWhole ? { quote: figure } : undefined,
          words: { quote: words },
          place: { places: [line.paragraph.number] },
          voice:
            counter === undefined ? undefined : { plain: insideSentence(counter, view.pack(line.paragraph)) },
        },
        evidence: [{ at: line.paragraph.number, quote: words }],
        strength:
          0.62 +
          large +
          (isAttributed ? 0 : 0.03) +
          (near ? 0.12 : 0) +
          (inside ? 0.05 : 0) -
          (!near && line.paragraph.number > 8 ? 0.1 : 0),
        ...(isAttributed || family !== "figure" ? {} : { place: placeOf(view, line, words, true) }),
        counts: true,
        query: searchForFigure(view, line, figure),
      },
    ];
  });
}

/** Of a sum or a share, the words around it, when they make a phrase of their own. */
function around(view: View, line: Line, mark: Figure, variant: Counted["variant"], figure: string) {
  if (variant !== "money" && variant !== "percent") return undefined;
  const found = sound(view, line, mark.span, limit);
  if (
    !found?.words.includes(figure) ||
    countWords(found.words) < fewest ||
    /["“”«»?–—;:(]/u.test(found.words)
  )
    return undefined;
  const own = view.pack(line.paragraph)?.lexicons.firstPerson ?? [];
  const first = line.paragraph.words?.find(
    ({ start }) => start >= line.paragraph.text.indexOf(found.words, line.sentence.span.start),
  );
  if (hasSign(found.words, own) || first?.tag === "PRON") return undefined;
  return standsAlone(
    found.words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()),
    line.paragraph.language,
    view.languages,
  )
    ? found
    : undefined;
}

/** A verb or a mark follows: the words hold all that the share is a share of. */
function isClosed({ paragraph, sentence }: Line, figure: string): boolean {
  const end = paragraph.text.indexOf(figure, sentence.span.start) + figure.length;
  const next = paragraph.words?.find(({ start }) => start >= end);
  return next === undefined || next.tag === "VERB" || next.tag === "AUX" || next.tag === "PUNCT";
}

/** A measure of something with a name. */
function isNamed(view: View, line: Line, words: string): boolean {
  const start = line.paragraph.text.indexOf(words, line.sentence.span.start);
  return view
    .marksIn(line)
    .some(({ label, span }) => label === "name" && span.start >= start && span.end <= start + words.length);
}

const peopleKnown = new WeakMap<View, readonly string[]>();

function peopleOf(view: View, { paragraph }: Line): readonly string[] {
  const before = peopleKnown.get(view);
  if (before !== undefined) return before;
  const { groups = [], private: kin = [], persons = [] } = view.pack(paragraph)?.lexicons ?? {};
  const made = [...groups, ...kin, ...persons];
  peopleKnown.set(view, made);
  return made;
}

/** No value printed on a thing (“$1,000 note”), no share of a mixture, no number whose source stands in brackets. */
function isCountable(view: View, mark: Figure, line: Line): boolean {
  const { faceValues = [], portions = [] } = view.pack(line.paragraph)?.lexicons ?? {};
  const { text } = line.paragraph;
  const behind = text.slice(mark.span.end, line.sentence.span.end);
  const next = /^\s*(?:[\p{L}-]+\s+)?[\p{L}-]+/u.exec(behind)?.[0] ?? "";
  if (mark.unit !== undefined && mark.unit !== "%" && hasSign(next, faceValues)) return false;
  if (mark.unit === "%" && hasSign(line.text, portions)) return false;
  return !/^[^.()]{0,40}\([^()]{2,12}:\s/u.test(behind);
}

/** Characters around a figure in which a word tells it as still to come. */
const near = { before: 90, behind: 25 };
/** The same, of a word that tells it as so already. */
const beside = 24;

/** No forecast of an earlier year, no number of the dead, nothing supposed. */
function isOpen(view: View, line: Line): boolean {
  if (isGrave(view, line)) return false;
  return !view
    .marksIn(line)
    .some(
      (mark) =>
        mark.label === "counterfactual" ||
        mark.label === "condition" ||
        (mark.label === "date" && mark.order === "before"),
    );
}

/** Tells of people who were hurt or killed. */
function isGrave(view: View, line: Line): boolean {
  const { harmed = [], distressing = [] } = view.pack(line.paragraph)?.lexicons ?? {};
  const words = line.text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.some((word) => harmed.includes(word) || distressing.includes(word));
}

/** An article about research: small numbers there are how it was set up. */
function isTrial(view: View): boolean {
  return mainMatters(view).includes("research");
}

/** Sums of a case stand in its judgment alone. */
function isOfCase(view: View): boolean {
  return mainMatters(view).includes("court");
}

/** Told as still to come; not “now has 300 boats”, whatever else the sentence announces. */
function isPlanned(view: View, { span, paragraph }: Figure, line: Line): boolean {
  const {
    announcing = [],
    announcingEndings = [],
    planning = [],
  } = view.pack(line.paragraph)?.lexicons ?? {};
  const start = Math.max(line.sentence.span.start, span.start - near.before);
  const end = Math.min(line.sentence.span.end, span.end + near.behind);
  const close = line.paragraph.text.slice(Math.max(start, span.start - beside), span.start);
  const { current = [] } = view.pack(line.paragraph)?.lexicons ?? {};
  if (hasSign(close, current) && !hasSign(close, announcing, planning)) return false;
  if (hasSign(line.paragraph.text.slice(start, end), announcing, planning)) return true;
  return (line.paragraph.words ?? []).some(
    (word) =>
      word.start >= start &&
      word.end <= end &&
      (word.tag === "VERB" || word.tag === "AUX") &&
      announcingEndings.some((ending) => view.words({ paragraph }, word).endsWith(ending)),
  );
}

/** The body to whose words the figure belongs. */
function counterOf({ analysis: { marks, voices } }: View, figure: Figure): Voice | undefined {
  const found = marks.find(
    (mark): mark is Attribution | Quotation =>
      (mark.label === "attribution" || (mark.label === "quotation" && mark.use === "speech")) &&
      mark.paragraph === figure.paragraph &&
      mark.voice !== undefined &&
      overlaps(mark.content, figure.span),
  );
  const voice = found?.voice === undefined ? undefined : voices[found.voice];
  return voice?.named === true && voice.kind === "institution" ? voice : undefined;
}
