import { describe, expect, test } from "vitest";
import { laterItems } from "../../src/compose/check/items/later.ts";
import { quotationItems } from "../../src/compose/check/items/quotations.ts";
import { statementItems } from "../../src/compose/check/items/statements.ts";
import { textItems } from "../../src/compose/check/items/texts.ts";
import { voiceItems } from "../../src/compose/check/items/voices.ts";
import { called } from "../../src/compose/check/kinds.ts";
import { written } from "../../src/compose/check/query.ts";
import { found, viewed } from "./viewed.ts";

const quiet = "The quay of Wrenmouth lies on the river. The boats come in at noon and leave at four.";
const kinds = (items: readonly { readonly variant: string }[]) => items.map(({ variant }) => variant);

describe("a sentence known by its first words", () => {
  test("is asked for no number: what it is for is not named", async () => {
    const sum = "Whoever sells a boat at Wrenmouth, as they often do, must pay £900,000, and then wait.";
    expect(await found(statementItems, "figure", `${sum}\n\n${quiet}`)).toEqual([]);
  });

  test("opens a long quotation that says nothing in a piece", async () => {
    const said =
      "It was raining when we came, and when we left it was raining still, and nobody spoke of it.";
    const told = `“${said}” said Ada Brook, the mayor of Wrenmouth.\n\n${quiet}`;
    const [item] = await found(quotationItems, "quotation", told);
    expect(item?.variant).toBe("begins");
    expect(item?.query && written(item.query)).toBe(
      '"It was raining when we came, and when we left" "Ada Brook"',
    );
  });
});

describe("a few words taken from what somebody said", () => {
  const told = (who: string, words: string) => `${who} said the quay was “${words}”.\n\n${quiet}`;
  const ask = (who: string, words: string) => found(quotationItems, "quotation", told(who, words));
  test("are looked up with the name, of a public voice", async () => {
    const [item] = await ask("Ada Brook, the minister for harbours,", "a wonder of wet planks");
    expect(item?.variant).toBe("scrap");
    expect(item?.query && written(item.query)).toMatch(/^"a wonder of wet planks" "Ada Brook"/u);
    expect(await ask("Nell Moor, a baker from Bergen,", "a wonder of wet planks")).toEqual([]);
  });
  test("are left alone when they are too few, or lean on what stands before", async () => {
    expect(await ask("Ada Brook, the minister for harbours,", "wet planks")).toEqual([]);
    expect(await ask("Ada Brook, the minister for harbours,", "of wet planks and rain")).toEqual([]);
  });
});

describe("words that open a paragraph with no name beside them", () => {
  const said = "“The ferry of Wrenmouth must sail again in spring,” she said.";
  const first = "Ada Brook, the minister for harbours, said that the quay was old.";
  test("are those of who spoke last in the one before", async () => {
    expect(kinds(await found(quotationItems, "quotation", `${first}\n\n${said}\n\n${quiet}`))).toEqual([
      "exact",
    ]);
  });
  test("are nobody’s where somebody else spoke last", async () => {
    const other = `${first} Nell Moor said that it was new.`;
    expect(await found(quotationItems, "quotation", `${other}\n\n${said}\n\n${quiet}`)).toEqual([]);
  });
});

describe("words that nobody is named for", () => {
  const told = (said: string) => `“${said}” somebody called out at the quay.\n\n${quiet}`;
  test("are left alone, however much they say", async () => {
    const whole = "The ferry of Wrenmouth must sail again before the summer is over.";
    expect(await found(quotationItems, "quotation", told(whole))).toEqual([]);
    const spoken = `“${whole}” said Ada Brook, the mayor of Wrenmouth.\n\n${quiet}`;
    expect(kinds(await found(quotationItems, "quotation", spoken))).toEqual(["exact"]);
    const long =
      "It was raining when we came, and when we left it was raining still, and nobody spoke of it.";
    expect(await found(quotationItems, "quotation", told(long))).toEqual([]);
  });
  test("are left alone when they are few, or when pupils should not type them", async () => {
    expect(await found(quotationItems, "quotation", told("The ferry sails again."))).toEqual([]);
    const grim = "The murder of the ferryman at Wrenmouth was told to all of us before the summer was over.";
    expect(await found(quotationItems, "quotation", told(grim))).toEqual([]);
  });
});

test("a body is called as the text calls it, not by the article of the noun behind it", async () => {
  const told = "The NASA spacecraft was late. NASA built a long bridge for the 40 boats of Wrenmouth.";
  expect(called(await viewed(`${told}\n\n${quiet}`), "NASA")).toBe("NASA");
});

test("what others report is known by its first words where the sentence is too long", async () => {
  const news =
    "The River Board of Wrenmouth sold its last boat to Nell Moor, which she, who had come to the quay in the morning and waited there for three long hours, was glad of.";
  const said = "“Nobody wanted it any more,” said Ada Brook. “It was sold for nothing,” said Nell Moor.";
  const [item] = await found(textItems, "coverage", `${news}\n\n${quiet} ${said}`, "A boat");
  expect(item?.variant).toBe("begins");
  expect(item?.slots.words).toEqual({ quote: "The River Board of Wrenmouth sold its last boat" });
});

