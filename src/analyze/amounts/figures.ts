import type { Figure, Span } from "../../model/analysis.ts";
import { covered, union } from "../cover.ts";
import { isName } from "../nounphrase.ts";
import type { Scene } from "../scene.ts";
import { baseAhead, baseBehind, type Whole } from "./base.ts";
import { changeOf, multiplesOf } from "./changes.ts";
import { type Count, countsOf } from "./counts.ts";
import { isLabel } from "./labels.ts";
import { boundBefore, currencyBefore, type Measures, signAt, unitAt } from "./measures.ts";
import { joinedEnd, nounAt, pluralAt } from "./noun.ts";
import { sharesOf } from "./shares.ts";

type Draft = Omit<Figure, "quoted">;

/** Quantities of a paragraph; what stands in a date is none. */
export function figuresOf(scene: Scene, measures: Measures | undefined, dates: readonly Span[]): Draft[] {
  const counts = countsOf(scene, measures).filter((count) => covered(count, dates) === 0);
  const shares = measures === undefined ? [] : sharesOf(scene, measures, counts);
  const found: Draft[] = [...shares, ...(measures === undefined ? [] : multiplesOf(scene, measures))];
  const taken = union(shares.map(({ span, base }) => ({ start: span.start, end: base?.start ?? span.end })));
  for (let index = 0; index < counts.length; index++) {
    const count = counts[index];
    if (count === undefined || covered(count, taken) > 0) continue;
    const next = counts[index + 1];
    const range = next !== undefined && isRange(scene, count, next) ? next : undefined;
    const figure = figureOf(scene, measures, count, range, counts);
    if (figure === undefined) continue;
    found.push(figure);
    if (range !== undefined) index++;
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

function isRange({ tokens, vocabulary, paragraph }: Scene, first: Count, second: Count): boolean {
  if (second.value <= first.value || second.from - first.to > 3) return false;
  if (/^\s?[-–‑]\s?$/.test(paragraph.text.slice(first.end, second.start))) return true;
  const between = tokens.slice(first.to, second.from);
  const only = between[0]?.form ?? "";
  if (between.length !== 1 || vocabulary === undefined) return false;
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
  counts: readonly Count[],
): Draft | undefined {
  const { tokens, vocabulary, paragraph } = scene;
  const last = range ?? count;
  const before = tokens[count.from - 1];
  if (measures !== undefined && range === undefined && isLabel(scene, measures, count)) return undefined;
  const behind =
    last.unit !== undefined
      ? { unit: last.unit, to: last.to, end: last.end }
      : measures === undefined
        ? signAt(tokens, last.to)
        : unitAt(tokens, last.to, measures, vocabulary);
  const ahead = before === undefined ? undefined : currencyBefore(before, measures);
  const unit = behind?.unit ?? ahead;
  const at = behind?.to ?? last.to;
  const base = unit === undefined || unit === "%" ? wholeOf(scene, measures, at, counts, unit) : undefined;
  const linked = vocabulary?.links.has(tokens[at]?.form ?? "") === true;
  const noun =
    base?.noun ??
    (linked && (unit !== undefined || last.value >= 1e6 || last.round === true)
      ? nounAt(scene, at + 1)
      : unit === undefined
        ? pluralAt(scene, at)
        : undefined);
  const whole = unit === "%" ? (base ?? baseAhead(scene, measures, count, counts)) : base;
  const plus = paragraph.text.charAt(last.end) === "+";
  const small = !count.digits && count.value < 20;
  const stated = plus
    ? { bound: "more-than" as const, start: count.start }
    : measures === undefined
      ? undefined
      : boundBefore(tokens, ahead === undefined ? count.from : count.from - 1, measures, small);
  const bound = stated ?? (last.round === true ? { bound: "about" as const, start: count.start } : undefined);
  const between =
    range !== undefined && vocabulary !== undefined && tokens[count.to]?.form === vocabulary.and;
  const start =
    bound !== undefined && stated !== undefined
      ? stated.start
      : ahead === undefined && !between
        ? count.start
        : (before?.start ?? count.start);
  const bare = unit === undefined && noun === undefined && bound === undefined && range === undefined;
  const isPlain = base === undefined && unit === undefined && noun !== undefined;
  const joined =
    isPlain && !counts.some(({ from }) => from === noun.to + 1) ? (joinedEnd(scene, noun) ?? 0) : 0;
  const end = Math.max(
    last.end + (plus ? 1 : 0),
    behind?.end ?? 0,
    noun?.end ?? 0,
    joined,
    base === undefined ? 0 : base.end,
  );
  const change = measures === undefined ? undefined : changeOf(scene, measures, { start, end });
  const stepped = change !== undefined && measures?.steps.has(before?.form ?? "") === true;
  if (bare && !stepped && !isBare(scene, count)) return undefined;
  return {
    label: "figure",
    paragraph: paragraph.number,
    span: { start, end },
    value: count.value,
    ...(range === undefined ? {} : { to: range.value }),
    ...(unit === undefined ? {} : { unit }),
    ...(noun === undefined ? {} : { noun: { start: noun.start, end: noun.end } }),
    ...(bound === undefined ? {} : { bound: bound.bound }),
    ...(whole === undefined ? {} : { base: { start: whole.start, end: whole.end } }),
    ...(change === undefined ? {} : { change }),
  };
}

/** What the share is of; of a count only several: “300 of the bees”, no “part two of the series”. */
function wholeOf(
  scene: Scene,
  measures: Measures | undefined,
  at: number,
  counts: readonly Count[],
  unit: string | undefined,
): Whole | undefined {
  const base = baseBehind(scene, measures, at, counts);
  return unit === undefined && base !== undefined && pluralAt(scene, base.noun.from) === undefined
    ? undefined
    : base;
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
