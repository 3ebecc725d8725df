import type { Mark, Span, Word } from "../../model/analysis.ts";
import type { Finding } from "../finding.ts";
import { countWords, overlaps } from "../text.ts";
import { type Line, type View, within } from "../view.ts";
import { weighed } from "./reasoning/weight.ts";
import { isOwn } from "./together.ts";

/** Fewest items of a list that is worth a question. */
const least = 4;
/** Most words of one item, and of the words before the list that are shown. */
const most = { item: 4, before: 9 };

/** Four nouns or names or more in one row of a sentence, with what it says before them. */
export function itemsInRow(view: View): Finding[] {
  return view.lines.flatMap((line): Finding[] => {
    if (!isOwn(line, view)) return [];
    const row = rowOf(view, line);
    const [first] = row;
    const kind = kindOf(line, row);
    if (row.length < least || !first || !kind || view.marksIn(line).some((mark) => isDate(mark, row)))
      return [];
    const before = opening(line, first.start);
    const at = line.paragraph.number;
    const items = row.map(({ start, end }) => line.paragraph.text.slice(start, end));
    if (before === undefined || new Set(items).size < items.length) return [];
    return [
      {
        kind: "items-in-row",
        variant: kind,
        slots: {
          items: { quotes: items.slice(0, least) },
          before: { quote: before },
          here: { places: [at] },
          count: { plain: String(row.length) },
        },
        evidence: [{ at, quote: before }, ...items.slice(0, least).map((quote) => ({ at, quote }))],
        strength: weighed(view, line, line.text, kind === "names" ? 0.38 : 0.34),
      },
    ];
  });
}

/** All of them names, or none. */
function kindOf({ paragraph }: Line, row: readonly Span[]): "names" | "things" | undefined {
  const named = row.filter(({ start, end }) =>
    paragraph.words?.some((word) => word.tag === "PROPN" && word.start >= start && word.end <= end),
  ).length;
  const led = row.slice(1).filter(({ start }) => tagAt(paragraph.words, start) === "DET").length;
  if (led > 0 && led < row.length - 1) return undefined;
  if (led > 0 && tagAt(paragraph.words, row[0]?.start) !== "DET") return undefined;
  if (named === 0) return "things";
  return named === row.length ? "names" : undefined;
}

const tagAt = (words: readonly Word[] | undefined, at: number | undefined) =>
  words?.find(({ start }) => start === at)?.tag;

const isDate = ({ label, span }: Mark, row: readonly Span[]) =>
  (label === "date" || label === "period" || label === "figure") && row.some((item) => overlaps(item, span));

const nominal: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ", "NUM"]);
const inside: ReadonlySet<string> = new Set([...nominal, "DET", "ADP"]);

/** “a, b, c and d”: stretches between commas that hold nothing but nouns and what belongs to them. */
function rowOf(view: View, { paragraph, sentence }: Line): readonly Span[] {
  const { text } = paragraph;
  const words = (paragraph.words ?? []).filter((word) => within(word, sentence.span));
  const and = view.pack(paragraph)?.facts.and;
  const commas = words.flatMap((word, at) => (text.slice(word.start, word.end) === "," ? [at] : []));
  let best: readonly Span[] = [];
  for (const [index, comma] of commas.entries()) {
    const first = back(words, comma);
    if (!first) continue;
    const row = [first];
    for (let next = index; ; next++) {
      const from = commas[next];
      const to = commas[next + 1];
      if (from === undefined) break;
      const middle = to === undefined ? undefined : whole(words.slice(from + 1, to));
      if (middle) row.push(middle);
      else {
        const last = ending(text, words, from, and);
        if (last) row.push(...last);
        else row.length = 0;
        break;
      }
    }
    if (row.length > best.length) best = row;
  }
  return best;
}

const spanOf = (words: readonly Word[]): Span | undefined => {
  const [first, last] = [words[0], words.at(-1)];
  return first && last ? { start: first.start, end: last.end } : undefined;
};

/** The words between two commas, when they are one noun with what belongs to it. */
function whole(words: readonly Word[]): Span | undefined {
  const fits =
    words.length <= most.item &&
    words[0]?.tag !== "ADP" &&
    !(words[0]?.tag === "ADJ" && words[1]?.tag === "ADP") &&
    words.every(({ tag }) => inside.has(tag));
  return fits && words.some(({ tag }) => tag === "NOUN" || tag === "PROPN") ? spanOf(words) : undefined;
}

/** The noun before the first comma. */
function back(words: readonly Word[], comma: number): Span | undefined {
  let from = comma;
  while (from > 0 && nominal.has(words[from - 1]?.tag ?? "")) from--;
  if (words[from - 1]?.tag === "DET") from--;
  return whole(words.slice(from, comma));
}

/** “c and d” behind the last comma, or “and d”. */
function ending(
  text: string,
  words: readonly Word[],
  comma: number,
  and: string | undefined,
): readonly Span[] | undefined {
  const rest = words.slice(comma + 1, comma + 3 + 2 * most.item);
  const joint = rest.findIndex((word) => text.slice(word.start, word.end).toLowerCase() === and);
  if (joint < 0) return undefined;
  const before = joint === 0 ? undefined : whole(rest.slice(0, joint));
  if (joint > 0 && !before) return undefined;
  const after = rest.slice(joint + 1);
  const opens = after[0]?.tag === "DET" ? 1 : 0;
  let to = opens;
  while (nominal.has(after[to]?.tag ?? "")) to++;
  const last = whole(after.slice(0, to));
  return last ? [...(before ? [before] : []), last] : undefined;
}

/** The sentence up to the list, its last words when it is long. */
function opening({ paragraph, sentence }: Line, end: number): string | undefined {
  const text = paragraph.text.slice(sentence.span.start, end).replace(/[\s,;:(«“"]+$/u, "");
  const words = [...text.matchAll(/\S+/gu)];
  const from = words.length > most.before ? words[0]?.index : 0;
  const to = words[most.before - 1];
  const shown = to && words.length > most.before ? text.slice(from, (to.index ?? 0) + to[0].length) : text;
  const clean = shown.replace(/^[«“"\s]+|[\s,;:(«“"]+$/gu, "");
  return countWords(clean) >= 3 && !/[«»“”"()]/u.test(clean) ? clean : undefined;
}
