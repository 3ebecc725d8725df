import { holding } from "../cover.ts";
import type { Found } from "../found.ts";
import type { Scene } from "../scene.ts";
import { tokenAt } from "../words.ts";

export interface Comparing {
  readonly words: ReadonlySet<string>;
  readonly more: ReadonlySet<string>;
  readonly than: ReadonlySet<string>;
  readonly behind: ReadonlySet<string>;
}

/** “Is cheaper”, « est plus confortable », in a sentence that does not bring the other side. */
export function comparatives(scene: Scene, { words, more, than, behind }: Comparing): Found[] {
  const { tokens, tags, sentences, vocabulary } = scene;
  const found: Found[] = [];
  let last = -1;
  for (const [at, token] of tokens.entries()) {
    const two = more.has(token.form) && tags?.[at + 1]?.tag === "ADJ";
    if (!two && !words.has(token.form)) continue;
    const denied = [2, 3].some((back) =>
      vocabulary?.lexicons.negations?.includes(tokens[at - back]?.form ?? ""),
    );
    if (denied) continue;
    const joined = tokens[at - 1]?.form === vocabulary?.and || tokens[at - 1]?.text === ",";
    if (!behind.has(tokens[at - 1]?.form ?? "") && !(joined && last === at - 2)) continue;
    const to = two ? at + 2 : at + 1;
    if (tags?.[to]?.tag === "NOUN") continue;
    const sentence = holding(sentences, token.start);
    const end = Math.min(to + 80, sentence === undefined ? tokens.length : tokenAt(tokens, sentence.end));
    last = to - 1;
    let other = to;
    while (other < end && !than.has(tokens[other]?.form ?? "")) other++;
    if (other < end) continue;
    found.push({ label: "comparative", start: token.start, end: tokens[to - 1]?.end ?? token.end });
  }
  return found;
}
