import { describe, expect, test } from "vitest";
import { statementItems } from "../../src/compose/check/items/statements.ts";
import { written } from "../../src/compose/check/query.ts";
import { found } from "./viewed.ts";

const quiet = "The boats come in at noon and leave at four.";
const stated = async (said: string) =>
  (await found(statementItems, "stated", `${quiet}\n\n${said}`)).filter(({ variant }) => variant === "plain");

describe("what is stated without a number or a day", () => {
  test("is looked for on a second page, by its name and nouns", async () => {
    const [item] = await stated("The Harbour Trust lends wooden boats to the fishing towns of Denmark.");
    expect(item?.slots.words).toEqual({
      quote: "The Harbour Trust lends wooden boats to the fishing towns of Denmark",
    });
    expect(item?.query && written(item.query)).toContain("boats");
  });
  test.each([
    ["of somebody", "Ada Brook, the mayor, lends wooden boats to the fishing towns of Denmark."],
    ["of a relative", "The Harbour Trust lends wooden boats to the daughters of Denmark."],
    ["of one’s own", "I think The Harbour Trust lends wooden boats to the fishing towns of Denmark."],
    ["with a number", "The Harbour Trust lends 12 wooden boats to the fishing towns of Denmark."],
    ["of what stands before", "It lends wooden boats to the fishing towns of Denmark."],
    [
      "broken off",
      "The Harbour Trust allows Denmark, the old land of wooden boats and grey quays, to build another fishing town on the last green island.",
    ],
  ])("is left alone: %s", async (_, said) => {
    expect(await stated(said)).toEqual([]);
  });
});
