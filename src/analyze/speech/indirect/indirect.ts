import type { Attribution, Cue, Span } from "../../../model/analysis.ts";
import { covered, holding } from "../../cover.ts";
import { countWords, type Token, tokenAt } from "../../words.ts";
import type { Draft } from "../quotations/drafts.ts";
import type { Spoken } from "../quotations/quotations.ts";
import { reportedBeside } from "../second/clause.ts";
import { type Around, cueOf } from "../speakers/around.ts";
import { subjectOf } from "../speakers/clause.ts";
import type { Verb } from "../speakers/cues.ts";
import { meet } from "../speakers/meet.ts";
import type { People } from "../speakers/people.ts";
import { type Speaker, speakerAt } from "../speakers/speaker.ts";
import { type Subject, subjectBefore } from "../speakers/subject.ts";
import type { Voices } from "../voices/voices.ts";
import { ofAccording, reliable } from "./according.ts";
import { actAfter } from "./acts.ts";
import { asSaid } from "./beside.ts";
import { beforeQuotation, clauseAfter, trimmed } from "./complement.ts";
import { fragmentsOf, mixedAfter } from "./mixed.ts";
import { sayingsOf } from "./sayings.ts";

interface Clause {
  readonly subject: Subject;
  readonly content: Span;
  readonly cue: Cue;
}

