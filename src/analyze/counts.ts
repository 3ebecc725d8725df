import type { Span } from "../model/analysis.ts";
import { covered } from "./cover.ts";
import type { Measures } from "./measures.ts";
import { numeralsOf } from "./numbers.ts";
import type { Scene } from "./scene.ts";
import { type Token, tokenAt } from "./words.ts";

/** A number with its place among the tokens. */
export interface Count extends Span {
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly digits: boolean;
}

/** Numbers in figures and in words, in order. */
export function countsOf(scene: Scene, measures: Measures | undefined): Count[] {
  const { tokens, vocabulary, paragraph } = scene;
  const counts: Count[] = numeralsOf(paragraph.text, paragraph.language).map((numeral) => {
    const from = tokenAt(tokens, numeral.start);
    return { ...numeral, from, to: tokenAt(tokens, numeral.end), digits: true };
  });
  const scaled = counts.map((count) => scale(count, tokens, measures));
  if (measures === undefined || vocabulary === undefined) return scaled;
  let past = 0;
  const words: Count[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const value = token === undefined ? undefined : wordValue(token.form, measures);
    if (token === undefined || value === undefined || at < past) continue;
    const count = scale(
      { start: token.start, end: token.end, value, from: at, to: at + 1, digits: false },
      tokens,
      measures,
    );
    past = count.to;
    const definite =
      vocabulary.determiners.has(tokens[at - 1]?.form ?? "") &&
      !measures.numbers.has(tokens[at - 1]?.form ?? "");
    if (count.value > 1 && !definite && covered(count, scaled) === 0) words.push(count);
  }
  return [...scaled, ...words].sort((a, b) => a.start - b.start);
}

/** Takes in « millions » and “thousand” behind a number. */
function scale(count: Count, tokens: readonly Token[], measures: Measures | undefined): Count {
  let scaled = count;
  while (measures !== undefined) {
    const next = tokens[scaled.to];
    const factor = next === undefined ? undefined : measures.scales.get(next.form);
    if (next === undefined || factor === undefined) return scaled;
    scaled = { ...scaled, value: scaled.value * factor, end: next.end, to: scaled.to + 1 };
  }
  return scaled;
}

function wordValue(form: string, { numbers, scales }: Measures): number | undefined {
  const whole = numbers.get(form);
  if (whole !== undefined) return scales.has(form) && whole < 1000 && whole > 1 ? whole : whole;
  if (!form.includes("-")) return undefined;
  let sum = 0;
  for (const part of form.split("-")) {
    const value = numbers.get(part);
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
}
