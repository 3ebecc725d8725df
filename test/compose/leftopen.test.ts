import { expect, test } from "vitest";
import { leftOpen } from "../../src/compose/leftopen.ts";
import type { Mark } from "../../src/model/analysis.ts";
import { analysis, type Draft, quotation } from "./build.ts";

const para = (text: string): Draft => ({ sentences: [[text]] });

function opened(...texts: readonly string[]): number[] {
  const drafts = texts.map(para);
  const words = "“The boat is late";
  const marks: Mark[] = [quotation(drafts, 1, words, { closed: false })];
  return leftOpen(analysis(drafts, { marks })).map(({ paragraph }) => paragraph);
}

test("a quotation that the next paragraph opens anew goes on there", () => {
  expect(opened("“The boat is late.", "“It was late in May.”")).toEqual([]);
  expect(opened("“The boat is late.", "It was late in May.")).toEqual([1]);
  expect(opened("“The boat is late.")).toEqual([1]);
});
