import type { Cue, Span } from "../../../model/analysis.ts";
import type { Hit } from "../../phrases.ts";
import type { Scene } from "../../scene.ts";
import type { Vocabulary } from "../../vocabulary.ts";
import type { Token } from "../../words.ts";
import type { Verb } from "./cues.ts";
import type { Speaker } from "./speaker.ts";
import type { Subject } from "./subject.ts";

/** What the words around quotations show. `outer` are the quotations not inside another. */
export interface Around {
  readonly scene: Scene;
  readonly vocabulary: Vocabulary;
  readonly verbs: readonly Verb[];
  readonly according: readonly Hit[];
  readonly outer: readonly Span[];
  /** Capitalised words of the article that do not merely begin a sentence, in lower case. */
  readonly names: ReadonlySet<string>;
}

export interface Found {
  /** The outlet spoken to: « a expliqué à l'AFP ». */
  readonly through?: Span;
  /** Words stand between the verb and the quotation. */
  readonly loose?: boolean;
  /** No reporting verb: the subject of a sentence that ends in a colon. */
  readonly guessed?: boolean;
  /** Where the subject stands, if not in the paragraph of the quotation. */
  readonly home?: Scene;
  readonly subject?: Subject;
  readonly cue?: Cue;
}

/** Behind "according to", two capitalised words alone may be a person or anything else. */
export function unproven(speaker: Speaker | undefined, tokens: readonly Token[]): Speaker | undefined {
  if (speaker !== undefined && tokens.slice(speaker.from, speaker.to).some((token) => token.text === "."))
    return speaker;
  return speaker?.kind === "person" && speaker.named && speaker.role === undefined
    ? { ...speaker, kind: "unknown" }
    : speaker;
}

export function cueOf(scene: Scene, verb: Verb): Cue {
  const cue = { paragraph: scene.paragraph.number, span: verb.verb, class: verb.class };
  const last = verb.closes === undefined ? undefined : scene.tokens[verb.closes - 1];
  const second =
    last === undefined || last.end <= verb.verb.end ? {} : { second: { start: last.start, end: last.end } };
  return verb.adverb === undefined ? { ...cue, ...second } : { ...cue, ...second, adverb: verb.adverb };
}

export function accordingCue(scene: Scene, hit: Hit): Cue {
  return { paragraph: scene.paragraph.number, span: { start: hit.start, end: hit.end }, class: "according" };
}

/** Index of the first item that begins at the token or after it. */
export function firstFrom(items: readonly { readonly from: number }[], token: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.from ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
