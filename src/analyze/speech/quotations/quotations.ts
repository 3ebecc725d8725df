import type { Quotation } from "../../../model/analysis.ts";
import type { Scene } from "../../scene.ts";
import { countWords, tokenAt } from "../../words.ts";
import { type Around, cueOf } from "../speakers/around.ts";
import { known, meet } from "../speakers/meet.ts";
import { type People, personLeading } from "../speakers/people.ts";
import { speakerOf } from "../speakers/speakers.ts";
import { type Subject, subjectBefore } from "../speakers/subject.ts";
import type { Voices } from "../voices/voices.ts";
import type { Draft } from "./drafts.ts";
import { sameUse, useOf } from "./use.ts";

/** One paragraph with its quotations. `around` is absent without a language pack. */
export interface Spoken {
  readonly scene: Scene;
  readonly drafts: readonly Draft[];
  readonly around: Around | undefined;
}

/** Gives the quotations of a paragraph their use and, where the text tells, their speaker. `recent` spoke last before it. */
export function giveSpeakers(
  one: Spoken,
  before: Spoken | undefined,
  recent: number | undefined,
  people: People,
  voices: Voices,
): void {
  let last: Draft | undefined;
  for (const draft of one.drafts) {
    draft.use = useOf(draft, false);
    if (draft.use === "name") continue;
    const found =
      draft.depth === 0 && !draft.continued && one.around !== undefined
        ? speakerOf(draft, one.around, before?.around)
        : undefined;
    const home = found?.home ?? one.scene;
    const voice =
      found?.subject === undefined
        ? undefined
        : meet(found.subject, home, people, voices, last?.voice ?? recent, last === undefined);
    const told =
      found?.subject !== undefined ||
      countWords(draft.scene.paragraph.text.slice(draft.content.start, draft.content.end)) > 2;
    const slight =
      voice?.guessed === true &&
      countWords(draft.scene.paragraph.text.slice(draft.content.start, draft.content.end)) < 3;
    const reported =
      found !== undefined &&
      !(found.loose === true && slight) &&
      told &&
      (found.loose !== true || (voice !== undefined && !besideNoun(draft)));
    draft.use = useOf(draft, reported);
    if (draft.use === "title" || draft.use === "name" || draft.depth > 0) continue;
    if (draft.use === "term" && !reported) continue;
    if (found?.cue !== undefined) draft.cue = found.cue;
    if (found?.subject !== undefined) draft.speaker = placeOf(found.subject, home);
    if (voice !== undefined) {
      draft.voice = voice.index;
      draft.inferred = voice.guessed || found?.guessed === true;
      if (found?.through !== undefined && found.through.end > found.through.start)
        voices.through(
          voice.index,
          home.paragraph.text.slice(found.through.start, found.through.end),
          one.scene.paragraph.number,
        );
    } else if (draft.use === "speech" && found === undefined) {
      infer(draft, one, before, last, people, voices);
    }
    if (draft.voice !== undefined || draft.speaker !== undefined) last = draft;
  }
  sameUse(one.drafts);
}

/** A noun stands right before the marks: « l'opération « … » ». */
function besideNoun({ scene, span }: Draft): boolean {
  const { tokens, vocabulary } = scene;
  const before = tokens[tokenAt(tokens, span.start) - 1];
  const determined = tokens[tokenAt(tokens, span.start) - 2]?.form ?? "";
  if (before === undefined || vocabulary === undefined || !before.word || before.capital) return false;
  if (!vocabulary.determiners.has(determined) && !vocabulary.links.has(determined)) return false;
  return !vocabulary.stop.has(before.form) && !vocabulary.classes.has(before.form);
}

/** Where a subject is written. */
function placeOf(subject: Subject, { paragraph, tokens }: Scene): NonNullable<Quotation["speaker"]> {
  const span = "speaker" in subject ? subject.speaker.name : tokens[subject.pronoun];
  const { start, end } = span ?? { start: 0, end: 0 };
  return { paragraph: paragraph.number, span: { start, end } };
}

/** The last quotation of a paragraph whose speaker is known. */
export function lastHeard(spoken: Spoken | undefined): Draft | undefined {
  return spoken?.drafts.findLast(
    (draft) => (draft.voice ?? draft.speaker) !== undefined && draft.depth === 0,
  );
}

/** A quotation without a speaker goes on from the words right before it. */
function infer(
  draft: Draft,
  one: Spoken,
  before: Spoken | undefined,
  last: Draft | undefined,
  people: People,
  voices: Voices,
): void {
  const { scene, drafts } = one;
  const opens = scene.paragraph.text.slice(0, draft.span.start).trim() === "";
  const goesOn = opens && before !== undefined && !scene.apart && endsQuoted(before);
  const heard = draft.continued || goesOn ? lastHeard(before) : last;
  const led =
    heard === undefined || heard !== last ? undefined : personLeading(scene, heard.span.end, draft, people);
  if (led !== undefined) {
    draft.voice = voices.meet(
      known(led, scene, people, voices),
      scene.paragraph.text,
      scene.paragraph.number,
    );
    draft.inferred = true;
    draft.speaker = placeOf({ speaker: led }, scene);
  } else if (heard !== undefined) {
    if (heard.voice !== undefined) draft.voice = heard.voice;
    draft.inferred = !draft.continued;
    if (heard.speaker !== undefined) draft.speaker = heard.speaker;
  } else if (!opens && !draft.continued && drafts[0] === draft)
    fromSentenceBefore(draft, one, people, voices);
}

/** The sentence before has a reporting verb, and the quotation opens its own. */
function fromSentenceBefore(draft: Draft, { scene, around }: Spoken, people: People, voices: Voices): void {
  const index = scene.sentences.findIndex((one) => one.end > draft.span.start);
  const sentence = scene.sentences[index - 1];
  if (around === undefined || sentence === undefined || scene.sentences[index]?.start !== draft.span.start)
    return;
  const verb = around.verbs.findLast(
    (one) => one.verb.start >= sentence.start && one.verb.end <= sentence.end,
  );
  if (verb === undefined) return;
  const start = tokenAt(scene.tokens, sentence.start);
  const subject = subjectBefore(scene.tokens, start, verb.from, around.vocabulary);
  if (subject === undefined || !("speaker" in subject)) return;
  const voice = meet(subject, scene, people, voices, undefined);
  if (voice === undefined) return;
  draft.voice = voice.index;
  draft.inferred = true;
  draft.speaker = placeOf(subject, scene);
  draft.cue = cueOf(scene, verb);
}

/** The paragraph's last sentence is a quotation or the words that give its speaker. */
function endsQuoted({ scene, drafts }: Spoken): boolean {
  const draft = drafts.findLast((one) => one.depth === 0);
  const sentence = scene.sentences.at(-1);
  if (draft === undefined || sentence === undefined || draft.use !== "speech") return false;
  if (/:$/.test(scene.paragraph.text)) return false;
  return draft.span.end > sentence.start || scene.paragraph.text.length - draft.span.end < 60;
}

export function quotationOf(draft: Draft): Quotation {
  const { scene, span, content, use, closed, inferred } = draft;
  return {
    label: "quotation",
    paragraph: scene.paragraph.number,
    span,
    content,
    use,
    closed,
    inferred,
    quoted: draft.depth > 0 || scene.foreign,
    ...(draft.voice === undefined ? {} : { voice: draft.voice }),
    ...(draft.speaker === undefined ? {} : { speaker: draft.speaker }),
    ...(draft.cue === undefined ? {} : { cue: draft.cue }),
  };
}
