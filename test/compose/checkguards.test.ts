import { describe, expect, test } from "vitest";
import type { Checkable } from "../../src/compose/check/items/checkable.ts";
import { pageItems } from "../../src/compose/check/items/page.ts";
import { quotationItems } from "../../src/compose/check/items/quotations.ts";
import { statementItems } from "../../src/compose/check/items/statements.ts";
import { textItems } from "../../src/compose/check/items/texts.ts";
import { voiceItems } from "../../src/compose/check/items/voices.ts";
import { wholeItems } from "../../src/compose/check/items/whole.ts";
import { searchFor } from "../../src/compose/check/strings.ts";
import { playsAbroad } from "../../src/compose/check/tongue.ts";
import { viewOf } from "../../src/compose/view.ts";
import { analysis, languages, named } from "./build.ts";
import { found, viewed } from "./viewed.ts";

const quiet = "The quay of Wrenmouth lies on the river. The boats come in at noon and leave at four.";

describe("what other newsrooms report", () => {
  const news = (words: string) => `${words} The ferry stays at the quay.\n\n${quiet}`;
  test("is an event with a name and a number", async () => {
    const told = news("The River Board bought 40 boats for the ferry of Wrenmouth.");
    const [item] = (await found(textItems, "coverage", told)).filter(({ variant }) => variant === "own");
    expect(item?.slots.words).toEqual({
      quote: "The River Board bought 40 boats for the ferry of Wrenmouth",
    });
  });
  test("is no lead-in without either", async () => {
    const told = news("The River Board knows a lot about the ferry of Wrenmouth.");
    const own = (await found(textItems, "coverage", told)).filter(({ variant }) => variant === "own");
    expect(own).toEqual([]);
  });
});

describe("a text made from another", () => {
  test("is asked for that one, not for copies", async () => {
    const body = `${quiet}\n\nIn 1931 the River Board of Wrenmouth built a second quay beside the first one.`;
    const head = 'author: "The Tide, adapted by Nell Moor"\npublisher: Harbour School';
    expect(await found(textItems, "copies", body, "The ferry", head)).toEqual([]);
    const [item] = await found(pageItems, "origin", body, "The ferry", head);
    expect(item?.slots.line).toEqual({ quote: "The Tide, adapted by Nell Moor" });
    const plain = "author: Nell Moor\ndate: 2025-04-02";
    expect(await found(textItems, "copies", body, "The ferry", plain)).toHaveLength(1);
    expect(await found(pageItems, "origin", body, "The ferry", plain)).toEqual([]);
  });
});

describe("a number", () => {
  test("that is so already is none to come", async () => {
    const now = "Wrenmouth will publish a list, and the town now has 400 boats at the old quay.";
    expect(await found(statementItems, "planned", `${now}\n\n${quiet}`)).toEqual([]);
    const ahead = "The town hopes for 400 rowing boats at the old quay.";
    expect(await found(statementItems, "planned", `${ahead}\n\n${quiet}`)).toHaveLength(1);
  });
  test("of money in a case is left to its judgment", async () => {
    const sum = "Wrenmouth paid £900,000 for the ferry.";
    const court = "The court heard the lawyer. The judge spoke of the verdict, the trial and the appeal.";
    expect(await found(statementItems, "figure", `${sum}\n\n${quiet}`)).toHaveLength(1);
    const told = `${court}\n\n${sum}\n\n${court}`;
    expect(await found(statementItems, "figure", told, "Court rules on the ferry")).toEqual([]);
  });
});

describe("a paragraph to be sorted", () => {
  const told = (words: string) => `${words} The River Board sold 40 boats in 1931.\n\n${quiet}`;
  test("holds two judgements", async () => {
    const both = told("The ferry is a disgrace. It is obviously a scandalous failure.");
    expect(await found(wholeItems, "settled", both)).toHaveLength(1);
    expect(await found(wholeItems, "settled", told("The ferry is a disgrace."))).toEqual([]);
  });
});

describe("somebody’s part", () => {
  const said = (role: string) =>
    `“The ferry of Wrenmouth must sail again in spring,” said ${role} Ada Brook.\n\n${quiet}`;
  test("is the fuller one of two", async () => {
    const fuller = `Ada Brook, head of the river unit at Wrenmouth College, came to the quay.\n\n${said("Professor")}`;
    const [item] = await found(voiceItems, "speaker", fuller);
    expect(item?.slots.role).toEqual({ quote: "head of the river unit at Wrenmouth College" });
  });
});

describe("what is summed up", () => {
  test("ends before what is no longer said", async () => {
    const told =
      "Ada Brook, the mayor of Wrenmouth, said the ferry of Wrenmouth would sail again and ordered that flags fly high.";
    const [item] = await found(quotationItems, "summed", `${told}\n\n${quiet}`);
    expect(item?.slots.words).toEqual({ quote: "the ferry of Wrenmouth would sail again" });
  });
  test("is looked up in the outlet that the paragraph names", async () => {
    const told =
      "Ada Brook, the mayor of Wrenmouth, told the BBC that the ferry of Wrenmouth would sail again.";
    const [item] = await found(quotationItems, "summed", `${told}\n\n${quiet}`);
    expect(item?.variant).toBe("outlet");
  });
});

