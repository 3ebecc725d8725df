import { expect, test } from "vitest";
import { check } from "../../src/compose/check/check.ts";
import { unsourced } from "../../src/compose/check/unsourced.ts";
import { narrow } from "../../src/compose/passage.ts";
import type { Mark } from "../../src/model/analysis.ts";
import { analysis, type Draft, english, find, languages, mark, named } from "./build.ts";
import { block, drafts, whole } from "./wrenmouth.ts";

test("finds the statements without a source", () => {
  expect(unsourced(whole, languages).map(({ text }) => text)).toEqual([
    "Wrenmouth always wanted to lose the ferry, because ferries cost money.",
  ]);
  expect(JSON.stringify(block("statements"))).toContain("always wanted");
});

function unsourcedIn(sentence: string, second: string, marks: (drafts: readonly Draft[]) => readonly Mark[]) {
  const lead: Draft = { sentences: [["The ferry rests."]] };
  const told: Draft[] = [lead, { sentences: [[sentence]] }, { sentences: [[second]] }];
  return unsourced(analysis(told, { marks: [...marks(told)] }), languages).map(
    ({ paragraph }) => paragraph.number,
  );
}

const dated = "In 1982 the Wrenmouth Office closed 14 landings.";

test("prefers a statement that denies one thing to affirm another to a dated fact", () => {
  const marks = (told: readonly Draft[]): Mark[] => [
    named(told, 2, "organisation", "Wrenmouth Office"),
    { label: "date", iso: "1982", paragraph: 2, span: find(told, 2, "1982"), quoted: false },
    { label: "figure", value: 14, paragraph: 2, span: find(told, 2, "14"), quoted: false },
  ];
  expect(unsourcedIn(dated, "Passengers are not the trouble of the ferry; the timetable is.", marks)).toEqual(
    [3],
  );
  expect(unsourcedIn(dated, "Passengers of the ferry are here; the timetable is there.", marks)).toEqual([2]);
  expect(unsourcedIn(dated, "Under rain, you shouldn’t blame the ferry—you should row.", marks)).toEqual([3]);
});

test("offers what would have been, and nothing that is only supposed", () => {
  const sentence = "Had the ferry stayed, the quay would have kept its lamps.";
  expect(unsourcedIn(sentence, "Rain falls.", (told) => [mark(told, 2, "counterfactual", "Had")])).toEqual([
    2,
  ]);
  expect(
    unsourcedIn(sentence, "Rain falls.", (told) => [mark(told, 2, "conditional", "would have")]),
  ).toEqual([]);
});

test("says nothing of a statement with a source in the paragraph before", () => {
  const sourced = { ...whole, marks: [...whole.marks, named(drafts, 4, "outlet", "The quay")] };
  const statements = check(sourced, english, languages).find(({ id }) => id === "statements");
  expect(JSON.stringify(statements)).not.toContain("always wanted");
});

test("says nothing of a statement that only supposes", () => {
  const supposing: Draft[] = [
    ...drafts.slice(0, 4),
    { sentences: [["If Wrenmouth always loses ferries, then ferries always lose money."]] },
  ];
  const marks = [
    named(supposing, 5, "place", "Wrenmouth"),
    { label: "absolute", paragraph: 5, span: find(supposing, 5, "always"), quoted: false } as const,
  ];
  const blocks = check(analysis(supposing, { marks }), english, languages);
  const found = blocks.find(({ id }) => id === "statements");
  expect(found).toBeUndefined();
});

test("says nothing of a statement whose paragraph before is outside the passage", () => {
  const stated = (first: number): string =>
    unsourced(narrow(whole, [first, 7]), languages)
      .map(({ text }) => text)
      .join();
  expect(stated(4)).toContain("always wanted");
  expect(stated(5)).not.toContain("always wanted");
});
