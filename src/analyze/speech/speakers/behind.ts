import { holding } from "../../cover.ts";
import { isName } from "../../nounphrase.ts";
import { phraseAt } from "../../phrases.ts";
import type { Vocabulary } from "../../vocabulary.ts";
import { type Token, tokenAt } from "../../words.ts";
import type { Draft } from "../quotations/drafts.ts";
import { pastAdverbials } from "../second/subject.ts";
import { type Around, accordingCue, cueOf, type Found, firstFrom, unproven } from "./around.ts";
import { finite } from "./clause.ts";
import { isInverted } from "./cues.ts";
import { listener, throughOutlet } from "./listener.ts";
import { pastWords } from "./past.ts";
import { type Speaker, speakerAt } from "./speaker.ts";
import { subjectBefore } from "./subject.ts";

/** The speaker named behind the closing mark: « … », dit X; “…,” X said. */
export function behind(draft: Draft, around: Around): Found | undefined {
  const { scene, vocabulary, verbs } = around;
  const { tokens, paragraph } = scene;
  if (!draft.closed) return undefined;
  let at = tokenAt(tokens, draft.span.end);
  const signature = signed(tokens, at, vocabulary);
  if (signature !== undefined) return signature;
  const comma = /^[,–—―]$/.test(tokens[at]?.text ?? "");
  if (comma) at++;
  if (comma && /^[–—―]$/.test(tokens[at]?.text ?? "")) at++;
  const next = tokens[at];
  if (next === undefined || (!next.word && !comma)) return undefined;
  const last = paragraph.text
    .slice(draft.content.start, draft.content.end)
    .replace(/[”"»’\s]+$/, "")
    .slice(-1);
  const open = comma || /[,?!]/.test(last);
  const runsOn = open || !next.capital || !/[.…]/.test(last);
  if (!open && isPhrase(draft)) return undefined;
  const verb = verbs[firstFrom(verbs, at)];
  if (verb?.from === at && verb.nonfinite) return undefined;
  if (verb?.from === at) {
    const cue = cueOf(scene, verb);
    if (verb.inverted !== undefined) return { subject: { pronoun: verb.inverted }, cue };
    const to = vocabulary.verbSecond ? pastAdverbials(tokens, verb.to, vocabulary) : verb.to;
    if (vocabulary.pronouns.has(tokens[to]?.form ?? "")) return { subject: { pronoun: to }, cue };
    const told = listener(tokens, to, vocabulary);
    const from = told?.to ?? to;
    const speaker =
      speakerAt(tokens, from, tokens.length, vocabulary) ??
      described(tokens, from, vocabulary) ??
      pastWords(tokens, from, vocabulary);
    if (speaker === undefined)
      return vocabulary.dropsSubjects && closes(tokens[verb.to], vocabulary)
        ? { subject: { pronoun: finite(tokens, verb, vocabulary) }, cue }
        : undefined;
    return {
      subject: { speaker },
      cue,
      ...(told === undefined
        ? throughOutlet(tokens, verb, speaker.to, vocabulary)
        : { through: { start: told.start, end: told.end } }),
    };
  }
  if (verb?.from !== at && isInverted(paragraph.text, tokens, at + 1, vocabulary) && isVerb(next, vocabulary))
    return { subject: { pronoun: at + 1 } };
  const according =
    phraseAt(tokens, at, vocabulary.according) ??
    (vocabulary.accordingBehind.has(next.form)
      ? { phrase: next.form, start: next.start, end: next.end, from: at, to: at + 1 }
      : undefined);
  if (according !== undefined && (runsOn || !vocabulary.verbSecond)) {
    if (vocabulary.pronouns.has(tokens[according.to]?.form ?? ""))
      return { subject: { pronoun: according.to }, cue: accordingCue(scene, according) };
    const speaker = unproven(speakerAt(tokens, according.to, tokens.length, vocabulary), tokens);
    return speaker === undefined ? undefined : { subject: { speaker }, cue: accordingCue(scene, according) };
  }
  if (!runsOn) return undefined;
  if (verb !== undefined && verb.from - at <= 16) {
    const own =
      vocabulary.links.has(next.form) && isName(tokens[at + 1], vocabulary)
        ? at + 1
        : vocabulary.asOpeners.has(next.form)
          ? at + 1
          : (described(tokens, at, vocabulary)?.from ?? at);
    const subject = subjectBefore(tokens, own, verb.from, vocabulary);
    const from = subject === undefined ? -1 : "speaker" in subject ? subject.speaker.from : subject.pronoun;
    if (subject !== undefined && (from === own || described(tokens, at, vocabulary) !== undefined))
      return { subject, cue: cueOf(scene, verb), ...throughOutlet(tokens, verb, verb.to, vocabulary) };
  }
  return open ? adjoining(at, around) : undefined;
}

/** Words in marks that are part of the sentence: « le « plan de la côte » promettait un musée ». */
function isPhrase({ scene, span, content }: Draft): boolean {
  const { text } = scene.paragraph;
  const lead = text.slice(0, span.start).trimEnd();
  return /^\p{Ll}/u.test(text.slice(content.start, content.start + 2)) && /\p{L}$/u.test(lead);
}

/** Nobody can stand behind the verb: « … », explican. « … », añadió en el pleno. */
function closes(token: Token | undefined, vocabulary: Vocabulary): boolean {
  return token === undefined || !token.word || vocabulary.stop.has(token.form);
}

/** “…,” X, a baker, shouted; « … », a prêché le prêtre X: a subject beside a verb that no list knows. */
function adjoining(at: number, { scene, vocabulary, verbs }: Around): Found | undefined {
  const { tokens, sentences } = scene;
  const first = tokens[at];
  if (first === undefined) return undefined;
  const end = tokenAt(tokens, holding(sentences, first.start)?.end ?? first.end);
  if (vocabulary.pronouns.has(first.form))
    return isVerb(tokens[at + 1], vocabulary) ? { subject: { pronoun: at } } : undefined;
  const speaker = speakerAt(tokens, at, end, vocabulary) ?? described(tokens, at, vocabulary);
  if (speaker !== undefined && (speaker.named || speaker.kind !== "unknown")) {
    if (isVerb(tokens[speaker.to], vocabulary)) return { subject: { speaker } };
    const verb = verbs[firstFrom(verbs, speaker.to)];
    const cut = verb !== undefined && verb.from < end && /^[,)]$/.test(tokens[verb.from - 1]?.text ?? "");
    if (!cut || verb.from - speaker.to > 40) return undefined;
    const near = subjectBefore(tokens, at, verb.from, vocabulary);
    const person = near !== undefined && "speaker" in near && near.speaker.named ? near.speaker : undefined;
    const role = { start: first.start, end: tokens[(person?.from ?? 0) - 2]?.end ?? first.end };
    const named =
      !speaker.named && speaker.kind === "person" && person?.kind === "person" && person.from > speaker.to;
    return { subject: { speaker: named ? { ...person, role } : speaker }, cue: cueOf(scene, verb) };
  }
  let verb = at;
  while (vocabulary.auxiliaries.has(tokens[verb]?.form ?? "") && verb < at + 3) verb++;
  if (!isVerb(tokens[verb], vocabulary) || vocabulary.auxiliaries.has(tokens[verb]?.form ?? ""))
    return undefined;
  const doer = speakerAt(tokens, verb + 1, end, vocabulary);
  return doer?.kind === "person" && doer.named ? { subject: { speaker: doer } } : undefined;
}

/** May be a verb: a plain word that is no small word, or an auxiliary. */
function isVerb(token: Token | undefined, vocabulary: Vocabulary): boolean {
  if (token === undefined || !/^\p{Ll}/u.test(token.text)) return false;
  if (vocabulary.auxiliaries.has(token.form)) return true;
  return (
    !vocabulary.stop.has(token.form) && !vocabulary.gerundEndings.some((end) => token.form.endsWith(end))
  );
}

/** “… said harbour master Ruth Cole”: up to five plain words before a name. */
export function described(
  tokens: readonly Token[],
  from: number,
  vocabulary: Vocabulary,
): Speaker | undefined {
  for (let at = from; at < from + 6; at++) {
    const token = tokens[at];
    if (token === undefined || !token.word || vocabulary.stop.has(token.form)) return undefined;
    if (vocabulary.calendar.has(token.form) && !token.capital) return undefined;
    if (!isName(token, vocabulary) || at === from) continue;
    const speaker = speakerAt(tokens, at, tokens.length, vocabulary);
    const first = tokens[from];
    const last = tokens[at - 1];
    if (speaker?.named !== true || first === undefined || last === undefined) continue;
    if (last.capital || vocabulary.classes.has(last.form)) continue;
    return { role: { start: first.start, end: last.end }, ...speaker };
  }
  return undefined;
}

/** “…” — Name, and nothing after it. */
function signed(tokens: readonly Token[], at: number, vocabulary: Vocabulary): Found | undefined {
  if (!/^[–—―-]$/.test(tokens[at]?.text ?? "")) return undefined;
  const speaker = speakerAt(tokens, at + 1, tokens.length, vocabulary);
  const ends =
    speaker !== undefined &&
    (speaker.to === tokens.length || (speaker.to === tokens.length - 1 && tokens[speaker.to]?.text === "."));
  return ends && speaker.named ? { subject: { speaker } } : undefined;
}
