import { z } from "zod";

const words = z.array(z.string());

/** Words around a number that tell how much, of what, and whether it went up or down. */
export const AmountWords = z.strictObject({
  articles: words.describe("Before a scale or a fraction: “a”, « un », « la »."),
  rounds: z.record(z.string(), z.number()).optional().describe("Nouns that round: « centaine »: 100."),
  fractions: z.record(z.string(), z.number()).optional().describe("« tiers »: 0.33333."),
  wholeFractions: words.optional().describe("Fractions that need no article: “half”."),
  baseLinks: words.optional().describe("Links before a whole even without an article: “of”."),
  outOf: words.optional().describe("Between a part and its whole: “in”, « sur »."),
  outOfFirst: words.optional().describe("Before a whole at the start of a sentence: “of”, « sur »."),
  multiples: z
    .record(z.string(), z.number())
    .optional()
    .describe("“tripled”: 3, “halved”: 0.5; a comparison ends in “as” or “the”."),
  rises: words.optional(),
  falls: words.optional(),
  steps: words.optional().describe("Between them and the amount: “by”, « de »."),
  counters: words.optional().describe("Before a number that tells which one: “page”, “room”."),
  countersBehind: words.optional().describe("Behind one: « rue »."),
  clock: words.optional().describe("« heures »."),
  clockOpeners: words.optional().describe("Before an hour of the day: « à »."),
});

/** Words that set one number against another. */
export const ComparedWords = z.strictObject({
  between: words.describe("Between two numbers that are compared: « contre », “compared with”."),
  from: words.describe("Before the first, with one of `to` before the second: « de », “from”."),
  to: words,
});
