import { z } from "zod";

const words = z.array(z.string());

/** Words by which the speaker of reported speech is found: `lexicons/speech.yaml`. */
export const speechWords = {
  sayingNouns: z
    .strictObject({ neutral: words, charged: words, cognition: words })
    .optional()
    .describe("Nouns of speech that bring a clause: “claim”, « promesse »."),
  sayingClauses: words.optional().describe("Before that clause: “that”, « selon laquelle »."),
  possessives: words.optional().describe("“his”, « sa »: the speaker of the noun that follows."),
  sameness: words
    .optional()
    .describe(
      "Take up what was told before: “the same”, « la même ». No task for the whole text rests on them.",
    ),
  owning: words.optional().describe("Written behind the name of an owner: “’s”."),
  genders: z
    .strictObject({ masculine: words, feminine: words, neuter: words })
    .optional()
    .describe(
      "Pronouns and courtesy titles by whom they stand for: “he”, “Mr”; « elle », « Mme ». `neuter`: those that stand for no person, where a language has them: “it”.",
    ),
  speechChains: words
    .optional()
    .describe("Between a subject and its verb of saying: “continues to”, « persiste à »."),
  namingSources: words.optional().describe("Between sources and one of them: “including”, « dont »."),
  bySomebody: words
    .optional()
    .describe("Say that somebody says so, and not who: “allegedly”, « accusé de »."),
  leavingOpen: words
    .optional()
    .describe("Say that something is not settled: “not yet known”, « on ignore »."),
};
