import type { Attribution, Mark, Sentence, Span, Voice } from "../../model/analysis.ts";
import { union } from "../cover.ts";
import { acronymsOf } from "../names/acronyms.ts";
import { capitalsOf } from "../names/runs.ts";
import { findPhrases, type Phrasebook, phrasebook } from "../phrases.ts";
import type { Scene } from "../scene.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { countWords, tokenize } from "../words.ts";
import { attributionsOf } from "./indirect/indirect.ts";
import { interviewOf } from "./interview.ts";
import { type Lent, type Signs, sentencesOf } from "./layers.ts";
import { draftsOf } from "./quotations/drafts.ts";
import { giveSpeakers, type Spoken } from "./quotations/quotations.ts";
import { giveRepeated } from "./quotations/repeated.ts";
import { type Citation, referencesOf } from "./references.ts";
import { verbsOf } from "./speakers/cues.ts";
import { peopleIn } from "./speakers/people.ts";
import { accordingHits } from "./speakers/speakers.ts";
import { credit, relayReported, sign } from "./voices/credit.ts";
import { giveIssued } from "./voices/issued.ts";
import { complementsIn } from "./voices/joins.ts";
import { collectVoices, type Voices } from "./voices/voices.ts";

/** Whose words the article brings. Lists run over the scenes: index n is paragraph n. */
export interface Speech {
  readonly spoken: readonly Spoken[];
  readonly outer: readonly (readonly Span[])[];
  readonly attributions: readonly (readonly Attribution[])[];
  readonly citations: readonly Citation[];
  readonly voices: readonly Voice[];
  readonly quotedWords: readonly number[];
  readonly questioned: ReadonlySet<number>;
  readonly sentences: (index: number, marks: readonly (readonly Mark[])[]) => Sentence[];
}

export function speechOf(scenes: readonly Scene[]): Speech {
  const citations = referencesOf(scenes);
  const drafts = draftsOf(scenes, citations);
  const outer = drafts.map((list) => union(list.map((draft) => draft.span)));
  const names = capitalsOf(scenes);
  const spoken = scenes.map((scene, index): Spoken => {
    const { vocabulary, tokens, paragraph } = scene;
    const own = depths(drafts[index] ?? []);
    if (vocabulary === undefined) return { scene, drafts: own, around: undefined };
    const verbs = verbsOf(paragraph.text, tokens, vocabulary);
    const according = accordingHits(scene, vocabulary);
    const around = { scene, vocabulary, verbs, according, outer: outer[index] ?? [], names };
    return { scene, drafts: own, around };
  });
  const people = peopleIn(scenes, outer);
  const voices = collectVoices(
    names,
    () => ({ complements: complementsIn(scenes), expansions: expansionsIn(scenes) }),
    () => people.introduced,
  );
  const embedded = scenes.map((scene) => lend(scene, voices));
  let recent: number | undefined;
  const clauses = spoken.map((one, index) => {
    giveSpeakers(one, spoken[index - 1], recent, people, voices);
    const own = attributionsOf(one, recent, people, voices);
    recent = latest(one, own);
    return own;
  });
  giveRepeated(spoken);
  spoken.forEach((one, index) => {
    sign(one, spoken[index + 1], voices);
  });
  const attributions = giveIssued(spoken, clauses, voices);
  for (const citation of citations) credit(citation, spoken, voices);
  for (const citation of citations)
    relayReported(
      citation,
      scenes[citation.origin]?.paragraph.text ?? "",
      attributions[citation.paragraph] ?? [],
      voices,
    );
  const interview = interviewOf(scenes);
  const answering =
    interview === undefined
      ? undefined
      : voices.meet(interview.speaker, interview.home.paragraph.text, interview.home.paragraph.number);
  const lent = embedded.map(
    (one, index): Lent =>
      interview?.answers.has(index) && !one.attributed ? { voice: answering, attributed: true } : one,
  );
  const quotedWords = scenes.map((scene, index) => {
    let words = 0;
    for (const span of outer[index] ?? [])
      words += countWords(scene.paragraph.text.slice(span.start, span.end));
    return scene.foreign ? countWords(scene.paragraph.text) : words;
  });
  hearAll(spoken, attributions, lent, voices);
  const settled = voices.settle(
    scenes.reduce((sum, { paragraph, block }) => sum + (block < 0 ? 0 : countWords(paragraph.text)), 0),
  );
  const place = <T extends { readonly voice?: number | undefined }>(one: T): T => {
    const { voice, ...rest } = one;
    const now = voice === undefined ? undefined : settled.places.get(voice);
    return (now === undefined ? rest : { ...rest, voice: now }) as T;
  };
  const told = spoken.map((one): Spoken => ({ ...one, drafts: one.drafts.map(place) }));
  const reported = attributions.map((list) => list.map(place));
  const opinions = new Map<Vocabulary, Phrasebook>();
  const opinionOf = (vocabulary: Vocabulary): Phrasebook => {
    const known = opinions.get(vocabulary) ?? phrasebook(vocabulary.lexicons.opinion, vocabulary.splitting);
    opinions.set(vocabulary, known);
    return known;
  };
  return {
    spoken: told,
    outer,
    attributions: reported,
    citations,
    voices: settled.voices,
    quotedWords,
    questioned: interview?.questions ?? new Set(),
    sentences: (index, marks) => {
      const one = told[index];
      if (one === undefined) return [];
      const { vocabulary } = one.scene;
      const own = (marks[index] ?? []).filter(
        (mark) => !mark.quoted && (mark.label === "certainty" || mark.label === "evaluative"),
      );
      const signs: Signs | undefined =
        vocabulary === undefined
          ? undefined
          : { opinion: opinionOf(vocabulary), own: union(own.map((mark) => mark.span)) };
      return sentencesOf(
        one.scene,
        outer[index] ?? [],
        one.drafts,
        reported[index] ?? [],
        signs,
        place(lent[index] ?? { voice: undefined, attributed: false }),
      );
    },
  };
}

