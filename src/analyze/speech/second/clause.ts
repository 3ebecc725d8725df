import type { Span } from "../../../model/analysis.ts";
import type { Token } from "../../words.ts";
import type { Around } from "../speakers/around.ts";
import type { Verb } from "../speakers/cues.ts";
import type { Subject } from "../speakers/subject.ts";
import { subjectBefore } from "../speakers/subject.ts";
import { pastAdverbials, subjectBehind } from "./subject.ts";

export interface Reported {
  readonly subject: Subject;
  /** Text positions of the reported words; ends at the sentence's end when `to` is absent. */
  readonly from: number;
  readonly to: number;
}

/**
 * Reported words beside a verb that stands second, in the sentence of tokens `first`–`end`:
 * „Wie die Polizei mitteilte, …“, „…, wie sie sagt“, „…, sagte Beck am Montag“.
 */
export function reportedBeside(
  { scene, vocabulary }: Around,
  verb: Verb,
  first: number,
  end: number,
): Reported | undefined {
  const { tokens } = scene;
  const begin = tokens[first]?.start ?? 0;
  const finish = tokens[end - 1]?.end ?? begin;
  const as = asBefore(tokens, verb.from, first, vocabulary.asOpeners);
  if (as !== undefined) {
    const subject = subjectBefore(tokens, as + 1, verb.from, vocabulary);
    const behind = verb.closes ?? verb.to;
    if (subject === undefined || !isMark(tokens[behind]) || firstIn(subject) !== as + 1) return undefined;
    if (as === first) return { subject, from: tokens[behind]?.end ?? begin, to: finish };
    return tokens[as - 1]?.text === ","
      ? { subject, from: begin, to: tokens[as - 1]?.start ?? begin }
      : undefined;
  }
  if (tokens[verb.from - 1]?.text !== "," || vocabulary.openers.has(tokens[first]?.form ?? ""))
    return undefined;
  const subject = subjectBehind(tokens, verb.to, vocabulary);
  if (subject === undefined) return undefined;
  const rest = pastAdverbials(
    tokens,
    "speaker" in subject ? subject.speaker.to : subject.pronoun + 1,
    vocabulary,
  );
  const stop = Math.max(verb.closes ?? 0, rest);
  return stop >= end - 1 || isMark(tokens[stop]) || isTail(tokens.slice(rest - 1, end), vocabulary.stop)
    ? { subject, from: begin, to: tokens[verb.from - 1]?.start ?? begin }
    : undefined;
}

/** „Beck sagte am Montag, dass …“, „…, der Hafen werde größer“: start of a clause that is reported by its opener or its verb. */
export function moodClause(
  tokens: readonly Token[],
  verb: Verb,
  end: number,
  { vocabulary }: Around,
): number | undefined {
  if (vocabulary.reportedMood.size === 0) return undefined;
  let at = verb.closes ?? verb.to;
  while (at < Math.min(end, verb.to + 12) && tokens[at]?.word === true) at++;
  if (tokens[at]?.text !== "," && tokens[at]?.text !== ":") return undefined;
  if (vocabulary.complementisers.has(tokens[at + 1]?.form ?? "")) return tokens[at + 2]?.start;
  const mood = moodIn(tokens.slice(at + 1, end), vocabulary.reportedBehind);
  return mood === undefined ? undefined : tokens[at + 1]?.start;
}

/** A verb form that gives back somebody's words. */
export function moodIn(tokens: readonly Token[], mood: ReadonlySet<string>): Span | undefined {
  return tokens.find((token, at) => !token.capital && mood.has(token.form) && !isFirstPerson(tokens, at));
}

/** „ich habe“, „es sei denn“, „wie dem auch sei“: no reported words. */
function isFirstPerson(tokens: readonly Token[], at: number): boolean {
  const near = [tokens[at - 1]?.form, tokens[at + 1]?.form];
  return near.includes("ich") || near.includes("denn") || near[0] === "auch" || near[1] === "dank";
}

function asBefore(
  tokens: readonly Token[],
  verb: number,
  first: number,
  openers: ReadonlySet<string>,
): number | undefined {
  for (let at = verb - 1; at >= first && verb - at < 14; at--) {
    const token = tokens[at];
    if (token === undefined || !token.word) return undefined;
    if (openers.has(token.form)) return at;
  }
  return undefined;
}

/** „…, sagte Beck in einem Gespräch“: a few words of place or time end the sentence. */
function isTail(tokens: readonly Token[], small: ReadonlySet<string>): boolean {
  const words = tokens.slice(1, -1);
  const led = words[0] !== undefined && (small.has(words[0].form) || small.has(tokens[0]?.form ?? ""));
  return led && words.length <= 8 && words.every((token) => token.word);
}

function firstIn(subject: Subject): number {
  return "speaker" in subject ? subject.speaker.from : subject.pronoun;
}

function isMark(token: Token | undefined): boolean {
  return token === undefined || /^[,.;:!?…)»“”]$/.test(token.text);
}
