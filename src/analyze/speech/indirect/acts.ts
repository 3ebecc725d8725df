import type { Span } from "../../../model/analysis.ts";
import { type Around, firstFrom } from "../speakers/around.ts";
import type { Verb } from "../speakers/cues.ts";
import { trimmed } from "./complement.ts";

/** Tokens between the verb and the word that brings what was promised, asked or blamed. */
const furthest = 10;

/**
 * What somebody promises, asks for or blames, without a clause of its own: “pledged to repair the roof”,
 * « a accusé la mairie d'avoir tardé ». From behind the verb to the end of the clause.
 */
export function actAfter({ scene, vocabulary, verbs }: Around, verb: Verb, end: number): Span | undefined {
  const { tokens } = scene;
  if (!vocabulary.acting.has(verb.form)) return undefined;
  let link = verb.to;
  for (; link < Math.min(end, verb.to + furthest); link++) {
    const token = tokens[link];
    if (token === undefined || !token.word) return undefined;
    if (vocabulary.actLinks.has(token.form)) break;
  }
  if (link >= Math.min(end, verb.to + furthest)) return undefined;
  const inner = verbs[firstFrom(verbs, verb.to)];
  if (inner !== undefined && inner.from < link && !inner.nonfinite) return undefined;
  let to = link + 1;
  while (to < end && !/^[,;:()–—«»“”"]$/.test(tokens[to]?.text ?? ".")) to++;
  const start = tokens[verb.to]?.start;
  const last = tokens[to - 1]?.end;
  return start === undefined || last === undefined || to - link < 3
    ? undefined
    : trimmed(scene.paragraph.text, start, last);
}
