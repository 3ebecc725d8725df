import { isName } from "../../nounphrase.ts";
import { type Hit, phraseAt } from "../../phrases.ts";
import type { Vocabulary } from "../../vocabulary.ts";
import type { Token } from "../../words.ts";
import type { Found } from "./around.ts";
import type { Verb } from "./cues.ts";

/** « à l'AFP » behind a reporting verb, before its subject; or somebody with a role, who is passed over. */
export function listener(tokens: readonly Token[], at: number, vocabulary: Vocabulary): Hit | undefined {
  if (!vocabulary.roleLinks.has(tokens[at]?.form ?? "")) return undefined;
  const from = vocabulary.determiners.has(tokens[at + 1]?.form ?? "") ? at + 2 : at + 1;
  const outlet = phraseAt(tokens, from, vocabulary.outlets, true);
  const noun = tokens[from];
  if (outlet !== undefined || noun === undefined || noun.capital || !isName(tokens[from + 1], vocabulary))
    return outlet;
  return { phrase: "", start: noun.start, end: noun.start, from, to: from + 1 };
}

/** “Ida Quill told the BBC”, « a déclaré Ida Quill à l'AFP »: the outlet spoken to, at the token. */
export function throughOutlet(
  tokens: readonly Token[],
  { form }: Verb,
  at: number,
  vocabulary: Vocabulary,
): Pick<Found, "through"> {
  const link = vocabulary.roleLinks.has(tokens[at]?.form ?? "");
  if (!link && !vocabulary.telling.has(form)) return {};
  const article = link ? at + 1 : at;
  const from = vocabulary.determiners.has(tokens[article]?.form ?? "") ? article + 1 : article;
  const outlet = phraseAt(tokens, from, vocabulary.outlets, true);
  return outlet === undefined ? {} : { through: { start: outlet.start, end: outlet.end } };
}
