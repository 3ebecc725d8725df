import { isAdverb, phraseEnd } from "../../nounphrase.ts";
import type { Vocabulary } from "../../vocabulary.ts";
import type { Token } from "../../words.ts";
import { type Speaker, speakerAt } from "./speaker.ts";

/** « a déclaré mercredi dans un communiqué le maire »: words of time, place and manner before the subject. */
export function pastWords(
  tokens: readonly Token[],
  from: number,
  vocabulary: Vocabulary,
): Speaker | undefined {
  let at = from;
  for (let pieces = 0; pieces < 4 && at < from + 14; pieces++) {
    const next = pastPiece(tokens, at, vocabulary);
    if (next <= at) return undefined;
    at = next;
    const speaker = speakerAt(tokens, at, tokens.length, vocabulary);
    if (speaker !== undefined && !vocabulary.calendar.has(speaker.key))
      return speaker.named || speaker.kind !== "unknown" ? speaker : undefined;
  }
  return undefined;
}

function pastPiece(tokens: readonly Token[], at: number, vocabulary: Vocabulary): number {
  const token = tokens[at];
  if (token === undefined || !token.word || vocabulary.classes.has(token.form)) return at;
  if (vocabulary.calendar.has(token.form) || vocabulary.between.has(token.form) || /^\d+$/.test(token.form))
    return at + 1;
  if (isAdverb(token, vocabulary)) return at + 1;
  const leads =
    vocabulary.stop.has(token.form) &&
    ![
      vocabulary.determiners,
      vocabulary.pronouns,
      vocabulary.complementisers,
      vocabulary.relatives,
      vocabulary.auxiliaries,
    ].some((words) => words.has(token.form));
  return leads ? Math.max(at, phraseEnd(tokens, at + 1, at + 9, vocabulary)) : at;
}
