import { z } from "zod";

const Label = z.enum([
  "quotation",
  "attribution",
  "figure",
  "date",
  "period",
  "certainty",
  "care",
  "conditional",
  "absolute",
  "exception",
  "concession",
  "intention",
  "analogy",
  "conclusion",
  "counterfactual",
  "evaluative",
  "topic-word",
  "figurative",
  "vague",
  "genre",
  "weak-connective",
  "passive",
  "universal",
  "comparative",
  "cause",
  "contrast",
  "condition",
  "goal",
  "consequence",
  "name",
  "naming",
  "acronym",
  "question",
  "cut",
  "insertion",
  "emphasis-added",
  "reference",
]);

const Detailed = z.strictObject({
  words: z.string().describe("The mark's words, verbatim; of a quotation, what stands between the marks."),
  use: z.string().optional().describe("Of a quotation: speech, title, term or name."),
  speaker: z
    .string()
    .optional()
    .describe("Of a quotation or attribution: the voice's name; `nobody` when none may be given."),
  through: z.string().optional().describe("Of a quotation: the outlet or person through whom we hear it."),
  inferred: z.boolean().optional(),
  quoted: z.boolean().optional().describe("Inside somebody else's words."),
  content: z.string().optional().describe("Of an attribution: the clause that is reported."),
  value: z.number().optional(),
  to: z.union([z.number(), z.string()]).optional().describe("End of a range."),
  unit: z.string().optional(),
  noun: z.string().optional().describe("Of a figure: the thing counted."),
  base: z.string().optional().describe("Of a figure: what it is a share of."),
  bound: z.string().optional(),
  change: z.string().optional(),
  iso: z.string().optional(),
  order: z.string().optional(),
  kind: z.string().optional(),
  referent: z.string().optional(),
  by: z.string().optional().describe("Of a naming: parenthesis or alias."),
  names: z.array(z.string()).optional().describe("Of a naming: the names of one referent."),
  expansion: z.string().optional(),
  first: z.string().optional().describe("Of a connective: the clauses it joins."),
  second: z.string().optional(),
});

/** What must be found: the words alone, or with what is told of them. */
export const Found = z.union([z.string(), Detailed]);
export type Found = z.infer<typeof Found>;

/** `examples/*.yaml`: small texts that show what must be seen and what must stay silent. Read by tests only. */
export const Example = z.strictObject({
  text: z.union([z.string(), z.array(z.string())]).describe("One paragraph, or several."),
  title: z.string().optional(),
  published: z.string().optional().describe("ISO 8601."),
  finds: z.partialRecord(Label, z.array(Found)).optional().describe("Marks that must be there."),
  not: z
    .partialRecord(Label, z.array(z.string()))
    .optional()
    .describe("Words that no mark of the label may touch; an empty list: no such mark in the whole text."),
  sentences: z.array(z.string()).optional().describe("All sentences of the text, in order."),
  voices: z.array(z.string()).optional().describe("All voices, as named, in any order."),
  attributed: z.array(z.string()).optional().describe("Beginnings of sentences that are somebody else's."),
  author: z.array(z.string()).optional().describe("Beginnings of sentences that are the author's."),
});
export type Example = z.infer<typeof Example>;
