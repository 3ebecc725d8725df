import { expect, test } from "vitest";
import { laterItems } from "../../src/compose/check/items/later.ts";
import { textItems } from "../../src/compose/check/items/texts.ts";
import { found } from "./viewed.ts";

const quiet = "The quay of Wrenmouth lies on the river. The boats come in at noon and leave at four.";

test("what a text announces in its title is looked up afterwards", async () => {
  const said =
    "FERRYCON will open in June. Visitors are expected to see nine boats. The boats will be moored at the quay.";
  const all = await found(
    laterItems,
    "since",
    `${said}\n\n${quiet}`,
    "Wide Choice Of Boats At FERRYCON 2022",
  );
  expect(all.find(({ variant }) => variant === "event")?.slots.words).toEqual({ quote: "FERRYCON 2022" });
  const past = "FERRYCON was opened in June. Visitors saw nine boats. The boats lay at the quay.";
  expect(
    (await found(laterItems, "since", `${past}\n\n${quiet}`, "Wide Choice Of Boats At FERRYCON 2022")).map(
      ({ variant }) => variant,
    ),
  ).not.toContain("event");
});

test("a text that says when it was first printed is looked up in that version", async () => {
  const line = "first published: 4.4.18";
  const all = await found(textItems, "origin", `${quiet}\n\n${quiet}\n\nnm, ab; drawing: the quay; ${line}`);
  expect(all.map(({ variant, slots }) => [variant, slots.line])).toEqual([["earlier", { quote: line }]]);
});
