import type { DateMark, Span } from "../../model/analysis.ts";
import type { Scene } from "../scene.ts";
import type { Vocabulary } from "../vocabulary.ts";
import type { Token } from "../words.ts";
import { type Calendar, calendarOf } from "./calendar.ts";
import { orderOf } from "./order.ts";
import { rangeAt } from "./ranges.ts";
import { day, isCounted, pad, type Reading, year } from "./reading.ts";

export interface DateFound extends Span {
  readonly iso: string;
  readonly to?: string;
}

/** Dates written out, as precise as they are written. Without a pack only those in figures. */
export function datesOf(scene: Scene): DateFound[] {
  const { tokens, vocabulary, paragraph } = scene;
  const calendar = vocabulary === undefined ? undefined : calendarOf(vocabulary);
  const found: DateFound[] = [];
  const read = (at: number): Reading | undefined =>
    full(tokens, at) ?? named(tokens, at, calendar, vocabulary);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) continue;
    const range = calendar === undefined ? undefined : rangeAt(scene, calendar, at, read);
    const date: Reading | undefined = range ?? read(at) ?? bareYear(tokens, at, paragraph.text, vocabulary);
    if (date === undefined) continue;
    const last = tokens[date.past - 1] ?? token;
    const { iso, to } = date;
    found.push({ start: token.start, end: last.end, iso, ...(to === undefined ? {} : { to }) });
    at = date.past - 1;
  }
  return found;
}

export function dateMark(
  { start, end, iso, to }: DateFound,
  paragraph: number,
  quoted: boolean,
  published: string | undefined,
): DateMark {
  const order = orderOf(iso, to ?? iso, published);
  return {
    label: "date",
    paragraph,
    span: { start, end },
    quoted,
    iso,
    ...(to === undefined ? {} : { to }),
    ...(order === undefined ? {} : { order }),
  };
}

function full(tokens: readonly Token[], at: number): Reading | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(tokens[at]?.form ?? "");
  return match !== null && Number(match[2]) <= 12 && Number(match[3]) <= 31
    ? { past: at + 1, iso: match[0] }
    : undefined;
}

function named(
  tokens: readonly Token[],
  at: number,
  calendar: Calendar | undefined,
  vocabulary: Vocabulary | undefined,
): Reading | undefined {
  const months = calendar?.months;
  const first = tokens[at]?.form ?? "";
  if (day.test(first)) {
    const name = pastLink(tokens, tokens[at + 1]?.text === "." ? at + 2 : at + 1, vocabulary);
    const month = months?.get(tokens[name]?.form ?? "");
    return month === undefined
      ? undefined
      : ending(tokens, skipPoint(tokens, name + 1), vocabulary, month, Number.parseInt(first, 10));
  }
  const month = months?.get(first);
  if (month === undefined || (calendar?.capital === true && tokens[at]?.capital !== true)) return undefined;
  const next = skipPoint(tokens, at + 1);
  const number = tokens[next]?.form ?? "";
  if (day.test(number) && !isCounted(tokens[next + 1], vocabulary))
    return ending(tokens, next + 1, vocabulary, month, Number.parseInt(number, 10));
  const read = ending(tokens, next, vocabulary, month);
  return read.iso.startsWith("-") && !stands(tokens, at, vocabulary) ? undefined : read;
}

/** A month alone: behind a preposition, before no name. */
function stands(tokens: readonly Token[], at: number, vocabulary: Vocabulary | undefined): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  return (
    before !== undefined &&
    vocabulary?.stop.has(before.form) === true &&
    !vocabulary.pronouns.has(before.form) &&
    !vocabulary.determiners.has(before.form) &&
    !(after?.word === true && after.capital)
  );
}

/** The year behind a day or a month, if there is one. */
function ending(
  tokens: readonly Token[],
  at: number,
  vocabulary: Vocabulary | undefined,
  month: number,
  dayOfMonth?: number,
): Reading {
  const tail = `${pad(month)}${dayOfMonth === undefined ? "" : `-${pad(dayOfMonth)}`}`;
  const next = tokens[at]?.text === "," ? at + 1 : pastLink(tokens, at, vocabulary);
  const number = tokens[next]?.form ?? "";
  if (year.test(number)) return { past: next + 1, iso: `${number}-${tail}` };
  const until = /^[–-]$/.test(tokens[at]?.text ?? "") || tokens[at]?.form === vocabulary?.to;
  const last = tokens[at + 1]?.form ?? "";
  const range = dayOfMonth !== undefined && until && day.test(last) && Number.parseInt(last, 10) > dayOfMonth;
  return range
    ? { past: at + 2, iso: `--${tail}`, to: `--${pad(month)}-${pad(Number.parseInt(last, 10))}` }
    : { past: at, iso: `--${tail}` };
}

function bareYear(
  tokens: readonly Token[],
  at: number,
  text: string,
  vocabulary: Vocabulary | undefined,
): Reading | undefined {
  const token = tokens[at];
  if (token === undefined || !year.test(token.form) || Number(token.form) < 1500) return undefined;
  const before = tokens[at - 1];
  const after = text.charAt(token.end);
  if (/[\p{L}\p{N}%€$£/-]/u.test(after) || /[\p{N}$€£/]/u.test(text.charAt(token.start - 1)))
    return undefined;
  const next = tokens[at + 1];
  const counted = next?.word && !next.capital && vocabulary?.stop.has(next.form) === false;
  if (before?.text === "(" && tokens[at + 1]?.text === ")") return { past: at + 1, iso: token.form };
  if (vocabulary === undefined || counted) return undefined;
  return before !== undefined && vocabulary.stop.has(before.form) && !vocabulary.determiners.has(before.form)
    ? { past: at + 1, iso: token.form }
    : undefined;
}

/** « 12 de marzo de 2024 », “12th of March”. */
function pastLink(tokens: readonly Token[], at: number, vocabulary: Vocabulary | undefined): number {
  return vocabulary?.links.has(tokens[at]?.form ?? "") === true ? at + 1 : at;
}

function skipPoint(tokens: readonly Token[], at: number): number {
  const next = tokens[at + 1]?.form ?? "";
  return tokens[at]?.text === "." && /^\d+$/.test(next) ? at + 1 : at;
}
