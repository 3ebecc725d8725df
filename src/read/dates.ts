import type { Languages } from "../model/language.ts";

/** A full date found in a line. */
export interface DateInLine {
  /** ISO 8601, to the day. */
  readonly iso: string;
  /** The line without the date and a clock time beside it. */
  readonly rest: string;
}

const time =
  /(?:\bat\b|\bà\b)?\s*\b\d{1,2}\s?[:hH]\s?\d{2}(?:\s?[ap]\.?m\b\.?)?(?:\s?(?:UTC|GMT|CET|CEST|E[SD]T|P[SD]T))?/giu;

/** The first day-month-year of a line, in any language that has a pack, or in figures where only one reading exists. */
export function dateInLine(line: string, languages: Languages): DateInLine | undefined {
  if (!/\d{4}/.test(line)) return undefined;
  for (const find of [byName, byFigures]) {
    const found = find(line, languages);
    if (found === undefined) continue;
    const rest = `${line.slice(0, found.start)} ${line.slice(found.end)}`.replace(time, " ");
    return { iso: found.iso, rest: rest.replace(/\s+/g, " ").trim() };
  }
  return undefined;
}

/** ISO 8601 as precise as the value is; undefined when it cannot be read one way only. */
export function isoDate(value: string, languages: Languages): string | undefined {
  const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?=$|[T\s])/.exec(value.trim());
  if (iso?.[1] !== undefined) return checked(Number(iso[1]), Number(iso[2] ?? 0), Number(iso[3] ?? 0));
  return dateInLine(value, languages)?.iso;
}

interface Found {
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

interface Calendar {
  readonly patterns: readonly RegExp[];
  /** Month number by its printed forms, lower case. */
  readonly months: ReadonlyMap<string, number>;
}

const calendars = new WeakMap<Languages, readonly Calendar[]>();

function calendarsOf(languages: Languages): readonly Calendar[] {
  const known = calendars.get(languages);
  if (known !== undefined) return known;
  const made = [...languages.values()].map(({ page }): Calendar => {
    const months = new Map<string, number>();
    page.months.forEach((month, index) => {
      for (const form of [month, ...(page.shortMonths[index] ?? [])])
        months.set(form.toLowerCase(), index + 1);
    });
    const forms = [...months.keys()].toSorted((a, b) => b.length - a.length);
    const month = `(?<month>${forms.map(literal).join("|")})`;
    const day = "(?<day>\\d{1,2})(?:er|st|nd|rd|th)?";
    const patterns = [
      `(?<![\\p{L}\\d])${day}\\s+(?:of\\s+)?${month}\\s*,?\\s+(?<year>\\d{4})(?!\\d)`,
      `(?<![\\p{L}\\d])${month}\\s+${day},?\\s+(?<year>\\d{4})(?!\\d)`,
    ].map((pattern) => new RegExp(pattern, "iu"));
    return { patterns, months };
  });
  calendars.set(languages, made);
  return made;
}

function byName(line: string, languages: Languages): Found | undefined {
  for (const { patterns, months } of calendarsOf(languages)) {
    for (const pattern of patterns) {
      const match = pattern.exec(line);
      const month = months.get(match?.groups?.month?.toLowerCase() ?? "");
      if (match?.groups === undefined || month === undefined) continue;
      const iso = checked(Number(match.groups.year), month, Number(match.groups.day));
      if (iso !== undefined) return { iso, start: match.index, end: match.index + match[0].length };
    }
  }
  return undefined;
}

function byFigures(line: string): Found | undefined {
  const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(line);
  if (iso !== null) {
    const day = checked(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    return day === undefined ? undefined : { iso: day, start: iso.index, end: iso.index + iso[0].length };
  }
  const match = /(?<!\d)(\d{1,2})([./])(\d{1,2})\2(\d{4})(?!\d)/.exec(line);
  if (match === null) return undefined;
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const dayFirst = match[2] === "." || first > 12 || first === second;
  if (!dayFirst && second <= 12) return undefined;
  const day = dayFirst ? checked(year, second, first) : checked(year, first, second);
  return day === undefined ? undefined : { iso: day, start: match.index, end: match.index + match[0].length };
}

/** `month` and `day` 0 mean “not given”. */
function checked(year: number, month: number, day: number): string | undefined {
  if (month > 12 || day > 31 || year < 1400 || year > 2200) return undefined;
  const parts = [
    String(year),
    ...(month > 0 ? [two(month)] : []),
    ...(month > 0 && day > 0 ? [two(day)] : []),
  ];
  return parts.join("-");
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
