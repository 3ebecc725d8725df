import type { DateMark, Figure, Sentence, Word } from "../../../model/analysis.ts";
import type { Languages } from "../../../model/language.ts";
import { isAnecdote } from "../../firstperson.ts";
import { isJest } from "../../jest.ts";
import { standsAlone } from "../../standing.ts";
import { capital, countWords, withNoun } from "../../text.ts";
import { type Line, stem, type View } from "../../view.ts";
import { isFactual } from "../asserted.ts";
import { numberIn, searchForFigure } from "../numbersearch.ts";
import { publicRole } from "../people.ts";
import type { Query } from "../query.ts";
import { subject } from "../subject.ts";
import { isCountry, isGeneral } from "../usable.ts";
import type { Checkable } from "./checkable.ts";
import { isCountable, isKnownOne, isOfCase, isOwnTally, isReviewed, isTrial, tellerOf } from "./countable.ts";
import { nounPhrase, priceOf } from "./counted.ts";
import { inSentence, isHeldOut, isSameStudy, type Said } from "./insentence.ts";
import { isInterview } from "./keeper.ts";
import { isChange } from "./shares.ts";

/** Below these anybody can count, or it is the price of one thing. */
const least = { count: 40, trial: 500, money: 20_000, price: 100 };
const [large, million] = [1000, 1_000_000];
/** Words of a number with its noun. */
const longest = 10;

const supposed: ReadonlySet<string> = new Set(["condition", "counterfactual", "question"]);

/** A number with what it counts, where no clause around it can be read alone: its paragraph says the rest. */
export function numbers(view: View, languages: Languages, others: readonly Checkable[]): Checkable[] {
  if (isJest(view.analysis, languages)) return [];
  const asked = new Set(others.flatMap((other) => sentencesOf(view, other)));
  const central = new Set(subject(view.analysis, languages).nouns.map(stem));
  const found = view.analysis.marks.flatMap((mark) => {
    if (mark.label !== "figure" || mark.paragraph === 0) return [];
    const line = view.lineOf(mark);
    const kind = line && kindOf(view, mark, line);
    if (line === undefined || kind === undefined || !isTold(view, mark, line)) return [];
    if (asked.has(line.sentence) || isHeldOut(view, mark, line)) return [];
    const figure = view.words(mark, withNoun(mark));
    const phrase = phraseOf(view, line, mark, figure);
    const isTellingAlone =
      phrase !== undefined && isWhole(view, mark, line, phrase, kind) && !isBare(line, mark, phrase, kind);
    const said: Said | undefined = isTellingAlone
      ? {
          variant: kind === "share" && isChange(view, mark, line) ? "change" : kind,
          figure: phrase,
          words: phrase,
        }
      : inSentence(view, line, mark);
    if (said === undefined) return [];
    const query = dated(
      view,
      line,
      mark,
      searchForFigure(view, line, said.variant === "inside" ? said.figure : figure),
    );
    if (
      query === undefined ||
      tellingOf(view, query, numberIn(view, line, figure), isSpent(mark, kind)) < fewest
    )
      return [];
    const noun = mark.noun === undefined ? "" : view.words(mark, mark.noun).toLowerCase();
    const isNear = noun.split(/\s+/u).some((word) => central.has(stem(word)));
    const strength =
      (isTellingAlone ? 0.3 : 0.27) +
      (isNear ? 0.04 : 0) +
      Math.min(0.03, Math.log10(Math.max(1, mark.value)) / 300);
    const item: Checkable = {
      family: "number",
      variant: said.variant,
      slots: {
        figure: { quote: said.figure },
        words: { quote: said.words },
        place: { places: [mark.paragraph] },
      },
      evidence: [...new Set([said.figure, said.words])].map((quote) => ({ at: mark.paragraph, quote })),
      strength,
      counts: true,
      query,
    };
    return [{ item, sentence: line.sentence }];
  });
  const sorted = found.toSorted((a, b) => b.item.strength - a.item.strength);
  const isFirst = (one: (typeof sorted)[number], at: number) =>
    sorted.findIndex(({ sentence }) => sentence === one.sentence) === at &&
    !sorted.slice(0, at).some(({ item }) => isSameStudy(item, one.item));
  return sorted.filter(isFirst).map(({ item }) => item);
}

/** “84 countries”, “150 calories”, “$12bn”: says no more than what is counted. */
function isBare({ paragraph }: Line, { span }: Figure, words: string, kind: Kind): boolean {
  if (kind === "share") return false;
  const start = paragraph.text.lastIndexOf(words, span.start);
  const told = (paragraph.words ?? []).filter(
    (word) =>
      word.start >= start &&
      word.end <= start + words.length &&
      (word.end <= span.start || word.start >= span.end) &&
      telling.has(word.tag),
  );
  return told.length < (kind === "count" ? fewest : 1);
}

const telling: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ"]);

