import type { Quotation } from "../model/analysis.ts";
import type { Draft } from "./drafts.ts";
import { antecedent } from "./pronoun.ts";
import type { Citation } from "./references.ts";
import type { Scene } from "./scene.ts";
import type { Speaker } from "./speaker.ts";
import { type Around, cueOf, speakerOf } from "./speakers.ts";
import { type Subject, subjectBefore } from "./subject.ts";
import { useOf } from "./use.ts";
import type { Voices } from "./voices.ts";
import { countWords, tokenAt } from "./words.ts";

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
  surnames: ReadonlySet<string>,
  voices: Voices,
): void {
  let last: number | undefined;
  for (const draft of one.drafts) {
    draft.use = useOf(draft, false);
    if (draft.use === "name") continue;
    const found =
      draft.depth === 0 && !draft.continued && one.around !== undefined
        ? speakerOf(draft, one.around, before?.around)
        : undefined;
    const home =
      found?.cue !== undefined && found.cue.paragraph !== one.scene.paragraph.number && before !== undefined
        ? before.scene
        : one.scene;
    const voice =
      found?.subject === undefined ? undefined : meet(found.subject, home, surnames, voices, last ?? recent);
    const reported =
      found !== undefined && (found.loose !== true || (voice !== undefined && !besideNoun(draft)));
    draft.use = useOf(draft, reported);
    if (draft.use === "title" || draft.use === "name" || draft.depth > 0) continue;
    if (draft.use === "term" && !reported) continue;
    if (found?.cue !== undefined) draft.cue = found.cue;
    if (voice !== undefined) {
      draft.voice = voice.index;
      draft.inferred = voice.guessed;
      if (found?.through !== undefined && found.through.end > found.through.start)
        voices.through(voice.index, home.paragraph.text.slice(found.through.start, found.through.end));
    } else if (draft.use === "speech" && found === undefined) {
      infer(draft, one, before, last, surnames, voices);
    }
    last = draft.voice ?? last;
  }
}

/** A noun stands right before the marks: « l'opération « … » ». */
function besideNoun({ scene, span }: Draft): boolean {
  const { tokens, vocabulary } = scene;
  const before = tokens[tokenAt(tokens, span.start) - 1];
  if (before === undefined || vocabulary === undefined || !before.word || before.capital) return false;
  return !vocabulary.stop.has(before.form) && !vocabulary.classes.has(before.form);
}

interface Met {
  readonly index: number;
  readonly guessed: boolean;
}

/** The voice of a subject; a pronoun leads to whoever it stands for. */
export function meet(
  subject: Subject,
  scene: Scene,
  surnames: ReadonlySet<string>,
  voices: Voices,
  last: number | undefined,
): Met | undefined {
  if ("speaker" in subject) {
    const { speaker } = subject;
    return {
      index: voices.meet(known(speaker, surnames), scene.paragraph.text, scene.paragraph.number),
      guessed: false,
    };
  }
  const who = antecedent(scene, subject.pronoun, surnames, last !== undefined);
  if (who === "last") return last === undefined ? undefined : { index: last, guessed: true };
  return who === undefined
    ? undefined
    : {
        index: voices.meet(known(who, surnames), scene.paragraph.text, scene.paragraph.number),
        guessed: true,
      };
}

/** A single name that is somebody's last name elsewhere is a person's. */
function known(speaker: Speaker, surnames: ReadonlySet<string>): Speaker {
  const single = speaker.named && speaker.to - speaker.from === 1;
  return speaker.kind === "unknown" && single && surnames.has(speaker.key)
    ? { ...speaker, kind: "person" }
    : speaker;
}

export function lastVoice(spoken: Spoken | undefined): number | undefined {
  return spoken?.drafts.findLast((draft) => draft.voice !== undefined && draft.depth === 0)?.voice;
}

/** A quotation without a speaker goes on from the words right before it. */
function infer(
  draft: Draft,
  { scene, drafts, around }: Spoken,
  before: Spoken | undefined,
  last: number | undefined,
  surnames: ReadonlySet<string>,
  voices: Voices,
): void {
  if (draft.continued) {
    const voice = lastVoice(before);
    if (voice !== undefined) draft.voice = voice;
    return;
  }
  const opens = scene.paragraph.text.slice(0, draft.span.start).trim() === "";
  let voice = last;
  if (opens && before !== undefined && !scene.apart && endsQuoted(before)) voice = lastVoice(before);
  if (!opens && voice === undefined && around !== undefined && drafts[0] === draft) {
    const index = scene.sentences.findIndex((one) => one.end > draft.span.start);
    const sentence = scene.sentences[index - 1];
    const verb =
      sentence === undefined
        ? undefined
        : around.verbs.findLast((one) => one.verb.start >= sentence.start && one.verb.end <= sentence.end);
    const start = sentence === undefined ? 0 : tokenAt(scene.tokens, sentence.start);
    const subject =
      verb === undefined ? undefined : subjectBefore(scene.tokens, start, verb.from, around.vocabulary);
    if (
      verb !== undefined &&
      subject !== undefined &&
      "speaker" in subject &&
      scene.sentences[index]?.start === draft.span.start
    ) {
      voice = meet(subject, scene, surnames, voices, undefined)?.index;
      draft.cue = cueOf(scene, verb);
    }
  }
  if (voice === undefined) return;
  draft.voice = voice;
  draft.inferred = true;
}

