import type { Figure, Span } from "../model/analysis.ts";
import { covered } from "./cover.ts";
import { isFunction, isName } from "./nounphrase.ts";
import { numeralsOf } from "./numbers.ts";
import { type Phrasebook, phraseAt, phrasebook } from "./phrases.ts";
import type { Scene } from "./scene.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { type Token, tokenAt } from "./words.ts";

/** The parts of the lexicons that figures need, ready to search. */
export interface Measures {
  readonly units: readonly { readonly unit: string; readonly forms: Phrasebook }[];
  readonly bounds: readonly { readonly bound: NonNullable<Figure["bound"]>; readonly phrases: Phrasebook }[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly scales: ReadonlyMap<string, number>;
}

export function measuresOf({ lexicons, splitting }: Vocabulary): Measures {
  const { bounds } = lexicons;
  const pairs = [
    ["about", bounds.about],
    ["at-least", bounds.atLeast],
    ["at-most", bounds.atMost],
    ["more-than", bounds.moreThan],
    ["less-than", bounds.lessThan],
  ] as const;
  return {
    units: Object.entries(lexicons.units).map(([unit, forms]) => ({
      unit,
      forms: phrasebook(forms, splitting),
    })),
    bounds: pairs.map(([bound, phrases]) => ({ bound, phrases: phrasebook(phrases, splitting) })),
    numbers: new Map(Object.entries(lexicons.numbers)),
    scales: new Map(Object.entries(lexicons.scales)),
  };
}

type Draft = Omit<Figure, "quoted">;

/** A number with its place among the tokens. */
interface Count extends Span {
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly digits: boolean;
}

/** Quantities of a paragraph; what stands in a date is none. */
export function figuresOf(scene: Scene, measures: Measures | undefined, dates: readonly Span[]): Draft[] {
  const counts = countsOf(scene, measures).filter((count) => covered(count, dates) === 0);
  const found: Draft[] = [];
  for (let index = 0; index < counts.length; index++) {
    const count = counts[index];
    if (count === undefined) continue;
    const next = counts[index + 1];
    const range = next !== undefined && isRange(scene, count, next) ? next : undefined;
    const figure = figureOf(scene, measures, count, range);
    if (figure === undefined) continue;
    found.push(figure);
    if (range !== undefined) index++;
  }
  return found;
}

function countsOf(scene: Scene, measures: Measures | undefined): Count[] {
  const { tokens, vocabulary, paragraph } = scene;
  const counts: Count[] = numeralsOf(paragraph.text, paragraph.language).map((numeral) => {
    const from = tokenAt(tokens, numeral.start);
    return { ...numeral, from, to: tokenAt(tokens, numeral.end), digits: true };
  });
  const scaled = counts.map((count) => scale(count, tokens, measures));
  if (measures === undefined || vocabulary === undefined) return scaled;
  let past = 0;
  const words: Count[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const value = token === undefined ? undefined : wordValue(token.form, measures);
    if (token === undefined || value === undefined || at < past) continue;
    const count = scale(
      { start: token.start, end: token.end, value, from: at, to: at + 1, digits: false },
      tokens,
      measures,
    );
    past = count.to;
    const definite =
      vocabulary.determiners.has(tokens[at - 1]?.form ?? "") &&
      !measures.numbers.has(tokens[at - 1]?.form ?? "");
    if (count.value > 1 && !definite && covered(count, scaled) === 0) words.push(count);
  }
  return [...scaled, ...words].sort((a, b) => a.start - b.start);
}

/** Takes in « millions » and “thousand” behind a number. */
function scale(count: Count, tokens: readonly Token[], measures: Measures | undefined): Count {
  let scaled = count;
  while (measures !== undefined) {
    const next = tokens[scaled.to];
    const factor = next === undefined ? undefined : measures.scales.get(next.form);
    if (next === undefined || factor === undefined) return scaled;
    scaled = { ...scaled, value: scaled.value * factor, end: next.end, to: scaled.to + 1 };
  }
  return scaled;
}

function wordValue(form: string, { numbers, scales }: Measures): number | undefined {
  const whole = numbers.get(form);
  if (whole !== undefined) return scales.has(form) && whole < 1000 && whole > 1 ? whole : whole;
  if (!form.includes("-")) return undefined;
  let sum = 0;
  for (const part of form.split("-")) {
    const value = numbers.get(part);
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
}

function isRange({ tokens, vocabulary, paragraph }: Scene, first: Count, second: Count): boolean {
  if (second.value <= first.value || second.from - first.to > 3) return false;
  const between = tokens.slice(first.to, second.from);
  const only = between[0]?.form ?? "";
  if (between.length === 0 || between.length > 1) return false;
  if (/^[-–]$/.test(only)) return paragraph.text.slice(first.end, second.start).trim().length === 1;
  if (vocabulary === undefined) return false;
  if (only === vocabulary.to) return true;
  const opener = tokens[first.from - 1];
  return (
    only === vocabulary.and &&
    opener !== undefined &&
    opener.form.length > 4 &&
    vocabulary.stop.has(opener.form)
  );
}

function figureOf(
  scene: Scene,
  measures: Measures | undefined,
  count: Count,
  range: Count | undefined,
): Draft | undefined {
  const { tokens, vocabulary, paragraph } = scene;
  const last = range ?? count;
  const before = tokens[count.from - 1];
  const behind =
    measures === undefined ? percent(tokens, last.to) : unitAt(tokens, last.to, measures, vocabulary);
  const ahead = before === undefined ? undefined : currencyBefore(before, measures);
  const unit = behind?.unit ?? ahead;
  let end = behind?.end ?? last.end;
  const noun =
    vocabulary === undefined
      ? undefined
      : nounAt(
          tokens,
          behind?.to ?? last.to,
          unit !== undefined,
          last.value >= 1e6 || unit !== undefined,
          vocabulary,
        );
  if (noun !== undefined) end = noun.end;
  const plus = paragraph.text.charAt(last.end) === "+";
  const bound = plus
    ? { bound: "more-than" as const, start: count.start }
    : measures === undefined
      ? undefined
      : boundBefore(tokens, ahead === undefined ? count.from : count.from - 1, measures);
  const between =
    range !== undefined && vocabulary !== undefined && tokens[count.to]?.form === vocabulary.and;
  const start =
    bound?.start ?? (ahead === undefined && !between ? count.start : (before?.start ?? count.start));
  if (
    unit === undefined &&
    noun === undefined &&
    bound === undefined &&
    range === undefined &&
    !isBare(scene, count)
  )
    return undefined;
  return {
    label: "figure",
    paragraph: paragraph.number,
    span: { start, end: Math.max(end, last.end + (plus ? 1 : 0)) },
    value: count.value,
    ...(range === undefined ? {} : { to: range.value }),
    ...(unit === undefined ? {} : { unit }),
    ...(noun === undefined ? {} : { noun }),
    ...(bound === undefined ? {} : { bound: bound.bound }),
  };
}

/** A number alone is a quantity when nothing marks it as a label, an age or a year. */
function isBare({ tokens, vocabulary }: Scene, { from, to, value, digits }: Count): boolean {
  const before = tokens[from - 1];
  if (!digits || vocabulary === undefined || before === undefined) return false;
  const next = tokens[to];
  if (before.text === "," && value >= 100 && !(value >= 1000 && value <= 2100))
    return next?.word === true && !next.capital;
  if (!before.word || before.capital) return false;
  if (
    value < 10 ||
    (value >= 1000 && value <= 2100 && Number.isInteger(value)) ||
    isName(tokens[to], vocabulary)
  )
    return false;
  return vocabulary.stop.has(before.form) && !vocabulary.determiners.has(before.form);
}

interface Unit {
  readonly unit: string;
  readonly to: number;
  readonly end: number;
}

function percent(tokens: readonly Token[], at: number): Unit | undefined {
  const token = tokens[at];
  const unit =
    token === undefined
      ? undefined
      : new Map([
          ["%", "%"],
          ["€", "EUR"],
          ["$", "USD"],
          ["£", "GBP"],
        ]).get(token.text);
  return token === undefined || unit === undefined ? undefined : { unit, to: at + 1, end: token.end };
}

function unitAt(
  tokens: readonly Token[],
  at: number,
  { units }: Measures,
  vocabulary: Vocabulary | undefined,
): Unit | undefined {
  const linked = vocabulary?.links.has(tokens[at]?.form ?? "") === true ? at + 1 : at;
  for (const from of linked === at ? [at] : [at, linked]) {
    let best: Unit | undefined;
    for (const { unit, forms } of units) {
      const hit = phraseAt(tokens, from, forms);
      if (hit !== undefined && (best === undefined || hit.to > best.to))
        best = { unit, to: hit.to, end: hit.end };
    }
    if (best !== undefined) return best;
  }
  return undefined;
}

function currencyBefore(token: Token, measures: Measures | undefined): string | undefined {
  if (!/^[$€£¥]$/.test(token.text)) return undefined;
  return (
    measures?.units.find(({ forms }) => phraseAt([token], 0, forms) !== undefined)?.unit ??
    percent([token], 0)?.unit
  );
}

function boundBefore(
  tokens: readonly Token[],
  at: number,
  { bounds }: Measures,
): { bound: NonNullable<Figure["bound"]>; start: number } | undefined {
  for (let length = 4; length >= 1; length--)
    for (const { bound, phrases } of bounds) {
      const hit = at - length < 0 ? undefined : phraseAt(tokens, at - length, phrases);
      if (hit?.to === at) return { bound, start: hit.start };
    }
  return undefined;
}

/** The thing counted: up to three words, to the first plural. After a unit only what « de » or “of” adds. */
function nounAt(
  tokens: readonly Token[],
  at: number,
  measured: boolean,
  linkable: boolean,
  vocabulary: Vocabulary,
): Span | undefined {
  let from = at;
  if (linkable && vocabulary.links.has(tokens[from]?.form ?? "")) from++;
  else if (measured) return undefined;
  const irregular = vocabulary.lexicons.irregularPlurals;
  const run: Token[] = [];
  for (let index = from; index < from + 3; index++) {
    const token = tokens[index];
    if (token === undefined || !token.word || /^\d/.test(token.form) || vocabulary.stop.has(token.form))
      break;
    if (!isFunction(token, vocabulary) && vocabulary.classes.has(token.form)) break;
    if (run.length > 0 && tokens[index - 1] !== undefined && token.capital) break;
    run.push(token);
  }
  const first = run[0];
  if (first === undefined) return undefined;
  const isPlural = (token: Token | undefined): boolean =>
    token !== undefined && !token.capital && (/[sx]$/.test(token.form) || irregular.includes(token.form));
  let plural = run.findIndex(isPlural);
  if (plural < 0) return from > at && !first.capital ? { start: first.start, end: first.end } : undefined;
  while (isPlural(run[plural + 1])) plural++;
  return { start: first.start, end: run[plural]?.end ?? first.end };
}
