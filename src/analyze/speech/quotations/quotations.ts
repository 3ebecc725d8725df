import type { Quotation, Voice } from "../../../model/analysis.ts";
import { holding } from "../../cover.ts";
import type { Scene } from "../../scene.ts";
import { countWords, tokenAt } from "../../words.ts";
import { byName } from "../speakers/apposed.ts";
import { type Around, cueOf } from "../speakers/around.ts";
import { lastOf } from "../speakers/gender.ts";
import { carried, holderOf, type People, personLeading, soleNamed } from "../speakers/people.ts";
import { antecedent } from "../speakers/pronoun.ts";
import type { Speaker } from "../speakers/speaker.ts";
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

interface Met {
  readonly index: number;
  readonly guessed: boolean;
}

/** The voice of a subject; a pronoun leads to whoever it stands for. `fresh`: nobody has spoken in its paragraph. */
export function meet(
  subject: Subject,
  scene: Scene,
  people: People,
  voices: Voices,
  last: number | undefined,
  fresh = false,
): Met | undefined {
  if ("speaker" in subject) {
    const holder = holderOf(scene, subject.speaker, people);
    const speaker = holder ?? byName(subject.speaker, scene);
    return {
      index: voices.meet(known(speaker, scene, people, voices), scene.paragraph.text, scene.paragraph.number),
      guessed: holder !== undefined,
    };
  }
  const isFit = (name: string, kind: Voice["kind"]) => fits(scene, subject.pronoun, name, kind, people);
  if (isNeuter(scene, subject.pronoun) && (last === undefined || voices.kindOf(last) === "person"))
    return undefined;
  const spoken = last === undefined ? "nowhere" : fresh ? "before" : "here";
  const who = antecedent(scene, subject.pronoun, people.surnames, spoken);
  const goesOn = who === "last" && last !== undefined && isFit(voices.nameOf(last), voices.kindOf(last));
  const sole = soleNamed(
    scene,
    subject.pronoun,
    people,
    spoken === "here" ? lastEnd(scene, subject.pronoun, people) : 0,
  );
  const near = sole ?? (who === "last" ? undefined : who);
  const sure = last !== undefined && isSure(scene, subject.pronoun, voices.nameOf(last), people);
  if (near === undefined && (goesOn || sure)) return { index: last, guessed: true };
  const far = near === undefined ? carried(scene, subject.pronoun, people) : { speaker: near, scene };
  if (far === undefined || !isFit(far.speaker.key, far.speaker.kind)) return undefined;
  const { text, number } = far.scene.paragraph;
  const index = voices.meet(known(far.speaker, far.scene, people, voices), text, number);
  return { index, guessed: true };
}

/** Where the sentence ends that holds the last quotation before the pronoun's own. */
function lastEnd({ tokens, paragraph, sentences }: Scene, pronoun: number, { quoted }: People): number {
  const at = tokens[pronoun]?.start ?? 0;
  const home = holding(sentences, at);
  const own = holding(quoted.get(paragraph.number) ?? [], (home?.start ?? at) - 1) ?? home;
  const before = (quoted.get(paragraph.number) ?? []).findLast((span) => span.end <= (own?.start ?? at));
  return before === undefined ? 0 : (holding(sentences, before.end - 1)?.end ?? before.end);
}

/** The article says “she” of the name elsewhere, too. */
function isSure({ tokens, vocabulary }: Scene, at: number, name: string, { genders }: People): boolean {
  const gender = vocabulary?.genders.get(tokens[at]?.form ?? "");
  return gender !== undefined && genders.get(lastOf({ text: name })) === gender;
}

function isNeuter({ tokens, vocabulary }: Scene, at: number): boolean {
  return vocabulary?.genders.get(tokens[at]?.form ?? "") === "neuter";
}

/**
 * A verb that stands for its subject is plural for a group, and for nobody else; “she” is a person, where the
 * language has a word for what is none, and nobody of whom the article says “he”.
 */
function fits(
  { tokens, vocabulary }: Scene,
  at: number,
  name: string,
  kind: Voice["kind"],
  { genders }: People,
): boolean {
  const form = tokens[at]?.form ?? "";
  const own = vocabulary?.genders.get(form);
  if (own === "masculine" || own === "feminine") {
    if ((genders.get(lastOf({ text: name })) ?? own) !== own) return false;
    const distinct = [...(vocabulary?.genders.values() ?? [])].includes("neuter");
    const thing = kind === "unknown" && /\s\p{Ll}{4,}/u.test(name);
    if (distinct && (thing || kind === "institution" || kind === "outlet" || kind === "group")) return false;
  }
  if (vocabulary === undefined || vocabulary.pluralVerbs === "" || vocabulary.pronouns.has(form)) return true;
  return form.endsWith(vocabulary.pluralVerbs) === (kind === "group");
}

/** Where a subject is written. */
function placeOf(subject: Subject, { paragraph, tokens }: Scene): NonNullable<Quotation["speaker"]> {
  const span = "speaker" in subject ? subject.speaker.name : tokens[subject.pronoun];
  const { start, end } = span ?? { start: 0, end: 0 };
  return { paragraph: paragraph.number, span: { start, end } };
}

/** A single name that is somebody's last name elsewhere is a person's; « Friends of the Petrel » is one, too. */
function known(
  speaker: Speaker,
  { paragraph, tokens, tags, vocabulary }: Scene,
  people: People,
  voices: Voices,
): Speaker {
  const [first, ...rest] = paragraph.text.slice(speaker.name.start, speaker.name.end).split(/\s/);
  const proper = speaker.kind === "group" && !speaker.named && rest.some((word) => /^\p{Lu}/u.test(word));
  if (proper && first !== undefined && /^\p{Lu}/u.test(first) && voices.names.has(first.toLowerCase()))
    return { ...speaker, named: true, kind: "institution" };
  const single =
    speaker.named && speaker.to - speaker.from === 1 && !(first !== undefined && /^\p{Lu}{2,}$/u.test(first));
  const article = tokens[speaker.from];
  const led = article !== undefined && article.start < speaker.name.start;
  if (led && vocabulary?.headLast === true && speaker.kind === "person" && speaker.role === undefined)
    if (speaker.named && vocabulary.determiners.has(article.form)) return { ...speaker, kind: "unknown" };
  const pos = tags?.[speaker.from]?.pos;
  const opens = single && speaker.kind === "unknown" && !voices.names.has(speaker.key);
  const plain = pos === "verb" || pos === "adverb" || (pos === "noun" && vocabulary?.headLast === true);
  if (opens && plain) return { ...speaker, named: false };
  return speaker.kind === "unknown" && single && people.surnames.has(speaker.key)
    ? { ...speaker, kind: "person" }
    : speaker;
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
