import type { Span } from "../../model/analysis.ts";
import type { Language } from "../../model/language.ts";
import type { Tagged, Tagging } from "../../model/tagging.ts";
import { frequencyOf } from "../ease/frequency.ts";
import type { Token } from "../words.ts";
import { lexicalTagger } from "./lexical.ts";
import { winkTagger } from "./wink.ts";

/** A paragraph's text with its tokens and sentences. */
export interface Untagged {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Span[];
}

/** Gives one tag for each token. */
export type Tagger = (paragraph: Untagged) => readonly Tagged[];

const made = new WeakMap<Tagging, Promise<Tagger>>();

/** The pack's tagger, made ready once; undefined when the pack has none. */
export async function taggerOf(pack: Language | undefined): Promise<Tagger | undefined> {
  if (pack?.tagging === undefined) return undefined;
  const ready = made.get(pack.tagging) ?? prepare(pack.tagging, pack);
  made.set(pack.tagging, ready);
  return ready;
}

async function prepare({ load }: Tagging, pack: Language): Promise<Tagger> {
  const { rules, lexicon } = await load();
  switch (rules.engine) {
    case "wink-english":
      return winkTagger(rules, await frequencyOf(pack));
    case "lexicon":
      return lexicalTagger(rules, lexicon, await frequencyOf(pack));
  }
}
