import type { Lexicons } from "../../model/lexicons.ts";
import { nounAt, pluralAt } from "../amounts/noun.ts";
import type { Found } from "../found.ts";
import { findPhrases, type Phrasebook, phrasebook } from "../phrases.ts";
import type { Scene } from "../scene.ts";
import type { Vocabulary } from "../vocabulary.ts";

export interface Groups {
  readonly plural: Phrasebook;
  readonly single: Phrasebook;
  readonly person: Phrasebook;
}

export function groupsOf({ lexicons, splitting }: Vocabulary): Groups {
  const {
    plural = [],
    single = [],
    person = [],
  }: Partial<NonNullable<Lexicons["universal"]>> = lexicons.universal ?? {};
  return {
    plural: phrasebook(plural, splitting),
    single: phrasebook(single, splitting),
    person: phrasebook(person, splitting),
  };
}

/** All, most or none of a group: “every teacher”, « la plupart des voisins ». Times are no group: “every day”. */
export function universals(
  scene: Scene,
  { plural, single, person }: Groups,
  times: ReadonlySet<string>,
): Found[] {
  const { tokens, tags, vocabulary } = scene;
  const found: Found[] = [];
  if (vocabulary === undefined) return found;
  const kinds = [
    [plural, false],
    [single, false],
    [person, true],
  ] as const;
  for (const [book, people] of kinds)
    for (const hit of findPhrases(tokens, book)) {
      const noun = book === plural ? pluralAt(scene, hit.to) : nounAt(scene, hit.to);
      const head = noun === undefined ? undefined : tokens[noun.to - 1];
      if (noun === undefined || head === undefined) continue;
      const inside = tokens.slice(noun.from, noun.to);
      if (inside.some(({ form }) => times.has(form))) continue;
      const known = vocabulary.roles.has(head.form) || vocabulary.groups.has(head.form);
      const tag = tags?.[noun.to - 1]?.tag;
      if (people ? !known : book === single && tag !== undefined && tag !== "NOUN") continue;
      found.push({ label: "universal", start: hit.start, end: noun.end });
    }
  return found;
}
