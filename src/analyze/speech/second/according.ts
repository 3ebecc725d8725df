import type { Span } from "../../../model/analysis.ts";
import { holding } from "../../cover.ts";
import type { Hit } from "../../phrases.ts";
import type { Scene } from "../../scene.ts";
import type { Vocabulary } from "../../vocabulary.ts";
import { type Token, tokenAt } from "../../words.ts";
import { type Around, accordingCue, unproven } from "../speakers/around.ts";
import { type Speaker, speakerAt } from "../speakers/speaker.ts";

const longest = 10;

/** Who a hit of "according to" names: behind it, or before it („der Polizei zufolge“). */
export function speakerOfHit(
  tokens: readonly Token[],
  hit: Hit,
  limit: number,
  vocabulary: Vocabulary,
): Speaker | undefined {
  if (!vocabulary.accordingAfter.has(hit.phrase))
    return bare(tokens, speakerAt(tokens, hit.to, limit, vocabulary), hit, vocabulary);
  let found: Speaker | undefined;
  for (let from = hit.from - 1; from >= 0 && hit.from - from <= longest; from--) {
    const token = tokens[from];
    if (token === undefined || (!token.word && token.text !== ".")) break;
    if (vocabulary.accordingNouns.has(token.form)) break;
    const speaker = speakerAt(tokens, from, hit.from, vocabulary);
    if (speaker?.to === hit.from) found = speaker;
  }
  return bare(tokens, found, hit, vocabulary);
}

/** Without its article, which stands in another case than the name is cited in. */
function bare(
  tokens: readonly Token[],
  speaker: Speaker | undefined,
  hit: Hit,
  { determiners, nounsCapitalised, accordingBehind }: Vocabulary,
): Speaker | undefined {
  if (speaker === undefined || !nounsCapitalised || accordingBehind.has(hit.phrase)) return speaker;
  const from = tokens[speaker.from];
  const next = tokens[speaker.from + 1];
  const led = from !== undefined && speaker.name.start === from.start && determiners.has(from.form);
  return led && next !== undefined && next.start < speaker.name.end
    ? { ...speaker, name: { start: next.start, end: speaker.name.end } }
    : speaker;
}

/** Hits behind the speaker, and those that count only right behind somebody's words: „…, so die Leiterin“. */
export function placedHits({ tokens }: Scene, vocabulary: Vocabulary): Hit[] {
  const { accordingAfter, accordingBehind } = vocabulary;
  if (accordingAfter.size + accordingBehind.size === 0) return [];
  return tokens.flatMap((token, at): Hit[] => {
    const hit = { phrase: token.form, start: token.start, end: token.end, from: at, to: at + 1 };
    if (accordingAfter.has(token.form)) return [hit];
    if (!accordingBehind.has(token.form) || tokens[at - 1]?.text !== ",") return [];
    const speaker = speakerAt(tokens, at + 1, tokens.length, vocabulary);
    const next = tokens[speaker?.to ?? at + 1];
    const ends = next === undefined || !next.word || vocabulary.stop.has(next.form);
    return speaker !== undefined && (speaker.named || speaker.kind !== "unknown") && ends ? [hit] : [];
  });
}

export interface Given {
  readonly speaker: Speaker;
  readonly content: Span;
  readonly cue: ReturnType<typeof accordingCue>;
}

/** Where the verb stands second no comma closes the phrase: „Laut Polizei brannte das Boot“. */
export function* givenBy(around: Around): Generator<Given> {
  const { scene, vocabulary } = around;
  const { tokens, sentences } = scene;
  for (const hit of around.according) {
    const sentence = holding(sentences, hit.start);
    if (sentence === undefined) continue;
    const first = tokenAt(tokens, sentence.start);
    const found = speakerOfHit(tokens, hit, tokenAt(tokens, sentence.end), vocabulary);
    const speaker = unproven(found, tokens);
    if (speaker === undefined || (!speaker.named && speaker.kind === "unknown")) continue;
    const from = Math.min(hit.from, speaker.from);
    const to = Math.max(hit.to, speaker.to);
    const behind = vocabulary.accordingBehind.has(hit.phrase);
    const content = behind
      ? { start: sentence.start, end: tokens[hit.from - 1]?.start ?? hit.start }
      : { start: from - first <= 2 ? (tokens[to]?.start ?? hit.end) : sentence.start, end: sentence.end };
    yield { speaker, content, cue: accordingCue(scene, hit) };
  }
}
