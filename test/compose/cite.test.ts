import { expect, test } from "vitest";
import { places, quoted, series, shorten } from "../../src/compose/cite.ts";
import { english, french } from "./build.ts";

test.each([
  ["the ferry sank", "“the ferry sank”", "« the ferry sank »"],
  ["the “old” ferry", "“the ‘old’ ferry”", "« the “old” ferry »"],
  ["le « vieux » bac", "“le ‘vieux’ bac”", "« le “vieux” bac »"],
  ['an "old" one', "“an ‘old’ one”", "« an “old” one »"],
  ["ein „altes“ Boot", "“ein ‘altes’ Boot”", "« ein “altes” Boot »"],
  ["two\n lines ", "“two lines”", "« two lines »"],
])("quotes %s", (text, inEnglish, inFrench) => {
  expect(quoted(text, english)).toBe(inEnglish);
  expect(quoted(text, french)).toBe(inFrench);
});

test.each([
  [[9], "¶9", "§ 9"],
  [[10, 9], "¶9 and 10", "§ 9 et 10"],
  [[9, 10, 11], "¶9 to 11", "§ 9 à 11"],
  [[3, 9, 10, 11, 15, 3], "¶3, 9 to 11 and 15", "§ 3, 9 à 11 et 15"],
])("cites paragraphs %j", (numbers, inEnglish, inFrench) => {
  expect(places(numbers, english)).toBe(inEnglish);
  expect(places(numbers, french)).toBe(inFrench);
});

test("joins a series", () => {
  expect(series([], "and")).toBe("");
  expect(series(["a"], "and")).toBe("a");
  expect(series(["a", "b", "c"], "and")).toBe("a, b and c");
});

test("shortens at a word and says so", () => {
  expect(shorten("one two three", 3)).toBe("one two three");
  expect(shorten("one two, three", 2)).toBe("one two …");
});
