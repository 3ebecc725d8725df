import { describe, expect, test } from "vitest";
import { isPointed, namelessVoices } from "../../src/compose/check/heard.ts";
import type { Checkable, Detector } from "../../src/compose/check/items/checkable.ts";
import { quotationItems } from "../../src/compose/check/items/quotations.ts";
import { textItems } from "../../src/compose/check/items/texts.ts";
import { voiceItems } from "../../src/compose/check/items/voices.ts";
import { bodyKind } from "../../src/compose/check/kinds.ts";
import { isTornName } from "../../src/compose/check/usable.ts";
import { viewOf } from "../../src/compose/view.ts";
import type { Mark, Voice } from "../../src/model/analysis.ts";
import type { Article } from "../../src/model/article.ts";
import { analysis, type Draft, find, languages, named } from "./build.ts";

const para = (...sentences: readonly string[]): Draft => ({ sentences: sentences.map((each) => [each]) });
const page = (value: string) => ({ value, found: "page" }) as const;

function found(
  detector: Detector,
  drafts: readonly Draft[],
  marks: readonly Mark[] = [],
  article: Partial<Article> = {},
): Checkable[] {
  return detector(viewOf(analysis(drafts, { marks: [...marks], article }), languages, 13), languages);
}

const of = (family: string, list: readonly Checkable[]) =>
  list.filter((one) => one.family === family).map(({ variant }) => variant);

describe("a body by what it is", () => {
  test.each([
    ["Wrenmouth University", "learned"],
    ["Tide Association", "association"],
    ["Ferry Company", "company"],
    ["Harbour Ministry", "state"],
  ])("%s", (name, kind) => {
    const drafts = [para(`${name} opened a new bridge in the old town.`)];
    const view = viewOf(analysis(drafts), languages, 13);
    expect(bodyKind(view, name, [])).toBe(kind);
  });

  test("not a part of a longer name", () => {
    const drafts = [para("Ferry Company of Wrenmouth opened a new bridge in the old town.")];
    const mark = named(drafts, 1, "organisation", "Ferry Company");
    expect(isTornName(viewOf(analysis(drafts, { marks: [mark] }), languages, 13), mark)).toBe(true);
  });
});

describe("a sentence that others may print", () => {
  const drafts = [
    para("The ferry is old."),
    para("Wrenmouth built the long bridge over the river with stones from the old harbour wall."),
  ];
  const marks = [named(drafts, 2, "place", "Wrenmouth")];
  test("of a signed text of a day, not where its publisher is known", () => {
    const signed = { byline: page("Nell Moor"), published: page("2025-04-02") };
    expect(of("copies", found(textItems, drafts, marks, signed))).toEqual(["sentence"]);
    const article = { ...signed, publisher: page("The Tide") };
    expect(of("copies", found(textItems, drafts, marks, article))).toEqual([]);
  });
  test("not where the whole text is searched for anyway", () => {
    expect(of("copies", found(textItems, drafts, marks))).toEqual([]);
    expect(of("copies", found(textItems, drafts, marks, { byline: page("Nell Moor") }))).toEqual([]);
  });
});

test("nobody who is named by the way is looked up", () => {
  const drafts = [para("They thanked Nell Moor.")];
  expect(found(voiceItems, drafts, [named(drafts, 1, "person", "Nell Moor")])).toEqual([]);
});

describe("what is summed up for somebody", () => {
  const mayor: Voice = {
    name: "Ada Brook",
    role: "mayor of Wrenmouth",
    named: true,
    kind: "person",
    paragraphs: [1],
    words: 0,
  };
  const told = (text: string, content: string, voice: Voice): readonly (string | undefined)[] => {
    const drafts = [para(text)];
    const at = (words: string) => find(drafts, 1, words);
    const mark: Mark = {
      label: "attribution",
      paragraph: 1,
      quoted: false,
      span: at(text),
      content: at(content),
      speaker: at("Ada Brook"),
      voice: 0,
      cue: { paragraph: 1, span: at("said"), class: "neutral" },
    };
    const made = analysis(drafts, { marks: [mark, named(drafts, 1, "place", "Wrenmouth")], voices: [voice] });
    return of("summed", quotationItems(viewOf(made, languages, 13), languages));
  };
  test.each([
    ["the words of a mayor", "The ferry of Wrenmouth sails again in spring", mayor, ["person"]],
    ["a baker’s", "The ferry of Wrenmouth sails again in spring", { ...mayor, role: "a mother of two" }, []],
    ["of nobody named", "The ferry of Wrenmouth sails again in spring", { ...mayor, named: false }, []],
    ["four words", "Wrenmouth is a town", mayor, []],
  ])("%s", (_, content, voice, variants) => {
    const role = voice.role ?? "";
    expect(told(`${content}, said Ada Brook, ${role}.`, content, voice)).toEqual(variants);
  });
});

test("whom the text points at as known is no voice without a name", () => {
  const keeper: Voice = { name: "the keeper", named: false, kind: "person", paragraphs: [1], words: 3 };
  const made = (voice: Voice) => namelessVoices(analysis([para("It rains.")], { voices: [voice] }));
  expect(made(keeper)).toHaveLength(1);
  expect(made({ ...keeper, definite: 1 })).toEqual([]);
});

test("nor is whom a sentence before may name", () => {
  const mayor: Voice = {
    ...{ name: "The Wrenmouth mayor", named: false, definite: 2, kind: "person", paragraphs: [1], words: 3 },
  };
  const made = (first: string, kind: "person" | "place") => {
    const drafts = [para(`${first} came first.`, "The Wrenmouth mayor said that it rained.")];
    const marks = [named(drafts, 1, kind, first)];
    const all = analysis(drafts, { voices: [mayor], marks });
    return { nameless: namelessVoices(all), pointed: isPointed(all, mayor) };
  };
  expect(made("Ada Brook", "person")).toEqual({ nameless: [], pointed: true });
  expect(made("Old Harbour", "place")).toEqual({ nameless: [mayor], pointed: false });
});
