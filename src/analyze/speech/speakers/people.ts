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
}

export function peopleIn(scenes: readonly Scene[], outer: readonly (readonly Span[])[]): People {
  const surnames = surnamesOf(scenes);
  return {
    surnames,
    genders: gendersOf(scenes, outer, surnames),
    introduced: introductionsIn(scenes),
    quoted: new Map(scenes.map(({ paragraph }, index) => [paragraph.number, outer[index] ?? []])),
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
  return speaker?.named === true && speaker.kind !== "outlet" && speaker.kind !== "institution"
    ? speaker
    : undefined;
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
  return speaker?.named === true && speaker.kind !== "outlet" && speaker.kind !== "institution"
    ? speaker
    : undefined;
}

function isPerson(run: Run, { genders, introduced }: People): boolean {
  const gender = genders.get(lastOf(run));
  return introduced.has(lastOf(run)) || gender === "masculine" || gender === "feminine";
}
