import type { Vocabulary } from "../../vocabulary.ts";
import type { Token } from "../../words.ts";

/** “Forty boats”, “at least two people”, “more than 40 boats”: a number opens the clause. */
export function opensWithNumber(
  tokens: readonly Token[],
  at: number,
  { lexicons: { bounds, numbers } }: Vocabulary,
): boolean {
  const form = (index: number): string => tokens[index]?.form ?? "";
  const isThere = (phrase: string): boolean =>
    phrase.split(" ").every((word, index) => form(at + index) === word);
  const bound = Object.values(bounds).flat().find(isThere);
  const next = form(at + (bound?.split(" ").length ?? 0));
  return /^\d/.test(next) || Object.hasOwn(numbers, next);
}
