import type { Span } from "../../../model/analysis.ts";
import type { Lexicons } from "../../../model/lexicons.ts";
import type { Finding } from "../../finding.ts";
import { countWords, overlaps } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { counted, isTime } from "../figures/counted.ts";
import { spread } from "../figures/items.ts";
import { tied } from "../matter.ts";
import { weighed } from "../reasoning/weight.ts";

/** How long something lasts or how old somebody is, as written. */
export interface Length {
  readonly line: Line;
  readonly span: Span;
  readonly words: string;
  readonly value: number;
  readonly unit: string;
  readonly age: boolean;
}

const minutes: Readonly<Record<string, number>> = {
  second: 1 / 60,
  minute: 1,
  hour: 60,
  day: 1440,
  week: 10080,
  month: 43800,
  year: 525600,
};

const known = new WeakMap<View, readonly Length[]>();

/** Every length of time and age of the body, in order. */
export function lengths(view: View): readonly Length[] {
  const before = known.get(view);
  if (before) return before;
  const joined = view.lines.flatMap((line) => hyphenated(view, line));
  const plain = counted(view).flatMap((figure): Length[] => {
    const { mark, unit, line, written } = figure;
    if (!isTime(figure) || unit === undefined || mark.to !== undefined) return [];
    if (joined.some((other) => other.line === line && overlaps(other.span, mark.span))) return [];
    return [
      { line, span: mark.span, words: written, value: mark.value, unit, age: isAge(view, line, mark.span) },
    ];
  });
  const sorted = [...joined, ...plain].sort(
    (a, b) => a.line.index - b.line.index || a.span.start - b.span.start,
  );
  const made: Length[] = [];
  for (const each of sorted) {
    const length = withLarger(view, each);
    const last = made.at(-1);
    if (last?.line === length.line && overlaps(last.span, length.span)) made.pop();
    made.push(length);
  }
  known.set(view, made);
  return made;
}

/** With the larger unit before it: “one minute and 12 seconds” is one length. */
function withLarger(view: View, length: Length): Length {
  const { paragraph, sentence } = length.line;
  const { lexicons, facts } = view.pack(paragraph) ?? {};
  const ahead = paragraph.text.slice(sentence.span.start, length.span.start);
  const [found, number = "", word = "", and] =
    /(?<![\p{L}\d])(\p{L}+|\d+)\s+(\p{L}+)\s+(?:(\p{L}+)\s+)?$/u.exec(ahead) ?? [];
  const unit = Object.keys(minutes).find((one) => lexicons?.units[one]?.includes(word.toLowerCase()));
  const alone = lexicons?.times?.one?.includes(number.toLowerCase()) === true ? 1 : undefined;
  const count = /^\d+$/u.test(number) ? Number(number) : (lexicons?.numbers[number.toLowerCase()] ?? alone);
  const [large, small] = [minutes[unit ?? ""] ?? 0, minutes[length.unit] ?? 0];
  if (found === undefined || count === undefined || small === 0 || large <= small) return length;
  if (and !== undefined && and !== facts?.and.trim()) return length;
  const span = { start: length.span.start - found.length, end: length.span.end };
  const words = paragraph.text.slice(span.start, span.end);
  return { ...length, span, words, value: length.value + (count * large) / small };
}

/** “nine-month-old”, “six-year”. */
function hyphenated(view: View, line: Line): Length[] {
  const lexicons = view.pack(line.paragraph)?.lexicons;
  const units = lexicons?.times?.units;
  if (!lexicons || !units) return [];
  return [
    ...line.text.matchAll(/(?<![\p{L}\p{N}-])(\p{L}+|\d+)[-‑](\p{L}+)(?:[-‑](\p{L}+))?(?![\p{L}\p{N}-])/gu),
  ].flatMap(([words, number = "", unit = "", tail, ..._], index, all): Length[] => {
    const value = /^\d+$/u.test(number) ? Number(number) : lexicons.numbers[number.toLowerCase()];
    const length = units[unit.toLowerCase()];
    const start = line.sentence.span.start + (all[index]?.index ?? line.text.indexOf(words));
    if (value === undefined || length === undefined) return [];
    if (tail === undefined && !line.paragraph.words) return [];
    const age = tail !== undefined && (lexicons.ages?.behind.includes(tail.toLowerCase()) ?? false);
    const end = age ? start + words.length : nounBehind(line, start + words.length);
    if (end === undefined) return [];
    const span = { start, end };
    return [{ line, span, words: line.paragraph.text.slice(start, end), value, unit: length, age }];
  });
}

