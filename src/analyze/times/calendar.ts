import type { Lexicons } from "../../model/lexicons.ts";
import { safe } from "../amounts/numerals.ts";
import { type Phrasebook, phrasebook } from "../phrases.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { fold } from "../words.ts";

export type TimeUnit = "day" | "week" | "month" | "year";

/** The words of a language for times, ready to search. */
export interface Calendar {
  /** 1–12. */
  readonly months: ReadonlyMap<string, number>;
  /** The language writes months with a capital. */
  readonly capital: boolean;
  /** 0 is Sunday. */
  readonly weekdays: ReadonlyMap<string, number>;
  readonly rangeOpeners: ReadonlySet<string>;
  readonly rangeLinks: ReadonlySet<string>;
  readonly seasons: ReadonlySet<string>;
  readonly seasonOpeners: ReadonlySet<string>;
  readonly decades: ReadonlySet<string>;
  readonly centuries: ReadonlySet<string>;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly units: ReadonlyMap<string, TimeUnit>;
  readonly relative: Phrasebook;
  readonly relativeOf: ReadonlyMap<string, readonly [number, TimeUnit]>;
  readonly one: ReadonlySet<string>;
  readonly ago: ReadonlySet<string>;
  readonly agoFirst: Phrasebook;
  readonly hence: ReadonlySet<string>;
  readonly last: ReadonlySet<string>;
  readonly next: ReadonlySet<string>;
  readonly every: ReadonlySet<string>;
}

const made = new WeakMap<Vocabulary, Calendar>();

/** The same vocabulary gives the same calendar. */
export function calendarOf(vocabulary: Vocabulary): Calendar {
  const known = made.get(vocabulary) ?? prepare(vocabulary);
  made.set(vocabulary, known);
  return known;
}

function prepare(vocabulary: Vocabulary): Calendar {
  const { lexicons, splitting } = vocabulary;
  const times: Partial<NonNullable<Lexicons["times"]>> = lexicons.times ?? {};
  const set = (words: readonly string[] = []): ReadonlySet<string> => new Set(words);
  const relative = Object.entries(times.relative ?? {});
  const months = new Map<string, number>();
  vocabulary.shortMonths.forEach((forms, index) => {
    for (const form of forms) months.set(fold(form).replace(/\.$/, ""), index + 1);
  });
  vocabulary.months.forEach((form, index) => {
    months.set(fold(form), index + 1);
  });
  const capital = vocabulary.months[0]?.charAt(0);
  return {
    months,
    capital: capital !== capital?.toLowerCase(),
    weekdays: weekdaysOf(vocabulary.language),
    rangeOpeners: set(times.rangeOpeners),
    rangeLinks: set(times.rangeLinks),
    seasons: set(times.seasons),
    seasonOpeners: set(times.seasonOpeners),
    decades: set(times.decades),
    centuries: set(times.centuries),
    ordinals: new Map(Object.entries(times.ordinals ?? {})),
    units: new Map(Object.entries(times.units ?? {})),
    relative: phrasebook(
      relative.map(([phrase]) => phrase),
      splitting,
    ),
    relativeOf: new Map(relative),
    one: set(times.one),
    ago: set(times.ago),
    agoFirst: phrasebook(times.agoFirst ?? [], splitting),
    hence: set(times.hence),
    last: set(times.last),
    next: set(times.next),
    every: set(times.every),
  };
}

function weekdaysOf(tag: string): Map<string, number> {
  const names = new Intl.DateTimeFormat(safe(tag), { weekday: "long", timeZone: "UTC" });
  return new Map(
    [4, 5, 6, 7, 8, 9, 10].map((day) => [fold(names.format(Date.UTC(1970, 0, day))), (day - 4) % 7]),
  );
}
