import type { Order, Period, Span } from "../../model/analysis.ts";
import type { Measures } from "../amounts/measures.ts";
import { spelledAt } from "../amounts/spelled.ts";
import { phraseAt } from "../phrases.ts";
import type { Scene } from "../scene.ts";
import type { Calendar, TimeUnit } from "./calendar.ts";
import { orderOf } from "./order.ts";
import { monthFrom, shifted, weekdayFrom } from "./shift.ts";

/** A stretch of tokens that names a time. `offset` in units; `iso` as far as the words alone tell. */
export interface PeriodFound extends Reading {
  readonly span: Span;
}

interface Reading {
  readonly from: number;
  readonly past: number;
  readonly kind: Period["kind"];
  readonly iso?: string;
  readonly offset?: readonly [number, TimeUnit];
  /** Finds the date from the article's. */
  readonly resolve?: (published: string) => string | undefined;
}

/** Decades, centuries, seasons and times counted from the writer's day, outside the dates. */
export function periodsOf(scene: Scene, calendar: Calendar, measures: Measures): PeriodFound[] {
  const { tokens } = scene;
  const found: PeriodFound[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) continue;
    const reading =
      relative(scene, calendar, measures, at) ??
      decade(scene, calendar, at) ??
      century(scene, calendar, at) ??
      season(scene, calendar, at) ??
      weekday(scene, calendar, at);
    if (reading === undefined) continue;
    const start = tokens[reading.from]?.start ?? token.start;
    const end = tokens[reading.past - 1]?.end ?? token.end;
    at = reading.past - 1;
    found.push({ ...reading, span: { start, end } });
  }
  return found;
}

/** A relative time has a date and an order only where the article's date is given. */
export function periodMark(
  { kind, iso, offset, resolve, span }: PeriodFound,
  paragraph: number,
  quoted: boolean,
  published: string | undefined,
): Period {
  const date = iso ?? (published === undefined ? undefined : resolve?.(published));
  const order =
    kind === "relative" || date === undefined ? wayOf(offset, published) : orderOf(date, date, published);
  return {
    label: "period",
    paragraph,
    span,
    quoted,
    kind,
    ...(date === undefined ? {} : { iso: date }),
    ...(order === undefined ? {} : { order }),
  };
}

function wayOf(offset: Reading["offset"], published: string | undefined): Order | undefined {
  if (offset === undefined || published === undefined) return undefined;
  return offset[0] < 0 ? "before" : offset[0] > 0 ? "after" : "same";
}

function relative(scene: Scene, calendar: Calendar, measures: Measures, at: number): Reading | undefined {
  const { tokens, vocabulary } = scene;
  const phrase = phraseAt(tokens, at, calendar.relative);
  const offset = phrase === undefined ? undefined : calendar.relativeOf.get(phrase.phrase);
  if (phrase !== undefined && offset !== undefined)
    return vocabulary?.links.has(tokens[at - 1]?.form ?? "") === true
      ? undefined
      : {
          from: at,
          past: phrase.to,
          kind: "relative",
          offset,
          resolve: (day) => (offset[0] === 0 ? undefined : shifted(day, offset)),
        };
  return lastOrNext(scene, calendar, at) ?? counted(scene, calendar, measures, at);
}

/** “Last week”, « mai dernier », “next Friday”. */
function lastOrNext({ tokens, vocabulary }: Scene, calendar: Calendar, at: number): Reading | undefined {
  const ahead = wayAt(tokens, at, calendar);
  const way = ahead === 0 ? wayAt(tokens, at + 1, calendar) : ahead;
  if (way === 0) return undefined;
  const noun = tokens[ahead === 0 ? at : at + 1]?.form ?? "";
  const before = tokens[at - 1]?.form ?? "";
  const told =
    vocabulary?.determiners.has(before) === true ||
    vocabulary?.links.has(before) === true ||
    calendar.every.has(before);
  if (ahead !== 0 && told) return undefined;
  const article = ahead === 0 && vocabulary?.determiners.has(before) === true ? at - 1 : at;
  const base = { from: article, past: at + 2, kind: "relative" as const };
  const month = calendar.months.get(noun);
  if (month !== undefined)
    return { ...base, offset: [way, "month"], resolve: (day) => monthFrom(day, month, way) };
  const weekday = calendar.weekdays.get(noun);
  if (weekday !== undefined)
    return { ...base, offset: [way, "day"], resolve: (day) => weekdayFrom(day, weekday, way) };
  const unit = calendar.units.get(noun);
  if (unit !== undefined)
    return { ...base, offset: [way, unit], resolve: (day) => shifted(day, [way, unit]) };
  return calendar.seasons.has(noun) ? { ...base, offset: [way, "month"] } : undefined;
}

function wayAt(tokens: Scene["tokens"], at: number, calendar: Calendar): -1 | 0 | 1 {
  const form = tokens[at]?.form ?? "";
  return calendar.last.has(form) ? -1 : calendar.next.has(form) ? 1 : 0;
}

