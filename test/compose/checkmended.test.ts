import { describe, expect, test } from "vitest";
import { pageItems } from "../../src/compose/check/items/page.ts";
import { quotationItems } from "../../src/compose/check/items/quotations.ts";
import { statementItems } from "../../src/compose/check/items/statements.ts";
import { textItems } from "../../src/compose/check/items/texts.ts";
import { voiceItems } from "../../src/compose/check/items/voices.ts";
import { written } from "../../src/compose/check/query.ts";
import { found } from "./viewed.ts";

const quiet = "The quay of Wrenmouth lies on the river. The boats come in at noon and leave at four.";

describe("what is typed", () => {
  test("goes on behind a noun without its verb", async () => {
    const plain =
      "The numbers of the River Board of Wrenmouth for all the ferries and the boats show a fall in trade.";
    const [item] = await found(pageItems, "provenance", `${plain}\n\n${quiet}`);
    expect(item?.query && written(item.query)).toContain("ferries and the boats");
    const told =
      "The River Board of Wrenmouth sold the last of the old ferries to a rich collector of boats.";
    const [other] = await found(pageItems, "provenance", `${told}\n\n${quiet}`);
    expect(other?.query && written(other.query)).not.toContain("collector");
  });
});

describe("what somebody said", () => {
  const head = "Ada Brook, the mayor of Wrenmouth, said that the quay was safe.";
  const next = "He said that the ferry of Wrenmouth would sail again in spring.";
  test("is no matter of the one named before another", async () => {
    const items = await found(
      quotationItems,
      "summed",
      `${head}\n\nPeter Quay is a captain in Wrenmouth. ${next}\n\n${quiet}`,
    );
    const voices = items
      .filter(({ slots: { words } }) => JSON.stringify(words).includes("in spring"))
      .map(({ slots: { voice } }) => JSON.stringify(voice));
    expect(voices.filter((voice) => voice.includes("Brook"))).toEqual([]);
  });
});

describe("a study", () => {
  test("is none where “study” is what people do", async () => {
    const verb = "In 2012, pupils of Wrenmouth College came to study the tides of the river and the ferry.";
    expect(await found(textItems, "study", `${verb}\n\n${quiet}`)).toEqual([]);
  });
});

describe("a date with its name", () => {
  test("is that of what was done then, where nothing else stands between", async () => {
    const told = "Many people were glad when Harbour Trust resigned in August 2018 from the board.";
    const items = await found(statementItems, "date", `${told}\n\n${quiet}`);
    expect(items.map(({ slots }) => slots.words)).toContainEqual({ quote: "Harbour Trust resigned" });
  });

  test("is looked up with its year", async () => {
    const told = "On 5 September the River Board came to the old ferry in the harbour.";
    const [item] = await found(
      statementItems,
      "date",
      `${told}\n\n${quiet}`,
      "The ferry",
      "date: 2012-10-02",
    );
    expect(item?.query && written(item.query)).toContain("5 September 2012");
  });
});

test("a function is shown where its bearer is named, not where others have it", async () => {
  const body =
    "Some former referees of Wrenmouth complained in 2024.\n\nRiley and another former referee, Peter Jones, made their way to Wrenmouth in May.\n\nJones believes that the game is fast. “I refereed in football,” Jones says.";
  const items = await found(voiceItems, "speaker", body, "The men in black");
  expect(
    items.flatMap(({ slots: { place } }) => (place !== undefined && "places" in place ? place.places : [])),
  ).toEqual([2]);
});
