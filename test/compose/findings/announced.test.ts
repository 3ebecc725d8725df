import { expect, test } from "vitest";
import { announced } from "../../../src/compose/findings/times/announced.ts";
import { twoStarts } from "../../../src/compose/findings/who/starts.ts";
import { viewed } from "../viewed.ts";

const coming = [
  "During the parade, the crews will take part in seminars on the river.",
  "The museum will show the oldest boats of the coast, which nobody has seen for years.",
  "The visitors will get the chance to row on the river.",
];

test("what is still to come is asked about from its verb on", async () => {
  const [one] = announced(await viewed(coming.join("\n\n"), "The old ferries meet"));
  expect(one?.evidence.map(({ quote }) => quote)).toEqual([
    "will take part in seminars on the river",
    "will show the oldest boats of the coast",
    "will get the chance to row on the river",
  ]);
});

test("a text that mostly tells what has been announces nothing", async () => {
  const past = "The ferry sank at noon. The crew swam home. The mayor wept. The band played on.";
  expect(announced(await viewed([...coming, past, past, past].join("\n\n"), "The old ferries"))).toEqual([]);
});

test("long words of two people are known by how they begin", async () => {
  const long = (start: string) =>
    `“${start} of the river and of the boats on the river for the sake of the town,”`;
  const body = `${long("We want to bring back the crews")} said Ada Brook, the mayor of Wrenmouth.\n\n${long("The ferries are the pride")} said Nell Moor, a pilot on the river.`;
  const [one] = twoStarts(await viewed(body, "The old ferries meet"));
  expect(one?.evidence.map(({ at }) => at)).toEqual([1, 2]);
});
