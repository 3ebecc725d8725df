import type { Cue, Span } from "../model/analysis.ts";
import { holding } from "./cover.ts";
import type { Verb } from "./cues.ts";
import type { Draft } from "./drafts.ts";
import { isName } from "./nounphrase.ts";
import { findPhrases, type Hit, phraseAt } from "./phrases.ts";
import type { Scene } from "./scene.ts";
import { type Speaker, speakerAt } from "./speaker.ts";
import { type Subject, subjectBefore } from "./subject.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { type Token, tokenAt } from "./words.ts";

/** What the words around quotations show. `outer` are the quotations not inside another. */
export interface Around {
  readonly scene: Scene;
  readonly vocabulary: Vocabulary;
  readonly verbs: readonly Verb[];
  readonly according: readonly Hit[];
  readonly outer: readonly Span[];
}

export interface Found {
  /** The outlet spoken to: « a expliqué à l'AFP ». */
  readonly through?: Span;
  /** Words stand between the verb and the quotation. */
  readonly loose?: boolean;
  readonly subject?: Subject;
  readonly cue?: Cue;
}

/** The speaker named in the sentence of the quotation: after it, inside it, or before it. */
export function speakerOf(draft: Draft, around: Around, before: Around | undefined): Found | undefined {
  return after(draft, around) ?? inside(draft, around) ?? ahead(draft, around, before);
}

/** Behind "according to", two capitalised words alone may be a person or anything else. */
export function unproven(speaker: Speaker | undefined, tokens: readonly Token[]): Speaker | undefined {
  if (speaker !== undefined && tokens.slice(speaker.from, speaker.to).some((token) => token.text === "."))
    return speaker;
  return speaker?.kind === "person" && speaker.named && speaker.role === undefined
    ? { ...speaker, kind: "unknown" }
    : speaker;
}

export function cueOf(scene: Scene, verb: Verb): Cue {
  const cue = { paragraph: scene.paragraph.number, span: verb.verb, class: verb.class };
  return verb.adverb === undefined ? cue : { ...cue, adverb: verb.adverb };
}

export function accordingCue(scene: Scene, hit: Hit): Cue {
  return { paragraph: scene.paragraph.number, span: { start: hit.start, end: hit.end }, class: "according" };
}

function after(draft: Draft, { scene, vocabulary, verbs }: Around): Found | undefined {
  const { tokens, paragraph } = scene;
  if (!draft.closed) return undefined;
  let at = tokenAt(tokens, draft.span.end);
  const signature = signed(tokens, at, vocabulary);
  if (signature !== undefined) return signature;
  const comma = tokens[at]?.text === "," || tokens[at]?.text === "–" || tokens[at]?.text === "—";
  if (comma) at++;
  const next = tokens[at];
  if (next === undefined || (!next.word && !comma)) return undefined;
  const last = paragraph.text.charAt(draft.content.end - 1);
  const runsOn = comma || /[,?!]/.test(last) || !next.capital || !/[.…]/.test(last);
  const verb = verbs[firstFrom(verbs, at)];
  if (verb?.from === at) {
    const cue = cueOf(scene, verb);
    if (verb.inverted !== undefined) return { subject: { pronoun: verb.inverted }, cue };
    const told = listener(tokens, verb.to, vocabulary);
    const from = told?.to ?? verb.to;
    const speaker = speakerAt(tokens, from, tokens.length, vocabulary) ?? described(tokens, from, vocabulary);
    if (speaker === undefined) return undefined;
    return {
      subject: { speaker },
      cue,
      ...(told === undefined ? {} : { through: { start: told.start, end: told.end } }),
    };
  }
  const according = phraseAt(tokens, at, vocabulary.according);
  if (according !== undefined) {
    const speaker = unproven(speakerAt(tokens, according.to, tokens.length, vocabulary), tokens);
    return speaker === undefined ? undefined : { subject: { speaker }, cue: accordingCue(scene, according) };
  }
  if (!runsOn || verb === undefined || verb.from - at > 16) return undefined;
  const own =
    vocabulary.links.has(next.form) && isName(tokens[at + 1], vocabulary)
      ? at + 1
      : (described(tokens, at, vocabulary)?.from ?? at);
  const subject = subjectBefore(tokens, own, verb.from, vocabulary);
  if (subject === undefined) return undefined;
  const from = "speaker" in subject ? subject.speaker.from : subject.pronoun;
  return from === own ? { subject, cue: cueOf(scene, verb) } : undefined;
}

function listener(tokens: readonly Token[], at: number, vocabulary: Vocabulary): Hit | undefined {
  if (!vocabulary.roleLinks.has(tokens[at]?.form ?? "")) return undefined;
  const from = vocabulary.determiners.has(tokens[at + 1]?.form ?? "") ? at + 2 : at + 1;
  const outlet = phraseAt(tokens, from, vocabulary.outlets, true);
  const noun = tokens[from];
  if (outlet !== undefined || noun === undefined || noun.capital || !isName(tokens[from + 1], vocabulary))
    return outlet;
  return { phrase: "", start: noun.start, end: noun.start, from, to: from + 1 };
}

