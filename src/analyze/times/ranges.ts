import type { Scene } from "../scene.ts";
import type { Calendar } from "./calendar.ts";
import { day, isCounted, pad, type Reading, year } from "./reading.ts";

export interface Bounds extends Reading {
  readonly to: string;
}

const years = /^((?:1[0-9]|20)\d\d)-((?:1[0-9]|20)\d\d|\d\d)$/;

/** Two dates that hold a time between them: « entre 2010 et 2014 », “from 3 to 9 October”, “1940–1945”. */
export function rangeAt(
  scene: Scene,
  calendar: Calendar,
  at: number,
  read: (at: number) => Reading | undefined,
): Bounds | undefined {
  const { tokens, vocabulary } = scene;
  const joined = dashed(scene, at);
  if (joined !== undefined) return joined;
  if (!calendar.rangeOpeners.has(tokens[at]?.form ?? "")) return undefined;
  const first = at + 1;
  const plain = (place: number): Reading | undefined => {
    const form = tokens[place]?.form ?? "";
    return year.test(form) ? { past: place + 1, iso: form } : undefined;
  };
  const month = calendar.months.get(tokens[first]?.form ?? "");
  const start =
    read(first) ??
    plain(first) ??
    (month === undefined ? undefined : { past: first + 1, iso: `--${pad(month)}` });
  const bare = day.test(tokens[first]?.form ?? "") ? first + 1 : undefined;
  const link = start?.past ?? bare;
  if (link === undefined || !calendar.rangeLinks.has(tokens[link]?.form ?? "")) return undefined;
  const end = read(link + 1) ?? plain(link + 1);
  if (end === undefined || end.to !== undefined || isCounted(tokens[end.past], vocabulary)) return undefined;
  const iso = start?.iso ?? withDay(end.iso, tokens[first]?.form ?? "");
  if (iso === undefined) return undefined;
  const whole = iso.startsWith("--") && !end.iso.startsWith("--") ? end.iso.slice(0, 4) + iso.slice(1) : iso;
  return whole < end.iso ? { past: end.past, iso: whole, to: end.iso } : undefined;
}

/** “1940-1945” as one word, or with a dash between. */
function dashed({ tokens, vocabulary }: Scene, at: number): Bounds | undefined {
  const match = years.exec(tokens[at]?.form ?? "");
  const split = /^[–—]$/.test(tokens[at + 1]?.text ?? "") ? (tokens[at + 2]?.form ?? "") : "";
  const iso = match?.[1] ?? tokens[at]?.form ?? "";
  const short = match?.[2] ?? split;
  const to = short.length === 2 ? iso.slice(0, 2) + short : short;
  const past = match === null ? at + 3 : at + 1;
  if (!year.test(iso) || !year.test(to) || iso < "1500" || to <= iso) return undefined;
  return isCounted(tokens[past], vocabulary) && tokens[past]?.capital === false
    ? undefined
    : { past, iso, to };
}

/** The same month with another day. */
function withDay(iso: string, form: string): string | undefined {
  return /-\d\d-\d\d$/.test(iso) ? `${iso.slice(0, -2)}${pad(Number.parseInt(form, 10))}` : undefined;
}
