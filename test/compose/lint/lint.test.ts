import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { cited, lintGrounds, lintSpace } from "../../../src/compose/lint/grounds.ts";
import { lintGuide } from "../../../src/compose/lint/lint.ts";
import { textOf } from "../../../src/compose/lint/places.ts";
import { answers, twins, untouched } from "../../../src/compose/lint/set.ts";
import { lintStem } from "../../../src/compose/lint/stem.ts";
import { readGuide } from "../../../src/load/guide.ts";
import { fc } from "../../draws.ts";
import { english, french, german } from "../build.ts";

const rulesOf = (ask: string, pack = english) => lintStem(ask, "question", pack).map(({ rule }) => rule);

describe("stems that may be printed", () => {
  test.each([
    ["Why does the author write “the quay is safe” (¶3)? Copy the words that lead there."],
    ["Is the number in ¶2 enough? Explain with one sentence of the text."],
    ["“Was it a lie?” asks the captain (¶4). Which words answer her?"],
    ["Compare “reliable” (¶2) with ¶5. What has changed?"],
  ])("%s", (ask) => {
    expect(rulesOf(ask)).toEqual([]);
  });

  test.each([
    ["Que change « qu’il a dit » au § 3 ? Citez le mot qui vous l’apprend."],
    ["Relevez les mots de « elle avoue » (§ 2) : de les comparer, que tirez-vous ?"],
    ["D’après le § 4, lequel des deux chiffres est le plus ancien ?"],
    ["Que « y » désigne-t-il au § 2 ? Donnez-en l’indice."],
    ["Pourquoi l’auteur choisit-il « avouer » (§ 3) plutôt que « dire » ?"],
  ])("%s", (ask) => {
    expect(rulesOf(ask, french)).toEqual([]);
  });
});

describe("stems that may not", () => {
  test.each([
    ["verdict", "Which words show that the article is biased (¶2)?"],
    ["verdict", "Find the lies in ¶3. Who tells them?"],
    ["leading", "Isn’t it odd, don’t you think, that ¶3 names nobody?"],
    ["closed", "Does the captain say so in ¶3?"],
    ["presumes", "Why did the council waste the money? Answer from ¶3."],
    ["questions", "Who speaks in ¶1? Who in ¶2? Who in ¶3?"],
    ["length", `Copy ${"one more word ".repeat(20)} of ¶1.`],
    ["marks", "What does “the quay is safe (¶3) mean?"],
    ["contact", "Write to harbour@quay.example about ¶3. What do you ask?"],
    ["slot", "What does {words} mean in ¶3?"],
  ])("%s: %s", (rule, ask) => {
    expect(rulesOf(ask)).toContain(rule);
  });

  test.each([
    ["grammar", "Que apporte ce mot au § 3 ? Ce que il ajoute, citez-le."],
    ["grammar", "Relisez la phrase de le § 3. Que dit-elle ?"],
    ["verdict", "Quels mots montrent que la source n’est pas fiable (§ 2) ?"],
    ["leading", "Le § 3 se contredit, n’est-ce pas ? Citez-le."],
    ["closed", "Est-ce que le § 3 le dit ?"],
    ["presumes", "Pourquoi la mairie a-t-elle caché les comptes ? Cherchez au § 3."],
  ])("%s : %s", (rule, ask) => {
    expect(rulesOf(ask, french)).toContain(rule);
  });
});

const text = textOf(
  new Map<number | "title" | "page", string>([
    ["title", "The quay at Sandhithe"],
    [1, "The quay is “quite safe”, said Ida Quill in 1971."],
    [2, "Nobody asked the captain, though she knew."],
  ]),
);
const groundsOf = (ask: string) => lintGrounds(ask, text, english).map(({ rule }) => rule);

