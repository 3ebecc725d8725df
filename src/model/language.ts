import { z } from "zod";
import type { PageCues } from "./cues.ts";
import type { Lexicons } from "./lexicons.ts";
import type { Pattern } from "./pattern.ts";
import type { Phrases } from "./wording.ts";
import type { Tagging } from "./tagging.ts";

const Pair = z.tuple([z.string(), z.string()]);

/** `language.yaml`: facts of the language. */
export const LanguageFacts = z.strictObject({
  name: z.string().describe("The language's name for itself."),
  direction: z.enum(["ltr", "rtl"]),
  quotes: z.strictObject({
    outer: Pair.describe("Marks that the guide prints around a quotation."),
    inner: Pair.describe("Marks inside a quotation."),
  }),
  /** What is printed before a paragraph's number in a sentence, with its space. */
  paragraphSign: z.string(),
  /** Between two numbers of a range, and before the last of a list. */
  and: z.string(),
  or: z.string(),
  to: z.string(),
  /** Marks that take a narrow no-break space before them. */
  spaceBefore: z.string(),
  /** Opening and closing marks with a narrow no-break space inside. */
  spaceInside: z.array(Pair),
  readability: z.strictObject({
    name: z.string(),
    /** score = base − perSentence · words/sentence − perSyllables · syllables/word. */
    base: z.number(),
    perSentence: z.number(),
    perSyllables: z.number(),
    vowels: z.string().describe("Letters that make a syllable; a silent final is in `silent`."),
    silent: z.array(z.string()).describe("Word endings that make no syllable."),
  }),
  /** Words per minute, slow and fast reader. */
  pace: z.tuple([z.number(), z.number()]),
});
export type LanguageFacts = z.infer<typeof LanguageFacts>;

/** One language pack: a folder `content/languages/<tag>`. */
export interface Language {
  /** BCP 47; the folder's name. */
  readonly tag: string;
  readonly facts: LanguageFacts;
  /** Words that the guide prints. */
  readonly wording: Phrases;
  /** Words that the program says to its user. */
  readonly messages: Phrases;
  /** How pages of this language name their parts. */
  readonly page: PageCues;
  readonly lexicons: Lexicons;
  readonly patterns: readonly Pattern[];
}

/** Packs by tag. */
export type Languages = ReadonlyMap<string, Language>;

/** The pack for a tag: its own, else that of its primary subtag (`fr-CA` → `fr`). */
export function packFor(languages: Languages, tag: string): Language | undefined {
  return languages.get(tag) ?? languages.get(tag.split("-")[0] ?? tag);
}
  /** Absent: the words of the language get no parts of speech. */
  readonly tagging?: Tagging;
