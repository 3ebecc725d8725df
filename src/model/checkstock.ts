import { z } from "zod";

const step = {
  id: z.string(),
  ask: z.string(),
  occasion: z
    .boolean()
    .optional()
    .describe("Asks when, where or on what occasion: left out where the article tells it."),
};

/** Wordings of one family of checks: each of `asks` may be followed by each of `thens`. */
export const CheckStock = z
  .strictObject({
    family: z
      .string()
      .describe("What is checked; src/compose/check/families.ts lists them with their slots."),
    asks: z
      .array(
        z.strictObject({
          ...step,
          variant: z.string().optional().describe("Only for checks of this variant."),
          matters: z.array(z.string()).optional().describe("Only for these matters of places.yaml."),
          alone: z
            .boolean()
            .optional()
            .describe("Asks for one thing already: behind it only second steps of its own variant."),
        }),
      )
      .min(1)
      .describe("A whole task with a place to look; {slots} are filled from the article."),
    thens: z
      .array(
        z.strictObject({
          ...step,
          variant: z.string().optional().describe("Only behind the asks of this variant."),
        }),
      )
      .optional()
      .describe("A second step, which fits behind each of `asks` of its variant."),
    expect: z.string().optional().describe("What a good answer holds. Teacher edition."),
    expects: z
      .record(z.string(), z.string())
      .optional()
      .describe("Instead of `expect` where the variants ask for different things: one for every variant."),
  })
  .refine(hasKeys, { error: "needs `expect`, or `expects` with every variant of `asks` and no other" });
export type CheckStock = z.infer<typeof CheckStock>;

/** One key for all, or one for every variant: none is answered with the key of another. */
function hasKeys(stock: {
  readonly asks: readonly { readonly variant?: string | undefined }[];
  readonly expect?: string | undefined;
  readonly expects?: Readonly<Record<string, string>> | undefined;
}): boolean {
  if (stock.expects === undefined) return stock.expect !== undefined;
  const variants = new Set(stock.asks.map(({ variant }) => variant));
  const named = Object.keys(stock.expects);
  return (
    stock.expect === undefined && variants.size === named.length && named.every((one) => variants.has(one))
  );
}

/** `checks/*.yaml`. */
export const CheckStocks = z.array(CheckStock);

/** One way to say a check. */
export interface CheckWording {
  readonly id: string;
  readonly family: string;
  readonly variant?: string;
  readonly matters?: readonly string[];
  /** Asks when, where or on what occasion. */
  readonly occasion?: true;
  readonly ask: string;
  readonly expect: string;
}

/** Every wording that the stocks hold: each first step with each second one that fits. */
export function checkWordings(stocks: readonly CheckStock[]): CheckWording[] {
  return stocks.flatMap(({ family, asks, thens = [], expect = "", expects = {} }) =>
    asks.flatMap(({ id, variant, matters, alone = false, occasion = false, ask }): CheckWording[] => {
      const whole = {
        family,
        expect: expects[variant ?? ""] ?? expect,
        ...(variant === undefined ? {} : { variant }),
        ...(matters === undefined ? {} : { matters }),
      };
      const fitting = thens.filter((then) =>
        then.variant === undefined ? !alone : then.variant === variant,
      );
      const asked = (isAsked: boolean) => (isAsked ? { occasion: true as const } : {});
      if (fitting.length === 0) return [{ ...whole, ...asked(occasion), id: `${family}.${id}`, ask }];
      return fitting.map((then) => ({
        ...whole,
        ...asked(occasion || then.occasion === true),
        id: `${family}.${id}+${then.id}`,
        ask: `${ask} ${then.ask}`,
      }));
    }),
  );
}