test("what a stem quotes or names is there", () => {
  expect(groundsOf("Who says “The quay is ‘quite safe’”?")).toEqual([]);
  expect(groundsOf("What did Ida Quill know, and since when?")).toEqual([]);
  expect(groundsOf("Read ¶1 and 2 again.")).toEqual([]);
  expect(groundsOf("Who says “the quay is unsafe”?")).toEqual(["quotation"]);
  expect(groundsOf("Read ¶1, 2 and 7 again.")).toEqual(["paragraph"]);
  expect(groundsOf("What is the main idea?")).toEqual(["anchor"]);
});

test("numbers of paragraphs are read as people write them, outside quotations only", () => {
  expect(cited("Au § 3, puis aux § 5 et 6 ; lisez les § 9 à 12.", french)).toEqual([3, 5, 6, 9, 12]);
  expect(cited("Read ¶3, 5 and 6, then ¶9 to 12.", english)).toEqual([3, 5, 6, 9, 12]);
  expect(cited("Lesen Sie Abs. 3, dann Abs. 5 und 6; sehen Sie Abs. 9 bis 12 an.", german)).toEqual([
    3, 5, 6, 9, 12,
  ]);
  expect(cited("Sum up ¶3: it has 45 words. ¶4 has 30 words.", english)).toEqual([3, 4]);
  expect(cited("¶3 has 45 words.", english)).toEqual([3]);
  expect(cited("“¶4 is lost”, says ¶2 and 3 of them", english)).toEqual([2, 3]);
});

test("lines suit the answer", () => {
  expect(lintSpace({ lines: 0, dok: 4 })).toEqual([]);
  expect(lintSpace({ lines: 2, dok: 3 })).toHaveLength(1);
  expect(lintSpace({ lines: 40, dok: 2 })).toHaveLength(1);
});

test("two questions are one when their words or their frames are", () => {
  const a = {
    ask: "Copy the word of “the quay is safe” (¶1) that you would change first, and say what it would cost.",
  };
  const b = {
    ask: "Copy the word of “the boat was late” (¶7) that you would change first, and say what it would cost.",
  };
  const c = { ask: "Who speaks in ¶7, and through whom do we hear it?" };
  expect(twins(a, b)).toBe(true);
  expect(twins(a, c)).toBe(false);
  fc.assert(
    fc.property(
      fc.string(),
      fc.string(),
      (x, y) => twins({ ask: x }, { ask: y }) === twins({ ask: y }, { ask: x }),
    ),
  );
});

test("a question that is found in one place must not be told by another", () => {
  const asked = {
    ask: "Who opened the bridge (¶2)?",
    process: "retrieve",
    evidence: [{ at: 2, quote: "Odile Farrant opened the bridge" }],
  } as const;
  expect(
    answers(
      { ask: "What does “Odile Farrant opened the bridge” leave out?" },
      { ...asked, evidence: [...asked.evidence] },
    ),
  ).toBe(true);
  expect(answers({ ask: "What came after the bridge?" }, { ...asked, evidence: [...asked.evidence] })).toBe(
    false,
  );
});

test("a third that nobody asks about is named", () => {
  const at = (...numbers: number[]) => [{ evidence: numbers.map((number) => ({ at: number, quote: "x" })) }];
  expect(untouched(at(1, 5), [1, 2, 3, 4, 5, 6])).toEqual([1]);
  expect(untouched(at(1), [1, 2])).toEqual([]);
});

test("a guide's faults are found where they stand", async () => {
  const file = "test/fixtures/guides/ferry.en.yaml";
  const { guide, places } = readGuide(await readFile(file, "utf8"), file);
  if (!guide || !places) throw new Error("the fixture is no guide");
  const [first, ...rest] = guide.questions;
  if (!first) throw new Error("no question");
  const edited = {
    ...guide,
    questions: [{ ...first, ask: "Is this propaganda (¶99)?", lines: 30 }, ...rest],
  };
  const found = lintGuide(edited, places, english).filter(
    ({ path }) => path[0] === "questions" && path[1] === 0,
  );
  expect(found.map(({ rule }) => rule)).toEqual(["verdict", "closed", "paragraph", "space"]);
  expect(found.at(-1)?.path).toEqual(["questions", 0, "lines"]);
});
