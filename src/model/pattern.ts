import { z } from "zod";
import { Process } from "./guide.ts";

/** A way to ask about one kind of finding: an entry of `questions/*.yaml`. */
export const Pattern = z.strictObject({
  id: z.string(),
  finding: z.string().describe("Kind of finding the question is about."),
  variant: z.string().optional().describe("Only for findings of this variant."),
  use: z.enum(["question", "stop", "discussion", "task"]).default("question"),
  step: z
    .enum(["find", "connect", "examine"])
    .optional()
    .describe("Where in the set it is asked; told from the process when absent."),
  ask: z.string().describe("The question; {slots} are the finding's."),
  lines: z.int().min(0).max(20).default(4),
  process: Process,
  dok: z.int().min(1).max(4),
  expect: z.string().describe("What a good answer holds."),
  followUp: z.string().optional(),
  criteria: z.array(z.string()).optional().describe("For a task: criteria of success."),
});
export type Pattern = z.infer<typeof Pattern>;
