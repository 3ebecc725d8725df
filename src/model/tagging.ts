import { z } from "zod";

/** `name` is a proper noun; `verb` has the auxiliaries too. */
export type PartOfSpeech = "noun" | "name" | "verb" | "adjective" | "adverb" | "other";

/** The tags of Universal Dependencies. */
export const Tag = z.enum([
  "NOUN",
  "PROPN",
  "VERB",
  "AUX",
  "ADJ",
  "ADV",
  "DET",
  "ADP",
  "PRON",
  "NUM",
  "CCONJ",
  "SCONJ",
  "PART",
  "INTJ",
  "PUNCT",
  "SYM",
  "X",
]);
export type Tag = z.infer<typeof Tag>;

/** What a token is in its sentence. */
export interface Tagged {
  readonly pos: PartOfSpeech;
  readonly tag: Tag;
  /** Dictionary form; that of a name is as written. */
  readonly lemma: string;
}

/** `tagging.yaml`: how the words of the language get their parts of speech. A pack without it has none. */
export const TaggingRules = z.discriminatedUnion("engine", [
  z.strictObject({ engine: z.literal("wink-english").describe("wink-nlp with its English model.") }),
  z.strictObject({
    engine: z.literal("lexicon").describe("A lexicon of forms and the best path through their tags."),
    lexicon: z.string().describe("File in the pack's folder: brotli of lines that scripts/ writes."),
  }),
]);
export type TaggingRules = z.infer<typeof TaggingRules>;

/** A pack's tagger before it is made ready. */
export interface Tagging {
  readonly rules: TaggingRules;
  /** Text of the lexicon, read at the first call; empty for an engine that has none. */
  readonly lexicon: () => Promise<string>;
}