/** Those in which the words of another check stand. */
function sentencesOf(view: View, { evidence }: Checkable): Sentence[] {
  return evidence.flatMap(({ at, quote }) =>
    view.lines
      .filter(({ paragraph, text }) => paragraph.number === at && text.includes(quote))
      .map(({ sentence }) => sentence),
  );
}

/** “From 140 in 2019 to 493 in 2060”: a year belongs to the number before it. */
const behindFirst = 10;

/** With the year nearest to the number, where the sentence tells several. */
function dated(view: View, line: Line, { span }: Figure, query: Query | undefined): Query | undefined {
  const far = (date: DateMark) =>
    date.span.start > span.end ? date.span.start - span.end : span.start - date.span.end + behindFirst;
  const [nearest] = view
    .marksIn(line)
    .filter((mark): mark is DateMark => mark.label === "date" && /^\d{4}/u.test(mark.iso))
    .toSorted((a, b) => far(a) - far(b));
  if (query === undefined || nearest === undefined) return query;
  return {
    ...query,
    pieces: [...query.pieces.filter((piece) => !/^\d{4}$/u.test(piece ?? "")), nearest.iso.slice(0, 4)],
  };
}

/** Nouns and names of a search, no countries: a number beside less finds anything. */
const fewest = 2;

function tellingOf(view: View, { pieces }: Query, number: string, hasNoun: boolean): number {
  const told = pieces.filter((piece) => piece !== undefined && piece !== number && !/^\d/u.test(piece));
  if (!hasNoun && !told.some((piece) => /^\p{Ll}/u.test(piece ?? ""))) return 0;
  const good = told.filter(
    (piece = "") => /^\p{Ll}/u.test(piece) || !(isCountry(view, piece) || isGeneral(view, piece)),
  );
  return good.length + (hasNoun ? 1 : 0);
}

/** What a sum is for stands in one piece with it: “33 billion dollars aid”. */
function isSpent({ noun }: Figure, kind: Kind): boolean {
  return kind === "money" && noun !== undefined;
}

/** Behind a phrase that is whole: no “43 towns lack | the means”, no “cigarette | packs”. */
const behind: ReadonlySet<string> = new Set([
  "ADP",
  "PUNCT",
  "AUX",
  "VERB",
  "CCONJ",
  "SCONJ",
  "PRON",
  "PART",
]);

/** As far as it goes without what may be a verb: not “350 riders generating”. */
function phraseOf(view: View, line: Line, mark: Figure, figure: string): string | undefined {
  const { paragraph, sentence } = line;
  const { headLast = false } = view.pack(paragraph)?.lexicons ?? {};
  const endOf = (words: string) => paragraph.text.lastIndexOf(words, mark.span.start) + words.length;
  const isWhole = (words: string): boolean => {
    const all = paragraph.words ?? [];
    const next = all.find(({ start, end }) => start >= endOf(words) && end <= sentence.span.end);
    const last = all.find(({ end }) => end === endOf(words));
    if (last?.tag === "VERB" && (headLast || next?.tag !== "ADP")) return false;
    if (last?.tag === "ADJ" && headLast) return false;
    return next === undefined || behind.has(next.tag);
  };
  if (mark.unit === "%" && mark.noun === undefined) return rateOf(view, line, mark);
  const phrase =
    (mark.noun === undefined ? priceOf(view, line, mark) : undefined) ?? nounPhrase(view, line, mark, figure);
  return [phrase, figure].find((words) => words !== undefined && isWhole(words));
}

/** « Une mortalité de 13 % »: with what the share is a measure of, and no rise or fall. */
function rateOf(view: View, line: Line, mark: Figure): string | undefined {
  const { paragraph, sentence } = line;
  if (isChange(view, mark, line)) return undefined;
  const before = (paragraph.words ?? []).filter(
    ({ start, end }) => start >= sentence.span.start && end <= mark.span.start,
  );
  const [article, noun, link] = before.slice(-3);
  if (article?.tag !== "DET" || noun?.tag !== "NOUN" || link?.tag !== "ADP") return undefined;
  const { fillers = [], links = [] } = view.pack(paragraph)?.lexicons ?? {};
  if (fillers.includes(view.words(mark, noun).toLowerCase())) return undefined;
  if (!links.includes(view.words(mark, link).toLowerCase())) return undefined;
  return paragraph.text.slice(article.start, mark.span.end);
}

/** Units of what is produced, used or owned; lengths are read off a map. */
const measured: ReadonlySet<string> = new Set([
  "t",
  "Mt",
  "ton",
  "l",
  "gallon",
  "kWh",
  "MW",
  "GW",
  "ha",
  "acre",
  "km²",
]);

type Kind = "share" | "money" | "count";