/** The paragraph's last sentence is a quotation or the words that give its speaker. */
function endsQuoted({ scene, drafts }: Spoken): boolean {
  const draft = drafts.findLast((one) => one.depth === 0);
  const sentence = scene.sentences.at(-1);
  if (draft === undefined || sentence === undefined || draft.use !== "speech") return false;
  if (/:$/.test(scene.paragraph.text)) return false;
  return draft.span.end > sentence.start || scene.paragraph.text.length - draft.span.end < 60;
}

/** Hands the quotations before a reference to the work it names, and says through whom the others come. */
export function credit(citation: Citation, spoken: readonly Spoken[], voices: Voices): void {
  const index = citation.paragraph;
  const origin = spoken[citation.origin]?.scene.paragraph.text;
  const here = spoken[index];
  if (here === undefined || origin === undefined || citation.outlet === undefined) return;
  const outlet = origin.slice(citation.outlet.start, citation.outlet.end);
  const span = citation.person ?? citation.outlet;
  const key =
    citation.person === undefined
      ? outlet.toLowerCase()
      : (origin.slice(span.start, span.end).toLowerCase().split(/\s+/).at(-1) ?? "");
  const speaker: Speaker = {
    from: 0,
    to: 0,
    name: span,
    named: true,
    kind: citation.person === undefined ? "outlet" : "person",
    key,
  };
  const own = citation.alone
    ? []
    : here.drafts.filter((one) => one.depth === 0 && one.span.end <= citation.span.start + 1);
  const quote = own.at(-1);
  const gap = quote === undefined ? "" : here.scene.paragraph.text.slice(quote.span.end, citation.span.start);
  const adjoining = quote !== undefined && gap.length < 60 && countWords(gap) === 0;
  const target = citation.alone || (adjoining && (quote.voice === undefined || quote.inferred));
  if (target) {
    const voice = voices.meet(speaker, origin, citation.origin);
    if (citation.person !== undefined) voices.through(voice, outlet);
    if (quote !== undefined) {
      quote.voice = voice;
      quote.inferred = false;
    }
    for (let at = index - 1; at >= 0 && index - at < 15; at--) {
      const one = spoken[at];
      if (one === undefined || !isQuotation(one) || spoken[at + 1]?.scene.apart) break;
      const open = one.drafts.filter((draft) => draft.depth === 0 && draft.use === "speech");
      if (open.some((draft) => draft.voice !== undefined && !draft.inferred)) break;
      for (const draft of open) {
        draft.voice = voice;
        draft.inferred = false;
      }
    }
    return;
  }
  const through = citation.person === undefined ? outlet : origin.slice(span.start, span.end);
  for (const draft of here.drafts) if (draft.voice !== undefined) relay(draft.voice, through, outlet, voices);
}

/** A person is heard through the outlet, everybody else through the person. */
function relay(voice: number, person: string, outlet: string, voices: Voices): void {
  voices.through(voice, voices.nameOf(voice) === person ? outlet : person);
}

/** Says through whom the reported speech of a paragraph comes that ends in a reference. */
export function relayReported(
  citation: Citation,
  origin: string,
  reported: readonly { readonly voice?: number }[],
  voices: Voices,
): void {
  if (citation.outlet === undefined) return;
  const outlet = origin.slice(citation.outlet.start, citation.outlet.end);
  const person = citation.person ?? citation.outlet;
  for (const { voice } of reported)
    if (voice !== undefined) relay(voice, origin.slice(person.start, person.end), outlet, voices);
}

/** Nothing but quotation, save three words. */
function isQuotation({ scene, drafts }: Spoken): boolean {
  let rest = "";
  let at = 0;
  for (const draft of drafts) {
    if (draft.depth > 0 || draft.use !== "speech") continue;
    rest += scene.paragraph.text.slice(at, draft.span.start);
    at = Math.max(at, draft.span.end);
  }
  if (at === 0) return false;
  rest += scene.paragraph.text.slice(at);
  return countWords(rest.replace(/\([^()]*\)/g, " ")) <= 3;
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
    ...(draft.cue === undefined ? {} : { cue: draft.cue }),
  };
}
