import type { TimeUnit } from "./calendar.ts";
import { pad } from "./reading.ts";

/** The date that lies so many days, months or years from another, as precise as the unit; of weeks none. */
export function shifted(published: string, [count, unit]: readonly [number, TimeUnit]): string | undefined {
  const [year = Number.NaN, month, day] = published.split("-").map(Number);
  if (!Number.isFinite(year)) return undefined;
  if (unit === "year") return String(year + count).padStart(4, "0");
  if (month === undefined) return undefined;
  if (unit === "month") return isoOf(Date.UTC(year, month - 1 + count, 1)).slice(0, 7);
  return unit === "day" && day !== undefined ? isoOf(Date.UTC(year, month - 1, day + count)) : undefined;
}

/** The last such month before the date's own, or the next behind it. */
export function monthFrom(published: string, month: number, way: number): string | undefined {
  const [year, own] = published.split("-").map(Number);
  if (year === undefined || own === undefined) return undefined;
  const same = way < 0 ? (month < own ? year : year - 1) : month > own ? year : year + 1;
  return `${same}-${pad(month)}`;
}

/** The last such day of the week before the date, or the next behind it. */
export function weekdayFrom(published: string, weekday: number, way: number): string | undefined {
  const [year, month, day] = published.split("-").map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const own = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  const back = ((own - weekday + 6) % 7) + 1;
  const ahead = ((weekday - own + 6) % 7) + 1;
  return isoOf(Date.UTC(year, month - 1, day + (way < 0 ? -back : ahead)));
}

function isoOf(moment: number): string {
  const date = new Date(moment);
  return `${date.getUTCFullYear()}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`;
}
