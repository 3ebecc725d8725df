import { expect, test } from "vitest";
import { isAside } from "../../src/compose/aside.ts";
import { tellerOf } from "../../src/compose/check/items/countable.ts";
import { viewed } from "./viewed.ts";

const figure = async (text: string, words: string) => {
  const view = await viewed(`${text}\n\nThe quay of Wrenmouth lies on the river.`);
  const mark = view.analysis.marks.find(
    (each) => each.label === "figure" && view.words(each, each.span).includes(words),
  );
  const paragraph = view.analysis.paragraphs[0];
  if (mark?.label !== "figure" || paragraph === undefined) throw new Error(`no figure ${words}`);
  return { aside: isAside(view, paragraph, mark.span), teller: tellerOf(view, mark)?.name };
};

const line =
  "The line, which has 43 boats on the river, loses 900 euros a day, according to the Harbour Union.";

test("a number told by the way is not given to whoever is named for the sentence", async () => {
  expect(await figure(line, "43")).toEqual({ aside: true, teller: undefined });
});

test("the number of the statement itself is", async () => {
  expect(await figure(line, "900")).toEqual({ aside: false, teller: "the Harbour Union" });
});
