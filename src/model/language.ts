import { z } from "zod";
import type { CheckWording } from "./checkstock.ts";
import type { PageCues } from "./cues.ts";
import { Level } from "./levels.ts";
import type { Lexicons } from "./lexicons.ts";
import type { Pattern } from "./pattern.ts";
import type { Places } from "./places.ts";
import type { Tagging } from "./tagging.ts";
import type { Phrases } from "./wording.ts";

const Pair = z.tuple([z.string(), z.string()]);

/** `language.yaml`: facts of the language. */
export const LanguageFacts = z.strictObject({
  name: z.string().describe("The language's name for itself."),
  level: Level.describe("How much the pack lets the analysis say: see levels.ts."),
  dropsSubjects: z
    .boolean()
    .optional()
    .describe("A verb may stand without its subject pronoun: « Añadió que… »."),
  pluralVerbs: z
    .string()
    .optional()
    .describe("Where subjects are dropped, the ending that tells a verb's plural: « n » in « añaden »."),
  nounsCapitalised: z.boolean().optional().describe("A capital is no sign of a name: „das Haus“."),
  ordinalPoint: z.boolean().optional().describe("A point behind a number makes it an ordinal: „3. Mai“."),
  holdsNext: z.array(z.string()).optional().describe("Words that no line may part from the next: « Mme »."),
  raised: z
    .strictObject({
      figures: z.array(z.string()).describe("Endings of ordinals behind figures: « 1er »."),
      roman: z.array(z.string()).describe("The same behind Roman figures up to 49: « XIXe »."),
      words: z
        .array(z.string())
        .describe("Shortened words, raised from the bar on: « M|me »; # is a number."),
    })
    .optional()
    .describe("What is printed as superscripts. In an ending, only what follows a bar: « .|er »."),
  together: z.array(z.string()).optional().describe("Pieces that no line may break: „z. B.“."),
  verbSecond: z
    .boolean()
    .optional()
    .describe("The verb stands second, its subject before or behind it; what belongs to it ends the clause."),
  compounds: z
    .boolean()
    .optional()
    .describe("Nouns are written together, and the last part tells what they are: „Hafenmeisterin“."),
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
  /** Lower limits of the LIX bands from “easy” on; 30, 40, 50, 60 when absent. */
  lix: z.array(z.number()).length(4).optional(),
  readability: z
    .strictObject({
      name: z.string(),
      /** score = base − perSentence · words/sentence − perSyllables · syllables/word. */
      base: z.number(),
      perSentence: z.number(),
      perSyllables: z.number(),
      vowels: z.string().describe("Letters that make a syllable; a silent final is in `silent`."),
      silent: z.array(z.string()).describe("Word endings that make no syllable."),
    })
    .optional(),
  /** Words per minute, slow and fast reader. */
  pace: z.tuple([z.number(), z.number()]),
});
export type LanguageFacts = z.infer<typeof LanguageFacts>;

/**
 * One language pack: a folder `content/languages/<tag>`. Without wording and questions it serves to analyse articles,
 * and no guide can be in its language.
 */
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
  /** Whether it has wording and questions, where that is known before they are parsed. */
  readonly isSpoken?: boolean;
  /** Ways to say the checks of the source. */
  readonly checks: readonly CheckWording[];
  /** Where a matter can be looked up; absent: nowhere in particular. */
  readonly places?: Places | undefined;
  /** Absent: the words of the language get no parts of speech. */
  readonly tagging?: Tagging;
  /** Text of `data/frequency.txt`, the commonest words in bands, read when asked for. */
  readonly frequency?: () => Promise<string>;
}

/** Packs by tag. */
export type Languages = ReadonlyMap<string, Language>;

/** The packs that a guide can be in: those that have wording and questions. */
export function guideLanguages(languages: Languages): Languages {
  return new Map(
    [...languages].filter(
      ([, pack]) => pack.isSpoken ?? (Object.keys(pack.wording).length > 0 && pack.patterns.length > 0),
    ),
  );
}

/** The pack for a tag: its own, else that of its primary subtag (`fr-CA` → `fr`). */
export function packFor(languages: Languages, tag: string): Language | undefined {
  return languages.get(tag) ?? languages.get(tag.split("-")[0] ?? tag);
}
