import { z } from "zod";

const words = z.array(z.string().min(1)).min(1);

/** A kind of matter and where it can be looked up. */
const Matter = z.strictObject({
  words: words.describe("Signs of the matter in a text; `*` stands for any ending."),
  where: z.string().min(1).describe("Place, with its preposition: “in the court’s published judgments”."),
  bodies: z
    .record(z.string(), z.string())
    .optional()
    .describe("Lasting name of that place in a country (ISO 3166, or EU)."),
  counted: words
    .optional()
    .describe("What its numbers count, as the text writes it: “copies”. Other numbers are not sent there."),
  count: words.optional().describe("Second steps after a number; without them the place keeps no numbers."),
  find: words.describe("Second steps after a statement."),
  outcome: z.string().min(1).describe("Word of a search for what came of it: “verdict”."),
  owned: z
    .boolean()
    .optional()
    .describe("Looked up with one company, body or owner: only where the sentence names one."),
  running: words.optional().describe("Signs of something that was under way: “trial”."),
  ended: words.optional().describe("Signs that the text tells how it ended: “convicted”."),
});
export type Matter = z.infer<typeof Matter>;

/** A function in which somebody speaks in public. */
const PublicRole = z.strictObject({
  words,
  where: z.string().min(1).describe("Where such a person is found."),
  said: z.string().min(1).describe("Where words of such a person are found."),
  find: words.describe("Second steps behind `where`."),
});

/** `places.yaml`. What comes first wins among equals. */
export const Places = z.strictObject({
  matters: z.record(z.string(), Matter),
  roles: z.record(z.string(), PublicRole),
  countries: z.record(z.string(), words).describe("Names and adjectives of a country, by its code."),
  speakers: z
    .record(z.string(), words)
    .optional()
    .describe(
      "Full names of people who speak in public, by the code of the country whose language they speak.",
    ),
});
export type Places = z.infer<typeof Places>;
