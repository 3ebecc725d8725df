import type { Finding } from "../../finding.ts";
import { exact } from "../../quote.ts";
import type { View } from "../../view.ts";
import { verbGroups } from "../tenses.ts";
import { type Dated, dated } from "./dated.ts";
import { type Length, lengths } from "./lengths.ts";

/** Years past the latest one named in which an undated article may still have been written. */
const reach = 15;
/** Years before the latest one that still leave a doubt about the year of writing. */
const near = 40;
/** Shortest length of time, in years, that leads from the first year to the article's own. */
const least = 5;

/** An article without a date: the years it names, and a length of time that may lead from the first of them to its own. */
export function undated(view: View): Finding[] {
  const { article, page } = view.analysis;
  if (article.published || page.otherDates.length > 0) return [];
  const past = dated(view).filter(
    ({ line }) => !verbGroups(view, line).some(({ time }) => time === "coming"),
  );
  const years = past.filter(
    (one, index) => past.findIndex((other) => yearOf(other) === yearOf(one)) === index && yearOf(one) >= 1500,
  );
  const ordered = [...years].sort((a, b) => yearOf(a) - yearOf(b));
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (!first || !last || dated(view).length > past.length) return [];
  const opens = isSince(view, first);
  const since = lengths(view).find(
    ({ unit, value, age, line }) =>
      opens &&
      unit === "year" &&
      !age &&
      value >= least &&
      line.sentence.layer !== "attributed" &&
      yearOf(first) + value >= yearOf(last) &&
      yearOf(first) + value <= yearOf(last) + reach,
  );
  const shown = since
    ? ordered.length > 3
      ? [first, ordered.at(-2) ?? last, last]
      : ordered
    : ordered.filter((one) => yearOf(last) - yearOf(one) <= near).slice(-3);
  const items = inText([...shown.map(itemOf), ...(since ? [lengthItem(since)] : [])]);
  if (items.length < (since ? 2 : 3) || new Set(items.map(({ at }) => at)).size < 2) return [];
  const inOrder = shown.every(
    (one, index) => index === 0 || one.line.index >= (shown[index - 1]?.line.index ?? 0),
  );
  if (!since && inOrder) return [];
  return [
    {
      kind: "undated",
      variant: since ? "with-length" : "years",
      slots: {
        items: { items },
        latest: { quote: last.words },
        where: { places: [last.line.paragraph.number] },
        ...(since
          ? {
              sum: {
                sum: [String(yearOf(first)), "+", since.value, "=", String(yearOf(first) + since.value)],
              },
            }
          : {}),
      },
      evidence: items,
      strength: since ? 0.85 : 0.45,
    },
  ];

  function itemOf({ line, mark, words }: Dated) {
    const date = exact(view, line, mark.span, 6);
    return { at: line.paragraph.number, quote: date?.words ?? words };
  }
}

/** “Since 1947”: what the length of time may be counted from. */
function isSince(view: View, { line, mark }: Dated): boolean {
  const before = line.paragraph.text.slice(line.sentence.span.start, mark.span.start).toLowerCase().trimEnd();
  const since = view.pack(line.paragraph)?.lexicons.since ?? [];
  return since.some((words) => ` ${before}`.endsWith(` ${words}`));
}

const yearOf = ({ mark }: Dated) => Number(mark.iso.slice(0, 4));
const lengthItem = ({ line, words }: Length) => ({ at: line.paragraph.number, quote: words });

function inText<T extends { readonly at: number }>(items: readonly T[]): readonly T[] {
  return [...items].sort((a, b) => a.at - b.at);
}
