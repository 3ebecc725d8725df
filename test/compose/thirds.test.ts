import { expect, test } from "vitest";
import { analyze } from "../../src/analyze/analyze.ts";
import { compose } from "../../src/compose/compose.ts";
import type { Candidate } from "../../src/compose/phrase.ts";
import { stops } from "../../src/compose/stops.ts";
import { left, numbersIn, third } from "../../src/compose/thirds.ts";
import { viewOf } from "../../src/compose/view.ts";
import { read } from "../../src/read/read.ts";
import { analysis, languages } from "./build.ts";

const text = Array.from(
  { length: 12 },
  (_, index) => `Paragraph ${index + 1} tells of the clock and the square.`,
);
const view = viewOf(analysis(text.map((words) => ({ sentences: [[words]] }))), languages);

function at(number: number, strength = 0.5, variant = `v${number}`): Candidate {
  const evidence = [{ at: number, quote: `Paragraph ${number} tells` }];
  const asked = {
    id: `p${number}`,
    ask: `What does ${number} tell?`,
    lines: 2,
    process: "infer",
    dok: 2,
  } as const;
  return {
    finding: { kind: "pause", variant, slots: {}, evidence, strength },
    pattern: { ...asked, finding: "pause", use: "stop", expect: "?" },
    question: { ...asked, family: "pause", step: "connect", evidence, expect: "?" },
  };
}

test("the thirds that a set leaves out; a text of two paragraphs has none", () => {
  expect(left(view, [at(2), at(6)])).toEqual([2]);
  expect(left(view, [])).toEqual([0, 1, 2]);
  const short = viewOf(analysis(text.slice(0, 2).map((words) => ({ sentences: [[words]] }))), languages);
  expect(left(short, [])).toEqual([]);
  expect(numbersIn(view, 2)).toEqual([9, 10, 11, 12]);
  expect(third(view, 12)).toBe(2);
});

test("a stop stands where nothing else asks, else in the middle", () => {
  const found = [at(6, 0.9), at(10, 0.2)];
  expect(stops(view, found, [at(2), at(5)], 1).map(({ after }) => after)).toEqual([10]);
  expect(stops(view, found, [at(2), at(5), at(11)], 1).map(({ after }) => after)).toEqual([6]);
});

test("of two parts that nothing asks about, the one that no task takes up; a last resort stands nowhere else", () => {
  const found = [at(3, 0.9), at(10, 0.2)];
  expect(stops(view, found, [at(6)], 1).map(({ after }) => after)).toEqual([3]);
  expect(stops(view, found, [at(6)], 1, [at(2)]).map(({ after }) => after)).toEqual([10]);
  const last = [at(6, 0.9, "quoted"), at(12, 0.1, "quote-start")];
  expect(stops(view, last, [at(2), at(5)], 1).map(({ after }) => after)).toEqual([12]);
  expect(stops(view, last, [at(2), at(5), at(11)], 1)).toEqual([]);
});

test("the teacher is told which part of the text has no question", async () => {
  const lines = [
    "The old clock of the market, which had been made in 1890 and stood in the square for a hundred years, was sold because the roof of the tower had to be repaired before the winter came.",
    "“The clock was the heart of this town,” said Ida Quill, who keeps the museum. “Nobody asked us before it was sold.”",
    "The mayor of the town said that the museum abroad had paid well for it.",
    "“We shall build another one,” said Tom Hale, who builds clocks. “It will be louder than the old one.”",
    "The hill is quiet.",
    "The river is low.",
  ];
  const source = {
    bytes: new TextEncoder().encode(`# The market clock\n\n${lines.join("\n\n")}\n`),
    mediaType: "text/markdown",
    origin: "clock.md",
    name: "clock",
  } as const;
  const article = await read(source, languages, () => {});
  const guide = compose(await analyze(article, languages, () => {}), languages, {}, () => {});
  const said = guide.teacher.notes
    .map(({ says }) => says)
    .filter((says) => /^No question and no stop/u.test(says));
  expect(said).toEqual([expect.stringContaining("¶3 to 6")]);
});
