import { expect, test } from "vitest";
import { check } from "../../src/compose/check/check.ts";
import type { Voice } from "../../src/model/analysis.ts";
import type { CheckBlock } from "../../src/model/guide.ts";
import { analysis, english, languages, quotation } from "./build.ts";
import { block, voices, whole } from "./wrenmouth.ts";

test("gives a row to each voice, named or not", () => {
  expect(block("voices").voices).toEqual([
    { name: "Ada Brook", role: "a novelist", named: true, paragraphs: [2] },
    { name: "an official", through: "River Radio", named: false, paragraphs: [2] },
  ]);
  expect(block("voices").facts).toEqual([
    { says: "Of 2 voices, one has no name:", evidence: [{ at: 2, quote: "an official" }] },
    { says: "One outlet is named:", evidence: [{ at: 1, quote: "River Radio" }] },
  ]);
});

function rowsOf(voices: readonly Voice[]): readonly string[] {
  const found = check({ ...whole, voices }, english, languages).find(({ id }) => id === "voices");
  return (found?.voices ?? []).map(({ name }) => name);
}

test("keeps at most eight voices, quoted people with a name before any other, then some unnamed", () => {
  const many = (named: number, total: number, words: number): Voice[] =>
    Array.from({ length: total }, (_, index) => ({
      name: `V${index}`,
      named: index < named,
      kind: index < named ? "person" : "group",
      paragraphs: [1],
      words: index < named ? words : 50,
    }));
  expect(rowsOf(many(9, 20, 5))).toEqual(["V0", "V1", "V2", "V3", "V4", "V5", "V6", "V7"]);
  expect(rowsOf(many(6, 20, 5))).toEqual(["V6", "V7", "V0", "V1", "V2", "V3", "V4", "V5"]);
  expect(rowsOf(many(9, 20, 0))).toEqual(["V9", "V10", "V11", "V12", "V13", "V14", "V15", "V16"]);
});

test("sets a named voice before an unnamed one of the same weight", () => {
  const official: Voice = { name: "an official", named: false, kind: "person", paragraphs: [2, 3], words: 5 };
  const person: Voice = { name: "Ada Brook", named: true, kind: "person", paragraphs: [4], words: 5 };
  expect(rowsOf([official, person])).toEqual(["Ada Brook", "an official"]);
});

test("keeps the most quoted voice, be it no person’s", () => {
  const people = Array.from(
    { length: 5 },
    (_, index): Voice => ({ name: `P${index}`, named: true, kind: "person", paragraphs: [1], words: 9 }),
  );
  const radio: Voice = { name: "River Radio", named: true, kind: "outlet", paragraphs: [2, 3], words: 200 };
  const nameless = [1, 2, 3].map(
    (index): Voice => ({ name: `pilots ${index}`, named: false, kind: "group", paragraphs: [1], words: 0 }),
  );
  expect(rowsOf([...nameless, radio, ...people])).toEqual([
    "River Radio",
    ...people.map(({ name }) => name),
    "pilots 1",
    "pilots 2",
  ]);
});

test("writes a determiner small, as within a sentence, and leaves names alone", () => {
  const voice = (name: string, kind: Voice["kind"], isNamed: boolean): Voice => ({
    name,
    kind,
    named: isNamed,
    paragraphs: [1],
    words: 0,
  });
  const all = [
    voice("The Daily Quay", "outlet", true),
    voice("An Brook", "person", true),
    voice("The Harbour Office", "institution", true),
    voice("Several pilots", "group", false),
    voice("Officials", "group", false),
  ];
  expect(rowsOf(all)).toEqual([
    "The Daily Quay",
    "An Brook",
    "the Harbour Office",
    "several pilots",
    "officials",
  ]);
});

test("tells one total for all voices", () => {
  const kinds = ["person", "group", "outlet", "institution"] as const;
  const many = Array.from(
    { length: 10 },
    (_, index): Voice => ({
      name: index === 0 ? "an official" : `V${index}`,
      named: index > 0,
      kind: kinds[index % 4] ?? "person",
      paragraphs: [2],
      words: 3,
    }),
  );
  const nowhere: Voice = { name: "V10", named: true, kind: "person", paragraphs: [0], words: 0 };
  const found = check({ ...whole, voices: [...many, nowhere] }, english, languages);
  const block = (id: CheckBlock["id"]): CheckBlock | undefined => found.find((each) => each.id === id);
  expect(block("voices")?.facts[0]?.says).toBe("Of 10 voices, one has no name:");
  expect(block("time")?.facts[0]?.says).toBe(
    "Heard in the text: 3 people, 2 institutions, 2 outlets and 3 groups.",
  );
});

test("counts voices of an unknown kind, or tells no total", () => {
  const unknown: Voice = { name: "Tomlin", named: true, kind: "unknown", paragraphs: [2], words: 3 };
  const mixed = { ...whole, voices: [...voices, unknown] };
  const says = (pack: typeof english): readonly string[] =>
    check(mixed, pack, languages).flatMap(({ id, facts }) =>
      id === "time" ? facts.map((fact) => fact.says) : [],
    );
  const key = "check.time.kind.unknown";
  const { [key]: _, ...without } = english.wording;
  expect(says({ ...english, wording: without }).join()).not.toContain("Heard");
  const more = {
    ...english,
    wording: { ...without, [key]: { one: "one other voice", other: "{count} others" } },
  };
  expect(says(more)[0]).toBe("Heard in the text: 2 people and one other voice (Tomlin).");
});

test("never says that no voice is heard where somebody's words are quoted", () => {
  const quoted = [{ sentences: [["“The ferry is back for good,” they say."]] }] as const;
  const bare = analysis(quoted, { marks: [quotation(quoted, 1, "“The ferry is back for good,”")] });
  expect(check(bare, english, languages).find(({ id }) => id === "voices")?.tasks).toEqual([
    "Words are quoted (¶1), but no voice was recognised here. Who speaks, and in what role? Copy the words that tell you.",
  ]);
});

test("names the voices without a row, so that all are there that were counted", () => {
  const crowd = (total: number): Voice[] =>
    Array.from({ length: total }, (_, index) => ({
      name: `V${index}`,
      named: true,
      kind: "person",
      paragraphs: [index + 1],
      words: 5,
    }));
  const rest = (total: number) =>
    check({ ...whole, voices: crowd(total) }, english, languages)
      .find(({ id }) => id === "voices")
      ?.tasks.find((task) => task.includes("heard in the text"));
  expect(rest(8)).toBeUndefined();
  expect(rest(10)).toBe("2 more voices are heard in the text: V8 (¶9) and V9 (¶10). Add one that matters.");
  expect(rest(16)).toContain("8 more voices are heard in the text, among them V8 (¶9)");
});
