import { holding } from "../../cover.ts";
import { isName } from "../../nounphrase.ts";
import type { Scene } from "../../scene.ts";
import type { Vocabulary } from "../../vocabulary.ts";
import { type Token, tokenAt } from "../../words.ts";
import { type Speaker, speakerAt } from "./speaker.ts";

/** “Ruth Cole, the owner of the boat, who …, said”: the name right before what somebody is. */
export function byName(speaker: Speaker, { tokens, sentences, vocabulary }: Scene): Speaker {
  const { from, kind, name } = speaker;
  if (vocabulary === undefined || speaker.named || kind !== "person" || tokens[from - 1]?.text !== ",")
    return speaker;
  const start = tokenAt(tokens, holding(sentences, name.start)?.start ?? 0);
  let first = from - 1;
  while (first > start && (isName(tokens[first - 1], vocabulary) || isPoint(tokens, first - 1))) first--;
  const opens = first === start || vocabulary.openers.has(tokens[first - 1]?.form ?? "");
  if (from - 1 - first < (opens ? 1 : 2) || isOutside(tokens[first - 1], vocabulary)) return speaker;
  const other = speakerAt(tokens, first, from - 1, vocabulary);
  const person = other?.kind === "person" || (opens && other?.kind === "unknown");
  return other !== undefined && person && other.named && other.to === from - 1
    ? { ...other, to: speaker.to, role: other.role ?? name }
    : speaker;
}

/** A small word that leads to a place or a time: “In New York, the mayor said”. */
function isOutside(token: Token | undefined, vocabulary: Vocabulary): boolean {
  return (
    token?.word === true &&
    vocabulary.stop.has(token.form) &&
    !vocabulary.openers.has(token.form) &&
    !vocabulary.asOpeners.has(token.form) &&
    token.form !== vocabulary.and
  );
}

function isPoint(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === "." && /^\p{Lu}$/u.test(tokens[at - 1]?.text ?? "");
}
