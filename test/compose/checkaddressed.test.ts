import { expect, test } from "vitest";
import { textItems } from "../../src/compose/check/items/texts.ts";
import { written } from "../../src/compose/check/query.ts";
import { found } from "./viewed.ts";

const quiet = "The quay of Wrenmouth lies on the river. The boats come in at noon and leave at four.";

async function speech(sentence: string) {
  const [item] = (await found(textItems, "text", `${sentence}\n\n${quiet}`)).filter(
    ({ variant }) => variant === "speech",
  );
  return item;
}

test("the speech of somebody in office is to be read or heard itself", async () => {
  const item = await speech(
    "The president, Joe Biden, flew to Wrenmouth in May 2022 to give a speech on the ferry. Joe Biden came back at noon.",
  );
  expect(item?.evidence).toEqual([{ at: 1, quote: "a speech" }]);
  expect(item?.query === undefined ? "" : written(item.query)).toMatch(/^"Joe Biden" speech .*Wrenmouth/u);
});

test("nobody's speech, that of a private person and one quoted at length are not", async () => {
  expect(await speech("The evening ended with a speech on the ferry.")).toBeUndefined();
  expect(await speech("Her uncle Ned Moor, 61, gave a speech on the ferry.")).toBeUndefined();
  expect(
    await speech(
      "In a speech Joe Biden said: “The ferry of Wrenmouth is the best of all boats on the river.”",
    ),
  ).toBeUndefined();
});