/** Reported speech without marks: "X says that …", "… , says X", "according to X, …". */
export function attributionsOf(
  spoken: Spoken,
  recent: number | undefined,
  people: People,
  voices: Voices,
): Attribution[] {
  const { around, scene } = spoken;
  if (around === undefined) return [];
  const found: Attribution[] = [];
  const fragments = fragmentsOf(spoken.drafts);
  const clauses = [
    ...around.verbs.map((verb) => ofVerb(around, verb, fragments)),
    ...ofAccording(around),
    ...sayingsOf(around),
  ];
  for (const clause of clauses) {
    if (
      clause === undefined ||
      countWords(
        scene.paragraph.text.slice(
          clause.content.start,
          Math.min(clause.content.end, clause.content.start + 200),
        ),
      ) < 3
    )
      continue;
    if (holding(around.outer, clause.cue.span.start) !== undefined) continue;
    if (isCarried(spoken, clause)) continue;
    const heard = heardBefore(spoken, found, clause.cue);
    const voice = meet(clause.subject, scene, people, voices, heard ?? recent, heard === undefined);
    const used = spoken.drafts.find(
      (draft) =>
        draft.cue?.span.start === clause.cue.span.start && draft.cue.paragraph === scene.paragraph.number,
    );
    if (used !== undefined && used.voice !== voice?.index) continue;
    const speaker = spanOf(clause.subject, scene.tokens);
    if (speaker === undefined) continue;
    const index = voice === undefined ? {} : { voice: voice.index };
    found.push({
      label: "attribution",
      paragraph: scene.paragraph.number,
      span: joined(clause.content, speaker, clause.cue.span),
      quoted: scene.foreign,
      content: clause.content,
      speaker,
      cue: clause.cue,
      ...index,
    });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** Who spoke last in the paragraph before the cue. */
function heardBefore({ drafts }: Spoken, found: readonly Attribution[], { span }: Cue): number | undefined {
  const draft = drafts.findLast(
    (one) => one.voice !== undefined && one.depth === 0 && one.span.start < span.start,
  );
  const clause = found.findLast((one) => one.voice !== undefined && one.span.start < span.start);
  if (draft === undefined || clause === undefined) return draft?.voice ?? clause?.voice;
  return clause.span.start > draft.span.start ? clause.voice : draft.voice;
}

/** The cue already gives the speaker of a quotation, and the clause adds nothing to it. */
function isCarried({ scene, drafts }: Spoken, { cue, content }: Clause): boolean {
  const own = drafts.filter(
    (draft) => draft.cue?.span.start === cue.span.start && draft.cue.paragraph === scene.paragraph.number,
  );
  if (own.length === 0) return false;
  const leads = content.start > cue.span.end && own.every((draft) => draft.span.start >= content.end);
  if (leads) return false;
  return (
    own.every((draft) => covered(content, [draft.span]) === 0) ||
    own.some((draft) => covered(content, [draft.span]) > 0.8 * (content.end - content.start))
  );
}

function ofVerb(around: Around, verb: Verb, fragments: readonly Draft[]): Clause | undefined {
  const { scene, vocabulary } = around;
  const { tokens, sentences } = scene;
  const sentence = holding(sentences, verb.verb.start);
  if (sentence === undefined) return undefined;
  const first = tokenAt(tokens, sentence.start);
  const end = tokenAt(tokens, sentence.end);
  const cue = cueOf(scene, verb);
  const beside = asSaid(around, verb, first, end);
  if (beside !== undefined) return { ...beside, cue };
  const that = verb.quoting ? undefined : clauseAfter(tokens, verb, end, around);
  if (that !== undefined) {
    const before = tokens[verb.from - 1];
    if (verb.nonfinite && !/^[,”"»]$/.test(before?.text ?? "") && !vocabulary.manner.has(before?.form ?? ""))
      return undefined;
    const subject = subjectOf(around, verb, first);
    const content = trimmed(scene.paragraph.text, that, beforeQuotation(around, that, sentence.end));
    return subject === undefined ? undefined : { subject, content, cue };
  }
  if (!vocabulary.verbSecond && tokens[verb.from - 1]?.text === "," && !verb.nonfinite && !verb.quoting) {
    const subject: Subject | undefined =
      verb.inverted === undefined
        ? named(speakerAt(tokens, verb.to, end, vocabulary))
        : { pronoun: verb.inverted };
    const lead = trimmed(scene.paragraph.text, sentence.start, tokens[verb.from - 1]?.start ?? 0);
    const behind = subject === undefined ? undefined : tokens[tokenAfter(subject)];
    const cut =
      behind?.text === "," &&
      !vocabulary.workCues.has(verb.form) &&
      countWords(scene.paragraph.text.slice(lead.start, lead.end)) < 3;
    const content = cut ? trimmed(scene.paragraph.text, behind.end, sentence.end) : lead;
    if (subject !== undefined && /^(?:[.,;:(…!?]|$)/.test(tokens[tokenAfter(subject)]?.text ?? ""))
      return { subject, content, cue };
  }
  const mixed = mixedAfter(around, fragments, verb, end);
  if (mixed !== undefined) {
    const subject = subjectOf(around, verb, first);
    if (subject !== undefined && !(vocabulary.verbSecond && tokenAfter(subject) > verb.from))
      return { subject, content: trimmed(scene.paragraph.text, mixed.start, mixed.end), cue };
  }
  const act = actAfter(around, verb, end);
  if (act !== undefined) {
    const subject = subjectOf(around, verb, first);
    if (subject !== undefined) return { subject, content: act, cue };
  }
  if (verb.quoting) return undefined;
  if (vocabulary.verbSecond) {
    const beside = reportedBeside(around, verb, first, end);
    if (beside !== undefined)
      return { subject: beside.subject, content: trimmed(scene.paragraph.text, beside.from, beside.to), cue };
    return undefined;
  }
  const inserted = insertedIn(around, verb, first, end);
  if (inserted !== undefined) return { ...inserted, cue };
  if (verb.nonfinite) return undefined;
  const past = vocabulary.calendar.has(tokens[verb.to]?.form ?? "") ? verb.to + 1 : verb.to;
  const closes = past >= end || /^[.…]$/.test(tokens[past]?.text ?? "");
  if (!closes || vocabulary.bareReporting.size === 0) return undefined;
  const subject = subjectBefore(tokens, first, verb.from, vocabulary);
  if (subject === undefined) return undefined;
  const at = leadOf(tokens, "speaker" in subject ? subject.speaker.from : subject.pronoun, vocabulary);
  if (tokens[at - 1]?.text !== ",") return undefined;
  return { subject, content: trimmed(scene.paragraph.text, sentence.start, tokens[at - 1]?.start ?? 0), cue };
}

/** Token index of the first of the plain words that lead to a name: “Texas farmer Ruth Cole”. */
function leadOf(tokens: readonly Token[], at: number, vocabulary: Around["vocabulary"]): number {
  let from = at;
  while (from > 0 && at - from < 6) {
    const token = tokens[from - 1];
    const point = token?.text === "." && tokens[from - 2]?.capital === true;
    if (token === undefined || (!point && (!token.word || vocabulary.stop.has(token.form)))) break;
    from--;
  }
  return from;
}

/** “Repairs cost £900, she told councillors, against £400 in May”: a subject and its verb between commas. */
function insertedIn(
  { scene, vocabulary }: Around,
  verb: Verb,
  first: number,
  end: number,
): Omit<Clause, "cue"> | undefined {
  const { tokens, sentences, paragraph } = scene;
  if (!vocabulary.bareReporting.has(verb.form) || verb.nonfinite) return undefined;
  const subject = subjectBefore(tokens, first, verb.from, vocabulary);
  const at = subject === undefined ? 0 : "speaker" in subject ? subject.speaker.from : subject.pronoun;
  if (subject === undefined || tokens[at - 1]?.text !== ",") return undefined;
  const to =
    verb.to + tokens.slice(verb.to, Math.min(end, verb.to + 5)).findIndex((token) => token.text === ",");
  if (to < verb.to || tokens.slice(verb.to, to).some((token) => vocabulary.auxiliaries.has(token.form)))
    return undefined;
  const sentence = holding(sentences, verb.verb.start);
  const lead = { start: sentence?.start ?? 0, end: tokens[at - 1]?.start ?? 0 };
  const rest = { start: tokens[to]?.end ?? 0, end: sentence?.end ?? 0 };
  const { start: from, end: until } = rest.end - rest.start > lead.end - lead.start ? rest : lead;
  return { subject, content: trimmed(paragraph.text, from, until) };
}

function named(speaker: Speaker | undefined): Subject | undefined {
  return speaker !== undefined && reliable(speaker) ? { speaker } : undefined;
}

function tokenAfter(subject: Subject): number {
  return "speaker" in subject ? subject.speaker.to : subject.pronoun + 1;
}

function spanOf(subject: Subject, tokens: readonly Token[]): Span | undefined {
  if ("speaker" in subject) return subject.speaker.name;
  const token = tokens[subject.pronoun];
  return token === undefined ? undefined : { start: token.start, end: token.end };
}

function joined(...spans: readonly Span[]): Span {
  return { start: Math.min(...spans.map((one) => one.start)), end: Math.max(...spans.map((one) => one.end)) };
}
