import type { Figure } from "../../../model/analysis.ts";
import { type Languages, packFor } from "../../../model/language.ts";
import { finite } from "../../joints.ts";
import { type Piece, piece } from "../../quote.ts";
import { countWords } from "../../text.ts";
import { type Line, stem, type View } from "../../view.ts";
import { clause } from "../clause.ts";
import { year } from "../ingredients.ts";
import { sideBySide } from "../pair.ts";
import { placeOf } from "../places.ts";
import { signs } from "../signs.ts";
import { searchFor } from "../strings.ts";
import { subject } from "../subject.ts";
import { type Checkable, type Detector, limit } from "./checkable.ts";
import { facts } from "./facts.ts";

/** What the article states: whose words it gives, figures and who counted, what has no equal, statements without a source. */
export const statementItems: Detector = (view, languages) => {
  const central = new Set(subject(view.analysis, languages).nouns);
  return [
    ...owners(view),
    ...figures(view, central),
    ...records(view),
    ...dated(view),
    ...facts(view, languages),
    ...pairs(view, languages),
  ];
};

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

/** Paragraphs in a row, three where the article is long enough, in which words of others and words of nobody named stand side by side. */
function owners(view: View): Checkable[] {
  const { paragraphs } = view.analysis;
  const span = Math.min(3, paragraphs.length - 1);
  if (span < 2) return [];
  const shares = paragraphs.map(({ form, sentences }) => ({
    told: form === "text" ? sentences.filter(({ layer }) => layer === "attributed").length : 0,
    own: form === "text" ? sentences.filter(({ layer }) => layer !== "attributed").length : 0,
  }));
  const runs = shares.flatMap((_, at) => {
    const run = shares.slice(at, at + span);
    const told = run.reduce((sum, each) => sum + each.told, 0);
    const own = run.reduce((sum, each) => sum + each.own, 0);
    const isMixed = run.length === span && run.every((each) => each.told + each.own > 0);
    return isMixed && told >= 2 && own >= 2 && told + own <= 14 ? [{ at, worth: Math.min(told, own) }] : [];
  });
  const [best] = runs.toSorted((a, b) => b.worth - a.worth);
  if (best === undefined) return [];
  const numbers = Array.from({ length: span }, (_, step) => best.at + 1 + step);
  const evidence = numbers.flatMap((number) => {
    const sentence = paragraphs[number - 1]?.sentences.find(({ layer }) => layer === "attributed");
    const line = view.lines.find((each) => each.paragraph.number === number && each.sentence === sentence);
    const shown = line && piece(view, line, undefined, limit);
    return shown === undefined ? [] : [shown.evidence];
  });
  if (evidence.length === 0) return [];
  return [
    { family: "owners", variant: "mixed", slots: { places: { places: numbers } }, evidence, strength: 0.49 },
  ];
}

/** A figure with what it counts, in a statement that can be read alone. */
function figures(view: View, central: ReadonlySet<string>): Checkable[] {
  const title = view.analysis.title.text;
  return counted(view).flatMap(({ mark, line, figure, variant, noun }): Checkable[] => {
    const shown = clause(view, line, mark.span);
    const inside = shown?.words.includes(figure) === true;
    if (noun === "" && !inside) return [];
    const words = inside ? shown.words : figure;
    const own = view.pack(line.paragraph)?.lexicons.firstPerson ?? [];
    if (!inside && (countWords(figure) < 2 || figure.match(signs(own)) !== null)) return [];
    const large = Math.min(0.12, Math.log10(Math.max(1, mark.value)) / 45);
    const near =
      title.includes(view.words(mark, mark.span)) || [...central].some((word) => stem(word) === noun);
    const source = line.sentence.layer === "attributed" ? 0 : 0.03;
    return [
      {
        family: "figure",
        variant,
        slots: {
          figure: { quote: figure },
          words: { quote: words },
          place: { places: [line.paragraph.number] },
        },
        evidence: [{ at: line.paragraph.number, quote: words }],
        strength:
          0.62 +
          large +
          source +
          (near ? 0.12 : 0) +
          (inside ? 0.05 : 0) -
          (!near && line.paragraph.number > 8 ? 0.1 : 0),
        ...(line.sentence.layer === "attributed" ? {} : { place: placeOf(view, line, words, true) }),
        counts: true,
        query: searchFor(view, line, words),
      },
    ];
  });
}

