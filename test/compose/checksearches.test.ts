import { describe, expect, test } from "vitest";
import { roleWords } from "../../src/compose/check/beside.ts";
import { phraseOf, typedWords } from "../../src/compose/check/exact.ts";
import { quotationItems } from "../../src/compose/check/items/quotations.ts";
import { statementItems } from "../../src/compose/check/items/statements.ts";
import { voiceItems } from "../../src/compose/check/items/voices.ts";
import { withoutOwners } from "../../src/compose/check/owner.ts";
import { written } from "../../src/compose/check/query.ts";
import { isSmall, unjoined } from "../../src/compose/check/small.ts";
import { bare } from "../../src/compose/check/strings.ts";
import { languages } from "./build.ts";
import { found, viewed } from "./viewed.ts";

const quiet = "The quay of Wrenmouth lies on the river. The boats come in at noon and leave at four.";

describe("a speaker is typed with the words of the role", () => {
  test.each([
    ["director of the Harbour Trust", ["director", '"Harbour Trust"']],
    ["a professor who studied the river", ["professor", "studied", "river"]],
    ["leader of Norway’s Tidal Reform party", ["leader", "party", "Norway", '"Tidal Reform"']],
    ["Labour MP for Wrenmouth", ["Labour", "MP", "Wrenmouth"]],
    ["the site’s founder", ["site", "founder"]],
    [
      "former director of Bergen’s Institute for Tides and Water",
      ["director", "Bergen", '"Institute for Tides and Water"'],
    ],
    ["director of the Tide Lab at Bergen University", ["director", "Bergen", "University", '"Tide Lab"']],
    ["HTB Director", ["Director", "HTB"]],
    ["secretary of the Harbour Drivers’ Association", ["secretary", '"Harbour Drivers Association"']],
    [
      "Assistant Boat and Tide Coach at the Bergen Rowing Club",
      ["Assistant", "Boat", "Tide", '"Bergen Rowing Club"'],
    ],
  ])("%s", async (role, pieces) => {
    expect(roleWords(await viewed(quiet), "Ada Brook", role)).toEqual(pieces);
  });

  test("of a role that is somebody else’s, nothing is asked", async () => {
    const said = (role: string) =>
      `“The ferry of Wrenmouth must sail again in spring,” said Ada Brook, ${role}.\n\n“It rains,” said Nell Moor, a baker from Bergen.\n\n${quiet}`;
    expect(await found(voiceItems, "speaker", said("director of the Harbour Trust"))).toHaveLength(1);
    expect(await found(voiceItems, "speaker", said("director with Nell Moor of the Harbour Trust"))).toEqual(
      [],
    );
  });
});

test.each([
  ["race engineer", 0],
  ["engineer at the Harbour Trust", 1],
  ["co-author", 0],
  ["lawyer with the centre", 0],
  ["spokeswoman for the Harbour Trust", 1],
  ["president of Norway’s Harbour Club", 1],
  ["president of Norway", 0],
  ["novelist", 1],
])("%s, heard once, is looked up: %i", async (role, count) => {
  const said = `“The ferry of Wrenmouth must sail again in spring,” said Ada Brook, a ${role}.\n\n${quiet}`;
  expect(await found(voiceItems, "speaker", said)).toHaveLength(count);
});

test("a minister is looked up for party and acts, the head of a known body is not, in French too", async () => {
  const said = (role: string) =>
    `« Le bac de Port-Gris doit repartir au printemps », a déclaré Ada Brook, ${role}.\n\nLe quai de Port-Gris longe la rivière. Les bateaux arrivent à midi.`;
  const head = "author: Nell Moor\nlanguage: fr";
  const of = async (role: string) =>
    (await found(voiceItems, "speaker", said(role), "Le bac revient", head)).length;
  expect(await of("directrice de la Compagnie du bac")).toBe(1);
  expect(await of("secrétaire à la défense")).toBe(1);
  expect(await of("ministre de la mer")).toBe(1);
  expect(await of("archevêque de Port-Gris")).toBe(0);
});

describe("words to type for a number", () => {
  test("are three to six, without small ones", async () => {
    const told = "The River Board lost 50% of its wooden boats in the storm.";
    const [item] = await found(statementItems, "figure", `${told}\n\n${quiet}`);
    const typed = item?.query === undefined ? "" : written(item.query);
    expect(typed).toMatch(/50%/u);
    expect(typed.split(" ").filter((word) => /^(?:of|its|in|the)$/u.test(word))).toEqual([]);
  });

  test("hold no place of another paragraph", async () => {
    const told = "The quay in Bergen was closed.\n\nThe River Board lost 4,000 rowing boats in the storm.";
    const [item] = await found(statementItems, "figure", `${told}\n\n${quiet}`);
    expect(item?.query && written(item.query)).toBe('"River Board" 4,000 rowing boats storm');
  });
});

