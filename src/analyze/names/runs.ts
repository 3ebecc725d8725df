import type { Span } from "../../model/analysis.ts";
import { holding } from "../cover.ts";
import { isFunction, isName, isParticle } from "../nounphrase.ts";
import type { Hit } from "../phrases.ts";
import type { Scene } from "../scene.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { type Token, tokenAt } from "../words.ts";
import { outletsIn } from "./outlets.ts";

/** A run of capitalised words. Token indices `from`–`to`. */
export interface Run extends Span {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Not merely the first word of a sentence. */
  readonly sure: boolean;
}

const known = new WeakMap<Scene, readonly Run[]>();

/** Runs of capitalised words in order. `joined`: stretches that are one name, as quotation marks or initials show. */
export function runsOf(scene: Scene, vocabulary: Vocabulary, joined: readonly Span[] = []): readonly Run[] {
  if (joined.length > 0) return found(scene, vocabulary, joined);
  const runs = known.get(scene) ?? found(scene, vocabulary, joined);
  known.set(scene, runs);
  return runs;
}

function found(scene: Scene, vocabulary: Vocabulary, joined: readonly Span[]): Run[] {
  const { tokens, sentences } = scene;
  const starts = new Set(sentences.map((sentence) => tokenAt(tokens, sentence.start)));
  const outlets = new Map(outletsIn(tokens, vocabulary).map((hit): [number, Hit] => [hit.from, hit]));
  const runs: Run[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const first = tokens[from];
    if (first === undefined) break;
    const whole = holding(joined, first.start);
    const outlet = outlets.get(from);
    let to = outlet?.to ?? from;
    if (outlet === undefined) {
      if (!isName(first, vocabulary) || isCompound(first)) continue;
      to = from + 1;
      while (to < tokens.length && to - from < 10) {
        const next = step(tokens, from, to, vocabulary, outlets);
        if (next <= to) break;
        to = next;
      }
      while (to > from + 1 && !isName(tokens[to - 1], vocabulary)) to--;
    }
    to = withAdjectives(scene, vocabulary, from, to);
    if (whole !== undefined) to = Math.max(to, tokenAt(tokens, whole.end));
    const initial = starts.has(from) || /^[«“"‘:(–—-]$/.test(tokens[from - 1]?.text ?? "");
    const head = outlet === undefined ? landBefore(scene, vocabulary, from) : from;
    const run = runAt(
      scene,
      head,
      to,
      outlet !== undefined || whole !== undefined || !initial || head < from,
    );
    if (run !== undefined) runs.push(run);
    from = to - 1;
  }
  return runs;
}

/** « Académie française », « Forces armées »: the adjectives of an organisation, where they stand behind. */
function withAdjectives({ tokens, tags }: Scene, vocabulary: Vocabulary, from: number, to: number): number {
  const word = tokens[from]?.form ?? "";
  if (vocabulary.headLast || to !== from + 1 || !vocabulary.institutions.has(word)) return to;
  let end = to;
  while (end < to + 2 && tags?.[end]?.tag === "ADJ" && tokens[end]?.capital === false) end++;
  return end;
}

/** « mer des Wadden », « île Devon »: the token where the word for the land or water stands, else `from`. */
function landBefore({ tokens }: Scene, vocabulary: Vocabulary, from: number): number {
  const linked = vocabulary.links.has(tokens[from - 1]?.form ?? "") ? from - 2 : from - 1;
  const noun = tokens[linked];
  return noun?.capital === false && vocabulary.lexicons.geography?.includes(noun.form) === true
    ? linked
    : from;
}

export function runAt(
  { tokens, paragraph }: Scene,
  from: number,
  to: number,
  sure: boolean,
): Run | undefined {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined) return undefined;
  const point = /^(?:\p{Lu}\.)+\p{Lu}$/u.test(last.text) && paragraph.text.charAt(last.end) === ".";
  const text = paragraph.text
    .slice(first.start, last.end + (point ? 1 : 0))
    .replace(/\s+/g, " ")
    .replace(/['’]s$/, "");
  const end = Math.min(first.start + text.length, last.end + (point ? 1 : 0));
  return text.length > 1 ? { from, to, start: first.start, end, text, sure } : undefined;
}

/** Token index behind the next piece of the run: a capitalised word, a particle, an initial, a nickname. */
function step(
  tokens: readonly Token[],
  from: number,
  at: number,
  vocabulary: Vocabulary,
  outlets: ReadonlyMap<number, Hit>,
): number {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || before === undefined || token.start - before.end > 1) return at;
  if (outlets.has(at) || /['’]s$/.test(before.text) || isCompound(token)) return at;
  if (isName(token, vocabulary) || isParticle(tokens, at, vocabulary)) return at + 1;
  if (token.text === ".")
    return /^(?:\p{Lu}\.)*\p{Lu}$/u.test(before.text) && isName(tokens[at + 1], vocabulary) ? at + 1 : at;
  if (/^[«“"‘]$/.test(token.text)) return nickname(tokens, at, vocabulary);
  if (token.text === "&") return isName(tokens[at + 1], vocabulary) ? at + 2 : at;
  if (isArticle(tokens, at, vocabulary)) return at + 2;
  const headed = at === from + 1 && isFunction(tokens[from], vocabulary);
  if (!vocabulary.links.has(token.form) || !before.capital) return at;
  if (vocabulary.determiners.has(token.form))
    return headed && !vocabulary.nounsCapitalised && isName(tokens[at + 1], vocabulary) ? at + 2 : at;
  if (isName(tokens[at + 1], vocabulary)) return at + 2;
  if (isArticle(tokens, at + 1, vocabulary)) return at + 3;
  const elided = tokens[at + 1]?.form.endsWith("'") === true;
  const determined = vocabulary.determiners.has(tokens[at + 1]?.form ?? "");
  return determined && (headed || elided) && isName(tokens[at + 2], vocabulary) ? at + 3 : at;
}

/** « Le » in « Charles Le Brun », « La » in « de La Hyre ». */
function isArticle(tokens: readonly Token[], at: number, vocabulary: Vocabulary): boolean {
  const token = tokens[at];
  return (
    token?.capital === true && vocabulary.determiners.has(token.form) && isName(tokens[at + 1], vocabulary)
  );
}

/** « James « Mad Dog » Mattis ». */
function nickname(tokens: readonly Token[], at: number, vocabulary: Vocabulary): number {
  for (let end = at + 2; end <= at + 4; end++)
    if (/^[»”"’]$/.test(tokens[end]?.text ?? ""))
      return isName(tokens[at + 1], vocabulary) && isName(tokens[end + 1], vocabulary) ? end + 2 : at;
  return at;
}

/** “British-led”: an adjective made of a name. */
function isCompound(token: Token): boolean {
  return /^\p{Lu}[\p{L}.]*-\p{Ll}+$/u.test(token.text);
}

/** Last words of names that consist of a first and a last name somewhere. */
export function surnamesOf(scenes: readonly Scene[]): Set<string> {
  const surnames = new Set<string>();
  for (const scene of scenes) {
    if (scene.vocabulary === undefined) continue;
    for (const run of runsOf(scene, scene.vocabulary)) {
      const words = run.text.split(" ").filter((word) => /^\p{L}/u.test(word));
      if (words.length >= 2 && words.length <= 3) surnames.add((words.at(-1) ?? "").toLowerCase());
    }
  }
  return surnames;
}

/** Capitalised words that do not begin a sentence somewhere, in lower case. */
export function capitalsOf(scenes: readonly Scene[]): Set<string> {
  const found = new Set<string>();
  for (const { tokens, sentences, vocabulary, block } of scenes) {
    if (vocabulary === undefined || vocabulary.nounsCapitalised || block < 0) continue;
    const starts = new Set(sentences.map((sentence) => tokenAt(tokens, sentence.start)));
    tokens.forEach((token, at) => {
      const inner = !starts.has(at) && !/^[«“"‘:(–—-]$/.test(tokens[at - 1]?.text ?? "");
      if (inner && isName(token, vocabulary)) found.add(token.form);
    });
  }
  return found;
}
