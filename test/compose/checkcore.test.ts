import { describe, expect, test } from "vitest";
import { core } from "../../src/compose/check/core.ts";
import { laterItems } from "../../src/compose/check/items/later.ts";
import { statementItems } from "../../src/compose/check/items/statements.ts";
import { found, viewed } from "./viewed.ts";

const quiet = "The quay of Wrenmouth lies on the river. The boats come in at noon and leave at four.";

async function told(said: string, around: string): Promise<string | undefined> {
  const view = await viewed(`${said}\n\n${quiet}`);
  const [line] = view.lines;
  if (line === undefined) return undefined;
  const start = line.paragraph.text.indexOf(around);
  return core(view, line, { start, end: start + around.length })?.words;
}

describe("a statement inside a sentence", () => {
  test.each([
    [
      "behind “that”",
      "The report that came in May shows that Wrenmouth sold 40 boats to the towns on the river; nobody had known, and it cost the mayor her office in the end.",
      "40 boats",
      "Wrenmouth sold 40 boats to the towns on the river",
    ],
    [
      "without the number it is set beside",
      "Wrenmouth earned 40% of its money on the river compared with 20% ten years before, as the mayor of the town had hoped.",
      "40%",
      "Wrenmouth earned 40% of its money on the river",
    ],
  ])("is quoted %s", async (_, said, around, words) => {
    expect(await told(said, around)).toBe(words);
  });
  test.each([
    [
      "its scope stands before",
      "Among the children of the four towns on the river, 40% of them had never seen the quay, although it was near.",
      "40%",
    ],
    [
      "it belongs to a noun",
      "It was the proof that Wrenmouth had sold 40 boats to the towns, which the mayor had denied for a year and more.",
      "40 boats",
    ],
  ])("is left where %s", async (_, said, around) => {
    expect(await told(said, around)).toBeUndefined();
  });
});

describe("what a body has promised", () => {
  const since = (said: string) => found(laterItems, "since", `${said}\n\n${quiet}`);
  test("is asked for without a date", async () => {
    const promised = await since(
      "The Harbour Club of Wrenmouth has pledged to double the number of ferries.",
    );
    expect(promised.map(({ variant }) => variant)).toEqual(["announced"]);
  });
  test("is left where nothing can have come of it yet", async () => {
    expect(await since("The Harbour Club of Wrenmouth has pledged to double its ferries by 2060.")).toEqual(
      [],
    );
  });
});

describe("a sum behind “of”", () => {
  const figures = (said: string) => found(statementItems, "figure", `${said}\n\n${quiet}`);
  test("is quoted with what it is of", async () => {
    const said =
      "As the mayor knew, towns on the river, old ones and new ones, paid average harbour dues of £6,442 in 2012, which was more than anybody had thought that the ferries of Wrenmouth could bear.";
    expect((await figures(said)).map(({ slots }) => slots.words)).toEqual([
      { quote: "average harbour dues of £6,442 in 2012" },
    ]);
  });
});
