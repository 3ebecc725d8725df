import { expect, test } from "vitest";
import { narrow } from "../../src/compose/passage.ts";
import { sorting } from "../../src/compose/sorting.ts";
import { paired, standsAlone } from "../../src/compose/standing.ts";
import { analysis, type Draft, english, french, languages, mark } from "./build.ts";

test.each([
  ["The ferry came back on Monday.", "en", true],
  ["She came back on Monday.", "en", false],
  ["This came back on Monday.", "en", false],
  ["However, the ferry came back.", "en", false],
  ["For example, the ferry came back.", "en", false],
  ["Thistles grow on the quay.", "en", true],
  ["the ferry came back.", "en", false],
  ["« Elle est revenue lundi. »", "fr", false],
  ["Cette année, le bac revient.", "fr", false],
  ["C’est le bac qui revient.", "fr", false],
  ["Le bac revient.", "fr", true],
  ["Die Fähre ist zurück.", "de", true],
])("%s stands alone in %s: %s", (text, language, alone) => {
  expect(standsAlone(text, language, languages)).toBe(alone);
});

test.each([
  ["“The quay is closed.", "The quay is closed."],
  ["« Le quai est fermé. »", "« Le quai est fermé. »"],
  ["The quay is “closed”.", "The quay is “closed”."],
  ["The quay is closed.”", "The quay is closed."],
  ["The “quay is closed.", undefined],
  ["The quay (closed is silent.", undefined],
])("pairs the marks of %s", (text, expected) => {
  expect(paired(text)).toBe(expected);
});

const subjects = [
  "quay",
  "lock",
  "mill",
  "bridge",
  "tower",
  "market",
  "harbour",
  "school",
  "library",
  "garden",
];
const layers = ["author", "attributed", "undetermined"] as const;

const drafts = subjects.map(
  (subject, index): Draft => ({
    sentences: [
      [`This ${subject} was built by the town and by its many neighbours.`, "author"],
      [
        `The ${subject} clearly needs new paint before the summer fair begins.`,
        layers[index % 3] ?? "author",
      ],
      [`Who will paint the ${subject} before the summer fair begins this year?`, "author"],
    ],
  }),
);

const whole = analysis(drafts, {
  marks: subjects.map((_, index) => mark(drafts, index + 1, "certainty", "clearly")),
});

test("takes whole sentences that stand alone, one a paragraph, in order", () => {
  const sorted = sorting(whole, english, languages);
  const places = sorted.map(({ evidence }) => Number(evidence.at));
  expect(sorted).toHaveLength(6);
  expect(new Set(places).size).toBe(6);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  for (const { evidence } of sorted) {
    expect(whole.paragraphs[Number(evidence.at) - 1]?.text).toContain(evidence.quote);
    expect(evidence.quote).toMatch(/^The \w+ clearly/);
  }
});

test("spreads over the layers and the thirds of the text", () => {
  const places = sorting(whole, english, languages).map(({ evidence }) => Number(evidence.at));
  expect(new Set(places.map((place) => (place - 1) % 3)).size).toBe(3);
  expect(new Set(places.map((place) => Math.floor(((place - 1) * 3) / subjects.length))).size).toBe(3);
});

test("tells the teacher what shows, in the guide’s language", () => {
  const [first] = sorting(whole, english, languages);
  expect(first?.observation).toMatch(/Words to talk about: “clearly”\. Expected: concluded\.$/);
  const [premier] = sorting(whole, french, languages);
  expect(premier?.observation).toMatch(/Mots à commenter : « clearly »\. Attendu : conclu\.$/);
});

test("stays inside the passage, and is left out when it would be too thin", () => {
  const places = (passage: readonly [number, number]): number[] =>
    sorting(narrow(whole, passage), english, languages).map(({ evidence }) => Number(evidence.at));
  expect(places([4, 8])).toEqual([4, 5, 6, 7, 8]);
  expect(places([4, 6])).toEqual([]);
});
