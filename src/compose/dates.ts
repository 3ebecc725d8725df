import type { Language } from "../model/language.ts";
import { say } from "../model/wording.ts";

/** An ISO 8601 date, as precise as it is, in words: `2017-12-01` → « 1er décembre 2017 ». */
export function spelled(iso: string, pack: Language): string {
  const [year = "", month, day] = iso.split("-");
  if (month === undefined) return year;
  const values = { day: Number(day), month: monthName(Number(month), pack), year };
  if (day === undefined) return say(pack.wording, pack.tag, "date.month", values);
  return say(pack.wording, pack.tag, values.day === 1 ? "date.first" : "date.day", values);
}

const formats = new WeakMap<Language, Intl.DateTimeFormat>();

function monthName(month: number, pack: Language): string {
  const format = formats.get(pack) ?? new Intl.DateTimeFormat(pack.tag, { month: "long", timeZone: "UTC" });
  formats.set(pack, format);
  return format.format(new Date(Date.UTC(2000, month - 1, 1)));
}

/** A full date in running text: « 27 novembre 2017 », “Nov 27, 2017”, “2017-11-27”. */
export interface FoundDate {
  readonly iso: string;
  /** The date and up to three words before it, verbatim. */
  readonly quote: string;
}

/** Full dates in a line of the page, read with the month names of the packs. */
export function findDates(text: string, packs: readonly Language[]): FoundDate[] {
  const months = packs.flatMap(({ page }) =>
    page.months.flatMap((name, index) =>
      [name, ...(page.shortMonths[index] ?? [])].map((form) => [form.toLowerCase(), index + 1] as const),
    ),
  );
  const numbers = new Map(months);
  const names = [...numbers.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("|");
  if (names === "") return [];
  const written = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(\\d{1,2})(?:er|st|nd|rd|th|\\.)?\\s+(?:de\\s+)?(${names})\\s+(?:de\\s+)?(\\d{4})|(${names})\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})|(\\d{4})-(\\d{2})-(\\d{2}))(?![\\p{L}\\p{N}])`,
    "giu",
  );
  return [...text.matchAll(written)].flatMap((match) => {
    const [whole, d1, m1, y1, m2, d2, y2, y3, m3, d3] = match;
    const month = m3 ?? numbers.get((m1 ?? m2 ?? "").toLowerCase());
    const iso = [y1 ?? y2 ?? y3, month, d1 ?? d2 ?? d3]
      .map((part) => String(part).padStart(2, "0"))
      .join("-");
    if (!/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(iso)) return [];
    const before = /(?:[\p{L}\p{N}'’]+\s+){0,3}$/u.exec(
      text.slice(Math.max(0, match.index - 80), match.index),
    );
    return [{ iso, quote: `${before?.[0] ?? ""}${whole}`.trim() }];
  });
}
