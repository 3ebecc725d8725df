import { expect, test } from "vitest";
import { statementItems } from "../../src/compose/check/items/statements.ts";
import { textItems } from "../../src/compose/check/items/texts.ts";
import { checkWordings } from "../../src/model/checkstock.ts";
import { found } from "./viewed.ts";

const quiet = "The quay of Wrenmouth lies on the river. The boats come in at noon and leave at four.";

test("a rise or a fall in per cent is no share", async () => {
  const fell = "Ticket sales of the Wrenmouth ferry fell by 34% in the summer.";
  const share = "A steep fare is paid by 34% of passengers on the Wrenmouth ferry.";
  const variants = async (said: string) =>
    (await found(statementItems, "figure", `${said}\n\n${quiet}`)).map(({ variant }) => variant);
  expect(await variants(fell)).toEqual(["change"]);
  expect(await variants(share)).toEqual(["percent"]);
});

test("nobody names the scientists, but the next paragraph does", async () => {
  const said = "Scientists at the University of Wrenmouth have built a ferry that sleeps on the river.";
  const next = "“The ferry sleeps,” said Ada Brook, who led the work.";
  const title = "A sleeping ferry on the river";
  expect(await found(textItems, "institute", `${said}\n\n${next}\n\n${quiet}`, title)).toEqual([]);
});

test("studies that there are not are not looked for", async () => {
  const text = (count: string) =>
    `There are ${count} long-term studies showing that boats of Wrenmouth sleep.\n\n${quiet}`;
  expect(await found(textItems, "vague", text("no"))).toEqual([]);
});

test("behind a task that asks for one thing already stand only second steps of its variant", () => {
  const stock = {
    family: "speaker",
    expect: "…",
    asks: [
      { id: "party", variant: "office", alone: true, ask: "Which party?" },
      { id: "post", variant: "office", ask: "Which post?" },
    ],
    thens: [
      { id: "more", ask: "What else?" },
      { id: "page", variant: "office", ask: "Note the page." },
    ],
  };
  expect(checkWordings([stock]).map(({ id }) => id)).toEqual([
    "speaker.party+page",
    "speaker.post+more",
    "speaker.post+page",
  ]);
});