/** “Two years ago”, « il y a deux ans », « dans trois mois ». */
function counted(scene: Scene, calendar: Calendar, measures: Measures, at: number): Reading | undefined {
  const { tokens, vocabulary } = scene;
  if (vocabulary === undefined) return undefined;
  const lead = phraseAt(tokens, at, calendar.agoFirst);
  const hence = lead === undefined && calendar.hence.has(tokens[at]?.form ?? "");
  const from = lead?.to ?? (hence ? at + 1 : at);
  const figure = /^\d{1,3}$/.test(tokens[from]?.form ?? "") ? Number(tokens[from]?.form) : undefined;
  const one =
    measures.numbers.get(tokens[from]?.form ?? "") ??
    (calendar.one.has(tokens[from]?.form ?? "") ? 1 : undefined);
  if (figure === undefined && one === undefined) return undefined;
  const spelled = figure === undefined ? spelledAt(tokens, from, measures, vocabulary) : undefined;
  const count = figure ?? spelled?.value ?? one ?? 1;
  const past = spelled?.to ?? from + 1;
  const unit = calendar.units.get(tokens[past]?.form ?? "");
  if (unit === undefined) return undefined;
  const behind = calendar.ago.has(tokens[past + 1]?.form ?? "");
  if (lead === undefined && !hence && !behind) return undefined;
  const offset = [hence ? count : -count, unit] as const;
  return {
    from: at,
    past: behind ? past + 2 : past + 1,
    kind: "relative",
    offset,
    resolve: (day) => shifted(day, offset),
  };
}

/** « années 1930 », “the 1990s”. */
function decade({ tokens }: Scene, calendar: Calendar, at: number): Reading | undefined {
  const form = tokens[at]?.form ?? "";
  if (calendar.decades.has(form)) {
    const next = /^((?:1[5-9]|20)\d)0$/.exec(tokens[at + 1]?.form ?? "")?.[1];
    if (next !== undefined) return { from: at, past: at + 2, kind: "decade", iso: `${next}X` };
  }
  const suffixed = /^((?:1[5-9]|20)\d)0['’]?s$/.exec(form)?.[1];
  return suffixed === undefined ? undefined : { from: at, past: at + 1, kind: "decade", iso: `${suffixed}X` };
}

/** « XIXe siècle », “12th century”, « siglo XIX ». */
function century({ tokens }: Scene, calendar: Calendar, at: number): Reading | undefined {
  if (calendar.centuries.has(tokens[at]?.form ?? "") && /^[IVX]{1,5}$/.test(tokens[at + 1]?.text ?? ""))
    return centuryOf(romanValue(tokens[at + 1]?.form), at);
  if (!calendar.centuries.has(tokens[at + 1]?.form ?? "")) return undefined;
  const form = tokens[at]?.form ?? "";
  const digits = /^(\d{1,2})(?:er|e|ème|st|nd|rd|th|º)?$/.exec(form)?.[1];
  const roman = /^([ivx]{1,5})(?:e|er|ème)?$/.exec(form)?.[1];
  const number = calendar.ordinals.get(form) ?? (digits === undefined ? romanValue(roman) : Number(digits));
  return centuryOf(number, at);
}

function centuryOf(number: number | undefined, at: number): Reading | undefined {
  if (number === undefined || number < 1 || number > 21) return undefined;
  return { from: at, past: at + 2, kind: "century", iso: `${String(number - 1).padStart(2, "0")}XX` };
}

function romanValue(form: string | undefined): number | undefined {
  if (form === undefined) return undefined;
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
  return [...form].reduce((sum, letter, index) => {
    const value = values[letter] ?? 0;
    return sum + (value < (values[form.charAt(index + 1)] ?? 0) ? -value : value);
  }, 0);
}

/** « printemps 2016 », “in winter”. A word that is more than a season needs a word before it that shows it. */
function season({ tokens, vocabulary }: Scene, calendar: Calendar, at: number): Reading | undefined {
  const form = tokens[at]?.form ?? "";
  if (!calendar.seasons.has(form)) return undefined;
  const gap = vocabulary?.links.has(tokens[at + 1]?.form ?? "") === true ? 1 : 0;
  const year = tokens[at + 1 + gap]?.form ?? "";
  if (/^(?:1[5-9]|20)\d\d$/.test(year)) return { from: at, past: at + 2 + gap, kind: "season", iso: year };
  return calendar.seasonOpeners.has(tokens[at - 1]?.form ?? "") && gap === 0
    ? { from: at, past: at + 1, kind: "season" }
    : undefined;
}

/** A day of the week, which one the reader must know from the date of the text. */
function weekday({ tokens }: Scene, calendar: Calendar, at: number): Reading | undefined {
  const token = tokens[at];
  if (token === undefined || !calendar.weekdays.has(token.form)) return undefined;
  if (calendar.capital && !token.capital) return undefined;
  const next = tokens[at + 1]?.text === "," ? at + 2 : at + 1;
  if (/^\d/.test(tokens[next]?.form ?? "") || calendar.months.has(tokens[next]?.form ?? "")) return undefined;
  if (calendar.every.has(tokens[at - 1]?.form ?? "")) return undefined;
  return { from: at, past: at + 1, kind: "relative" };
}
