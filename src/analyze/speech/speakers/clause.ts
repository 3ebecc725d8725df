import { holding } from "../../cover.ts";
import { isAdverb, isName } from "../../nounphrase.ts";
import type { Vocabulary } from "../../vocabulary.ts";
import { type Token, tokenAt } from "../../words.ts";
import { secondSubject } from "../second/subject.ts";
import type { Around } from "./around.ts";
import type { Verb } from "./cues.ts";
import { type Speaker, speakerAt } from "./speaker.ts";
import { type Subject, subjectBefore } from "./subject.ts";

/**
 * The subject of a reporting verb: right before it, or the sentence's own when the verb is joined to another
 * one or is not finite: « X a souri et a répondu », “X left, saying”. The sentence starts at token `start`.
 */
export function subjectOf(around: Around, verb: Verb, start: number): Subject | undefined {
  const found = searched(around, verb, start);
  return found === undefined || isNominal(found, around) ? found : undefined;
}

/** A phrase without a noun is no subject: « ne l'empêche pas de dire ». Without tags, every phrase passes. */
function isNominal(subject: Subject, { scene }: Around): boolean {
  if (scene.tags === undefined || !("speaker" in subject) || subject.speaker.named) return true;
  const { from, to, kind } = subject.speaker;
  return (
    kind !== "unknown" ||
    scene.tags.slice(from, to).some(({ pos }) => pos === "noun" || pos === "name" || pos === "adjective")
  );
}

function searched(around: Around, verb: Verb, start: number): Subject | undefined {
  const { scene, vocabulary, verbs } = around;
  const { tokens } = scene;
  if (verb.inverted !== undefined) return { pronoun: verb.inverted };
  if (vocabulary.verbSecond) return secondSubject(tokens, start, verb, vocabulary);
  const opened = holding(around.outer, tokens[start]?.start ?? 0);
  const from = opened === undefined ? start : Math.max(start, tokenAt(tokens, opened.end));
  const beside = verb.nonfinite ? besideGerund(around, verb, start) : undefined;
  if (beside !== undefined) return beside;
  const near = subjectBefore(tokens, from < verb.from ? from : start, verb.from, vocabulary);
  if (near !== undefined) return near;
  const turned = vocabulary.dropsSubjects ? behindVerb(around, verb) : undefined;
  if (turned !== undefined) return turned;
  if (isDropped(around, verb, start)) return { pronoun: finite(tokens, verb, vocabulary) };
  if (!isJoined(tokens, verb, vocabulary)) return undefined;
  for (let index = verbs.indexOf(verb) - 1; index >= 0; index--) {
    const other = verbs[index];
    if (other === undefined || other.from < start) break;
    if (other.nonfinite || holding(around.outer, other.verb.start) !== undefined) continue;
    return subjectOf(around, other, start) ?? named(speakerAt(tokens, other.to, verb.from, vocabulary));
  }
  return clauseSubject(around, start, verb.from);
}

