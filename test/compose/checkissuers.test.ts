import { describe, expect, test } from "vitest";
import { textItems } from "../../src/compose/check/items/texts.ts";
import { voiceItems } from "../../src/compose/check/items/voices.ts";
import { written } from "../../src/compose/check/query.ts";
import { found } from "./viewed.ts";

const quiet = "The quay of Wrenmouth lies on the river. The boats come in at noon and leave at four.";

describe("a document that a body issued", () => {
  const documents = (said: string) => found(textItems, "document", `${said}\n\n${quiet}`);
  test("is looked up on the pages of that body", async () => {
    const [item, ...others] = await documents(
      "A report by the Harbour Trust, which the town paid for, counts the boats of Wrenmouth.",
    );
    expect(others).toEqual([]);
    expect(item?.slots).toMatchObject({
      name: { plain: "the Harbour Trust" },
      words: { quote: "report by the Harbour Trust" },
    });
    expect(item?.query && written(item.query)).toMatch(/^"Harbour Trust" report/u);
  });
  test.each([
    ["The NASA report counts the boats of Wrenmouth.", "NASA report"],
    ["The Harbour Trust’s latest report counts the boats.", "Harbour Trust’s latest report"],
    ["The Harbour Trust (HT) report counts the boats.", "Harbour Trust (HT) report"],
    ["The Harbour Trust’s naïve forecasts count the boats.", "Harbour Trust’s naïve forecasts"],
  ])("is known by its owner: %s", async (said, quote) => {
    expect(
      (await documents(`${said} The Harbour Trust owns a boat.`)).map(({ slots }) => slots.words),
    ).toEqual([{ quote }]);
  });
  test.each([
    ["it was made for", "A report for the Harbour Trust counts the boats of Wrenmouth."],
    ["named in passing", "A report on fishing, says the Harbour Trust, counts the boats of Wrenmouth."],
    ["nobody named", "A report by the town counts the boats of Wrenmouth."],
    ["a verb", "In spring NASA reports that the river of Wrenmouth rises."],
    ["a verb with what it looks at", "In spring NASA surveys the river of Wrenmouth."],
    ["a verb behind a subject", "She reports from the Harbour Trust every week."],
  ])("is none: %s", async (_, said) => {
    expect(await documents(said)).toEqual([]);
  });
});

describe("a body with whose name somebody is introduced", () => {
  const behind = (role: string) =>
    found(
      voiceItems,
      "interest",
      `“The ferry of Wrenmouth must sail again in spring,” said Ada Brook, ${role}.\n\n${quiet}`,
    );
  test("has somebody who pays for it", async () => {
    const [item] = await behind("analyst at Tidewatch");
    expect([item?.variant, item?.slots.name, item?.slots.voice]).toEqual([
      "member",
      { plain: "Tidewatch" },
      { plain: "Ada Brook" },
    ]);
  });
  test.each([
    "a historian at Wrenmouth University",
    "spokeswoman for the White House",
    "director of ferries",
  ])("is not asked about: %s", async (role) => {
    expect(await behind(role)).toEqual([]);
  });
  test("is a company where a word beside it says so, and asked for its owner", async () => {
    const [item] = await behind("spokeswoman for the publisher Tidewatch");
    expect(item?.variant).toBe("member-company");
    expect(item?.query && written(item.query)).toBe("Tidewatch publisher owner shareholders");
  });
  test("is typed alone: somebody beside it finds that person", async () => {
    const [item] = await behind("who chairs Tidewatch");
    expect(item?.query && written(item.query)).toBe("Tidewatch leadership funding");
  });
  test.each(["chair of Harbour Technology", "who led the research at Tidewatch", "coordinator of an NGO"])(
    "is none where the words name none with members: %s",
    async (role) => {
      expect(await behind(role)).toEqual([]);
    },
  );
  test("is asked about once, though it is heard itself too", async () => {
    const said = "“The ferry of Wrenmouth must sail again in spring,” said";
    const told = `${said} the Harbour Trust.\n\n${said} Ada Brook, director of the Harbour Trust.\n\n${quiet}`;
    const items = await found(voiceItems, "interest", told);
    expect(items.map(({ slots }) => slots.name)).toEqual([{ plain: "the Harbour Trust" }]);
  });
});

test("a document is known by who made it, with what that body is called before its name", async () => {
  const told = (words: string) =>
    found(textItems, "document", `${words} The ferry stays.\n\nThe quay is old.`);
  const [item] = await told(
    "A survey published last week by the small charity Tidewatch counted 40 boats at Wrenmouth.",
  );
  expect(item?.slots.words).toEqual({ quote: "survey published last week by the small charity Tidewatch" });
  expect(await told("A survey from the Wrenmouth hospital counted 40 boats on the river.")).toEqual([]);
});