describe("small words", () => {
  test.each([
    ["en", "O’Hara", false],
    ["en", "of", true],
    ["en", "it’s", true],
    ["en", "two", false],
    ["fr", "c’est", true],
    ["fr", "un", true],
    ["fr", "d’usine", false],
  ])("%s: %s", (tag, word, small) => {
    expect(isSmall(word, languages.get(tag))).toBe(small);
  });

  test("are left out of what is typed, and no part of a name", async () => {
    const view = await viewed(quiet);
    const bared = (words: string) => bare(view, view.analysis.title, words);
    expect(bared("two of the boats of O’Hara")).toBe("two boats O'Hara");
    const unjoinedFrench = unjoined("d’usine", languages.get("fr"));
    expect(unjoinedFrench).toBe("usine");
  });

  test("an owner loses the ending", () => {
    const own = (words: string, tag: string) => withoutOwners(words, languages.get(tag));
    expect(own("the Trust’s and the Friends’ director", "en")).toBe("the Trust and the Friends director");
    expect(own("la l’s", "fr")).toBe("la l’s");
  });
});

test("of a body’s own count the number is typed, not the figure of a name", async () => {
  const typed = async (said: string) => {
    const told = `“${said},” says Ada Brook, director of the Harbour Trust.`;
    const items = await found(statementItems, "counter", `${told}\n\n${quiet}`);
    return items.map(({ query }) => query?.pieces);
  };
  expect(await typed("We have 400 wooden boats for the G20 at Wrenmouth")).toEqual([
    ['"Harbour Trust"', "400 wooden boats"],
  ]);
  expect(await typed("We have four hundred wooden boats for the G20 at Wrenmouth")).toEqual([
    ['"Harbour Trust"', "four hundred wooden boats"],
  ]);
});

describe("a string that is typed word for word", () => {
  test.each([
    [
      "en",
      "The harbour was closed in spring and the boats were sold to the town",
      "The harbour was closed in spring",
    ],
    ["fr", "La sécurité c’est l’affaire du port, c’est notre travail", "La sécurité c’est l’affaire du port"],
    ["en", "It was what it was and it is what it is", undefined],
  ])("%s: ends on a word that is not small", (tag, content, phrase) => {
    expect(phraseOf(content, languages, tag)).toBe(phrase);
  });

  test("is none of words that may be translated: names and numbers are the same in every language", async () => {
    const told =
      "“The ferry of Wrenmouth lost 40 of its passengers before the summer was over,” said Ada Brook, a historian. It was in a speech.";
    const typed = async (title: string) => {
      const [item] = await found(quotationItems, "quotation", `${told}\n\n${quiet}`, title);
      return item?.query && written(item.query);
    };
    expect(await typed("The ferry returns")).toMatch(/^"The ferry of Wrenmouth lost/u);
    expect(await typed("The ferry returns to Germany")).toMatch(/^"Ada Brook" 40 Germany/u);
    expect(await typed("The ferry returns to Norway")).not.toContain("lost");
  });

  test.each([
    ["30% of its boats", "30%"],
    ["1,500 of its boats", undefined],
    ["$2.5 million and its boats", undefined],
    ["$2 million and its boats", undefined],
  ])("no number is typed that other languages write otherwise: %s", async (lost, number) => {
    const told = `“The ferry of Wrenmouth lost ${lost} before the summer was over,” said Ada Brook, a historian. It was in a speech.`;
    const [item] = await found(
      quotationItems,
      "quotation",
      `${told}\n\n${quiet}`,
      "The ferry returns to Germany",
    );
    expect(item?.variant).toBe("translated");
    expect(item?.query?.pieces.filter((piece) => /^\$?\d/u.test(piece ?? "") && piece !== "2025")).toEqual(
      number === undefined ? [] : [number],
    );
  });

  test("of words in another language, none is asked for that were said to the reporter alone", async () => {
    const told = (who: string) => `“The ferry of Wrenmouth must sail again in spring,” said ${who}.`;
    const ask = (who: string) =>
      found(quotationItems, "quotation", `${told(who)}\n\n${quiet}`, "The ferry returns to Poland");
    expect(await ask("Ada Brook, a historian")).toEqual([]);
    expect((await ask("Ada Brook, the Polish minister"))[0]?.variant).toBe("far");
    expect((await ask("Ada Brook, a historian. It was in a tweet"))[0]?.variant).toBe("translated");
  });

  test("is there for light words too, which the page asks to type", async () => {
    const told = "“Wrenmouth will have what it had, and more of it,” said Ada Brook, the mayor of Wrenmouth.";
    const [item] = await found(quotationItems, "quotation", `${told}\n\n${quiet}`);
    expect(item?.variant).toBe("exact");
    expect(item?.query && written(item.query)).toBe(
      '"Wrenmouth will have what it had, and more of it" "Ada Brook"',
    );
    expect(typedWords("“No”: it sank.", languages, "en")).toBe("No it sank");
  });

  test("is one although the speaker’s name is part of a country’s", async () => {
    const told =
      "“The ferry of Wrenmouth must sail again in spring,” said Pol Brook, a historian. It was in a speech.";
    const [item] = await found(
      quotationItems,
      "quotation",
      `${told}\n\n${quiet}`,
      "The ferry returns to Poland",
    );
    expect(item?.variant).toBe("translated");
  });
});
