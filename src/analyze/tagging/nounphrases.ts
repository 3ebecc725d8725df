import type { Span } from "../../model/analysis.ts";
import type { Tagged } from "../../model/tagging.ts";
import type { Token } from "../words.ts";

/** A noun or name with the words that go with it; token indices, `to` is behind the last. */
export interface NounPhrase {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly span: Span;
}

/** `headLast`: of several nouns the last is the head (“council leader”), and a participle may stand before it. */
export interface PhraseOrder {
  readonly headLast: boolean;
  /** « de », of: words that join a phrase to the one before. */
  readonly links: ReadonlySet<string>;
}

/** The noun phrases of a paragraph without what « de » or “of” adds to them: in order, none inside another. */
export function nounPhrases(
  tokens: readonly Token[],
  tags: readonly Tagged[],
  { headLast }: PhraseOrder,
): NounPhrase[] {
  const phrases: NounPhrase[] = [];
  for (let at = 0; at < tokens.length; ) {
    const phrase = phraseFrom(tokens, tags, at, headLast);
    if (phrase !== undefined) phrases.push(phrase);
    at = phrase?.to ?? at + 1;
  }
  return phrases;
}

/** Index behind the phrase and all that its links add: « le maire | de la ville du Nord ». */
export function linkedEnd(
  phrases: readonly NounPhrase[],
  index: number,
  tokens: readonly Token[],
  { links }: PhraseOrder,
): number {
  let end = phrases[index]?.to ?? 0;
  for (const next of phrases.slice(index + 1)) {
    if (!links.has(tokens[end]?.form ?? "")) break;
    if (next.from !== end + 1 && next.from !== end) break;
    end = next.to;
  }
  return end;
}

function phraseFrom(
  tokens: readonly Token[],
  tags: readonly Tagged[],
  from: number,
  headLast: boolean,
): NounPhrase | undefined {
  let at = from;
  while (leads(tags, at, headLast)) at++;
  const nouns = at;
  while (isNoun(tags[at]) || joins(tokens, tags, at, nouns)) at++;
  if (at === nouns) return undefined;
  const head = headLast ? at - 1 : nouns;
  if (!headLast) while (tags[at]?.pos === "adjective") at++;
  const start = tokens[from]?.start ?? 0;
  return { from, to: at, head, span: { start, end: tokens[at - 1]?.end ?? start } };
}

/** A word before the noun. An adverb counts before an adjective only. */
function leads(tags: readonly Tagged[], at: number, headLast: boolean): boolean {
  const tag = tags[at]?.tag;
  if (tag === "DET" || tag === "NUM" || tag === "ADJ") return true;
  const next = tags[at + 1]?.tag;
  if (tag === "ADV") return next === "ADJ" || next === "NUM";
  const before = tags[at - 1]?.tag;
  const inside = before === "DET" || before === "ADJ" || before === "NUM";
  return headLast && tag === "VERB" && inside && (next === "NOUN" || next === "ADJ");
}

function isNoun(tagged: Tagged | undefined): boolean {
  return tagged?.pos === "noun" || tagged?.pos === "name";
}

/** A point inside initials: « J. Dupont ». */
function joins(tokens: readonly Token[], tags: readonly Tagged[], at: number, nouns: number): boolean {
  const initial = tokens[at - 1];
  return (
    at > nouns &&
    tokens[at]?.text === "." &&
    tokens[at]?.start === initial?.end &&
    /^\p{Lu}\p{Ll}{0,2}$/u.test(initial?.text ?? "") &&
    tags[at + 1]?.pos === "name"
  );
}
