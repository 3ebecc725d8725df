import { expect, test } from "vitest";
import { bearers } from "../../src/compose/check/bearers.ts";
import { claimed } from "../../src/compose/check/items/claimed.ts";
import { spoken, spokenMarks } from "../../src/compose/check/items/spoken.ts";
import { isPlaced } from "../../src/compose/check/occasion.ts";
import { languages } from "./build.ts";
import { viewed } from "./viewed.ts";

const said = async (words: string) =>
  claimed(
    await viewed(
      `“${words},” said Dr Ada Brook, a historian of ferries.\n\nBrook waited on the quay. Dr Brook left.`,
    ),
    languages,
  );

test("what somebody states to one reporter with a number is looked up, not the words", async () => {
  const [found, ...others] = await said("The harbour of Wrenmouth has lost 40 ferries since the storm");
  expect(others).toEqual([]);
  expect(found?.slots.words).toEqual({
    quote: "The harbour of Wrenmouth has lost 40 ferries since the storm",
  });
});

test("nothing about themselves, nothing that only may be", async () => {
  expect(await said("I have taken 40 ferries across the harbour of Wrenmouth")).toEqual([]);
  expect(await said("The harbour of Wrenmouth could lose 40 ferries in one storm")).toEqual([]);
});

test("the occasion of words is not asked where the paragraph tells it", async () => {
  const view = await viewed(
    "“The ferry leaves before winter,” said Ada Brook, the minister, at a press conference.\n\n“The ferry waits,” said Ada Brook.",
  );
  expect(spokenMarks(view).map(({ mark, line }) => isPlaced(view, mark, line))).toEqual([true, false]);
});

test("one word is enough for whom everybody knows", async () => {
  const view = await viewed(
    "“The ferry has no country and the harbour has no mercy,” said Napoleon.\n\nThe rest is known.",
  );
  expect(spoken(view, languages)[0]?.slots.voice).toEqual({ plain: "Napoleon" });
});

test("a force of which only the last word says that many are meant is a body", async () => {
  const view = await viewed(
    "South Wrenmouth Police also reported that they were “concerned by the number of ferries that had left the harbour”.\n\nThe ferries left.",
  );
  expect(bearers(view).map(({ name, kind, named }) => ({ name, kind, named }))).toContainEqual({
    name: "South Wrenmouth Police",
    kind: "institution",
    named: true,
  });
});
