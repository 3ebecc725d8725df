import { nounAt } from "../amounts/noun.ts";
import type { Found } from "../found.ts";
import { findPhrases, type Phrasebook } from "../phrases.ts";
import type { Scene } from "../scene.ts";

/** Pictures in words. “Wave of” takes the noun behind it, unless that makes it no picture: “wave of water”. */
export function pictures(scene: Scene, book: Phrasebook): Found[] {
  const { tokens, vocabulary } = scene;
  return findPhrases(tokens, book).flatMap(({ phrase, start, end, to }): Found[] => {
    const last = tokens[to - 1]?.form ?? "";
    if (!phrase.includes(" ") || vocabulary?.links.has(last) !== true)
      return tokens[to - 1]?.capital === true && tokens[to - 2]?.capital === true
        ? []
        : [{ label: "figurative", start, end }];
    const determined = vocabulary.determiners.has(tokens[to]?.form ?? "");
    const noun = nounAt(scene, determined ? to + 1 : to);
    const head = noun === undefined ? undefined : tokens[noun.to - 1]?.form;
    return noun === undefined || vocabulary.lexicons.literal?.includes(head ?? "") === true
      ? []
      : [{ label: "figurative", start, end: noun.end }];
  });
}