test("the life of somebody is not checked by the death", () => {
  const drafts = [
    { sentences: [["Ada Brook died in Wrenmouth."]] },
    { sentences: [["Ada Brook built the quay of Wrenmouth."]] },
  ] as const;
  const marks = [1, 2].flatMap((number) => [
    named(drafts, number, "person", "Ada Brook"),
    named(drafts, number, "place", "Wrenmouth"),
  ]);
  const made = analysis(drafts, { marks, article: { title: { value: "Ada Brook", found: "page" } } });
  const items = voiceItems(viewOf(made, languages, 14), languages).filter(
    ({ family }) => family === "profile",
  );
  expect(items.map(({ slots }) => slots.words)).toEqual([{ quote: "Ada Brook built the quay of Wrenmouth" }]);
});

test("a text with signs of satire is checked by a measure that it gives, and by nothing of its bodies", async () => {
  const body = "The River Board sells the moon of Wrenmouth. It is 3,474 kilometres wide.\n\nA bell rang.";
  const items: readonly Checkable[] = textItems(await viewed(body, "Satire: the moon is sold"), languages);
  expect(items.map(({ family, variant }) => `${family}/${variant}`)).toEqual(["found-elsewhere/number"]);
  expect(items[0]?.slots.figure).toEqual({ quote: "3,474 kilometres" });
});

describe("where a text plays", () => {
  test("is abroad when it names other countries only", async () => {
    expect(playsAbroad(await viewed("In Germany, a German quay closed. Berlin was silent."))).toBe(true);
    expect(playsAbroad(await viewed("In Germany, a German quay closed. London was silent."))).toBe(false);
    expect(playsAbroad(await viewed(quiet))).toBe(false);
  });
});

describe("a rule or an agreement with a name", () => {
  test.each([
    ["The Harbour Act 1998 forbids every boat to wait at the quay.", 1],
    ["The Treaty of Wrenmouth lets both towns use the ferry for nothing.", 1],
    ["They act as one, and the bill is paid.", 0],
  ])("%s", async (sentence, count) => {
    expect(await found(textItems, "law", `${sentence} ${quiet}`)).toHaveLength(count);
  });
});

describe("a number that no page can have counted", () => {
  const figure = async (told: string) => found(statementItems, "figure", `${told}\n\n${quiet}`);
  test("is a length", async () => {
    expect(await figure("Wrenmouth lies 400 yards from the old quay of the river.")).toEqual([]);
    expect(await figure("Wrenmouth has 400 boats at the old quay of the river.")).toHaveLength(1);
  });
  test("is somebody’s own tally", async () => {
    const tally = (name: string) =>
      `“I sell boats every day at the quay,” says ${name}, who has sold around 7,000 rowing boats at Wrenmouth.`;
    expect(await figure(tally("Nell"))).toEqual([]);
    expect(await figure(tally("Nell Moor"))).toHaveLength(1);
  });
});

test("a number is typed with the place that its paragraph names", async () => {
  const told =
    "The River Board closed the quay in Bergen. The members have sold 4,000 rowing boats since the summer.";
  const [item] = await found(statementItems, "figure", `${told}\n\n${quiet}`);
  expect(item?.query?.pieces).toContain("Bergen");
});

describe("what a spokesman says", () => {
  const said = (how: string) =>
    `“The ferry of Wrenmouth must sail again in spring,” ${how} Ada Brook, a spokesman for the River Board.\n\n${quiet}`;
  const where = async (how: string) =>
    (await found(quotationItems, "quotation", said(how))).map(({ role }) => role?.id);
  test("is looked up in a release only where there was one", async () => {
    expect(await where("said")).toEqual([undefined]);
    expect(await where("said in a statement")).toEqual(["speaker"]);
  });
});

test("words of a jest are not looked up", async () => {
  const said = `“The ferry of Wrenmouth must sail again in spring,” said Ada Brook, the mayor of Wrenmouth.\n\n${quiet}`;
  expect(await found(quotationItems, "quotation", said, "The moon is sold")).toHaveLength(1);
  expect(await found(quotationItems, "quotation", said, "Satire: the moon is sold")).toEqual([]);
});

test("what is summed up is left where the next paragraph quotes it", async () => {
  const told = "Ada Brook, the mayor of Wrenmouth, said the ferry of Wrenmouth would sail again.";
  expect(await found(quotationItems, "summed", `${told}\n\n${quiet}`)).toHaveLength(1);
  const quoted = `${told}\n\n“The boats of Wrenmouth are ready for the spring,” said Ada Brook.\n\n${quiet}`;
  expect(await found(quotationItems, "summed", quoted)).toEqual([]);
});

test("two capital letters that come back are words to search with", async () => {
  const words = "In 1982, WB closed the old ferry plant";
  const pieces = async (last: string) => {
    const view = await viewed(`${words}.\n\nThe people of ${last} left the ferry plant.\n\n${quiet}`);
    const line = view.lines.find(({ text }) => text.startsWith(words));
    return line && searchFor(view, line, words)?.pieces;
  };
  expect(await pieces("WB")).toContain("WB");
  expect(await pieces("Wrenmouth")).not.toContain("WB");
});
