import { expect, test } from "vitest";
import { candidates } from "../../src/compose/candidates.ts";
import type { Finding } from "../../src/compose/finding.ts";
import { textOf } from "../../src/compose/lint/places.ts";
import { grouped } from "../../src/compose/text.ts";
import { hasSecondStep, piecesOf, type Stock, wordings } from "../../src/model/pattern.ts";
import { english } from "./build.ts";

const about = {
  finding: "uncounted",
  use: "question",
  process: "infer",
  dok: 2,
  lines: 3,
} as const;

const piece = (id: string, ask: string) => ({ id, ask, expect: `What ${id} wants.` });

const stock: Stock = {
  ...about,
  leads: [
    { id: "stands", ask: "Go back to {words} in {here}." },
    { id: "reads", ask: "Somebody reads {words} ({here}) aloud." },
    { id: "page", ask: "Look for {words} in {here}." },
  ],
  asks: [
    piece("clock", "Say which clock it is."),
    piece("square", "Draw the square around it."),
    piece("bell", "Write down who rings the bell."),
  ],
  ends: [piece("hour", "Add the hour."), piece("day", "Add the day.")],
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

test("a stock is every lead before every first step and every end behind it, with a second step or without", () => {
  const all = wordings([{ ...stock, thens: [piece("night", "Then say what is so at night.")] }]);
  expect(all).toHaveLength(3 * 3 * 2 * 2);
  expect(all[0]).toMatchObject({
    id: "uncounted.question.stands/clock/hour",
    ask: "Go back to {words} in {here}. Say which clock it is. Add the hour.",
    expect: "What clock wants. What hour wants.",
  });
  expect(all[1]).toMatchObject({
    id: "uncounted.question.stands/clock/hour+night",
    ask: "Go back to {words} in {here}. Say which clock it is. Add the hour. Then say what is so at night.",
  });
  expect(all.filter(hasSecondStep)).toHaveLength(18);
  expect(all.slice(0, 2).map(piecesOf)).toEqual([
    ["stands", "clock", "hour"],
    ["stands", "clock", "hour", "night"],
  ]);
});

test("findings spread over all wordings that fit them, and a second version asks with other pieces", () => {
  const [first, second] = [asked(stock), asked(stock, 1)];
  expect(first).toHaveLength(found.length);
  const often = grouped(first, (id) => id);
  expect(often.size).toBe(18);
  expect(Math.max(...[...often.values()].map((some) => some.length))).toBeLessThan(25);
  const kept = first.filter((id, index) => id === second[index]);
  expect(kept).toEqual([]);
});

test("a wording that the linter drops gives way evenly to all the others", () => {
  const leading = { ...stock, asks: [...stock.asks, piece("liar", "Why is this propaganda a lie?")] };
  const often = grouped(asked(leading), (id) => id);
  expect([...often.keys()].filter((id) => id.includes("/liar/"))).toEqual([]);
  expect(often.size).toBe(18);
  expect(Math.max(...[...often.values()].map((some) => some.length))).toBeLessThan(25);
});
