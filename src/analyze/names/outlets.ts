import { isName } from "../nounphrase.ts";
import { findPhrases, type Hit } from "../phrases.ts";
import type { Vocabulary } from "../vocabulary.ts";
import type { Token } from "../words.ts";

/** Outlets named in the text. A common word that is one (“Science”) must not be a part of a longer name. */
export function outletsIn(tokens: readonly Token[], vocabulary: Vocabulary): Hit[] {
  return findPhrases(tokens, vocabulary.outlets, true).filter((hit) => {
    if (hit.to - hit.from > 1 || /^[\p{Lu}\p{N}]+$/u.test(tokens[hit.from]?.text ?? "")) return true;
    const [before, after] = [tokens[hit.from - 1], tokens[hit.to]];
    return (
      after?.text !== "&" && before?.text !== "&" && !isName(before, vocabulary) && !isName(after, vocabulary)
    );
  });
}

/** By which an outlet is known: its name without « News ». */
export function outletKey(phrase: string, { lexicons }: Vocabulary): string {
  const ending = (lexicons.outletEndings ?? []).find((one) =>
    phrase.toLowerCase().endsWith(` ${one.toLowerCase()}`),
  );
  return phrase.slice(0, phrase.length - (ending === undefined ? 0 : ending.length + 1)).toLowerCase();
}
