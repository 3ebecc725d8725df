import { expect, test } from "vitest";
import { check } from "../../src/compose/check/check.ts";
import { chosenItems } from "../../src/compose/check/items/chosen.ts";
import { packFor } from "../../src/model/language.ts";
import { languages } from "./build.ts";
import { found, viewed } from "./viewed.ts";

const careful = [
  "The ferry of Wrenmouth may have stopped for good. The boats at the quay belong to the council.",
  "The engine is apparently older than the bridge. The two boats are painted every spring.",
];

test("careful words of the article’s own are looked at together, each once and one of a sentence", async () => {
  const [item, ...rest] = await found(
    chosenItems,
    "careful-words",
    [...careful, "The bridge may have a twin, and the twin may have a name."].join("\n\n"),
  );
  expect(rest).toEqual([]);
  expect(item?.evidence).toEqual([
    { at: 1, quote: "may have" },
    { at: 2, quote: "apparently" },
  ]);
});

test.each([
  ["one word only", careful[0] ?? ""],
  [
    "words in others’ mouths",
    "“The ferry may have stopped,” said Ada Brook.\n\n“The engine is apparently old,” said Ada Brook.",
  ],
  ["how exact a number is", "The ferry has about 40 seats. It makes perhaps 12 trips. The quay is old."],
])("nothing is asked: %s", async (_, text) => {
  expect(await found(chosenItems, "careful-words", text)).toEqual([]);
});

test("words that a question is about are not asked about again", async () => {
  const { analysis } = await viewed(careful.join("\n\n"));
  const pack = packFor(languages, "en");
  if (!pack) throw new Error("no English");
  const words = (asked: Parameters<typeof check>[3]) =>
    check(analysis, pack, languages, asked).find(({ id }) => id === "words");
  expect(words([])?.items?.map(({ family }) => family)).toEqual(["careful-words"]);
  const without = words([{ at: 2, quote: "apparently" }]);
  expect(without?.items).toBeUndefined();
  expect(without?.tasks).toHaveLength(1);
});
