import { expect, test } from "vitest";
import { arrange, choose, overlap } from "../../src/compose/choose.ts";
import { type Finding, paragraphsOf } from "../../src/compose/finding.ts";
import { kinds } from "../../src/compose/kinds.ts";
import type { Candidate } from "../../src/compose/phrase.ts";
import { viewOf } from "../../src/compose/view.ts";
import { fc } from "../draws.ts";
import { analysis, languages } from "./build.ts";

const text = Array.from(
  { length: 9 },
  (_, index) => `Paragraph ${index + 1} tells of the clock and the square.`,
);
const view = viewOf(analysis(text.map((words) => ({ sentences: [[words]] }))), languages);

const processes = ["retrieve", "infer", "interpret", "evaluate"] as const;

function candidate(
  kind: string,
  at: readonly number[],
  process: (typeof processes)[number],
  strength: number,
): Candidate {
  const evidence = at.map((number) => ({ at: number, quote: `Paragraph ${number} tells` }));
  const finding: Finding = { kind, variant: "any", slots: {}, evidence, strength };
  const pattern = {
    id: `${kind}-${process}`,
    finding: kind,
    use: "question",
    ask: "?",
    lines: 3,
    process,
    dok: 2,
    expect: "?",
  } as const;
  return {
    finding,
    pattern,
    question: {
      id: pattern.id,
      family: kind,
      step: "connect",
      ask: "?",
      lines: 3,
      process,
      dok: 2,
      evidence,
      expect: "?",
    },
  };
}

const anyCandidate = fc
  .record({
    kind: fc.constantFrom(...Object.keys(kinds).slice(0, 8)),
    at: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 3 }),
    process: fc.constantFrom(...processes),
    strength: fc.float({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ kind, at, process, strength }) => candidate(kind, at, process, strength));

test("never more than asked, never two about the same words, at most one retrieval in ten", () => {
  fc.assert(
    fc.property(fc.array(anyCandidate, { maxLength: 40 }), fc.integer({ min: 1, max: 12 }), (all, count) => {
      const chosen = choose(view, all, count);
      expect(chosen.length).toBeLessThanOrEqual(count);
      for (const [index, a] of chosen.entries())
        for (const b of chosen.slice(index + 1)) expect(overlap(a, b)).toBe(false);
      expect(chosen.filter(({ pattern }) => pattern.process === "retrieve").length).toBeLessThanOrEqual(1);
      expect(choose(view, all, count)).toEqual(chosen);
    }),
  );
});

test("a second of a kind only when nothing else is left, and in another paragraph", () => {
  const many = [1, 2, 3].map((at) => candidate("cause", [at], "infer", 0.9));
  const one = candidate("consequence", [5], "infer", 0.1);
  expect(
    choose(view, [...many, one], 2)
      .map(({ finding }) => finding.kind)
      .sort(),
  ).toEqual(["cause", "consequence"]);
});

test("every third of the article is asked about when it has anything to ask", () => {
  const early = ["cause", "consequence", "contrast", "condition"].map((kind, at) =>
    candidate(kind, [at + 1], "infer", 0.9),
  );
  const late = candidate("analogy", [9], "evaluate", 0.1);
  expect(choose(view, [...early, late], 3)).toContain(late);
});

test("the third where least can be asked comes first: no candidate of its kind elsewhere takes its place", () => {
  const [early, middle] = [1, 5].map((at) => candidate("cause", [at], "infer", 0.9));
  const other = candidate("consequence", [2], "infer", 0.8);
  const late = candidate("cause", [9], "infer", 0.2);
  const central = candidate("contrast", [4], "infer", 0.5);
  if (!early || !middle) throw new Error("no candidates");
  const chosen = choose(view, [early, middle, other, late, central], 3);
  expect(chosen).toEqual(expect.arrayContaining([late, central]));
});

test("a question over several places asks about each of their thirds", () => {
  const over = candidate("analogy", [2, 5, 8], "infer", 0.9);
  const others = ["cause", "consequence"].map((kind, at) => candidate(kind, [2 * at + 1], "infer", 0.8));
  const weak = candidate("contrast", [9], "infer", 0.1);
  expect(choose(view, [over, ...others, weak], 3)).not.toContain(weak);
});

test("a long sentence is asked about once, even where nothing else is left", () => {
  const all = [1, 5, 9].map((at) => candidate("long-sentence", [at], "infer", 0.5));
  const apart = all.map((one, at) => ({ ...one, pattern: { ...one.pattern, id: `long${at}` } }));
  expect(choose(view, apart, 3)).toHaveLength(1);
});

test("a set reads from finding to connecting to examining, each in the order of the text", () => {
  const set = [candidate("cause", [7], "infer", 1), candidate("consequence", [2], "infer", 1)];
  expect(arrange(set).map(({ finding }) => paragraphsOf(finding))).toEqual([[2], [7]]);
});

test("a long sentence does not ask about every short expression in it, a clause of it does", () => {
  const of = (...quotes: string[]): Candidate => {
    const one = candidate("clock", [1], "infer", 0.5);
    return { ...one, finding: { ...one.finding, evidence: quotes.map((quote) => ({ at: 1, quote })) } };
  };
  const long = "The old clock that stood in the square for many years has now been sold to a museum abroad";
  expect(overlap(of(long), of("many years", "a museum"))).toBe(false);
  expect(overlap(of(long), of("The old clock that stood in the square for many years"))).toBe(true);
  expect(overlap(of("many years", "a museum"), of("many years", "a museum", "a clock"))).toBe(true);
});

test("what is spare is asked about only until enough is over two places", () => {
  const single = [1, 5, 9].map((at, index) =>
    candidate(["cause", "consequence", "contrast"][index] ?? "cause", [at], "infer", 0.9),
  );
  const spare = (kind: string, at: readonly number[]): Candidate => {
    const one = candidate(kind, at, "interpret", 0.5);
    return { ...one, finding: { ...one.finding, spare: true } };
  };
  const all = [...single, spare("headings", [2, 6]), spare("one-to-cut", [3, 7])];
  expect(choose(view, all, 8)).toHaveLength(5);
  const joined = ["thread", "turn", "sums-up", "timeline"].map((kind, at) =>
    candidate(kind, [at + 1, at + 5], "interpret", 0.8),
  );
  const chosen = choose(view, [...all.slice(2), ...joined], 8);
  expect(chosen.some(({ finding }) => finding.spare)).toBe(false);
});