/** The end of the noun that “six-year” belongs to. */
function nounBehind({ paragraph }: Line, from: number): number | undefined {
  const next = paragraph.words?.filter(({ start }) => start >= from).slice(0, 3) ?? [];
  const noun = next.findIndex(({ tag }) => tag === "NOUN");
  return next.slice(0, noun).every(({ tag }) => tag === "ADJ") ? next[noun]?.end : undefined;
}

function isAge(view: View, line: Line, { start, end }: Span): boolean {
  const ages: Lexicons["ages"] = view.pack(line.paragraph)?.lexicons.ages;
  if (!ages) return false;
  const { text } = line.paragraph;
  const ahead = text.slice(line.sentence.span.start, start).toLowerCase().replace(/[’‘]/gu, "'").trimEnd();
  const behind = text
    .slice(end, end + 12)
    .toLowerCase()
    .trimStart();
  return (
    ages.before.some((words) => ` ${ahead}`.endsWith(` ${words}`)) ||
    ages.behind.some((word) => new RegExp(`^${word}(?!\\p{L})`, "u").test(behind))
  );
}

/** The longest is so many times the shortest at most: beyond, they hardly belong to one matter. */
const apart = 150;

const size = ({ value, unit }: Length) => value * (minutes[unit] ?? 0);

function heaviest(one: Length, all: readonly Length[], weight: (one: Length) => number): boolean {
  const same = all.filter(({ line }) => line === one.line).toSorted((a, b) => weight(b) - weight(a));
  return same[0] === one;
}

/** Three lengths of time or more over several paragraphs that speak of one matter: what lasts how long, from the shortest to the longest. */
export function lengthsOfTime(view: View): Finding[] {
  const all = lengths(view).filter(
    (length) => !length.age && size(length) > 0 && countWords(length.words) <= 7,
  );
  const distinct = all.filter(
    (length, index) => all.findIndex((other) => Math.abs(size(other) / size(length) - 1) < 0.05) === index,
  );
  const close = distinct.filter((one) =>
    distinct.some(
      (other) =>
        other !== one && (other.line.paragraph === one.line.paragraph || tied(view, one.line, other.line)),
    ),
  );
  const weight = ({ line, value, unit }: Length) =>
    weighed(view, line, line.text, 0.5) + (minutes[unit] === minutes.year && value > 1 ? 0.1 : 0);
  // Two lengths of one sentence mostly belong to one thing.
  const alone = close.filter((one) => heaviest(one, close, weight));
  const chosen = spread(alone, ({ line }) => line.paragraph.number, weight, 4);
  const places = [...new Set(chosen.map(({ line }) => line.paragraph.number))];
  if (places.length < 3) return [];
  const itemOf = ({ line, words }: Length) => ({ at: line.paragraph.number, quote: words });
  const items = chosen.map(itemOf);
  const ordered = [...chosen].sort((a, b) => size(a) - size(b));
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (!first || !last || size(last) > size(first) * apart) return [];
  return [
    {
      kind: "lengths-of-time",
      variant: "ordered",
      slots: {
        items: { items },
        places: { places },
        ordered: { items: ordered.map(itemOf) },
        shortest: { quote: first.words },
        longest: { quote: last.words },
      },
      evidence: items,
      strength: Math.min(
        0.8,
        Math.max(0.3, chosen.reduce((sum, each) => sum + weight(each), 0) / chosen.length + 0.15),
      ),
    },
  ];
}
