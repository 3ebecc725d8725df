import type { Found } from "../found.ts";
import { isName } from "../nounphrase.ts";
import { findPhrases, type Phrasebook } from "../phrases.ts";
import type { Scene } from "../scene.ts";

/**
 * Words that are charged only as a label for somebody: behind “these” or “the” (one word may stand between), beside a
 * name, or said of somebody: “is a dictator”. As a topic they stay silent: “a book about rebels”, « régime de retraite ».
 */
export function labels(
  scene: Scene,
  book: Phrasebook,
  definite: ReadonlySet<string>,
  indefinite: ReadonlySet<string>,
): Found[] {
  const { tokens, tags, vocabulary } = scene;
  if (vocabulary === undefined) return [];
  return findPhrases(tokens, book).flatMap(({ start, end, from, to }): Found[] => {
    const form = (index: number) => tokens[index]?.form ?? "";
    const tag = tags?.[to - 1]?.tag;
    if (tag !== undefined && tag !== "NOUN" && tag !== "PROPN") return [];
    const linked = vocabulary.links.has(form(to)) && !vocabulary.determiners.has(form(to));
    if (linked && !isName(tokens[to + 1], vocabulary) && !vocabulary.determiners.has(form(to + 1))) return [];
    const near = definite.has(form(from - 1));
    const between = tokens[from - 1]?.word === true && !vocabulary.stop.has(form(from - 1));
    const far = between && definite.has(form(from - 2));
    const beside =
      !linked &&
      (isName(tokens[to], vocabulary) || (vocabulary.headLast && isName(tokens[from - 1], vocabulary)));
    const article = indefinite.has(form(from - 1)) ? from - 2 : from - 1;
    const said =
      vocabulary.passives.has(form(article)) || (tokens[from - 1]?.text === "," && tokens[to]?.text === ",");
    return near || far || beside || said ? [{ label: "topic-word", start, end }] : [];
  });
}
