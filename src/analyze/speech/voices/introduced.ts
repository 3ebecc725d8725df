import type { Span } from "../../../model/analysis.ts";
import { type Run, runsOf } from "../../names/runs.ts";
import { isFunction, isName } from "../../nounphrase.ts";
import { phraseAt } from "../../phrases.ts";
import type { Scene } from "../../scene.ts";
import type { Vocabulary } from "../../vocabulary.ts";
import { tokenAt } from "../../words.ts";
import { type Speaker, speakerAt } from "../speakers/speaker.ts";

/** How the article introduces somebody: the full name and what stands beside it. */
export interface Introduction {
  readonly name: string;
  readonly role?: string;
}

/** By last name in lower case, where all full names that end in it are one. */
export function introductionsIn(scenes: readonly Scene[]): ReadonlyMap<string, Introduction> {
  const found = new Map<string, Introduction>();
  const several = new Set<string>();
  for (const scene of scenes) {
    const { vocabulary, paragraph } = scene;
    if (vocabulary === undefined || vocabulary.nounsCapitalised || scene.block < 0) continue;
    const text = (span: Span) => paragraph.text.slice(span.start, span.end).replace(/\s+/g, " ");
    for (const run of runsOf(scene, vocabulary)) {
      const person = introduced(scene, run, vocabulary);
      const name = person === undefined ? "" : text(person.name);
      if (person === undefined || !name.includes(" ")) continue;
      const known = found.get(person.key);
      if (known !== undefined && first(known.name) !== first(name)) several.add(person.key);
      const own = roleOf(scene, person, vocabulary);
      const role = known?.role ?? (own === undefined ? undefined : text(own));
      found.set(person.key, { name: known?.name ?? name, ...(role === undefined ? {} : { role }) });
    }
  }
  for (const key of several) found.delete(key);
  return found;
}

/** The person whose name ends the run, from as far before it as a function reaches. */
function introduced(scene: Scene, run: Run, vocabulary: Vocabulary): Speaker | undefined {
  const { tokens } = scene;
  const { from, to } = run;
  const end = tokens[to - 1]?.end ?? 0;
  const before = tokens[from - 1]?.form ?? "";
  const led = vocabulary.links.has(before) || vocabulary.determiners.has(before);
  if (phraseAt(tokens, from, vocabulary.outlets, true) !== undefined) return undefined;
  let plain: Speaker | undefined;
  for (let at = Math.max(0, from - 6); at < to - 1; at++) {
    const begins = vocabulary.determiners.has(tokens[at]?.form ?? "") || isName(tokens[at], vocabulary);
    if (!begins || (at > from && !led && !isFunction(tokens[at - 1], vocabulary))) continue;
    const speaker = speakerAt(tokens, at, tokens.length, vocabulary);
    if (speaker?.named !== true || speaker.kind !== "person" || speaker.name.end !== end) continue;
    if (!isPersonal(scene, speaker, vocabulary)) continue;
    if (roleOf(scene, speaker, vocabulary) !== undefined) return speaker;
    plain ??= speaker;
  }
  return plain;
}

/** Two or three capitalised words, none of them another kind of word, and no word of what came before. */
function isPersonal({ tokens }: Scene, { name }: Speaker, vocabulary: Vocabulary): boolean {
  const from = tokenAt(tokens, name.start);
  const own = tokens.slice(from, tokenAt(tokens, name.end));
  const words = own.filter((token) => token.word);
  const before = tokens[from - 1]?.form ?? "";
  const led = vocabulary.links.has(before) || vocabulary.determiners.has(before);
  return (
    words.length >= 2 &&
    words.length <= (led ? 2 : 4) &&
    words.every((token) => isName(token, vocabulary) || vocabulary.particles.has(token.form)) &&
    words.every(({ form }) => !vocabulary.openers.has(form) && !vocabulary.classes.has(form)) &&
    words.every((token) => !isFunction(token, vocabulary)) &&
    /\p{Ll}/u.test(words.at(-1)?.text ?? "")
  );
}

/** “chair of the Harbour Watch”: a function leads, not the body that it serves, and nobody else is named. */
function roleOf({ tokens }: Scene, { role }: Speaker, vocabulary: Vocabulary): Span | undefined {
  if (role === undefined) return undefined;
  const own = tokens.slice(tokenAt(tokens, role.start), tokenAt(tokens, role.end));
  const link = own.findIndex((token) => vocabulary.links.has(token.form));
  const lead = link > 0 ? own.slice(0, link) : own;
  return lead.some((token) => vocabulary.roles.has(token.form)) ? role : undefined;
}

function first(name: string): string {
  return name.split(" ")[0]?.toLowerCase() ?? "";
}
