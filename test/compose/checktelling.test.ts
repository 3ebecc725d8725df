import { describe, expect, test } from "vitest";
import { centralName } from "../../src/compose/check/centralname.ts";
import { written } from "../../src/compose/check/query.ts";
import { telling } from "../../src/compose/check/telling.ts";
import { apart } from "../../src/compose/check/topics.ts";
import { viewed } from "./viewed.ts";

const quiet = "The quay of Wrenmouth lies on the river. The boats come in at noon and leave at four.";

describe("the rarest nouns of a statement are typed, with what narrows them", () => {
  test.each([
    ["Norway was first to introduce the electronic tagging of ferries.", "electronic tagging"],
    ["The overall reoffending rate in Norway stands at 30%.", "reoffending rate"],
    ["The parents undergoing trial are from Bergen.", "trial"],
  ])("%s", async (text, noun) => {
    const view = await viewed(`${text}\n\n${quiet}`);
    const [line] = view.lines;
    expect(line && telling(view, line, line.text)).toContain(noun);
  });
});

test("the name of the title is typed where the words have none", async () => {
  const text = `The choir has 90 singers.\n\n${quiet}\n\nWrenmouth Radio pays the choir.`;
  const view = await viewed(text, "No cuts at Wrenmouth Radio");
  const [line] = view.lines;
  expect(line && centralName(view, line)).toContain("Wrenmouth");
});

test("two spellings of a word are typed once, and no name within another", () => {
  expect(apart(["chœur", "choeur", "États"], ["Etats"])).toEqual(["chœur"]);
  const pieces = ['"Ada Maria Brook"', '"Ada Brook"', "ferry"];
  expect(written({ pieces, language: "en" })).toBe('"Ada Maria Brook" ferry');
});
