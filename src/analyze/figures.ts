import type { Figure, Span } from "../model/analysis.ts";
import { type Count, countsOf } from "./counts.ts";
import { covered } from "./cover.ts";
import { boundBefore, currencyBefore, type Measures, percent, unitAt } from "./measures.ts";
import { isFunction, isName } from "./nounphrase.ts";
import type { Scene } from "./scene.ts";
import type { Vocabulary } from "./vocabulary.ts";
import type { Token } from "./words.ts";

type Draft = Omit<Figure, "quoted">;

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
      : boundBefore(tokens, ahead === undefined ? count.from : count.from - 1, measures, isSmall(count));
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

/** “over three budgets”: a small number in words, behind what is rather a preposition. */
function isSmall({ digits, value }: Count): boolean {
  return !digits && value < 20;
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
    if (run.length > 0 && token.capital && !vocabulary.nounsCapitalised) break;
    run.push(token);
    if (token.capital && vocabulary.nounsCapitalised)
      return { start: run[0]?.start ?? token.start, end: token.end };
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
