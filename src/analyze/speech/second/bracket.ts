import type { Cue } from "../../../model/analysis.ts";
import type { Vocabulary } from "../../vocabulary.ts";
import { fold, type Token } from "../../words.ts";

/** First half of a verb → its second halves, each with the class of the verb. */
export type Brackets = ReadonlyMap<string, ReadonlyMap<string, Cue["class"]>>;

const reach = 25;
const gap = " … ";
const stops = /^[,.;:!?…()«»“”„"‚‘’—–]$/;

/** „teilte … mit“ of the lexicons: verbs whose halves stand apart. */
export function bracketsOf(classes: ReadonlyMap<string, Cue["class"]>): Brackets {
  const brackets = new Map<string, Map<string, Cue["class"]>>();
  for (const [form, name] of classes) {
    const [first = "", second] = form.split(gap);
    if (second === undefined) continue;
    const seconds = brackets.get(first) ?? new Map<string, Cue["class"]>();
    brackets.set(first, seconds.set(fold(second), name));
  }
  return brackets;
}

export interface Bracket {
  readonly form: string;
  readonly class: Cue["class"];
  /** Token index behind the second half. */
  readonly closes: number;
}

/** The second half of the verb at the token: the last word of its clause. */
export function bracketAt(
  tokens: readonly Token[],
  at: number,
  { brackets }: Vocabulary,
): Bracket | undefined {
  const first = tokens[at];
  const seconds = first === undefined ? undefined : brackets.get(first.form);
  if (first === undefined || seconds === undefined) return undefined;
  for (let index = at + 1; index < Math.min(tokens.length, at + reach); index++) {
    const token = tokens[index];
    if (token === undefined || stops.test(token.text)) return undefined;
    const name = seconds.get(token.form);
    if (name === undefined || !isLast(tokens[index + 1])) continue;
    return { form: `${first.form}${gap}${token.form}`, class: name, closes: index + 1 };
  }
  return undefined;
}

/** Token index of the auxiliary far before a participle: „hat der Rat am Montag beschlossen“. */
export function auxiliaryBefore(
  tokens: readonly Token[],
  participle: number,
  { perfects }: Vocabulary,
): number | undefined {
  for (let at = participle - 1; at >= 0 && participle - at < reach; at--) {
    const token = tokens[at];
    if (token === undefined || stops.test(token.text)) return undefined;
    if (perfects.has(token.form)) return at;
  }
  return undefined;
}

function isLast(next: Token | undefined): boolean {
  return next === undefined || !next.word || /^(?:und|oder)$/.test(next.form);
}