describe("somebody in an office that nobody doubts", () => {
  const said = (role: string) =>
    `“The ferry of Wrenmouth must sail again in spring,” said Ada Brook, ${role}.\n\n${quiet}`;
  test.each([
    ["the president of France", 0],
    ["the prime minister", 0],
    ["president of the Harbour Club", 1],
    ["president at the Harbour Club", 1],
    ["mayor of Wrenmouth", 1],
    ["the prime minister of Norway", 1],
    ["Archbishop of Wrenmouth", 0],
    ["director general of the WTO", 0],
    ["director of the Harbour Company", 1],
  ])("%s", async (role, count) => {
    expect(await found(voiceItems, "speaker", said(role))).toHaveLength(count);
  });

  test("is looked up where the title is about them", async () => {
    expect(await found(voiceItems, "speaker", said("the prime minister"), "Ada Brook sails")).toHaveLength(1);
  });
});

test("a law is asked for what it provides, not for what others did under it", async () => {
  const by = "The Harbour Act 1998 forbids every boat to wait at the quay.";
  expect(await found(textItems, "law", `${by} ${quiet}`)).toHaveLength(1);
  const about =
    "Brook said her views were shared last month by other members of the Harbour Treaty of Wrenmouth.";
  expect((await found(textItems, "law", `${about} ${quiet}`)).map(({ variant }) => variant)).toEqual([
    "named",
  ]);
});

describe("a body with a stake", () => {
  const named = (rest: string) =>
    `The Harbour Trust has a house at the quay of Wrenmouth. ${rest}\n\n${quiet}`;
  test("is one that somebody speaks for", async () => {
    const speaks = "“The ferry must sail again in spring,” said Ada Brook, director of the Harbour Trust.";
    expect(await found(voiceItems, "interest", named(speaks))).toHaveLength(1);
  });
  test("is none that is named in passing", async () => {
    expect(await found(voiceItems, "interest", named("It is larger than the ferry."))).toEqual([]);
  });
});

describe("a number", () => {
  test("is planned only where the future stands at the number", async () => {
    const far = "The club could not say if the 400 boats at Wrenmouth were new.";
    expect(await found(statementItems, "planned", `${far}\n\n${quiet}`)).toEqual([]);
    const ahead = "In spring 400 rowing boats are expected at Wrenmouth.";
    expect(await found(statementItems, "planned", `${ahead}\n\n${quiet}`)).toHaveLength(1);
  });

  test.each([
    ["an aim", "The River Board aims to sell 400 rowing boats at Wrenmouth."],
    ["a target", "The target of the River Board was 400 rowing boats."],
    ["an if", "If the River Board sold 400 rowing boats, Wrenmouth was glad."],
    ["what could be", "The River Board could sell 400 rowing boats at Wrenmouth."],
    ["no noun of its own", "By the quay of Wrenmouth, as told, some 400 boats waiting, and the wind."],
  ])("is left: %s", async (_, said) => {
    expect(await found(statementItems, "figure", `${said}\n\n${quiet}`)).toEqual([]);
  });
  test("that is told as so is looked up", async () => {
    const said = "The River Board sold 400 rowing boats at Wrenmouth.";
    expect(await found(statementItems, "figure", `${said}\n\n${quiet}`)).toHaveLength(1);
  });

  test("keeps the whole of what is counted", async () => {
    const both = "The River Board of Wrenmouth counted 850 boys and girls at the quay.";
    const [item] = await found(statementItems, "figure", `${both}\n\n${quiet}`);
    expect(item?.slots.figure).toEqual({ quote: "850 boys and girls" });
  });

  test("of one’s own is looked up with oneself", async () => {
    const own = "“We have 400 boats,” said Ada Brook, director of the Harbour Trust.";
    const [item] = await found(statementItems, "counter", `${own}\n\n${quiet}`);
    expect([item?.variant, item?.slots.voice]).toEqual(["own", { plain: "Harbour Trust" }]);
  });

  test("of other things than books is no number of copies", async () => {
    const books = "The novel, the author, the publishing house and the bestseller are literary.";
    const about = (noun: string) =>
      `The novel by the author Ada Brook was printed in 400 ${noun} by Wrenmouth.\n\n${books}\n\n${books}`;
    const matter = async (noun: string) =>
      (await found(statementItems, "figure", about(noun), "A novel and its author"))[0]?.place?.matter;
    expect(await matter("copies")).toBe("book");
    expect(await matter("languages")).toBeUndefined();
  });
});

test("a search without a name gets one from the first paragraphs", async () => {
  const told =
    "The trial of the owners begins in spring. The court of Wrenmouth heard the judge. The prosecutor spoke of a fraud.";
  const items = await found(
    laterItems,
    "since",
    `${told}\n\nThe owners are on trial for a loan.`,
    "The trial",
  );
  const typed = items.flatMap(({ query }) => (query === undefined ? [] : [written(query)]));
  expect(typed).toContain("Wrenmouth trial owners loan verdict");
});

