import { describe, expect, test } from "vitest";
import { laterItems } from "../../src/compose/check/items/later.ts";
import { quotationItems } from "../../src/compose/check/items/quotations.ts";
import { replyItems } from "../../src/compose/check/items/reply.ts";
import { statementItems } from "../../src/compose/check/items/statements.ts";
import { textItems } from "../../src/compose/check/items/texts.ts";
import { items } from "../../src/compose/check/items.ts";
import { french, languages } from "./build.ts";
import { found, viewed } from "./viewed.ts";

const quiet = "The quay of Wrenmouth lies on the river. The boats come in at noon and leave at four.";
const words = (all: readonly { readonly slots: Readonly<Record<string, unknown>> }[]) =>
  all.map(({ slots }) => slots.words);
const kinds = (all: readonly { readonly variant: string }[]) => all.map(({ variant }) => variant);

describe("what has no equal", () => {
  const record = (said: string) => found(statementItems, "record", `${said}\n\n${quiet}`);
  test("is looked up by a clause of its own that tells its field", async () => {
    const lock = "Wrenmouth has the largest lock in the world.";
    expect(words(await record(lock))).toEqual([{ quote: "Wrenmouth has the largest lock in the world" }]);
  });
  test.each([
    ["no field", "Wrenmouth has the largest lock of the four."],
    ["a phrase alone", "With its two gates, it will be the largest lock in the world."],
    ["somebody’s own", "Wrenmouth, I think, has the largest lock in the world."],
    ["what may be", "Wrenmouth could have the largest lock in the world."],
    ["an aim", "Wrenmouth aims to build the largest lock in the world."],
    ["an aside", "Wrenmouth sold the quay, the largest one in the world."],
  ])("is left: %s", async (_, said) => {
    expect(await record(said)).toEqual([]);
  });
});

describe("what was still to come without a date", () => {
  const announced = (said: string) => found(laterItems, "since", `${said}\n\n${quiet}`);
  test("is asked for when something named opens or begins", async () => {
    const opens = "The Harbour Club of Wrenmouth will open a second quay beside the first one.";
    expect(kinds(await announced(opens))).toEqual(["announced"]);
  });
  test("is no event when something only goes on", async () => {
    const goesOn = "The Harbour Club of Wrenmouth will defend the ferry against the tide.";
    expect(await announced(goesOn)).toEqual([]);
  });
});

describe("what is told for somebody", () => {
  const told = (said: string) => found(quotationItems, "summed", `${said}\n\n${quiet}`);
  test("is not asked for by the first words of a sentence alone", async () => {
    const long =
      "The mayor of Wrenmouth, Ada Brook, said that, as nobody came to the quay in winter, which she had seen, they would close it.";
    expect(await told(long)).toEqual([]);
  });
  test("is no summary where the sentence itself quotes", async () => {
    const quotes =
      "The mayor of Wrenmouth, Ada Brook, said that, as nobody came to the “cold” quay in winter, which she had seen, they would close it.";
    expect(await told(quotes)).toEqual([]);
  });
});

describe("who is private", () => {
  test("is not told by the name of a body", async () => {
    const said = (role: string) =>
      `“The ferry of Wrenmouth must sail again before the summer is over,” said Ada Brook, ${role}.\n\n${quiet}`;
    const lab = said("director of the Child Reading Lab");
    expect(kinds(await found(quotationItems, "quotation", lab))).toEqual(["exact"]);
    expect(await found(quotationItems, "quotation", said("mother of a child"))).toEqual([]);
  });
});

describe("somebody quoted under a full name", () => {
  const spoken = "“The ferry of Wrenmouth must sail again before the summer is over,” said Ada Brook.";
  test("speaks in public where the text is about public affairs", async () => {
    const vote = "The election is near. Voters go to the polling station, and the turnout may be high.";
    const text = `${vote}\n\n${spoken}\n\nThe referendum and the ballot are over.`;
    expect(kinds(await found(quotationItems, "quotation", text, "The election"))).toEqual(["exact"]);
    expect(await found(quotationItems, "quotation", `${quiet}\n\n${spoken}`, "The ferry")).toEqual([]);
  });
});

describe("a printed address", () => {
  const link = (text: string) => found(textItems, "link", `${text}\n\n${quiet}`);
  test("is opened for what stands before it", async () => {
    const [item] = await link(
      "The ferry of Wrenmouth carried 400 people in May (http://ferry.example/figures/2023).",
    );
    expect(item?.variant).toBe("address");
    expect(item?.slots.site).toEqual({ plain: "ferry.example" });
    expect(item?.slots.words).toEqual({ quote: "The ferry of Wrenmouth carried 400 people in May" });
  });
  test("of a site alone leads to no page", async () => {
    expect(await link("The ferry of Wrenmouth carried 400 people in May (http://ferry.example/).")).toEqual(
      [],
    );
  });
});

describe("who is accused", () => {
  const accused = (who: string) =>
    found(replyItems, "reply", `The minister accused ${who} of blocking the ferry at the quay.\n\n${quiet}`);
  test("is a country, whose government can answer, but no town", async () => {
    expect(await accused("Portugal")).toHaveLength(1);
    expect(await accused("Lisbon")).toEqual([]);
  });
  test("stands first among the words to type", async () => {
    const [item] = await accused("Portugal");
    expect(item?.query?.pieces.slice(0, 2)).toEqual(["Portugal", "government"]);
    expect(item?.variant).toBe("country");
  });
  test("is a company that the text comes back to, and none that it names once", async () => {
    const told = (also: string) =>
      found(
        replyItems,
        "reply",
        `The mayor slammed the airline Skyways for its noise.\n\n${also} flies to the quay at noon.\n\n${quiet}`,
      );
    expect(await told("Skyways")).toHaveLength(1);
    expect(await told("It")).toEqual([]);
  });
});

describe("a report", () => {
  test("of a body named beside it is looked up, in whatever matter", async () => {
    const report = (of: string) =>
      found(
        textItems,
        "study",
        `The boats of Wrenmouth are older than those of other towns, according to a report ${of}.\n\n${quiet}`,
      );
    expect(await report("by the World Bank in 2019")).toHaveLength(1);
    expect(await report("that came in 2019")).toEqual([]);
  });
});

test("a word loses its vowel before the name that fills its slot", async () => {
  const text = [
    "« Le bac de Wrenmouth doit repartir avant la fin de cet été », a déclaré Ada Brook, maire de Wrenmouth.",
    "« Les barques de Wrenmouth doivent rester au quai pendant tout l’hiver », a dit Ada Brook.",
    "« Le quai de Wrenmouth sera fermé avant la fin de cet hiver », a affirmé Ada Brook.",
  ].join("\n\n");
  const view = await viewed(text, "Le bac", "author: Nell Moor\nlang: fr");
  const asks = [...items(view.analysis, french, languages).values()].flat().map(({ ask }) => ask);
  expect(asks.filter((ask) => ask.includes("Ada"))).not.toEqual([]);
  expect(asks.filter((ask) => /(?<!\p{L})(?:de|que) Ada/u.test(ask))).toEqual([]);
});