/** « Explican los especialistas que… »: the subject behind the verb, before the clause or the quotation. */
function behindVerb({ scene, vocabulary }: Around, verb: Verb): Subject | undefined {
  const { tokens } = scene;
  if (verb.nonfinite) return undefined;
  const speaker = speakerAt(tokens, verb.to, Math.min(tokens.length, verb.to + 30), vocabulary);
  if (speaker === undefined || (!speaker.named && speaker.kind === "unknown")) return undefined;
  const next = tokens[speaker.to];
  const leads = next === undefined || /^[:«“"]$/.test(next.text);
  return leads || vocabulary.complementisers.has(next.form) ? { speaker } : undefined;
}

/** « Añadió que… »: a finite verb opens the sentence, and nobody stands behind it. */
function isDropped({ scene, vocabulary }: Around, verb: Verb, start: number): boolean {
  if (!vocabulary.dropsSubjects || verb.nonfinite) return false;
  let at = verb.from;
  while (at > start && skips(scene.tokens[at - 1], vocabulary)) at--;
  return at <= start;
}

/** Token index of the form that tells the number: « han » in « han dicho », « quejan » in « se quejan ». */
export function finite(tokens: readonly Token[], verb: Verb, vocabulary: Vocabulary): number {
  const at = tokenAt(tokens, verb.verb.start);
  if (vocabulary.participles.has(verb.form)) return Math.max(verb.from, at - 1);
  const clitic = vocabulary.auxiliaries.has(tokens[at]?.form ?? "") && tokens[at + 1]?.word === true;
  return clitic ? at + 1 : at;
}

/** « « … », dit X, ajoutant … »: who speaks right before the gerund's comma; « la lettre de X accusant … »: the name before it. */
function besideGerund(
  { scene, vocabulary, verbs, outer }: Around,
  verb: Verb,
  start: number,
): Subject | undefined {
  const { tokens } = scene;
  if (isName(tokens[verb.from - 1], vocabulary)) {
    let from = verb.from - 1;
    while (from > start && isName(tokens[from - 1], vocabulary)) from--;
    const speaker = verb.from - from > 1 ? speakerAt(tokens, from, verb.from, vocabulary) : undefined;
    return speaker?.to === verb.from && speaker.kind === "person" ? { speaker } : undefined;
  }
  if (tokens[verb.from - 1]?.text !== ",") return undefined;
  const other = verbs[verbs.indexOf(verb) - 1];
  if (other === undefined || other.from < start || other.nonfinite) return undefined;
  if (holding(outer, other.verb.start) !== undefined) return undefined;
  const speaker = speakerAt(tokens, other.to, verb.from, vocabulary);
  const sure = speaker !== undefined && (speaker.named || speaker.kind !== "unknown");
  return sure && speaker.to === verb.from - 1 ? { speaker } : undefined;
}

function named(speaker: Speaker | undefined): Subject | undefined {
  return speaker?.named === true ? { speaker } : undefined;
}

/** The verb shares its subject with another, or words set between commas stand before it. */
function isJoined(tokens: readonly Token[], verb: Verb, vocabulary: Vocabulary): boolean {
  let at = verb.from - 1;
  while (/^[”"»’]$/.test(tokens[at]?.text ?? "")) at--;
  const before = tokens[at];
  if (verb.nonfinite || before === undefined) return verb.nonfinite;
  return before.text === "," || before.form === vocabulary.and || isAdverb(before, vocabulary);
}

/** Who the sentence is about: its first noun phrase that can speak, or a pronoun there. */
export function clauseSubject(around: Around, start: number, end: number): Subject | undefined {
  const { vocabulary, outer } = around;
  const { tokens } = around.scene;
  const quotation = holding(outer, tokens[start]?.start ?? 0);
  let at = quotation === undefined ? start : tokenAt(tokens, quotation.end);
  for (let tries = 0; tries < 4 && at < end; tries++) {
    while (at < end && at < start + 60 && skips(tokens[at], vocabulary)) at++;
    const token = tokens[at];
    if (token === undefined || at >= end) return undefined;
    if (vocabulary.pronouns.has(token.form)) return { pronoun: at };
    const speaker = speakerAt(tokens, at, end, vocabulary);
    if (speaker !== undefined && isSure(speaker, around) && runsOn(tokens, speaker.to, end))
      return { speaker };
    let comma = at;
    while (comma < end && comma < at + 40 && tokens[comma]?.text !== ",") comma++;
    if (tokens[comma]?.text !== "," || comma >= end) return undefined;
    at = comma + 1;
  }
  return undefined;
}

/** Somebody, or one capitalised word that is a name elsewhere in the article too. */
function isSure(speaker: Speaker, { scene, names }: Around): boolean {
  if (!speaker.named) return speaker.kind !== "unknown";
  return speaker.kind !== "unknown" || names.has(scene.tokens[speaker.from]?.form ?? "");
}

/** « Mais », “and”, « ensuite »: words before a subject that are no preposition. */
function skips(token: Token | undefined, vocabulary: Vocabulary): boolean {
  if (token === undefined || token.text === "," || isName(token, vocabulary)) return false;
  if (!token.word) return /^[«“"‘—–-]$/.test(token.text);
  return vocabulary.openers.has(token.form) || token.form === vocabulary.and || isAdverb(token, vocabulary);
}

/** A verb, a colon, or words set between commas follow. */
function runsOn(tokens: readonly Token[], at: number, end: number): boolean {
  const next = tokens[at];
  return (
    next === undefined ||
    at >= end ||
    next.text === ":" ||
    next.text === "," ||
    next.text === "(" ||
    (next.word && !next.capital)
  );
}
