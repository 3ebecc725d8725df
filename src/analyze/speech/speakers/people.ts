import type { Span } from "../../../model/analysis.ts";
import { holding } from "../../cover.ts";
import { type Run, runsOf, surnamesOf } from "../../names/runs.ts";
import type { Scene } from "../../scene.ts";
import { tokenAt } from "../../words.ts";
import { type Introduction, introductionsIn } from "../voices/introduced.ts";
import { type Gender, gendersOf, isPersonal, lastOf } from "./gender.ts";
import { type Speaker, speakerAt } from "./speaker.ts";

/** What an article tells of the people in it, by last name in lower case. */
export interface People {
  readonly surnames: ReadonlySet<string>;
  readonly genders: ReadonlyMap<string, Gender>;
  readonly introduced: ReadonlyMap<string, Introduction>;
  /** Where quotation marks hold words, by paragraph. */
  readonly quoted: ReadonlyMap<number, readonly Span[]>;
  readonly scenes: ReadonlyMap<number, Scene>;
  /** Those who are introduced with a function, or called by the last name alone somewhere. */
  readonly known: ReadonlySet<string>;
}

/** How many paragraphs back a pronoun may lead. */
const reach = 3;

export function peopleIn(scenes: readonly Scene[], outer: readonly (readonly Span[])[]): People {
  const surnames = surnamesOf(scenes);
  const introduced = introductionsIn(scenes);
  const runs = scenes.flatMap((scene) =>
    scene.vocabulary === undefined ? [] : runsOf(scene, scene.vocabulary),
  );
  const alone = new Set(runs.filter(({ text }) => !text.includes(" ")).map(lastOf));
  return {
    surnames,
    genders: gendersOf(scenes, outer, surnames),
    introduced,
    known: new Set([
      ...alone,
      ...[...introduced].flatMap(([key, { role }]) => (role === undefined ? [] : [key])),
    ]),
    quoted: new Map(scenes.map(({ paragraph }, index) => [paragraph.number, outer[index] ?? []])),
    scenes: new Map(scenes.map((scene) => [scene.paragraph.number, scene])),
  };
}

/**
 * The one person that the paragraph names before the pronoun, outside quotation marks, where no other pronoun of a
 * person stands before the name, and no “at” or “in”: whom it introduces as it goes on to quote. `from`: where the last quotation ends.
 */
export function soleNamed(scene: Scene, pronoun: number, people: People, from = 0): Speaker | undefined {
  const { tokens, vocabulary, paragraph } = scene;
  const at = tokens[pronoun];
  const gender = vocabulary?.genders.get(at?.form ?? "");
  if (vocabulary === undefined || at === undefined || gender === undefined || gender === "neuter")
    return undefined;
  const quoted = people.quoted.get(paragraph.number) ?? [];
  const plain = (one: Span) =>
    one.start >= from && one.start < at.start && holding(quoted, one.start) === undefined;
  const led = ({ from }: Run) => {
    const form = tokens[from - 1]?.form ?? "";
    return vocabulary.roleLinks.has(form);
  };
  const persons = runsOf(scene, vocabulary).filter((run) => plain(run) && isPerson(run, people) && !led(run));
  const [first] = persons;
  if (first === undefined || new Set(persons.map(lastOf)).size !== 1) return undefined;
  if ((people.genders.get(lastOf(first)) ?? gender) !== gender) return undefined;
  const earlier = tokens.some(
    (token) =>
      plain(token) &&
      token.start < first.start &&
      isPersonal(token, vocabulary) &&
      vocabulary.pronouns.has(token.form),
  );
  if (earlier) return undefined;
  const whole = persons.find((run) => tokens[run.to - 1]?.end === run.end);
  if (whole === undefined) return undefined;
  const speaker = speakerAt(tokens, whole.from, tokens.length, vocabulary);
  return speaker?.named === true && isHuman(speaker) ? speaker : undefined;
}

/**
 * Whom “the president” stands for, where it opens a sentence: the person with whose full name the sentence before
 * begins.
 */
