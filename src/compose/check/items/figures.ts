import type { Attribution, Figure, Quotation, Voice } from "../../../model/analysis.ts";
import type { Languages } from "../../../model/language.ts";
import { isJest } from "../../jest.ts";
import { countWords, overlaps } from "../../text.ts";
import { type Line, stem, type View } from "../../view.ts";
import { clause } from "../clause.ts";
import { placeOf } from "../places.ts";
import { signs } from "../signs.ts";
import { searchForFigure } from "../strings.ts";
import { subject } from "../subject.ts";
import { insideSentence } from "../voices.ts";
import type { Checkable } from "./checkable.ts";

interface Counted {
  readonly mark: Figure;
  readonly line: Line;
  /** As written, with its unit or noun. */
  readonly figure: string;
  readonly variant: "percent" | "money" | "count";
  readonly noun: string;
}

/** Below this anybody can count. */
const least = 20;

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
            : undefined;
    if (line === undefined || variant === undefined || (variant === "count" && noun === "")) return [];
    if (unit === undefined && mark.value >= 1500 && mark.value <= 2100 && Number.isInteger(mark.value))
      return [];
    const times = view.pack(line.paragraph)?.lexicons.times?.units ?? {};
    if (variant === "count" && (mark.value < least || noun.split(/\s+/u).some((word) => word in times)))
      return [];
    const end = mark.noun === undefined ? mark.span.end : Math.max(mark.span.end, mark.noun.end);
    const figure = view.words(mark, { start: mark.span.start, end });
    if (countWords(figure) > 6 || figure.includes("\n") || line.paragraph.form === "table") return [];
    return [{ mark, line, figure, variant, noun: stem(noun.toLowerCase().split(/\s+/u)[0] ?? "") }];
  });
}

/** A figure with what it counts: who counted, what came of a plan, or what the source that the text names says itself. */
export function figures(view: View, languages: Languages): Checkable[] {
  if (isJest(view.analysis, languages)) return [];
  const title = view.analysis.title.text;
  const central = new Set(subject(view.analysis, languages).nouns.map(stem));
  return counted(view).flatMap(({ mark, line, figure, variant, noun }): Checkable[] => {
    const shown = clause(view, line, mark.span);
    const inside = shown?.words.includes(figure) === true;
    if (noun === "" && !inside) return [];
    const words = inside ? shown.words : figure;
    const own = view.pack(line.paragraph)?.lexicons.firstPerson ?? [];
    if (!inside && (countWords(figure) < 2 || figure.match(signs(own)) !== null)) return [];
    if (!isCountable(view, mark, line)) return [];
    const large = Math.min(0.12, Math.log10(Math.max(1, mark.value)) / 45);
    const near = title.includes(view.words(mark, mark.span)) || central.has(noun);
    const isAttributed = line.sentence.layer === "attributed";
    const isWhole = noun !== "" || variant === "money";
    const counter = isWhole ? counterOf(view, mark) : undefined;
    const isAhead = isWhole && isPlanned(view, mark, line);
    const family = isAhead ? "planned" : counter === undefined ? "figure" : "counter";
    return [
      {
        family,
        variant: isAhead ? "ahead" : counter === undefined ? variant : "named",
        slots: {
          figure: { quote: isWhole ? figure : words },
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

/** No value printed on a thing (“$1,000 note”), no share of a mixture, no number whose source stands in brackets. */
function isCountable(view: View, mark: Figure, line: Line): boolean {
  const { faceValues = [], portions = [] } = view.pack(line.paragraph)?.lexicons ?? {};
  const { text } = line.paragraph;
  const behind = text.slice(mark.span.end, line.sentence.span.end);
  const next = /^\s*(?:[\p{L}-]+\s+)?[\p{L}-]+/u.exec(behind)?.[0] ?? "";
  if (mark.unit !== undefined && mark.unit !== "%" && next.match(signs(faceValues)) !== null) return false;
  if (mark.unit === "%" && line.text.match(signs(portions)) !== null) return false;
  return !/^[^.()]{0,40}\([^()]{2,12}:\s/u.test(behind);
}

/** Characters around a figure in which a word tells it as still to come. */
const near = { before: 90, behind: 25 };

/** Told as still to come. */
function isPlanned(view: View, { span, paragraph }: Figure, line: Line): boolean {
  const {
    announcing = [],
    announcingEndings = [],
    planning = [],
  } = view.pack(line.paragraph)?.lexicons ?? {};
  const start = Math.max(line.sentence.span.start, span.start - near.before);
  const end = Math.min(line.sentence.span.end, span.end + near.behind);
  if (line.paragraph.text.slice(start, end).match(signs([...announcing, ...planning])) !== null) return true;
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
