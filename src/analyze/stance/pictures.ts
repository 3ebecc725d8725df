import { nounAt } from "../amounts/noun.ts";
import type { Found } from "../found.ts";
import { findPhrases, type Phrasebook } from "../phrases.ts";
import type { Scene } from "../scene.ts";
import type { Token } from "../words.ts";

/** Pictures in words. “Wave of” takes the noun behind it, unless that makes it no picture: “wave of water”. */
export function pictures(scene: Scene, book: Phrasebook): Found[] {
  const { tokens, vocabulary } = scene;
  return findPhrases(tokens, book).flatMap(({ phrase, start, end, to }): Found[] => {
    const last = tokens[to - 1]?.form ?? "";
    if (!phrase.includes(" ") || vocabulary?.links.has(last) !== true)
      return tokens[to - 1]?.capital === true && tokens[to - 2]?.capital === true
        ? []
        : [{ label: "figurative", start, end }];
    const noun = headBehind(scene, to);
    return noun === undefined || vocabulary.lexicons.literal?.includes(noun.form) === true
      ? []
      : [{ label: "figurative", start, end: noun.end }];
  });
}

/** The noun behind a link, past its article and adjectives. */
function headBehind(scene: Scene, from: number): Token | undefined {
  const { tokens, tags, vocabulary } = scene;
  const at = vocabulary?.determiners.has(tokens[from]?.form ?? "") === true ? from + 1 : from;
  if (tags === undefined) return tokens[(nounAt(scene, at)?.to ?? 0) - 1];
  for (let index = at; index < at + 4; index++) {
    const tag = tags[index]?.tag;
    if (tag === "NOUN" || tag === "PROPN") return tokens[index];
    if (tag !== "ADJ" && tag !== "ADV") return undefined;
  }
  return undefined;
}