export function holderOf(scene: Scene, speaker: Speaker, people: People): Speaker | undefined {
  const { tokens, sentences, vocabulary } = scene;
  if (
    vocabulary === undefined ||
    speaker.named ||
    speaker.kind !== "person" ||
    speaker.definite === undefined
  )
    return undefined;
  const at = sentences.findIndex((one) => tokenAt(tokens, one.start) === speaker.from);
  const before = sentences[at - 1];
  const sentence = sentences[at];
  if (before === undefined || sentence === undefined) return undefined;
  const from = tokenAt(tokens, before.start);
  const person = speakerAt(tokens, from, tokenAt(tokens, before.end), vocabulary);
  const words =
    person === undefined
      ? 0
      : tokens.slice(tokenAt(tokens, person.name.start), tokenAt(tokens, person.name.end)).length;
  const full = person?.named === true && person.kind === "person" && words > 1;
  return full && people.introduced.has(person.key) ? person : undefined;
}

/** Somebody, and the paragraph that the spans of it point into. */
export interface Placed {
  readonly speaker: Speaker;
  readonly scene: Scene;
}

/**
 * The one person of the pronoun's gender that the nearest paragraph names which names anybody outside quotation
 * marks: from its own, before the pronoun, to `reach` paragraphs back.
 */
export function carried(scene: Scene, pronoun: number, people: People): Placed | undefined {
  const at = scene.tokens[pronoun];
  const gender = scene.vocabulary?.genders.get(at?.form ?? "");
  if (at === undefined || gender === undefined || gender === "neuter" || scene.block < 0) return undefined;
  const { number } = scene.paragraph;
  let key: string | undefined;
  for (let back = number; back >= Math.max(1, number - reach); back--) {
    const home = people.scenes.get(back);
    if (home?.vocabulary === undefined || home.foreign) return undefined;
    const quoted = people.quoted.get(back) ?? [];
    const plain = (one: Span) => back < number || one.start < at.start;
    const runs = runsOf(home, home.vocabulary).filter(
      (run) => plain(run) && holding(quoted, run.start) === undefined && isPerson(run, people),
    );
    const [first] = runs;
    if (first === undefined) continue;
    if (key === undefined && new Set(runs.map(lastOf)).size > 1) return undefined;
    key ??= lastOf(first);
    if (people.genders.get(key) !== gender || !people.known.has(key)) return undefined;
    const whole = runs.find((run) => lastOf(run) === key && home.tokens[run.to - 1]?.end === run.end);
    const speaker = whole && speakerAt(home.tokens, whole.from, home.tokens.length, home.vocabulary);
    if (speaker !== undefined)
      return speaker.named && isHuman(speaker) ? { speaker, scene: home } : undefined;
  }
  return undefined;
}

/** The person with whose name the last sentence between two quotations begins: “But his friend Ana Ruiz was not happy.” */
export function personLeading(
  scene: Scene,
  from: number,
  { span }: { readonly span: Span },
  people: People,
): Speaker | undefined {
  const { tokens, sentences, vocabulary } = scene;
  if (vocabulary === undefined) return undefined;
  const sentence = sentences.findLast((one) => one.start >= from && one.end <= span.start);
  if (sentence === undefined) return undefined;
  const run = runsOf(scene, vocabulary).find((one) => one.start >= sentence.start && isPerson(one, people));
  const first = tokenAt(tokens, sentence.start);
  if (
    run === undefined ||
    run.end > sentence.end ||
    run.from - first > 4 ||
    tokens[run.to - 1]?.end !== run.end
  )
    return undefined;
  if (tokens.slice(first, run.from).some((token) => !token.word)) return undefined;
  const speaker = speakerAt(tokens, run.from, tokens.length, vocabulary);
  return speaker?.named === true && isHuman(speaker) ? speaker : undefined;
}

function isPerson(run: Run, { genders, introduced }: People): boolean {
  const gender = genders.get(lastOf(run));
  return introduced.has(lastOf(run)) || gender === "masculine" || gender === "feminine";
}

function isHuman({ kind }: Speaker): boolean {
  return kind !== "outlet" && kind !== "institution";
}
