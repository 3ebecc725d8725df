import type { Cue, Span } from "../../../model/analysis.ts";
import { isAdverb, isName } from "../../nounphrase.ts";
import { type Hit, phraseAt } from "../../phrases.ts";
import type { Vocabulary } from "../../vocabulary.ts";
import type { Token } from "../../words.ts";
import { auxiliaryBefore, bracketAt } from "../second/bracket.ts";

/** A reporting verb with its auxiliaries and adverbs: token indices `from`–`to`. */
export interface Verb {
  readonly from: number;
  readonly to: number;
  readonly verb: Span;
  readonly form: string;
  readonly class: Cue["class"];
  readonly adverb?: Span;
  /** “saying”, « dire »: its subject is that of another verb. */
  readonly nonfinite: boolean;
  /** It reports only with quoted words behind it: “brands”. */
  readonly quoting: boolean;
  /** Token index behind a second half that ends the clause: „teilte … mit“. */
  readonly closes?: number;
  /** Token index of the pronoun set behind the verb: « a-t-il précisé ». */
  readonly inverted?: number;
}

/** The reporting verbs of a paragraph, in order. Nouns of the same form and passives are left out. */
export function verbsOf(text: string, tokens: readonly Token[], vocabulary: Vocabulary): Verb[] {
  const verbs: Verb[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (vocabulary.nounsCapitalised && token?.capital === true) continue;
    const bracket = bracketAt(tokens, index, vocabulary);
    if (token !== undefined && bracket !== undefined) {
      const verb = { from: index, to: index + 1, verb: { start: token.start, end: token.end } };
      verbs.push({ ...verb, ...bracket, nonfinite: false, quoting: false });
      continue;
    }
    const hit =
      phraseAt(tokens, index, vocabulary.reporting) ?? turnedPhrase(text, tokens, index, vocabulary);
    if (hit === undefined) continue;
    const verb = around(text, tokens, index, hit.to, hit.phrase, vocabulary);
    if (verb !== undefined) verbs.push(verb);
    index = hit.to - 1;
  }
  return verbs;
}

function around(
  text: string,
  tokens: readonly Token[],
  at: number,
  end: number,
  form: string,
  vocabulary: Vocabulary,
): Verb | undefined {
  let from = at;
  let passive = false;
  let helped = false;
  let inverted: number | undefined;
  let adverb: Span | undefined;
  while (from > 0 && at - from < 6) {
    const token = tokens[from - 1];
    if (token === undefined || !token.word) break;
    if (
      vocabulary.auxiliaries.has(token.form) &&
      !(token.capital && from - 1 > 0 && isName(token, vocabulary))
    ) {
      helped = true;
      passive ||= vocabulary.passives.has(token.form);
    } else if (isAdverb(token, vocabulary)) adverb = token;
    else if (vocabulary.between.has(token.form) && hasAuxiliary(tokens, from - 1, vocabulary)) {
      from--;
      continue;
    } else if (
      isInverted(text, tokens, from - 1, vocabulary) &&
      vocabulary.auxiliaries.has(tokens[from - 2]?.form ?? "")
    )
      inverted = from - 1;
    else break;
    from--;
  }
  const before = tokens[from - 1];
  const reflexive = tokens.slice(from, at).some((token) => token.form === "s'" || token.form === "se");
  const gerund = vocabulary.gerundEndings.some((ending) => form.endsWith(ending));
  if (passive && !gerund && !reflexive && !phraseStartsReflexive(form)) return undefined;
  if (vocabulary.participles.has(form) && !helped && inverted === undefined) {
    const opens = auxiliaryBefore(tokens, at, vocabulary);
    const last = tokens[end - 1];
    const first = tokens[at];
    if (opens === undefined || first === undefined || last === undefined) return undefined;
    const name = vocabulary.classes.get(form) ?? "neutral";
    const verb = { start: first.start, end: last.end };
    return {
      from: opens,
      to: opens + 1,
      verb,
      form,
      class: name,
      closes: end,
      nonfinite: false,
      quoting: false,
    };
  }
  if (inverted === undefined && end - at > 2 && isInverted(text, tokens, at + 2, vocabulary))
    inverted = at + 2;
  let to = end;
  if (inverted === undefined && isInverted(text, tokens, end, vocabulary)) {
    inverted = end;
    to = end + 1;
  }
  if (isAdverb(tokens[to], vocabulary)) {
    adverb = tokens[to];
    to++;
  }
  const next = tokens[to];
  if (vocabulary.agents.has(next?.form ?? "") && (!helped || passive)) return undefined;
  if (
    before !== undefined &&
    vocabulary.determiners.has(before.form) &&
    from === at &&
    inverted === undefined &&
    !vocabulary.nonfinite.has(form)
  ) {
    const opens =
      next !== undefined &&
      (vocabulary.determiners.has(next.form) ||
        isName(next, vocabulary) ||
        (vocabulary.verbSecond && vocabulary.pronouns.has(next.form)));
    if (!opens) return undefined;
    from--;
  }
  const quoting = vocabulary.quoting.has(form);
  if (
    from === at &&
    /['’]s?$/.test(before?.text ?? "") &&
    !vocabulary.splitting.elisions.has(before?.form ?? "")
  )
    return undefined;
  const first = tokens[at];
  const last = tokens[end - 1];
  if (first === undefined || last === undefined) return undefined;
  return {
    from,
    to,
    verb: { start: first.start, end: last.end },
    form,
    nonfinite: (vocabulary.nonfinite.has(form) || (quoting && gerund)) && !(helped && gerund),
    quoting,
    class: vocabulary.classes.get(form) ?? "neutral",
    ...(adverb === undefined ? {} : { adverb: { start: adverb.start, end: adverb.end } }),
    ...(inverted === undefined ? {} : { inverted }),
  };
}

/** An auxiliary stands up to three words before. */
function hasAuxiliary(tokens: readonly Token[], at: number, vocabulary: Vocabulary): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 3); before--) {
    const form = tokens[before]?.form ?? "";
    if (vocabulary.auxiliaries.has(form)) return !vocabulary.between.has(form);
    if (!vocabulary.between.has(form)) return false;
  }
  return false;
}

/** « s'est-elle écriée »: a phrase with the pronoun set inside it. */
function turnedPhrase(
  text: string,
  tokens: readonly Token[],
  at: number,
  vocabulary: Vocabulary,
): Hit | undefined {
  if (!isInverted(text, tokens, at + 2, vocabulary)) return undefined;
  const [first, second, , ...rest] = tokens.slice(at, at + 5);
  if (first === undefined || second === undefined) return undefined;
  const hit = phraseAt([first, second, ...rest], 0, vocabulary.reporting);
  return hit === undefined || hit.to < 3 ? undefined : { ...hit, from: at, to: at + hit.to + 1 };
}

function phraseStartsReflexive(form: string): boolean {
  return form.startsWith("s'") || form.startsWith("se ");
}

export function isInverted(
  text: string,
  tokens: readonly Token[],
  at: number,
  vocabulary: Vocabulary,
): boolean {
  const token = tokens[at];
  return token !== undefined && vocabulary.pronouns.has(token.form) && text.charAt(token.start - 1) === "-";
}