test("what is denied has no counter-example", async () => {
  const claim = "Wrenmouth has the oldest ferry of the country.";
  expect(await found(statementItems, "record", `${claim}\n\n${quiet}`)).toHaveLength(1);
  const taken = "Wrenmouth has not the oldest ferry of the country.";
  expect(await found(statementItems, "record", `${taken}\n\n${quiet}`)).toEqual([]);
});

test("the study of a firm is not looked for in journals", async () => {
  const study = (by: string) => `A study by ${by} shows that the ferry of Wrenmouth is late.\n\n${quiet}`;
  const place = async (by: string) => (await found(textItems, "study", study(by)))[0]?.place?.matter;
  expect(await place("the University of Wrenmouth")).toBe("research");
  expect(await place("the Petrel Company of Wrenmouth")).toBeUndefined();
});

test("a kind of body written as a name is not looked up", async () => {
  const said = (body: string) =>
    `“The ferry of Wrenmouth must sail again before the summer is over,” said ${body}.\n\n${quiet}`;
  const typed = async (body: string) =>
    (await found(quotationItems, "quotation", said(body))).flatMap(({ slots }) =>
      slots.voice ? [slots.voice] : [],
    );
  expect(await typed("the Harbour Ministry")).toEqual([{ plain: "the Harbour Ministry" }]);
  expect(await typed("the Ministry")).toEqual([]);
});

test("somebody with a function who says nothing is looked up by a whole clause alone", async () => {
  const whole = `The mayor, Ada Brook, closed the old quay of Wrenmouth.\n\n${quiet}`;
  const [item] = await found(voiceItems, "not-heard", whole);
  expect(item?.slots.name).toEqual({ plain: "Ada Brook" });
  const torn = `The mayor, Ada Brook, whom nobody would wait for in Wrenmouth, closed, sold and mended the old quay.\n\n${quiet}`;
  expect(await found(voiceItems, "not-heard", torn)).toEqual([]);
});

describe("a number of nothing told", () => {
  const figure = async (told: string, lang = "") =>
    (await found(statementItems, "figure", `${told}\n\n${quiet}`, "The quay", lang)).map(
      ({ slots }) => slots.words,
    );
  test("is left; with its whole phrase it is looked up", async () => {
    const seen = (what: string) =>
      `After the rain, as everybody in Wrenmouth could see, 4,000 ${what}, and then the wind.`;
    expect(await figure(seen("boats came"))).toEqual([]);
    expect(await figure(seen("grey rowing boats came"))).toEqual([{ quote: "4,000 grey rowing boats" }]);
  });
  test("is left where the words hold a second number", async () => {
    expect(await figure("The River Board of Wrenmouth has 4,000 boats.")).toHaveLength(1);
    expect(await figure("The River Board of Wrenmouth has 4,000 boats at ninety quays.")).toEqual([]);
  });
});

describe("words that somebody else passes on", () => {
  const said = "The ferry of Wrenmouth must sail again before the summer is over.";
  const items = (told: string, head = "") =>
    found(quotationItems, "quotation", `${told}\n\n${quiet}`, "The quay", head);
  test("are left", async () => {
    expect(await items(`“${said}” said Ada Brook, the mayor of Wrenmouth.`)).toHaveLength(1);
    const relayed = `According to Nell Moor, it rained. “${said}” said Ada Brook, the mayor of Wrenmouth.`;
    expect(await items(relayed)).toEqual([]);
  });
  test("are left where they were said to the page itself", async () => {
    const told = `“${said}” said Ada Brook, the mayor of Wrenmouth, to HBN News.`;
    expect(await items(told, "publisher: Harbour Board Network")).toEqual([]);
    expect(await items(told, "publisher: Quay Herald")).toHaveLength(1);
  });
});

test("of the shares in an article about one study a single one is looked up", async () => {
  const shares =
    "Some 30% of the old boats of Wrenmouth are grey.\n\nSome 24% of the new ferries of Wrenmouth are red.";
  const count = async (told: string) =>
    (await found(statementItems, "figure", `${shares}\n\n${told}\n\n${quiet}`)).length;
  expect(await count("The boats are old.")).toBe(2);
  expect(await count("According to the River Board of Wrenmouth, 60% of the boats are old.")).toBe(1);
});

test("a shortened quotation may have its original in another language", async () => {
  const cut = "“The ferry of Wrenmouth […] sails again in spring,” said Ada Brook, the mayor of Wrenmouth.";
  const variants = async (more: string) =>
    kinds(await found(quotationItems, "edited", `${cut}\n\n${quiet}${more}`, "The quay"));
  expect(await variants("")).toEqual(["cut"]);
  const french =
    "Le quai de Wrenmouth borde la rivière. Les barques arrivent à midi et repartent à quatre heures.";
  expect(await variants(`\n\n> ${french}\n\n${quiet}`)).toEqual(["foreign"]);
});
