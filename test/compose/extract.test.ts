import { expect, test } from "vitest";
import { rangeOf } from "../../src/compose/extract.ts";
import { GuideError } from "../../src/model/errors.ts";
import { analysis } from "./build.ts";

const { paragraphs } = analysis([
  { sentences: [["The clock of l’Horloge stands still.", "author"]] },
  { sentences: [["“It will ring,” said Anna Weir; nobody believed her.", "author"]] },
  { sentences: [["La « vieille tour » n’est plus là : il faut l’imaginer.", "author"]] },
  { sentences: [["It will not, said Tom Hale, who sells clocks on the quay.", "author"]] },
]);

const faultOf = (from?: string, to?: string) => {
  try {
    rangeOf(paragraphs, { ...(from !== undefined && { from }), ...(to !== undefined && { to }) });
  } catch (error) {
    if (error instanceof GuideError) return { code: error.code, ...error.values };
  }
  throw new Error("nothing failed");
};

test.each([
  ["The clock of l'Horloge", "nobody believed her", 1, 2],
  ['"it will ring", said', "on the quay", 2, 4],
  ['la "vieille tour" n\'est plus là', "l'imaginer", 3, 3],
  ["LA «\u202fVIEILLE\u00a0TOUR\u202f»", "tom hale", 3, 4],
  ["vieil\u00adle tour", undefined, 3, 4],
  [undefined, "said Anna", 1, 2],
])("from %j to %j", (from, to, first, last) => {
  const words = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  expect(rangeOf(paragraphs, words)).toEqual([first, last]);
});

test("words that are not there are told with the nearest that are", () => {
  expect(faultOf("who sold clocks on the quays")).toEqual({
    code: "PASSAGE_UNKNOWN",
    fault: "passage-missing",
    words: "who sold clocks on the quays",
    guess: "who sells clocks on the quay",
  });
  expect(faultOf("wholly different things altogether")).not.toHaveProperty("guess");
  expect(faultOf("ock of l’Horloge")).toMatchObject({ fault: "passage-missing" });
});

test("words that stand in several paragraphs are told with their places; the end counts only after the beginning", () => {
  expect(faultOf("It will")).toMatchObject({ fault: "passage-twice", places: "2, 4" });
  expect(rangeOf(paragraphs, { from: "vieille tour", to: "it will" })).toEqual([3, 4]);
  expect(faultOf("Tom Hale", "Anna Weir")).toMatchObject({ fault: "passage-after" });
  expect(faultOf("Tom Hale", "Anna Weird")).toMatchObject({ fault: "passage-missing" });
});
