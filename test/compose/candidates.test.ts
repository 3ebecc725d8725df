import { expect, test } from "vitest";
import { candidates } from "../../src/compose/candidates.ts";
import type { Finding } from "../../src/compose/finding.ts";
import { textOf } from "../../src/compose/lint/places.ts";
import { grouped } from "../../src/compose/text.ts";
import { hasSecondStep, type Stock, stepsOf, wordings } from "../../src/model/pattern.ts";
import { english } from "./build.ts";

const about = {
  finding: "uncounted",
  use: "question",
  process: "infer",
  dok: 2,
  lines: 3,
} as const;

const step = (id: string, ask: string) => ({ id, ask, expect: `What ${id} wants.` });

const beginnings = [
  "Go back to {words} in {here}",
  "Read {words} ({here}) aloud",
  "Look for {words} in {here}",
];
const ends = [
  "say which clock it is",
  "draw the square",
  "name the bell",
  "add the hour",
  "add the day",
  "ask why",
];
const stock: Stock = {
  ...about,
  asks: beginnings.flatMap((begin, one) =>
    ends.map((end, two) => step(`task${one}${two}`, `${begin} and ${end}.`)),
  ),
};

const [things, deeds, times] = [
  ["tram", "baker", "gull", "lantern", "ferry", "choir"],
  [
    "waits at the harbour",
    "sings below the bridge",
    "has left the square",
    "stands in the rain",
    "turns back",
  ],
  ["at noon", "after the fair", "every Tuesday", "in the fog", "until six", "without a sound"],
] as const;
const paragraphs = things.flatMap((one) =>
  deeds.flatMap((deed) => times.map((time) => `The ${one} ${deed} ${time}.`)),
);
const text = textOf(new Map(paragraphs.map((words, index) => [index + 1, words])));
const found = paragraphs.map(
  (words, index): Finding => ({
    kind: "uncounted",
    variant: "any",
    slots: { words: { quote: words.slice(0, -1) }, here: { places: [index + 1] } },
    evidence: [{ at: index + 1, quote: words.slice(0, -1) }],
    strength: 0.5,
  }),
);

function asked(own: Stock, seed = 0) {
  const pack = { ...english, patterns: wordings([own]) };
  return candidates(found, "question", { pack, text, seed, dropped: new Map() }).map(
    ({ pattern }) => pattern.id,
  );
}

test("a stock is every first step, alone and with each second one", () => {
  const all = wordings([
    { ...stock, thens: [step("night", "Then say what is so at night."), step("day", "Then by day.")] },
  ]);
  expect(all).toHaveLength(18 * 3);
  expect(all[1]).toMatchObject({
    id: "uncounted.question.task00+night",
    ask: "Go back to {words} in {here} and say which clock it is. Then say what is so at night.",
    expect: "What task00 wants. What night wants.",
  });
  expect(all.filter(hasSecondStep)).toHaveLength(36);
  expect(all.slice(0, 2).map(stepsOf)).toEqual([["task00"], ["task00", "night"]]);
});

test("findings spread over all wordings that fit them, and a second version asks otherwise", () => {
  const [first, second] = [asked(stock), asked(stock, 1)];
  expect(first).toHaveLength(found.length);
  const often = grouped(first, (id) => id);
  expect(often.size).toBe(18);
  expect(Math.max(...[...often.values()].map((some) => some.length))).toBeLessThan(25);
  const kept = first.filter((id, index) => id === second[index]);
  expect(kept).toEqual([]);
});

test("a wording that the linter drops gives way evenly to all the others", () => {
  const leading = {
    ...stock,
    asks: [...stock.asks, step("liar", "Why is {words} ({here}) propaganda and a lie?")],
  };
  const often = grouped(asked(leading), (id) => id);
  expect([...often.keys()].filter((id) => id.endsWith(".liar"))).toEqual([]);
  expect(often.size).toBe(18);
  expect(Math.max(...[...often.values()].map((some) => some.length))).toBeLessThan(25);
});

test("one wording with alternatives is spelled in all its ways, evenly", () => {
  const parts = {
    ...about,
    asks: [
      step("clock", "[Go to|Look for|Read] {words} ({here}). [Say which clock it is.|Which clock is it?]"),
    ],
  };
  const pack = { ...english, patterns: wordings([parts]) };
  const said = candidates(found, "question", { pack, text, seed: 0, dropped: new Map() }).map(
    ({ question }) => question.ask.replace(/“[^”]*”/u, "…").replace(/\d+/u, "0"),
  );
  const often = [...grouped(said, (ask) => ask).values()].map((some) => some.length);
  expect(often).toHaveLength(6);
  expect(Math.max(...often)).toBeLessThan((1.5 * found.length) / 6);
});
