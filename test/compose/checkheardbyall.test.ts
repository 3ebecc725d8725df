import { expect, test } from "vitest";
import { spoken } from "../../src/compose/check/items/spoken.ts";
import { languages } from "./build.ts";
import { viewed } from "./viewed.ts";

const asked = async (who: string, behind = "") =>
  spoken(
    await viewed(
      `“The ferry of Wrenmouth leaves before the winter comes,” said Ada Brook, ${who}.${behind}\n\nBrook waited.`,
    ),
    languages,
  );

test("words that somebody gave to one reporter are not looked for elsewhere", async () => {
  expect(await asked("a historian")).toEqual([]);
  expect(await asked("a former chief executive of Wrenmouth Ferries")).toEqual([]);
});

test("words of an office, a stage or a press conference are", async () => {
  for (const who of ["the minister of transport", "a singer"]) expect(await asked(who)).toHaveLength(1);
  expect(await asked("a historian", " She spoke at a press conference.")).toHaveLength(1);
});
