import type { DateMark, Span } from "../model/analysis.ts";
import type { Scene } from "./scene.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { fold, type Token } from "./words.ts";

export interface DateFound extends Span {
  readonly iso: string;
}

const year = /^(?:1[0-9]|20)\d\d$/;
const day = /^(?:0?[1-9]|[12]\d|3[01])(?:er|st|nd|rd|th)?$/;

/** Dates written out, as precise as they are written. */
export function datesOf({ tokens, vocabulary, paragraph }: Scene): DateFound[] {
  const months = vocabulary === undefined ? new Map<string, number>() : monthsOf(vocabulary);
  const found: DateFound[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) continue;
    const date =
      full(tokens, at) ??
      named(tokens, at, months, vocabulary) ??
      bareYear(tokens, at, paragraph.text, vocabulary);
    if (date === undefined) continue;
    const last = tokens[date.to - 1] ?? token;
    found.push({ start: token.start, end: last.end, iso: date.iso });
    at = date.to - 1;
  }
  return found;
}

export function dateMark(date: DateFound, paragraph: number, quoted: boolean): DateMark {
  return { label: "date", paragraph, span: { start: date.start, end: date.end }, quoted, iso: date.iso };
}

interface Reading {
  readonly to: number;
  readonly iso: string;
}

function full(tokens: readonly Token[], at: number): Reading | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(tokens[at]?.form ?? "");
  return match !== null && Number(match[2]) <= 12 && Number(match[3]) <= 31
    ? { to: at + 1, iso: match[0] }
    : undefined;
}

function named(
  tokens: readonly Token[],
  at: number,
  months: ReadonlyMap<string, number>,
  vocabulary: Vocabulary | undefined,
): Reading | undefined {
  const first = tokens[at]?.form ?? "";
  if (day.test(first)) {
    const name = pastLink(tokens, tokens[at + 1]?.text === "." ? at + 2 : at + 1, vocabulary);
    const month = months.get(tokens[name]?.form ?? "");
    return month === undefined
      ? undefined
      : ending(tokens, skipPoint(tokens, name + 1), vocabulary, month, Number.parseInt(first, 10));
  }
  const month = months.get(first);
  if (month === undefined) return undefined;
  const capital = vocabulary?.months[month - 1]?.charAt(0);
  if (capital !== capital?.toLowerCase() && tokens[at]?.capital !== true) return undefined;
  const next = skipPoint(tokens, at + 1);
  const number = tokens[next]?.form ?? "";
  if (day.test(number) && !isCounted(tokens[next + 1], vocabulary))
    return ending(tokens, next + 1, vocabulary, month, Number.parseInt(number, 10));
  const read = ending(tokens, next, vocabulary, month);
  if (read.iso.startsWith("-")) {
    const before = tokens[at - 1];
    const stands =
      before !== undefined &&
      vocabulary?.stop.has(before.form) === true &&
      !vocabulary.pronouns.has(before.form) &&
      !vocabulary.determiners.has(before.form);
    return stands ? read : undefined;
  }
  return read;
}

/** “May 13 people”: the number counts what follows. */
function isCounted(token: Token | undefined, vocabulary: Vocabulary | undefined): boolean {
  return token !== undefined && /^\p{L}/u.test(token.text) && vocabulary?.stop.has(token.form) !== true;
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
  if (year.test(number)) return { to: next + 1, iso: `${number}-${tail}` };
  const until =
    /^(?:–|-)$/.test(tokens[at]?.text ?? "") ||
    (dayOfMonth !== undefined && /^\p{L}{1,3}$/u.test(tokens[at]?.text ?? ""));
  const last = tokens[at + 1]?.form ?? "";
  const range = dayOfMonth !== undefined && until && day.test(last) && Number.parseInt(last, 10) > dayOfMonth;
  return { to: range ? at + 2 : at, iso: `--${tail}` };
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
  if (before?.text === "(" && tokens[at + 1]?.text === ")") return { to: at + 1, iso: token.form };
  if (vocabulary === undefined || counted) return undefined;
  return before !== undefined && vocabulary.stop.has(before.form) && !vocabulary.determiners.has(before.form)
    ? { to: at + 1, iso: token.form }
    : undefined;
}

function monthsOf(vocabulary: Vocabulary): Map<string, number> {
  const months = new Map<string, number>();
  vocabulary.shortMonths.forEach((forms, index) => {
    for (const form of forms) months.set(fold(form).replace(/\.$/, ""), index + 1);
  });
  vocabulary.months.forEach((form, index) => {
    months.set(fold(form), index + 1);
  });
  return months;
}

/** « 12 de marzo de 2024 », “12th of March”. */
function pastLink(tokens: readonly Token[], at: number, vocabulary: Vocabulary | undefined): number {
  return vocabulary?.links.has(tokens[at]?.form ?? "") === true ? at + 1 : at;
}

function skipPoint(tokens: readonly Token[], at: number): number {
  const next = tokens[at + 1]?.form ?? "";
  return tokens[at]?.text === "." && /^\d+$/.test(next) ? at + 1 : at;
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
