import { expect, test } from "vitest";
import { statementItems } from "../../src/compose/check/items/statements.ts";
import { textItems } from "../../src/compose/check/items/texts.ts";
import { voiceItems } from "../../src/compose/check/items/voices.ts";
import { found } from "./viewed.ts";

const quiet = "The quay of Wrenmouth lies on the river. The boats come in at noon and leave at four.";
const words = (all: readonly { readonly slots: Readonly<Record<string, unknown>> }[]) =>
  all.map(({ slots }) => slots.words);
const opinion = "tags: [opinion]";

test("research of people without names is looked up at their institute", async () => {
  const said = "Scientists at the University of Wrenmouth have built a ferry that sleeps on the river.";
  const more = "The ferry has no captain. At night the ferry is moored.";
  const [item] = await found(
    textItems,
    "institute",
    `${said}\n\n${more}\n\nThe ferry and the river are old. ${quiet}`,
    "A sleeping ferry on the river",
  );
  expect(item?.slots.words).toEqual({ quote: "Scientists at the University of Wrenmouth" });
  expect(item?.query?.pieces[0]).toBe('"University of Wrenmouth"');
});

test("whoever is named there is looked up instead", async () => {
  const said = "Scientists at the University of Wrenmouth, led by Ada Brook, have built a ferry.";
  expect(await found(textItems, "institute", `${said}\n\n${quiet}`)).toEqual([]);
});

test("a view is held against the plan that it takes sides on", async () => {
  const said = "I am against the plan to close the ferry of Wrenmouth. It is a shame.";
  const given = [`${said}\n\n${quiet}`, "Keep the ferry of Wrenmouth", opinion] as const;
  expect(words(await found(statementItems, "plan", ...given))).toEqual([
    { quote: "the plan to close the ferry of Wrenmouth" },
  ]);
  expect(await found(statementItems, "plan", `${said}\n\n${quiet}`)).toEqual([]);
});

test("who says “we” in the name of many", async () => {
  const said = "We, the crew of the Wrenmouth ferry, ask you to sign. We will not give up.";
  const given = [`${said}\n\n${quiet}`, "Keep the ferry of Wrenmouth", "tags: [petition]"] as const;
  expect(words(await found(voiceItems, "together", ...given))).toEqual([
    { quote: "We, the crew of the Wrenmouth ferry" },
  ]);
});
