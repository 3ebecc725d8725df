import { expect, test } from "vitest";
import type { Analysis } from "../../../src/model/analysis.ts";
import { fc } from "../../draws.ts";
import { analyzed, words } from "../article.ts";

/** `a–b: what they share`. */
const ties = ({ ties: list, ...analysis }: Analysis): string[] =>
  list.map(
    ({ a, b, shared }) =>
      `${a}–${b}: ${shared.map((one) => words({ ties: list, ...analysis }, a, one.a)?.toLowerCase()).join(", ")}`,
  );

const filler = [
  "The path begins behind the church and follows a stream.",
  "Nobody can say why the bells of the chapel are silent today.",
  "A market is held on the square, with cheese and bread and honey.",
];

test("two paragraphs that share two rarer words, or a name and a word, are tied", async () => {
  const analysis = await analyzed(
    "en",
    "The lantern of the old lighthouse was repaired by hand during a long winter.",
    ...filler,
    "When the storm came, no lantern was seen. The keeper of the lighthouse had left.",
    "In the afternoon Ada Brook took the barge to the far bank of the river.",
    "The price of a barge has gone up since spring, says the banker Ada Brook, who counts.",
  );
  expect(ties(analysis).toSorted()).toEqual(["1–5: lantern, lighthouse", "6–7: ada brook, barge"]);
});

test.each([
  ["one common word", "The lantern is red.", "A lantern hangs over every door in this long street."],
  ["a name alone", "Ada Brook sails at dawn.", "Nobody in the whole town has ever beaten Ada Brook."],
  [
    "the same pair of words side by side",
    "They met at the harbour office today.",
    "The harbour office is closed.",
  ],
  ["reporting verbs", "He declared and announced it.", "She announced, declared and explained nothing else."],
])("%s is no tie", async (_, first, second) => {
  expect((await analyzed("en", first, ...filler, second)).ties).toEqual([]);
});

test("French: forms of a word meet", async () => {
  const analysis = await analyzed(
    "fr",
    "La lanterne du phare fut réparée à la main pendant un long hiver.",
    "Le chemin part derrière l’église et suit un ruisseau.",
    "Un marché se tient sur la place, avec du fromage et du miel.",
    "Pendant la tempête, les lanternes restèrent éteintes jusqu’au matin. Les phares de la côte aussi.",
  );
  expect(analysis.ties.map(({ a, b }) => [a, b])).toEqual([[1, 4]]);
});

test("any text: a before b, spans of its words, weights in order", async () => {
  const word = fc.constantFrom(
    "lantern",
    "lighthouse",
    "Ada Brook",
    "barge",
    "340 boats",
    "river",
    "« dit »",
    ".",
  );
  const paragraph = fc.array(word, { minLength: 1, maxLength: 30 }).map((list) => list.join(" "));
  await fc.assert(
    fc.asyncProperty(fc.array(paragraph, { minLength: 1, maxLength: 12 }), async (blocks) => {
      const analysis = await analyzed("en", ...blocks);
      let last = 1;
      for (const { a, b, weight, shared } of analysis.ties) {
        expect(a).toBeLessThan(b);
        expect(weight).toBeGreaterThan(0);
        expect(weight).toBeLessThanOrEqual(last);
        last = weight;
        for (const one of shared)
          for (const [paragraph, span] of [
            [a, one.a],
            [b, one.b],
          ] as const)
            expect(words(analysis, paragraph, span)).toMatch(/\S/);
      }
    }),
    { numRuns: 60 },
  );
});
