import type { Vocabulary } from "../vocabulary.ts";
import type { Token } from "../words.ts";
import type { Measures } from "./measures.ts";

export interface Spelled {
  readonly value: number;
  /** Token index behind the number. */
  readonly to: number;
  readonly round?: boolean;
}

/** The number that words spell at a token: « deux cent cinquante », “a hundred and two”, « une centaine ». */
export function spelledAt(
  tokens: readonly Token[],
  at: number,
  measures: Measures,
  vocabulary: Vocabulary,
): Spelled | undefined {
  const first = tokens[at]?.form ?? "";
  const second = tokens[at + 1]?.form ?? "";
  if (measures.articles.has(first)) {
    const round = measures.rounds.get(second);
    if (round !== undefined && vocabulary.links.has(tokens[at + 2]?.form ?? ""))
      return { value: round, to: at + 2, round: true };
    const scale = measures.scales.get(second);
    if (scale !== undefined && second.length > 2) return composed(tokens, at + 1, measures, vocabulary);
  }
  return measures.numbers.has(first) || first.includes("-")
    ? composed(tokens, at, measures, vocabulary)
    : undefined;
}

function composed(
  tokens: readonly Token[],
  at: number,
  measures: Measures,
  vocabulary: Vocabulary,
): Spelled | undefined {
  let total = 0;
  let current = 0;
  let to = at;
  for (let index = at; index < tokens.length; index++) {
    const form = tokens[index]?.form ?? "";
    const joined = form === vocabulary.and && index > at;
    const word = joined ? (tokens[index + 1]?.form ?? "") : form;
    const scale = measures.scales.get(word);
    const value = wordValue(word, measures);
    if (joined) {
      const fits = current % 100 === 0 ? current >= 100 : current % 10 === 0 && (value === 1 || value === 11);
      if (value === undefined || !fits || !follows(current, value)) break;
      index++;
    }
    if (scale !== undefined && (index > at || value === undefined || value >= 100)) {
      if (scale >= 1000) {
        total += Math.max(1, current) * scale;
        current = 0;
      } else if (current < 100) current = Math.max(1, current) * scale;
      else break;
    } else if (value !== undefined && (index === at || follows(current, value))) current += value;
    else break;
    to = index + 1;
  }
  return to > at ? { value: total + current, to } : undefined;
}

/** Whether a smaller number may stand behind a greater one: 20 and 5, 60 and 15, 200 and 50. */
function follows(current: number, value: number): boolean {
  if (current === 0) return true;
  if (current % 100 === 0) return value < 100;
  if (current % 10 !== 0) return false;
  const tens = current % 100;
  return value < 10 || ((tens === 60 || tens === 80) && value < 20);
}

/** Of one word, with its hyphens: « quatre-vingt-douze » is 80 and 12. */
function wordValue(form: string, { numbers }: Measures): number | undefined {
  const whole = numbers.get(form);
  if (whole !== undefined || !form.includes("-")) return whole;
  const parts = form.split("-").filter((part) => part !== "et" && part !== "and");
  let sum = 0;
  for (let from = 0; from < parts.length; ) {
    let to = parts.length;
    while (to > from && !numbers.has(parts.slice(from, to).join("-"))) to--;
    const value = numbers.get(parts.slice(from, to).join("-"));
    if (value === undefined || to === from) return undefined;
    sum = value === 100 && sum > 0 ? sum * 100 : sum + value;
    from = to;
  }
  return sum;
}