/** Lengths, ages and times are no counts; nor is a year. */
function kindOf(view: View, mark: Figure, line: Line): Kind | undefined {
  const { unit, value } = mark;
  const { times: { units: times = {} } = {}, scales = {} } = view.pack(line.paragraph)?.lexicons ?? {};
  const written = view.words(mark, mark.span);
  if (isOfPercent(view, mark, line)) return undefined;
  // “One in 100 people”: its number is typed without the first word.
  if (unit === "share") return mark.noun === undefined || /^\p{L}.*\d/u.test(written) ? undefined : "share";
  if (unit === "%") return value > 0 && value < 100 && !isKnownOne(view, line, mark) ? "share" : undefined;
  if (unit !== undefined && /^[A-Z]{3}$/u.test(unit))
    return (value >= least.money ||
      (value >= least.price && isFactual(view, line) && priceOf(view, line, mark) !== undefined)) &&
      !isOfCase(view) &&
      line.paragraph.text[mark.span.start - 1] !== "("
      ? "money"
      : undefined;
  if (unit !== undefined && measured.has(unit)) return value >= least.count ? "count" : undefined;
  const noun = mark.noun === undefined ? [] : view.words(mark, mark.noun).toLowerCase().split(/\s+/u);
  if (unit !== undefined || noun.length === 0) return undefined;
  if (noun.some((word) => word in times || word in scales)) return undefined;
  // Thousands are of more than those who are heard.
  if (isInterview(view) && value < large) return undefined;
  if (isReviewed(view, mark, line)) return "count";
  const isYear = value >= 1500 && value <= 2100 && !/\d[,.\s]\d/u.test(written);
  // “1.7 children”: an average that somebody worked out.
  if (value < least.count && !Number.isInteger(value) && !isTrial(view)) return "count";
  return value < (isTrial(view) ? least.trial : least.count) || isYear ? undefined : "count";
}

/** « Un pour cent »: what is written as a number is the sign of a share. */
function isOfPercent(view: View, { span }: Figure, { paragraph }: Line): boolean {
  const before = (paragraph.words ?? []).filter(({ end }) => end <= span.start).slice(-2);
  return (
    /^\p{L}+(?:$|\s)/u.test(view.words({ paragraph: paragraph.number }, span)) &&
    before[0]?.tag === "NUM" &&
    before[1]?.tag === "ADP"
  );
}

/** Told as a fact or as an estimate, by the article or by somebody who has to do with it in public. */
function isTold(view: View, mark: Figure, line: Line): boolean {
  const own = line.paragraph.text.replace(/[“«"][^”»"]*[”»"]/gu, "");
  if (line.paragraph.form === "table" || isAnecdote(own, view.pack(line.paragraph))) return false;
  if (!isCountable(view, mark, line)) return false;
  if (isOfOne(view, mark, line)) return false;
  // Millions are of no private life.
  if (mark.value >= million) return !view.marksIn(line).some(({ label }) => supposed.has(label));
  if (isOwnTally(view, mark, line)) return false;
  if (view.marksIn(line).some(({ label }) => supposed.has(label))) return false;
  const teller = tellerOf(view, mark);
  return teller?.kind !== "person" || publicRole(view, teller.name, teller.role) !== undefined;
}

/** Of somebody with an age beside the name, or of what is theirs: “Rodri, 37, London”, “4.5% of the contents of his flat”. */
function isOfOne(view: View, { span }: Figure, { text, paragraph }: Line): boolean {
  const { possessives = [] } = view.pack(paragraph)?.lexicons ?? {};
  const behind = (paragraph.words ?? []).filter(({ start }) => start >= span.end);
  const stop = behind.findIndex(({ tag }) => tag === "VERB" || tag === "AUX" || tag === "PUNCT");
  const form = ({ start, end }: Word) => paragraph.text.slice(start, end).toLowerCase();
  return (
    /\p{Lu}\p{Ll}+, \d\d,/u.test(text) ||
    behind.slice(0, Math.max(0, stop)).some((word) => possessives.includes(form(word)))
  );
}

/** Says what it is a number of, and can be read alone. */
function isWhole(view: View, mark: Figure, line: Line, words: string, kind: Kind): boolean {
  const {
    scales = {},
    numbers: spelled = {},
    times: { units: times = {} } = {},
  } = view.pack(line.paragraph)?.lexicons ?? {};
  const noun = mark.noun === undefined ? [] : view.words(mark, mark.noun).toLowerCase().split(/\s+/u);
  if (noun.some((word) => word in scales || word in spelled || word in times)) return false;
  if (/[\n“”«»"()]|['’]s?$/u.test(words) || countWords(words) > longest) return false;
  if (kind === "count" && isPartOf(view, line, words)) return false;
  if (kind === "money" || (mark.noun === undefined && mark.unit !== "%")) return true;
  if (mark.noun === undefined) return words !== view.words(mark, mark.span);
  return standsAlone(capital(view.words(mark, mark.noun)), line.paragraph.language, view.languages);
}

/** « 9 653 des personnes »: some of whom the words before tell. */
function isPartOf(view: View, { paragraph }: Line, words: string): boolean {
  const { links = [] } = view.pack(paragraph)?.lexicons ?? {};
  const next = /^[\d\s.,]+(\p{L}+)/u.exec(words)?.[1]?.toLowerCase() ?? "";
  return links.includes(next);
}
