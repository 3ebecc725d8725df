import type { Vocabulary } from "../../vocabulary.ts";
import type { Token } from "../../words.ts";
import type { Verb } from "../speakers/cues.ts";
import { speakerAt } from "../speakers/speaker.ts";
import { type Subject, subjectBefore } from "../speakers/subject.ts";

const bounds = /^[,;:.!?…()«»“”„"‚‘’—–-]$/;

/** Where the verb stands second: the subject that opens its clause, else the one behind it. */
export function secondSubject(
  tokens: readonly Token[],
  start: number,
  verb: Verb,
  vocabulary: Vocabulary,
): Subject | undefined {
  const near = subjectBefore(tokens, start, verb.from, vocabulary);
  if (near !== undefined && opensClause(tokens, start, firstOf(near), vocabulary)) return near;
  return subjectBehind(tokens, verb.to, vocabulary) ?? subjectWithPlace(tokens, start, verb.from, vocabulary);
}

/** „Die Leiterin Ruth Cole aus Kiel sagte“: words of place stand between the subject and its verb. */
function subjectWithPlace(
  tokens: readonly Token[],
  start: number,
  end: number,
  vocabulary: Vocabulary,
): Subject | undefined {
  let at = start;
  while (at < end && vocabulary.openers.has(tokens[at]?.form ?? "")) at++;
  const speaker = speakerAt(tokens, at, end, vocabulary);
  if (speaker === undefined || speaker.to >= end || speaker.kind === "unknown") return undefined;
  const rest = tokens.slice(speaker.to, end);
  const preposition = vocabulary.stop.has(rest[0]?.form ?? "");
  return preposition && rest.length < 10 && rest.every((token) => token.word) ? { speaker } : undefined;
}

/** „sagte am Montag der Sprecher“: words of time and place may stand before the subject. */
export function subjectBehind(
  tokens: readonly Token[],
  from: number,
  vocabulary: Vocabulary,
): Subject | undefined {
  const at = pastAdverbials(tokens, from, vocabulary);
  if (vocabulary.pronouns.has(tokens[at]?.form ?? "")) return { pronoun: at };
  const speaker = speakerAt(tokens, at, tokens.length, vocabulary);
  return speaker !== undefined && (speaker.named || speaker.kind !== "unknown") ? { speaker } : undefined;
}

export function pastAdverbials(tokens: readonly Token[], from: number, vocabulary: Vocabulary): number {
  let at = from;
  while (at < from + 5) {
    const token = tokens[at];
    if (token === undefined || !token.word) break;
    const day = vocabulary.calendar.has(token.form) && vocabulary.stop.has(tokens[at - 1]?.form ?? "");
    const small =
      !token.capital &&
      vocabulary.stop.has(token.form) &&
      !vocabulary.determiners.has(token.form) &&
      !vocabulary.pronouns.has(token.form);
    if (!day && !small) break;
    at++;
  }
  return at;
}

function firstOf(subject: Subject): number {
  return "speaker" in subject ? subject.speaker.from : subject.pronoun;
}

function opensClause(
  tokens: readonly Token[],
  start: number,
  at: number,
  { openers, complementisers }: Vocabulary,
): boolean {
  const before = tokens[at - 1];
  if (before === undefined || at <= start) return true;
  return bounds.test(before.text) || openers.has(before.form) || complementisers.has(before.form);
}
