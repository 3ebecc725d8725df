import { describe, expect, test } from "vitest";
import type { Checkable } from "../../src/compose/check/items/checkable.ts";
import { quotationItems } from "../../src/compose/check/items/quotations.ts";
import { statementItems } from "../../src/compose/check/items/statements.ts";
import { textItems } from "../../src/compose/check/items/texts.ts";
import { voiceItems } from "../../src/compose/check/items/voices.ts";
import { found } from "./viewed.ts";

const quiet = "The quay of Wrenmouth lies on the river. The boats come in at noon and leave at four.";

describe("seams of quotations", () => {
  const seams = (text: string) => found(quotationItems, "seams", `${text}\n\n${quiet}`);
  test("are listed with the article’s words between", async () => {
    const [item] = await seams(
      "“The ferry is an old and tired boat,” said Ada Brook, mayor of Wrenmouth, who called it a “danger to us all” and asked the council for “a new one before winter”.",
    );
    expect(item?.slots.between).toEqual({
      quotes: ["said Ada Brook, mayor of Wrenmouth, who called it a", "and asked the council for"],
    });
    expect(item?.slots.quotes).toEqual({
      quotes: ["The ferry is … and tired boat", "danger to us all", "a new one before winter"],
    });
  });
  test.each([
    ["one quotation", "“The ferry is an old and tired boat,” said Ada Brook, mayor of Wrenmouth."],
    ["nothing but who speaks", "“The ferry is old,” said Ada Brook. “It is tired, too.”"],
    [
      "a mark left over",
      "“The ferry is old,” said Ada Brook, who called it a “danger to us all”.” The council met for “a new one”.",
    ],
  ])("are left: %s", async (_, text) => {
    expect(await seams(text)).toEqual([]);
  });
});

describe("the trail of named sources", () => {
  const trail = (text: string) => found(voiceItems, "trail", `${text}\n\n${quiet}`);
  const ministry = "The quay is older than the town, according to the Ministry of Rivers.";
  const outlets = (item: Checkable | undefined) => JSON.stringify(item?.slots.sources);
  test("tells of each what is to be looked for, and counts nobody’s function for a source", async () => {
    const [item] = await trail(
      `${ministry}\n\n“The ferry must sail again,” Ada Brook, the mayor of Wrenmouth, told the Guardian.`,
    );
    expect(item?.slots.sources).toEqual({
      items: [
        { at: 1, quote: "according to the Ministry of Rivers" },
        { at: 2, quote: "told the Guardian" },
      ],
    });
    expect(JSON.stringify(item?.slots.missing)).toContain("check.trail.occasion");
    expect(await trail(`${ministry}\n\n“It is old,” said Nell Moor, the keeper of the quay.`)).toEqual([]);
  });
  test("quotes the verb whole", async () => {
    const [item] = await trail(`${ministry}\n\nThe ferry will sail again, the Guardian has reported.`);
    expect(outlets(item)).toContain("the Guardian has reported");
    const [told] = await trail(`${ministry}\n\n“The ferry must sail again,” Brook has told the Guardian.`);
    expect(outlets(told)).toContain("Brook has told the Guardian");
  });
});

describe("a term with a definition", () => {
  const term = (text: string) => found(textItems, "term", `${text}\n\n${quiet}`);
  test("is held against the article’s own explanation", async () => {
    const [item] = await term("Fracking, a way to press gas out of rock, is not allowed on the river.");
    expect(item?.variant).toBe("glossed");
    expect(item?.slots.gloss).toEqual({ quote: "a way to press gas out of rock" });
    expect(item?.query?.pieces.slice(0, 2)).toEqual(['"Fracking"', "definition"]);
  });
  test("is found where the article names it as one, in small letters", async () => {
    expect((await term("The council fears the so-called “ferry cliff” of next year."))[0]?.variant).toBe(
      "used",
    );
    expect(await term("The ferry is known as the “Old Lady” by everybody.")).toEqual([]);
  });
  test("is not taken from what somebody says", async () => {
    expect(await term("“I do not want fracking on the river at all,” said Ada Brook.")).toEqual([]);
  });
});

describe("whose words the sentences are", () => {
  const mixed =
    "The ferry sank in May. “We heard nothing,” said Ada Brook, the mayor of Wrenmouth. It lies on the river bed.";
  test("is asked of two paragraphs where three in a row will not do", async () => {
    const text = `${mixed}\n\nThe crew was saved. “We swam,” said Nell Moor, the keeper of the quay.\n\n- one boat\n- two boats`;
    const [item] = await found(statementItems, "owners", text);
    expect(item?.slots.places).toEqual({ places: [1, 2] });
  });
});

test("a term that the text only mentions in passing does no more than fill a guide with few checks", async () => {
  const said =
    "The council met in spring. People spoke of fracking, of boats and of the weather on the river.";
  const [passing] = await found(textItems, "term", `${said}\n\n${quiet}`);
  expect(passing?.strength).toBeLessThan(0.4);
});