/** “… said harbour master Ruth Cole”: up to three plain words before a name. */
function described(tokens: readonly Token[], from: number, vocabulary: Vocabulary): Speaker | undefined {
  for (let at = from; at < from + 4; at++) {
    const token = tokens[at];
    if (token === undefined || !token.word || vocabulary.stop.has(token.form)) return undefined;
    if (!isName(token, vocabulary)) continue;
    const speaker = speakerAt(tokens, at, tokens.length, vocabulary);
    const first = tokens[from];
    const last = tokens[at - 1];
    if (speaker?.named !== true || first === undefined || last === undefined) return undefined;
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

/** « … , a affirmé le colonel, … » between the marks. */
function inside(draft: Draft, { scene, vocabulary, verbs }: Around): Found | undefined {
  const { tokens, paragraph } = scene;
  for (let index = firstFrom(verbs, tokenAt(tokens, draft.content.start)); index < verbs.length; index++) {
    const verb = verbs[index];
    const first = verb === undefined ? undefined : tokens[verb.from];
    if (verb === undefined || first === undefined || first.start >= draft.content.end) return undefined;
    const mark = tokens[verb.from - 1]?.text ?? "";
    if (!/^[,?!…—–]$/.test(mark)) continue;
    if (verb.inverted !== undefined) return { subject: { pronoun: verb.inverted }, cue: cueOf(scene, verb) };
    const speaker = speakerAt(tokens, verb.to, tokens.length, vocabulary);
    if (speaker === undefined || (speaker.kind === "unknown" && !speaker.named)) continue;
    const next = paragraph.text
      .slice(tokens[speaker.to - 1]?.end)
      .trimStart()
      .charAt(0);
    if (speaker.named || next === "" || /[,.;:»”")]/.test(next))
      return { subject: { speaker }, cue: cueOf(scene, verb) };
  }
  return undefined;
}

function ahead(draft: Draft, around: Around, before: Around | undefined): Found | undefined {
  const { scene } = around;
  if (scene.paragraph.text.slice(0, draft.span.start).trim() !== "") {
    const sentence = holding(scene.sentences, draft.span.start);
    const start = Math.min(sentence?.start ?? 0, draft.span.start);
    return region(around, { start, end: draft.span.start });
  }
  if (before === undefined || scene.apart || !/[:,]$/.test(before.scene.paragraph.text)) return undefined;
  const sentence = before.scene.sentences.at(-1);
  return sentence === undefined ? undefined : region(before, sentence);
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
  for (let index = firstFrom(verbs, end) - 1; index >= 0; index--) {
    const verb = verbs[index];
    if (verb === undefined || verb.from < start) break;
    if (hit !== undefined && hit.from > verb.from) break;
    if (verb.to > end || holding(outer, verb.verb.start) !== undefined) continue;
    if (!colon && stretch.end - verb.verb.end > 160) break;
    const inverted = verb.inverted === undefined ? undefined : { pronoun: verb.inverted };
    const subject = inverted ?? subjectBefore(tokens, start, verb.from, vocabulary);
    if (subject !== undefined) return { subject, cue: cueOf(scene, verb), loose: !colon && verb.to < end };
    if (colon || stretch.end - verb.verb.end < 4) return undefined;
  }
  if (hit !== undefined) {
    const speaker = unproven(speakerAt(tokens, hit.to, end, vocabulary), tokens);
    if (speaker !== undefined) return { subject: { speaker }, cue: accordingCue(scene, hit) };
  }
  if (!colon) return undefined;
  const speaker = speakerAt(tokens, start, end, vocabulary);
  const follows = tokens[speaker?.to ?? end]?.form ?? "";
  const fits =
    speaker?.kind === "person" && speaker.named && (vocabulary.auxiliaries.has(follows) || follows === ":");
  return fits && speaker !== undefined ? { subject: { speaker } } : undefined;
}

/** Index of the first item that begins at the token or after it. */
export function firstFrom(items: readonly { readonly from: number }[], token: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.from ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Every "according to", and « pour » where it opens a sentence before somebody and a comma. */
export function accordingHits({ tokens, sentences }: Scene, vocabulary: Vocabulary): Hit[] {
  const hits = findPhrases(tokens, vocabulary.according);
  for (const sentence of vocabulary.accordingFirst.size === 0 ? [] : sentences) {
    const at = tokenAt(tokens, sentence.start);
    const token = tokens[at];
    if (token === undefined || !vocabulary.accordingFirst.has(token.form)) continue;
    const speaker = speakerAt(tokens, at + 1, tokens.length, vocabulary);
    if (speaker === undefined || speaker.kind === "unknown" || tokens[speaker.to]?.text !== ",") continue;
    hits.push({ phrase: token.form, start: token.start, end: token.end, from: at, to: at + 1 });
  }
  return hits.sort((a, b) => a.from - b.from);
}
