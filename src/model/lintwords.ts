import { z } from "zod";

const words = z.array(z.string());

/** Words by which a question is tried before it is printed. */
export const LintWords = z.strictObject({
  verdicts: words.describe("Words that judge a text or its author."),
  leading: words.describe("Turns that wait for a yes: “don’t you think”."),
  closed: words.describe("First words of a question that yes or no would answer."),
  open: words.describe("Words that ask for more than yes or no."),
  presuming: words.describe("Openings that take for granted what follows: “why”."),
  owners: words.describe("By which a claim keeps its owner: “according to”."),
  elide: words.optional().describe("They lose their vowel before another: « que »."),
  keep: words.optional().describe("Before these they do not: « onze »."),
  contract: words.optional().describe("Pairs that become one word before a noun: « de le »."),
});
