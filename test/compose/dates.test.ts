import { expect, test } from "vitest";
import { findDates, spelled } from "../../src/compose/dates.ts";
import { english, french } from "./build.ts";

test.each([
  ["2017", "2017", "2017"],
  ["2017-11", "November 2017", "novembre 2017"],
  ["2017-12-01", "1 December 2017", "1er décembre 2017"],
  ["2017-08-22", "22 August 2017", "22 août 2017"],
])("spells %s", (iso, inEnglish, inFrench) => {
  expect(spelled(iso, english)).toBe(inEnglish);
  expect(spelled(iso, french)).toBe(inFrench);
});

test.each([
  ["Updated on 3 May 2024 at noon", "2024-05-03", "Updated on 3 May 2024"],
  ["November 14, 2017, 11:44 AM", "2017-11-14", "November 14, 2017"],
  ["Publié le 1er août 2020", "2020-08-01", "Publié le 1er août 2020"],
  ["posted 2024-05-03", "2024-05-03", "posted 2024-05-03"],
])("finds the date in %s", (text, iso, quote) => {
  expect(findDates(text, [english, french])).toEqual([{ iso, quote }]);
});

test.each(["May 2024", "2024-13-40", "45 May 2024", "Chapter 3, May the 4th"])(
  "finds no date in %s",
  (text) => {
    expect(findDates(text, [english, french])).toEqual([]);
  },
);
