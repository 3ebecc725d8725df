import { z } from "zod";
import { Process } from "./guide.ts";

const about = {
  finding: z.string().describe("Kind of finding the question is about."),
  variant: z.string().optional().describe("Only for findings of this variant."),
  use: z.enum(["question", "stop", "discussion", "task"]).default("question"),
  step: z
    .enum(["find", "connect", "examine"])
    .optional()
    .describe("Where in the set it is asked; told from the process when absent."),
  lines: z.int().min(0).max(20).default(4),
  process: Process,
  dok: z.int().min(1).max(4),
  criteria: z.array(z.string()).optional().describe("For a task: criteria of success."),
};

/** A way to ask about one kind of finding. */
export const Pattern = z.strictObject({
  id: z.string(),
  ...about,
  ask: z.string().describe("The question; {slots} are the finding's."),
  expect: z.string().describe("What a good answer holds."),
  partial: z.string().optional().describe("A likely partial answer."),
  followUp: z.string().optional().describe("What to say to it."),
});
export type Pattern = z.infer<typeof Pattern>;

/** A stock of wordings for one variant: each of `asks` alone, or followed by one of `thens`. */
export const Stock = z.strictObject({
  ...about,
  asks: z
    .array(
      z.strictObject({
        id: z.string(),
        lines: z
          .int()
          .min(0)
          .max(20)
          .optional()
          .describe("Where it needs other writing lines than the stock."),
        ask: z.string().describe("A whole task or question, which can stand alone."),
        expect: z.string(),
        partial: z.string().optional(),
        followUp: z.string().optional(),
        criteria: z.array(z.string()).optional().describe("Where those of the stock do not fit it."),
      }),
    )
    .min(1),
  thens: z
    .array(z.strictObject({ id: z.string(), ask: z.string(), expect: z.string() }))
    .optional()
    .describe("A second step, which fits behind every one of `asks`."),
});
export type Stock = z.infer<typeof Stock>;

/** `questions/*.yaml`: single wordings and stocks. */
export const Patterns = z.array(
  z.unknown().transform((entry, context): Pattern | Stock => {
    const isStock = typeof entry === "object" && entry !== null && "asks" in entry;
    const { data, error } = (isStock ? Stock : Pattern).safeParse(entry);
    for (const issue of error?.issues ?? []) context.issues.push({ ...issue, input: entry } as never);
    return data ?? z.NEVER;
  }),
);

/** Every wording that the entries hold: of a stock, each first step alone and with each second one. */
export function wordings(entries: z.infer<typeof Patterns>): Pattern[] {
  return entries.flatMap((entry) => ("asks" in entry ? everyPair(entry) : [entry]));
}

function everyPair({ asks, thens = [], ...shared }: Stock): Pattern[] {
  const name = [shared.finding, shared.variant, shared.use].filter((part) => part !== undefined).join(".");
  return asks.flatMap(({ id, lines = shared.lines, ...first }): Pattern[] => [
    { ...shared, ...first, lines, id: `${name}.${id}` },
    ...thens.map((then) => ({
      ...shared,
      ...first,
      lines,
      id: `${name}.${id}+${then.id}`,
      ask: `${first.ask} ${then.ask}`,
      expect: `${first.expect} ${then.expect}`,
    })),
  ]);
}

/** Whether a wording of a stock has a second step. */
export function hasSecondStep({ id }: Pick<Pattern, "id">): boolean {
  return id.includes("+");
}

/** The steps that a wording of a stock is made of: one of `asks`, and the second step if it has one. */
export function stepsOf({ id }: Pick<Pattern, "id">): string[] {
  return id.slice(id.lastIndexOf(".") + 1).split("+");
}