/** Who speaks last in a paragraph. */
function latest({ drafts }: Spoken, attributions: readonly Attribution[]): number | undefined {
  const draft = drafts.findLast((one) => one.depth === 0 && one.voice !== undefined);
  const clause = attributions.findLast((one) => one.voice !== undefined);
  if (draft === undefined || clause === undefined) return draft?.voice ?? clause?.voice;
  return clause.span.start > draft.span.start ? clause.voice : draft.voice;
}

function depths<T extends { readonly span: Span; readonly depth: number }>(drafts: readonly T[]): T[] {
  let end = -1;
  return drafts.map((draft) => {
    const top = draft.span.start >= end;
    end = Math.max(end, draft.span.end);
    return draft.depth === 0 || !top ? draft : { ...draft, depth: 0 };
  });
}

/** The voice of an embedded text is its outlet, when the lexicon knows it. */
function lend(scene: Scene, voices: Voices): Lent {
  const { source, quotation } = scene.paragraph;
  if (source === undefined || scene.vocabulary === undefined)
    return { voice: undefined, attributed: quotation || source !== undefined };
  const { outlets } = scene.vocabulary.lexicons;
  const lower = phrasebook(outlets, scene.vocabulary.splitting);
  const hit = findPhrases(tokenize(source, scene.vocabulary.splitting), lower)[0];
  if (hit === undefined) return { voice: undefined, attributed: true };
  const name = { start: hit.start, end: hit.end };
  const voice = voices.meet(
    { from: 0, to: 0, name, named: true, kind: "outlet", key: hit.phrase },
    source,
    scene.paragraph.number,
  );
  return { voice, attributed: true };
}

/** What initials stand for where the article says it, by the initials. */
function expansionsIn(scenes: readonly Scene[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { paragraph, span, expansion } of acronymsOf(scenes)) {
    if (expansion === undefined) continue;
    const initials = scenes[paragraph]?.paragraph.text.slice(span.start, span.end).toLowerCase() ?? "";
    const text = scenes[expansion.paragraph]?.paragraph.text ?? "";
    found.set(initials.replace(/[^\p{L}\p{N}]/gu, ""), text.slice(expansion.span.start, expansion.span.end));
  }
  return found;
}

function hearAll(
  spoken: readonly Spoken[],
  attributions: readonly (readonly Attribution[])[],
  lent: readonly Lent[],
  voices: Voices,
): void {
  spoken.forEach(({ scene, drafts }, index) => {
    const { text, number } = scene.paragraph;
    for (const draft of drafts)
      if (draft.voice !== undefined && draft.depth === 0)
        voices.hear(draft.voice, number, countWords(text.slice(draft.content.start, draft.content.end)));
    for (const { voice, quoted } of attributions[index] ?? [])
      if (voice !== undefined && !quoted) voices.hear(voice, number, 0);
    const own = lent[index]?.voice;
    if (own === undefined || text === "") return;
    const others = drafts.reduce(
      (sum, { voice, depth, content }) =>
        voice === undefined || depth > 0 ? sum : sum + countWords(text.slice(content.start, content.end)),
      0,
    );
    voices.hear(own, number, Math.max(0, countWords(text) - others));
  });
}
