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
    ["it was made for", "A report for the Harbour Trust counts the boats of Wrenmouth."],
    ["named in passing", "A report on fishing, says the Harbour Trust, counts the boats of Wrenmouth."],
    ["nobody named", "A report by the town counts the boats of Wrenmouth."],
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
});
