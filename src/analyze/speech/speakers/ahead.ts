import type { Span } from "../../../model/analysis.ts";
import { holding } from "../../cover.ts";
import { type Hit, phraseAt } from "../../phrases.ts";
import { tokenAt } from "../../words.ts";
import type { Draft } from "../quotations/drafts.ts";
import { speakerOfHit } from "../second/according.ts";
import { type Around, accordingCue, cueOf, type Found, firstFrom, unproven } from "./around.ts";
import { clauseSubject, subjectOf } from "./clause.ts";
import type { Verb } from "./cues.ts";
import { throughOutlet } from "./listener.ts";
import { speakerAt } from "./speaker.ts";
import type { Subject } from "./subject.ts";

/** The speaker named before the opening mark, or in a paragraph before that leads to it. */
export function ahead(draft: Draft, around: Around, before: Around | undefined): Found | undefined {
  const { scene } = around;
  if (scene.paragraph.text.slice(0, draft.span.start).trim() !== "") {
    const sentence = holding(scene.sentences, draft.span.start);
    const start = Math.min(sentence?.start ?? 0, draft.span.start);
    return region(around, { start, end: draft.span.start });
  }
  if (before === undefined || scene.apart || !/[:,]$/.test(before.scene.paragraph.text)) return undefined;
  const sentence = before.scene.sentences.at(-1);
  const found = sentence === undefined ? undefined : region(before, sentence);
  return found === undefined ? undefined : { ...found, home: before.scene };
}

/** The last reporting verb or "according to" of the stretch, with its subject. */
function region(around: Around, stretch: Span): Found | undefined {
  const { scene, vocabulary, verbs, outer } = around;
  const { tokens, paragraph } = scene;
  const start = tokenAt(tokens, stretch.start);
  const end = tokenAt(tokens, stretch.end);
  const colon = /:\s*$/.test(paragraph.text.slice(Math.max(0, stretch.end - 3), stretch.end));
  const last = around.according[firstFrom(around.according, end) - 1];
  const hit = last !== undefined && last.from >= start && last.to <= end ? last : undefined;
  const told = colon ? wordsOf(around, start, end) : undefined;
  if (told !== undefined) return told;
  let reserve: Found | undefined;
  for (let index = firstFrom(verbs, end) - 1; index >= 0; index--) {
    const verb = verbs[index];
    if (verb === undefined || verb.from < start) break;
    if (hit !== undefined && hit.from > verb.from) break;
    const last = verb.closes ?? verb.to;
    if (last > end || holding(outer, verb.verb.start) !== undefined) continue;
    const gap = stretch.end - (tokens[last - 1]?.end ?? verb.verb.end);
    if (!colon && gap > 160) break;
    if (!colon && gap > 3 && vocabulary.closeOnly.has(verb.form) && !bringsClause(around, verb, end))
      continue;
    const sure =
      inserted(around, verb, end) ??
      asTold(around, verb, end) ??
      subjectOf(around, verb, start) ??
      (colon ? turned(around, verb.to, verb.from - start, end) : undefined);
    const bare = colon || (gap < 4 && !vocabulary.stop.has(tokens[verb.from - 1]?.form ?? ""));
    const subject = sure ?? (bare ? clauseSubject(around, start, verb.from) : undefined);
    const cue = cueOf(scene, verb);
    const loose = !colon && last < end;
    const through = throughOutlet(tokens, verb, verb.to, vocabulary);
    const found =
      subject === undefined ? undefined : { subject, cue, loose, guessed: sure === undefined, ...through };
    if (found !== undefined && !(colon && isInner(subject, around))) return found;
    reserve ??= found;
    if (found === undefined && gap < 4) return { cue };
  }
  if (reserve !== undefined) return reserve;
  if (hit !== undefined) {
    const found = toldBy(around, hit, end);
    if (found !== undefined) return found;
  }
  return colon ? beforeColon(around, start, end) : undefined;
}

