import type { Span } from "../../model/analysis.ts";
import { covered, holding } from "../cover.ts";
import type { Scene } from "../scene.ts";
import { type Token, tokenAt } from "../words.ts";
import type { Measures } from "./measures.ts";
import { numeralsOf } from "./numerals.ts";
import { spelledAt } from "./spelled.ts";

/** A number with its place among the tokens. */
export interface Count extends Span {
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly digits: boolean;
  /** A noun that rounds: « une centaine ». */
  readonly round?: boolean;
  /** A unit written to the number without a space: “12kg”. */
  readonly unit?: string;
}

/** Numbers in figures and in words, in order. */
export function countsOf(scene: Scene, measures: Measures | undefined): Count[] {
  const { tokens, vocabulary, paragraph } = scene;
  const cardinals = numeralsOf(paragraph.text, paragraph.language).filter((one) => !isOrdinal(one, scene));
  const numerals = cardinals.map((numeral): Count => {
    const from = tokenAt(tokens, numeral.start + 1) - 1;
    return scaled({ ...numeral, from, to: tokenAt(tokens, numeral.end), digits: true }, tokens, measures);
  });
  if (measures === undefined || vocabulary === undefined) return numerals;
  const words: Count[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const spelled = token?.word === true ? spelledAt(tokens, at, measures, vocabulary) : undefined;
    if (token === undefined || spelled === undefined) continue;
    const before = tokens[at - 1]?.form ?? "";
    const definite = vocabulary.determiners.has(before) && !measures.numbers.has(before);
    const last = tokens[spelled.to - 1] ?? token;
    const count = { ...spelled, start: token.start, end: last.end, from: at, digits: false };
    if (count.value > 1 && !definite && covered(count, numerals) === 0) words.push(count);
    at = spelled.to - 1;
  }
  return [...numerals, ...words].sort((a, b) => a.start - b.start);
}

/** „am 21. Tag“: a point that ends no sentence. */
function isOrdinal({ end }: Span, { vocabulary, paragraph, sentences }: Scene): boolean {
  if (vocabulary?.ordinalPoint !== true || !/^\.\s/.test(paragraph.text.slice(end, end + 2))) return false;
  return (holding(sentences, end)?.end ?? 0) > end + 1;
}

/** Takes in « millions » and “thousand” behind a number, and what is written to it: “£3m”, “12kg”, « 250 k€ ». */
function scaled(count: Count, tokens: readonly Token[], measures: Measures | undefined): Count {
  if (measures === undefined) return count;
  const token = tokens[count.from];
  const glued = token === undefined ? "" : token.form.slice(count.end - token.start);
  const money = /^[$€£¥]$/.test(tokens[count.from - 1]?.text ?? "");
  if (token !== undefined && glued !== "") {
    const factor = measures.scales.get(glued);
    const unit = money ? undefined : measures.unitOf.get(glued);
    if (unit !== undefined) return { ...count, end: token.end, unit };
    if (factor !== undefined)
      return { ...count, value: times(count.value, factor), end: token.end, to: count.from + 1 };
  }
  let whole = count;
  for (;;) {
    const next = tokens[whole.to];
    const factor = next === undefined ? undefined : measures.scales.get(next.form);
    const point = tokens[whole.to + 1];
    const cut = next?.form.length === 3 && point?.text === "." && point.start === next.end;
    const short = next !== undefined && next.form.length <= 3 && !cut && !measures.numbers.has(next.form);
    if (next === undefined || factor === undefined) return whole;
    if (short && !money && !/^[$€£¥]$/.test(tokens[whole.to + 1]?.text ?? "")) return whole;
    const last = cut && point !== undefined ? point : next;
    whole = { ...whole, value: times(whole.value, factor), end: last.end, to: whole.to + (cut ? 2 : 1) };
  }
}

/** Without the noise of binary fractions: 4.1 × 1,000,000. */
function times(value: number, factor: number): number {
  return Number((value * factor).toPrecision(12));
}
