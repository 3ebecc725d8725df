import type { Cue, Span } from "../../../model/analysis.ts";
import { holding } from "../../cover.ts";
import type { Hit } from "../../phrases.ts";
import { type Token, tokenAt } from "../../words.ts";
import { givenBy } from "../second/according.ts";
import { type Around, accordingCue, unproven } from "../speakers/around.ts";
import { described } from "../speakers/behind.ts";
import { type Speaker, speakerAt } from "../speakers/speaker.ts";
import type { Subject } from "../speakers/subject.ts";
import { trimmed } from "./complement.ts";

interface Told {
  readonly subject: Subject;
  readonly content: Span;
  readonly cue: Cue;
}

/** What the sentence says “according to” somebody. */
export function* ofAccording(around: Around): Generator<Told> {
  const { scene, vocabulary } = around;
  const { tokens, sentences, paragraph } = scene;
  if (vocabulary.verbSecond) {
    for (const { speaker, content, cue } of givenBy(around))
      yield { subject: { speaker }, content: trimmed(paragraph.text, content.start, content.end), cue };
    return;
  }
  for (const hit of around.according) {
    const sentence = holding(sentences, hit.start);
    if (sentence === undefined) continue;
    const first = tokenAt(tokens, sentence.start);
    const end = tokenAt(tokens, sentence.end);
    const speaker = unproven(
      speakerAt(tokens, hit.to, end, vocabulary) ?? described(tokens, hit.to, vocabulary),
      tokens,
    );
    const dropped = speaker === undefined ? toldByNobody(around, hit) : undefined;
    if (dropped !== undefined && hit.from - first <= 2) {
      const content = trimmed(paragraph.text, tokens[hit.to]?.end ?? hit.end, sentence.end);
      yield { subject: dropped, content, cue: accordingCue(scene, hit) };
    }
    if (speaker === undefined || (!reliable(speaker) && !isText(speaker, around))) continue;
    const opens = hit.from === first;
    const comma = tokens[opens ? commaFrom(tokens, speaker.to, end) : speaker.to];
    const leads = hit.from - first <= 8 && hasComma(tokens, hit.from, first) && comma?.text === ",";
    const content = leads
      ? trimmed(paragraph.text, pastRelative(around, comma?.end ?? hit.end, sentence.end), sentence.end)
      : trimmed(
          paragraph.text,
          sentence.start,
          tokens[hit.from - 1]?.text === "," ? (tokens[hit.from - 1]?.start ?? hit.start) : hit.start,
        );
    if (!leads && hit.from - first < 3) continue;
    yield { subject: { speaker }, content, cue: accordingCue(scene, hit) };
  }
}

/** « Selon l'enquête, qui s'appuie sur des lettres, … »: behind the words set between commas. */
function pastRelative({ scene, vocabulary }: Around, from: number, end: number): number {
  const at = tokenAt(scene.tokens, from);
  if (!vocabulary.relatives.has(scene.tokens[at]?.form ?? "")) return from;
  for (let next = at; next < at + 30; next++) {
    const token = scene.tokens[next];
    if (token === undefined || token.start >= end) return from;
    if (token.text === ",") return token.end;
  }
  return from;
}

/** Token index of the next comma, not far. */
function commaFrom(tokens: readonly Token[], from: number, end: number): number {
  let at = from;
  while (at < Math.min(end, from + 12) && tokens[at]?.word === true) at++;
  return at;
}

function hasComma(tokens: readonly Token[], at: number, first: number): boolean {
  return at === first || /^[,)»”…:]$/.test(tokens[at - 1]?.text ?? "") || at - first <= 2;
}

/** “the emails”, « un courrier »: a text that says something. */
function isText(speaker: Speaker, { scene, vocabulary }: Around): boolean {
  return scene.tokens
    .slice(speaker.from, speaker.to)
    .some((token) => !token.capital && vocabulary.documents.has(token.form));
}

export function reliable(speaker: Speaker): boolean {
  return speaker.named || speaker.kind !== "unknown";
}

/** « Según explica, … »: the verb in the cue drops its subject. */
function toldByNobody({ scene, vocabulary }: Around, hit: Hit): Subject | undefined {
  const verb = scene.tokens[hit.to - 1];
  const alone = hit.to - hit.from > 1 && scene.tokens[hit.to]?.text === ",";
  return vocabulary.dropsSubjects && alone && vocabulary.classes.has(verb?.form ?? "")
    ? { pronoun: hit.to - 1 }
    : undefined;
}
