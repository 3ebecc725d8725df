import { expect, test } from "vitest";
import { fronted } from "../../src/compose/check/fronted.ts";
import { about } from "../../src/compose/check/items/about.ts";
import { speakers } from "../../src/compose/check/items/speakers.ts";
import { spoken } from "../../src/compose/check/items/spoken.ts";
import { isPrivate } from "../../src/compose/check/people.ts";
import { portrayed } from "../../src/compose/check/portrait.ts";
import { languages } from "./build.ts";
import { viewed } from "./viewed.ts";

const told = [
  "Ada Brook, a singer, runs a team of nine on the river. She was born in Wrenmouth.",
  "Brook mended her first boat at twelve. “I learned on the old ferry of Wrenmouth,” she says.",
  "Today Brook teaches others.",
];

test("what “she” says in a text about one person is hers", async () => {
  const view = await viewed(told.join("\n\n"));
  expect(portrayed(view)?.name).toBe("Ada Brook");
  const [item] = spoken(view, languages);
  expect(item?.evidence[0]?.quote).toBe("I learned on the old ferry of Wrenmouth");
  expect(item?.slots.voice).toEqual({ plain: "Ada Brook" });
});

test("no portrait where somebody else is heard by name", async () => {
  const other = "“The boats leak,” said Nell Moor, the mayor of Wrenmouth.";
  expect(portrayed(await viewed([...told, other].join("\n\n")))).toBeUndefined();
});

test("a function right before the name, without an article", async () => {
  const view = await viewed("A day later, singer Ada Brook came to Wrenmouth.");
  expect(fronted(view, "Ada Brook")?.quote).toBe("singer");
});

test("a mother of the same name makes nobody private", async () => {
  const view = await viewed("Ada Brook landed, as her mother, Nell Brook, wept. Ada Brook waved.");
  expect(isPrivate(view, "Ada Brook")).toBe(false);
  expect(isPrivate(view, "Nell Brook")).toBe(true);
});

test("what “she said” is of whom the paragraph before names last, not of who spoke there", async () => {
  const text =
    "As Ada Brook, the mayor of Wrenmouth, warned: “The ferry must not leave before the tide,” the harbour minister, Tom Reed, asked for patience.\n\n“The boats of Wrenmouth will be mended before the winter comes,” she said.";
  const items = spoken(await viewed(text), languages);
  expect(items.map(({ slots }) => slots.voice)).toEqual([{ plain: "Ada Brook" }, { plain: "Tom Reed" }]);
});

test("a title alone is looked up", async () => {
  const text =
    "Dr Ada Brook measured the tides. “The river rises every spring,” Brook said.\n\n“The river falls every autumn at the quay,” Brook said.\n\n“The ferry of Wrenmouth leaves at noon,” said Nell Moor.";
  const items = speakers(await viewed(text), languages);
  expect(items.map(({ variant }) => variant)).toContain("titled");
});

test("other articles are looked for on whom a portrait is about", async () => {
  const [item] = about(await viewed(told.join("\n\n"), "Tides"));
  expect(item?.variant).toBe("portrait");
  expect(item?.slots.name).toEqual({ plain: "Ada Brook" });
});