/** “The only”, “the largest”: one other case would undo it. */
function records(view: View): Checkable[] {
  return view.lines.flatMap((line): Checkable[] => {
    if (line.sentence.layer === "author" || line.sentence.quoted > 0.5) return [];
    const words = packFor(view.languages, line.paragraph.language)?.lexicons.outstanding ?? [];
    const [sign] = line.text.matchAll(signs(words));
    if (sign === undefined || line.paragraph.form !== "text") return [];
    const start = line.sentence.span.start + sign.index;
    const end = start + sign[0].length;
    const shown = clause(view, line, { start, end }) ?? phraseAt(view, line, start);
    if (shown === undefined || countWords(shown.words) < 5 || !isScoped(line, end)) return [];
    if (isHedged(view, line, start, shown.words)) return [];
    return [
      {
        family: "record",
        variant: "alone",
        slots: {
          words: { quote: shown.words },
          sign: { quote: sign[0] },
          place: { places: [line.paragraph.number] },
        },
        evidence: [shown.evidence],
        strength: 0.68,
        query: searchFor(view, line, shown.words),
      },
    ];
  });
}

/** The words from there to the end of their phrase, when they hold a name: « l’unique chœur professionnel en France ». */
function phraseAt(view: View, { paragraph, sentence }: Line, start: number): Piece | undefined {
  const words = (paragraph.words ?? []).filter(
    (word) => word.start >= start && word.end <= sentence.span.end,
  );
  const stop = words.findIndex(
    (word, index) =>
      word.tag === "PUNCT" ||
      word.tag === "SCONJ" ||
      word.tag === "CCONJ" ||
      word.tag === "PRON" ||
      finite(words, index, paragraph.text),
  );
  const last = words[(stop < 0 ? words.length : stop) - 1];
  const quote = last === undefined ? "" : paragraph.text.slice(start, last.end);
  const isNamed = view.analysis.marks.some(
    ({ label, paragraph: number, span }) =>
      label === "name" &&
      number === paragraph.number &&
      span.start >= start &&
      span.end <= start + quote.length,
  );
  if (!isNamed || countWords(quote) > limit) return undefined;
  return { words: quote, evidence: { at: paragraph.number, quote } };
}

/** What it is compared with follows: “the biggest riser in the chart”. */
function isScoped({ paragraph }: Line, from: number): boolean {
  const at = paragraph.words?.findIndex((word) => word.start >= from) ?? -1;
  return (
    at < 0 || (paragraph.words ?? []).slice(at, at + 5).some(({ tag }) => tag === "ADP" || tag === "PART")
  );
}

/** “One of the worst”, “probably the most”, or a claim that a relative clause behind it narrows. */
function isHedged(view: View, line: Line, sign: number, words: string): boolean {
  const { text } = line.paragraph;
  const relatives = view.pack(line.paragraph)?.lexicons.relatives ?? [];
  const after = text.slice(text.indexOf(words, line.sentence.span.start) + words.length);
  const next = /^[\s,]*(\p{L}+)/u.exec(after)?.[1]?.toLowerCase() ?? "";
  const before = text.slice(Math.max(0, sign - 12), sign).toLowerCase();
  const careful = view.marksIn(line).some(({ label }) => label === "care" || label === "conditional");
  return (
    careful ||
    relatives.includes(next) ||
    /(?:one of|among|parmi|des|uno de|una de|eine[rs]?)\s*$/u.test(before)
  );
}

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
    if (mark.label !== "date" || mark.paragraph === 0 || !/^(?:1[5-9]|20)\d\d/u.test(mark.iso)) return [];
    const line = view.lineOf(mark);
    if (line === undefined || mark.quoted || mark.order === "after" || mark.iso.slice(0, 4) === now)
      return [];
    if (now === undefined && Number(mark.iso.slice(0, 4)) >= recent) return [];
    if (line.sentence.layer === "attributed") return [];
    if (view.marksIn(line).some(({ label }) => contested.has(label))) return [];
    const shown = clause(view, line, mark.span);
    if (!shown?.words.includes(view.words(mark, mark.span))) return [];
    const place = placeOf(view, line, shown.words);
    const named = view.marksIn(line).some(({ label }) => label === "name");
    return [
      {
        family: "dated",
        variant: "year",
        slots: { words: { quote: shown.words }, place: { places: [line.paragraph.number] } },
        evidence: [shown.evidence],
        strength: named ? 0.58 : 0.45,
        ...(Number(mark.iso.slice(0, 4)) < old ? { place: { ...place, matter: "history" } } : {}),
        query: searchFor(view, line, shown.words, mark.iso.slice(0, 4)),
      },
    ];
  });
}

/** Before this year a matter is rather one of the past: archives, not agencies. */
const old = 1980;
/** From this year on a text without a date may be older than what it names. */
const recent = 2000;

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
