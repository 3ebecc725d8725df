import type { Figure } from "../../../model/analysis.ts";
import type { Languages } from "../../../model/language.ts";
import { standsAlone } from "../../standing.ts";
import { countWords } from "../../text.ts";
import { type Line, stem, type View } from "../../view.ts";
import { year } from "../ingredients.ts";
import { sound } from "../openings.ts";
import { sideBySide } from "../pair.ts";
import { subject } from "../subject.ts";
import { unsourced } from "../unsourced.ts";
import { type Checkable, type Detector, limit } from "./checkable.ts";

/** What the article states: figures and who counted, sums, statements without a source, a source beside the author. */
export const statementItems: Detector = (view, languages) => {
  const central = new Set(subject(view.analysis, languages).nouns);
  return [
    ...figures(view, central),
    ...sums(view),
    ...dated(view),
    ...claims(view, languages),
    ...pairs(view, languages),
  ];
};

const _none: ReadonlySet<string> = new Set();

interface Counted {
  readonly mark: Figure;
  readonly line: Line;
  /** As written, with its unit or noun. */
  readonly figure: string;
  readonly variant: "percent" | "money" | "count";
  readonly noun: string;
}

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
    const end = mark.noun === undefined ? mark.span.end : Math.max(mark.span.end, mark.noun.end);
    const figure = view.words(mark, { start: mark.span.start, end });
    if (countWords(figure) > 6 || figure.includes("\n") || line.paragraph.form === "table") return [];
    return [{ mark, line, figure, variant, noun: stem(noun.toLowerCase().split(/\s+/u)[0] ?? "") }];
  });
}

function figures(view: View, central: ReadonlySet<string>): Checkable[] {
  const title = view.analysis.title.text;
  return counted(view).flatMap(({ mark, line, figure, variant, noun }): Checkable[] => {
    const shown = sound(view, line, mark.span, limit);
    if (shown === undefined || !shown.words.includes(figure)) return [];
    const voice = line.sentence.voice === undefined ? undefined : view.analysis.voices[line.sentence.voice];
    const large = Math.min(0.15, Math.log10(Math.max(1, mark.value)) / 40);
    const near =
      title.includes(view.words(mark, mark.span)) || [...central].some((word) => stem(word) === noun);
    return [
      {
        family: "figure",
        variant,
        slots: {
          figure: { quote: figure },
          words: { quote: shown.words },
          voice: voice?.named ? { plain: voice.name } : undefined,
          place: { places: [line.paragraph.number] },
        },
        evidence: [shown.evidence],
        strength: 0.65 + large + (near ? 0.15 : 0) - (line.paragraph.number > 12 ? 0.05 : 0),
      },
    ];
  });
}

/** Two exact figures of one thing in one sentence, whose difference the text may or may not give. */
function sums(view: View): Checkable[] {
  const all = counted(view).filter(({ mark }) => mark.bound === undefined && mark.to === undefined);
  return all.flatMap((one, index): Checkable[] => {
    const two = all
      .slice(index + 1)
      .find(
        ({ line, variant, noun, mark }) =>
          line === one.line && variant === one.variant && noun === one.noun && mark.unit === one.mark.unit,
      );
    if (two === undefined || two.mark.value === one.mark.value || one.mark.value < 10) return [];
    const [high, low] = one.mark.value > two.mark.value ? [one, two] : [two, one];
    if (high.mark.value / low.mark.value > 50) return [];
    return [
      {
        family: "sum",
        variant: "difference",
        slots: {
          one: { quote: high.figure },
          two: { quote: low.figure },
          place: { places: [one.line.paragraph.number] },
        },
        evidence: [high, low].map(({ figure, line }) => ({ at: line.paragraph.number, quote: figure })),
        strength: 0.7,
      },
    ];
  });
}

/** Something of another year that the article tells in its own words. */
function dated(view: View): Checkable[] {
  const now = year(view.analysis);
  return view.analysis.marks.flatMap((mark): Checkable[] => {
    if (mark.label !== "date" || mark.paragraph === 0 || !/^(?:1[5-9]|20)\d\d/u.test(mark.iso)) return [];
    const line = view.lineOf(mark);
    if (line === undefined || mark.quoted || mark.order === "after" || mark.iso.slice(0, 4) === now)
      return [];
    const { paragraph, sentence } = line;
    if (sentence.layer === "attributed" || !standsAlone(line.text, paragraph.language, view.languages))
      return [];
    const shown = sound(view, line, mark.span, limit);
    const date = view.words(mark, mark.span);
    if (!shown?.words.includes(date) || countWords(shown.words) - countWords(date) < 4) return [];
    return [
      {
        family: "dated",
        variant: "year",
        slots: {
          words: { quote: shown.words },
          place: { places: [paragraph.number] },
        },
        evidence: [shown.evidence],
        strength: 0.52,
      },
    ];
  });
}

function claims(view: View, languages: Languages): Checkable[] {
  return unsourced(view.analysis, languages).flatMap(
    ({ paragraph, sentence, weight, isClaim }): Checkable[] => {
      const line = view.lines.find((each) => each.paragraph === paragraph && each.sentence === sentence);
      const shown = line && sound(view, line, undefined, limit);
      if (shown === undefined) return [];
      return [
        {
          family: "unsourced",
          variant: isClaim ? "claim" : "fact",
          slots: { words: { quote: shown.words }, place: { places: [paragraph.number] } },
          evidence: [shown.evidence],
          strength: Math.min(0.85, (isClaim ? 0.6 : 0.45) + weight / 40),
        },
      ];
    },
  );
}

function pairs(view: View, languages: Languages): Checkable[] {
  const pair = sideBySide(view.analysis, languages);
  const [source, author] = pair ?? [];
  if (source === undefined || author === undefined || source.number === author.number) return [];
  const line = view.lines.find(
    ({ paragraph, text }) => paragraph.number === author.number && text.includes(author.text),
  );
  const shown = line && sound(view, line, undefined, limit);
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
