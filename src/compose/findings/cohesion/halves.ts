import type { Word } from "../../../model/analysis.ts";
import { balanced, tidy } from "../../clip.ts";
import type { Finding } from "../../finding.ts";
import { finite } from "../../joints.ts";
import { countWords } from "../../text.ts";
import { type Line, type View, within } from "../../view.ts";
import { spread } from "../figures/items.ts";
import { weighed } from "../reasoning/weight.ts";
import { isOwn } from "../together.ts";
import { hasWholeWord } from "../wholeword.ts";
import { joiningWords } from "./joining.ts";
import { gatheredPairs, onePerParagraph, type Paired } from "./opens.ts";

/** Most words of the half that turns, and of the one before. */
const most = { second: 15, first: 24 } as const;

/** “…, but renting would cost more”: one sentence of two clauses that do not go together. */
function halved(view: View, line: Line): Paired[] {
  const { paragraph, sentence } = line;
  const { text, words: all = [], number: at } = paragraph;
  const { butInside: turning = [], alsoBehind = [] } = view.pack(paragraph)?.lexicons ?? {};
  if (!isOwn(line, view) || sentence.quoted > 0.1 || line.text.trim().endsWith("?")) return [];
  const words = all.filter((word) => within(word, sentence.span));
  const form = (word: Word | undefined) => (word ? text.slice(word.start, word.end).toLowerCase() : "");
  const index = words.findIndex(
    (word, n) => n > 3 && turning.includes(form(word)) && form(words[n - 1]) === ",",
  );
  const word = words[index];
  if (!word || words.filter((one) => turning.includes(form(one))).length > 1) return [];
  const end =
    words.find(
      (one, n) => n > index + 1 && /^[,;:–—.(]$/u.test(form(one)) && !/^\d/u.test(text.slice(one.end)),
    )?.start ?? sentence.span.end;
  const second = text
    .slice(word.start, end)
    .trim()
    .replace(/[.!…]+$/u, "");
  const first = tidy(text.slice(sentence.span.start, words[index - 1]?.start));
  const verb = (from: number, to: number) =>
    words.some((one, n) => one.start >= from && one.end <= to && finite(words, n, text));
  const closing = words.findLast((one) => one.end <= end && one.tag !== "PUNCT");
  if (
    words.slice(index + 1, index + 5).some((one) => alsoBehind.includes(form(one))) ||
    closing?.tag === "ADJ"
  )
    return [];
  // “It did not rain, but snow”: what was said is put right, nothing was expected.
  const { negations } = view.edges(paragraph);
  const denies = words.slice(0, index).some((one) => negations.has(form(one)) || /n['’]t$/u.test(form(one)));
  if (denies || adds(view, line, first) || !isClause(words.slice(index + 1), text)) return [];
  const fits =
    countWords(second) >= 5 && countWords(second) <= most.second && countWords(first) <= most.first;
  const whole = verb(word.end, end) && verb(sentence.span.start, word.start);
  if (!fits || !whole || !balanced(second) || !balanced(first) || /[“”«»"]/u.test(second + first)) return [];
  return [{ line, item: { at, quote: second }, other: { at, quote: first } }];
}

/** “Not only …, but”: the second half adds. */
function adds(view: View, { paragraph }: Line, first: string): boolean {
  return hasWholeWord(first.toLowerCase(), view.pack(paragraph)?.lexicons.notOnly);
}

/** A verb of its own comes before any “as” or « parce que »: no “but no jeans as none are made here”. */
function isClause(words: readonly Word[], text: string): boolean {
  const joins = words.findIndex(({ tag }) => tag === "SCONJ");
  const verb = words.findIndex((_, at) => finite(words, at, text));
  return verb >= 0 && (joins < 0 || joins > verb || joins === 0);
}

/** Sentences that turn in the middle, where the article has not two that turn against the one before. */
export function turningHalves(view: View): Finding[] {
  if (joiningWords(view).some(({ variant }) => variant === "alike")) return [];
  const weight = ({ line }: Paired) => weighed(view, line, line.text, 0.5);
  const all = view.lines.flatMap((line) => halved(view, line));
  const chosen = spread(onePerParagraph(all, weight), ({ item }) => item.at, weight, 2);
  return gatheredPairs("turning-halves", chosen, { several: 0.7, one: 0.6 });
}
