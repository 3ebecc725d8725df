import type { Span } from "../../model/analysis.ts";
import { isFunction, isParticiple } from "../nounphrase.ts";
import type { Scene } from "../scene.ts";
import type { Token } from "../words.ts";

export interface Noun extends Span {
  readonly from: number;
  readonly to: number;
}

/** The thing counted: up to three words from the token, to the first plural and what is plural behind it. */
export function pluralAt(scene: Scene, at: number): Noun | undefined {
  const run = runAt(scene, at);
  const first = run[0];
  const last = run.at(-1);
  if (first !== undefined && last?.capital === true && scene.vocabulary?.nounsCapitalised === true)
    return { start: first.start, end: last.end, from: at, to: at + run.length };
  const isPlural = (token: Token | undefined, index: number): boolean =>
    token !== undefined &&
    !token.capital &&
    (/[sx]$/.test(token.form) || scene.vocabulary?.lexicons.irregularPlurals.includes(token.form) === true) &&
    !isVerb(scene, at + index);
  let plural = run.findIndex(isPlural);
  if (first === undefined || plural < 0) return undefined;
  while (isPlural(run[plural + 1], plural + 1)) plural++;
  return { start: first.start, end: run[plural]?.end ?? first.end, from: at, to: at + plural + 1 };
}

/** The same, or one word that is none: « 12 % de farine ». */
export function nounAt(scene: Scene, at: number): Noun | undefined {
  const plural = pluralAt(scene, at);
  const first = scene.tokens[at];
  if (plural !== undefined || first === undefined) return plural;
  const run = runAt(scene, at);
  if (run.length === 0 || first.capital || isVerb(scene, at)) return undefined;
  const last = Math.max(0, headIn(scene, at, run.length));
  return { start: first.start, end: run[last]?.end ?? first.end, from: at, to: at + last + 1 };
}

/** “Otherwise edible food”: place of the noun behind what only narrows it. */
function headIn({ tags }: Scene, at: number, length: number): number {
  const found = tags?.slice(at, at + length).findIndex(({ tag }) => !narrowing.has(tag)) ?? -1;
  return tags?.[at + found]?.tag === "NOUN" ? found : -1;
}

const narrowing: ReadonlySet<string> = new Set(["ADJ", "ADV"]);

/** End of what is counted with it: “8,550 boys and girls”, « 40 barques et canots ». */
export function joinedEnd(scene: Scene, { from, to }: Noun): number | undefined {
  const { tokens, vocabulary } = scene;
  if (vocabulary === undefined || tokens[to]?.form !== vocabulary.and) return undefined;
  if (vocabulary.nounsCapitalised && !isPluralForm(tokens[to + 1], vocabulary.lexicons.pluralEndings))
    return undefined;
  const next = pluralAt(scene, to + 1);
  return next === undefined || opensClause(scene, from, next.to) ? undefined : next.end;
}

/** Where every noun has a capital, a name has one too: „Jungen und Mädchen“, not „Boote und Hamburg“. */
function isPluralForm(token: Token | undefined, endings: readonly string[] = []): boolean {
  return token !== undefined && endings.some((ending) => token.form.endsWith(ending));
}

/** “They sold 40 boats and workers left”: the second noun is the subject of what follows. */
function opensClause(scene: Scene, from: number, to: number): boolean {
  const { tokens, vocabulary } = scene;
  const next = tokens[to];
  if (!next || !vocabulary || !isVerb(scene, to) || isParticiple(next, vocabulary)) return false;
  for (let at = from - 1; at >= 0 && !/^[.!?;:]$/u.test(tokens[at]?.text ?? ""); at--)
    if (isVerb(scene, at)) return true;
  return false;
}

function runAt({ tokens, vocabulary }: Scene, at: number): Token[] {
  const run: Token[] = [];
  if (vocabulary === undefined) return run;
  for (let index = at; index < at + 3; index++) {
    const token = tokens[index];
    if (token === undefined || !token.word || /^\d/.test(token.form) || vocabulary.stop.has(token.form))
      break;
    if (!isFunction(token, vocabulary) && vocabulary.classes.has(token.form)) break;
    if (run.length > 0 && token.capital && !vocabulary.nounsCapitalised) break;
    run.push(token);
    if (token.capital && vocabulary.nounsCapitalised) break;
  }
  return run;
}

/** The tagger is sure of a verb only where the word cannot be a plural noun. */
function isVerb({ tags }: Scene, at: number): boolean {
  const tag = tags?.[at]?.tag;
  return tag === "VERB" || tag === "AUX";
}
