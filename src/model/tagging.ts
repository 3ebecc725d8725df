import { z } from "zod";
import type { Span } from "./analysis.ts";

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
  /** An infinitive or a participle, where the tagger can tell: no verb that carries a clause. */
  readonly finite?: false;
}

/** A word or mark with what it is in its sentence; the span points into the paragraph's text. */
export interface Word extends Span {
  readonly tag: Tag;
  /** Dictionary form. */
  readonly lemma: string;
  readonly finite?: false;
}

/**
 * What a word can be for the tagger with a lexicon: finer than a tag where the neighbours differ.
 * START is the place before a sentence, STOP a mark that parts clauses, MARK any other.
 */
export const State = z.enum([
  "START",
  "NOUN",
  "PROPN",
  /** An adjective behind its noun, or apart from one. */
  "ADJ",
  /** An adjective before its noun. */
  "PREADJ",
  "ADV",
  /** Negation: « ne », « pas ». */
  "NEG",
  /** A finite form. */
  "VERB",
  "AUX",
  "INF",
  /** A past participle. */
  "PART",
  /** A present participle. */
  "GER",
  "DET",
  /** A preposition with its article: « du », « aux ». */
  "ADPDET",
  "ADP",
  "PRON",
  /** A pronoun that can only be a subject: « il ». */
  "SUBJ",
  /** A pronoun before its verb: « le », « se », « y ». */
  "OBJ",
  "REL",
  "NUM",
  "CCONJ",
  "SCONJ",
  "INTJ",
  "SYM",
  "STOP",
  "MARK",
]);
export type State = z.infer<typeof State>;

const Costs = z.partialRecord(State, z.number().min(0));

const reading = `(?:${State.options.join("|")})(?:/[^\\s:]+)?(?::\\d+(?:\\.\\d+)?)?`;
const Readings = z.string().regex(new RegExp(`^${reading}(?: ${reading})*$`));

/** Lines of a form and its readings, `le DET/le OBJ/le:1`: state, lemma if it is not the form, cost if not 0. `#` opens a remark. */
const Entries = z.string().regex(new RegExp(`^(?:(?:#.*|\\S+(?: ${reading})+)?(?:\\n|$))*$`));

export const LexiconRules = z.strictObject({
  engine: z.literal("lexicon").describe("A lexicon of forms and the cheapest path through their states."),
  lexicon: z
    .string()
    .describe("File in the pack's folder: brotli of the text that scripts/build-lexicon.ts writes."),
  words: Entries.describe("All that a form can be, cheapest first."),
  add: Entries.describe("What a form can be beside what the lexicon says of it."),
  suffixes: Entries.describe(
    "What an unknown word can be by its ending, the first ending that fits: `-tion NOUN`.",
  ),
  unknown: Readings.describe("What an unknown word without a capital can be when no ending fits."),
  before: z.strictObject({
    lemmas: z
      .array(z.string())
      .describe("Adjectives that stand before their noun more often than behind it."),
    /** Cost of any other adjective before its noun. */
    otherwise: z.number(),
  }),
  /** Cost of a noun that is an adjective too: « jeune ». */
  dual: z.number(),
  tails: z.array(z.string()).describe("What may hang on a word and says nothing of it: `-là`."),
  plurals: z
    .array(z.string())
    .describe("Endings that an unknown noun or adjective loses in its dictionary form."),
  /** Costs of a state itself, wherever it stands. */
  prior: Costs,
  names: z.array(z.string()).describe("Names that are written like another word."),
  /** Costs for a word with a capital. */
  capital: z.strictObject({
    /** A name that the lexicon does not know. */
    unknown: z.number(),
    /** A name that the lexicon knows as a name and as another word too: « Nice ». */
    listed: z.number(),
    /** A name that the lexicon knows as another word only. */
    known: z.number(),
    /** A name all in capitals, as initials are. */
    whole: z.number(),
    /** Added for a name that opens the sentence. */
    first: z.number(),
    /** Added for anything but a name inside a sentence. */
    otherwise: z.number(),
    /** Added for anything but a name when the lexicon does not know the word. */
    guess: z.number(),
  }),
  /** Cost of a state after another one; `otherwise` where it says nothing. */
  after: z.partialRecord(State, Costs),
  otherwise: z.number(),
});
export type LexiconRules = z.infer<typeof LexiconRules>;

export const WinkRules = z.strictObject({
  engine: z.literal("wink-english").describe("wink-nlp with its English model."),
  always: z.record(z.string(), Tag).describe("Forms that are one thing only, whatever the engine says."),
});
export type WinkRules = z.infer<typeof WinkRules>;

/** `tagging.yaml`: how the words of the language get their parts of speech. A pack without it has none. */
export const TaggingRules = z.discriminatedUnion("engine", [WinkRules, LexiconRules]);
export type TaggingRules = z.infer<typeof TaggingRules>;

/** A pack's tagger before it is made ready. */
export interface Tagging {
  /** Reads the rules, and the text of the lexicon, empty for an engine that has none. */
  readonly load: () => Promise<{ readonly rules: TaggingRules; readonly lexicon: string }>;
}