/** « le Sénat, rapporte X, « … » »: the verb and its subject stand between commas right before the marks. */
function inserted({ scene, vocabulary }: Around, verb: Verb, end: number): Subject | undefined {
  const { tokens } = scene;
  if (tokens[verb.from - 1]?.text !== "," || verb.inverted !== undefined || verb.nonfinite) return undefined;
  const speaker = speakerAt(tokens, verb.to, end, vocabulary);
  if (speaker === undefined || (!speaker.named && speaker.kind === "unknown")) return undefined;
  return speaker.to === end - 1 && tokens[speaker.to]?.text === "," ? { speaker } : undefined;
}

/** « Comme le souligne X, « … » ». */
function asTold({ scene, vocabulary }: Around, verb: Verb, end: number): Subject | undefined {
  if (vocabulary.verbSecond || !vocabulary.asOpeners.has(scene.tokens[verb.from - 1]?.form ?? ""))
    return undefined;
  const speaker = speakerAt(scene.tokens, verb.to, end, vocabulary);
  return speaker === undefined ? undefined : { speaker };
}

function bringsClause({ scene, vocabulary }: Around, verb: Verb, end: number): boolean {
  return scene.tokens
    .slice(verb.to, Math.min(end, verb.to + 12))
    .some((token) => vocabulary.complementisers.has(token.form));
}

function toldBy({ scene, vocabulary }: Around, hit: Hit, end: number): Found | undefined {
  const cue = accordingCue(scene, hit);
  if (vocabulary.objectPronouns.has(scene.tokens[hit.to]?.form ?? "") && hit.to < end)
    return { subject: { pronoun: hit.to }, cue };
  const speaker = unproven(speakerOfHit(scene.tokens, hit, end, vocabulary), scene.tokens);
  return speaker === undefined || (!speaker.named && speaker.kind === "unknown")
    ? undefined
    : { subject: { speaker }, cue };
}

/** « Comme le disait X : », “Said X:”: the verb opens the sentence and its subject follows. */
function turned({ scene, vocabulary }: Around, to: number, lead: number, end: number): Subject | undefined {
  const speaker = lead <= 3 ? speakerAt(scene.tokens, to, end, vocabulary) : undefined;
  return speaker?.named === true ? { speaker } : undefined;
}

/** The pronoun stands in a clause of its own: « ce qu'il a décrit comme ». */
function isInner(subject: Subject | undefined, { scene, vocabulary }: Around): boolean {
  if (subject === undefined || "speaker" in subject) return false;
  const before = scene.tokens[subject.pronoun - 1]?.form ?? "";
  return vocabulary.complementisers.has(before) || vocabulary.relatives.has(before);
}

/** « les mots de X : ». */
function wordsOf({ scene, vocabulary }: Around, start: number, end: number): Found | undefined {
  for (let at = end - 1; at >= start && at > end - 24; at--) {
    if (
      vocabulary.reporting.has(scene.tokens[at]?.form ?? "") &&
      phraseAt(scene.tokens, at, vocabulary.reporting)
    )
      return undefined;
    const hit = phraseAt(scene.tokens, at, vocabulary.wordsOf);
    const speaker = hit === undefined ? undefined : speakerAt(scene.tokens, hit.to, end, vocabulary);
    if (speaker !== undefined && (speaker.named || speaker.kind !== "unknown"))
      return { subject: { speaker } };
  }
  return undefined;
}

/** « X a été clair : »: no reporting verb, but a colon. */
function beforeColon(around: Around, start: number, end: number): Found | undefined {
  const { vocabulary } = around;
  const { tokens } = around.scene;
  const subject = clauseSubject(around, start, end);
  if (subject === undefined) return undefined;
  if (!("speaker" in subject)) return { subject, guessed: true };
  const { speaker } = subject;
  const next = tokens[speaker.to]?.text === "," ? speaker.to + 1 : speaker.to;
  const follows = tokens[next]?.form ?? ":";
  const person = speaker.kind === "person" && speaker.named;
  if (person && (vocabulary.auxiliaries.has(follows) || follows === ":")) return { subject };
  const heard = speaker.kind === "person" || speaker.kind === "group" || speaker.named;
  return heard ? { subject, guessed: true } : undefined;
}
