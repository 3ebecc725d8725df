import { holding } from "../../cover.ts";
import { isName } from "../../nounphrase.ts";
import type { Scene } from "../../scene.ts";
import { tokenAt } from "../../words.ts";
import { type Speaker, speakerAt } from "./speaker.ts";

/** Where somebody has spoken before: in the pronoun's paragraph, only in one before it, or nowhere. */
export type Spoken = "here" | "before" | "nowhere";

/**
 * Who a subject pronoun stands for, when the sentence before begins with one person's name and nobody else is
 * named between: a guess, to be marked as such. `"last"`: whoever spoke last, if anybody.
 */
export function antecedent(
  scene: Scene,
  pronoun: number,
  surnames: ReadonlySet<string>,
  spoken: Spoken,
): Speaker | "last" | undefined {
  const { tokens, sentences, vocabulary } = scene;
  const token = tokens[pronoun];
  if (token === undefined || vocabulary === undefined) return undefined;
  const sentence = holding(sentences, token.start);
  if (sentence === undefined) return undefined;
  const first = tokenAt(tokens, sentence.start);
  const named = (from: number): number | undefined => {
    for (let at = from; at < pronoun; at++) {
      const other = tokens[at];
      if (other === undefined) continue;
      const twice = isName(tokens[at + 1], vocabulary) || isName(tokens[at - 1], vocabulary);
      const person = isName(other, vocabulary) && at > first && (twice || surnames.has(other.form));
      if (person || vocabulary.roles.has(other.form) || vocabulary.groups.has(other.form)) return at;
    }
    return undefined;
  };
  const between = named(Math.max(first, pronoun - 40));
  if (between !== undefined) {
    if (!closesQuotation(scene, between, pronoun)) return undefined;
    const opens = speakerAt(tokens, first, pronoun, vocabulary);
    if (opens !== undefined && isFull(opens, scene) && named(opens.to) === undefined) return opens;
    if (spoken !== "before" || tokens[first]?.word === true) return "last";
  }
  const index = sentences.indexOf(sentence);
  const previous = sentences[index - 1];
  if (previous === undefined) return "last";
  const speaker = speakerAt(
    tokens,
    tokenAt(tokens, previous.start),
    tokenAt(tokens, previous.end),
    vocabulary,
  );
  if (speaker === undefined) return "last";
  if (vocabulary.dropsSubjects && !vocabulary.pronouns.has(token.form))
    return speaker.kind !== "unknown" || surnames.has(speaker.key) ? speaker : "last";
  if (spoken === "here") return "last";
  if (spoken === "before")
    return index === 1 && (isFull(speaker, scene) || (speaker.named && surnames.has(speaker.key)))
      ? speaker
      : "last";
  return speaker.kind === "person" || (speaker.named && surnames.has(speaker.key)) ? speaker : "last";
}

/** A person by first and last name. */
function isFull({ kind, named, name }: Speaker, { paragraph }: Scene): boolean {
  return kind === "person" && named && /\s/u.test(paragraph.text.slice(name.start, name.end));
}

/** The name stands inside a quotation that ends before the pronoun. */
function closesQuotation({ tokens }: Scene, from: number, to: number): boolean {
  return tokens.slice(from, to).some((token) => /^[»”"]$/.test(token.text));
}
