import { expect, test } from "vitest";
import { pageFactsOf } from "../../../src/analyze/page/page.ts";
import { loadLanguages } from "../../../src/load/language.ts";
import type { Article, Matter, MatterKind } from "../../../src/model/article.ts";
import { fc } from "../../draws.ts";
import { articleOf } from "../article.ts";

const languages = await loadLanguages();

function page(
  language: string,
  matter: readonly (readonly [MatterKind, string, string?])[],
  more: Partial<Article> = {},
) {
  const pieces = matter.map(
    ([kind, text, tag]): Matter => ({
      kind,
      text,
      position: "back",
      ...(tag === undefined ? {} : { language: tag }),
    }),
  );
  return pageFactsOf({ ...articleOf([], language), matter: pieces, ...more }, languages);
}

const values = (facts: readonly { readonly value: string }[]): string[] => facts.map(({ value }) => value);

test("English: roles, organisations, and the one that the notice names too", () => {
  const facts = page(
    "en",
    [
      [
        "biography",
        "Ada Brook is a professor of tides at the University of Wrenmouth, and the founder and director of the River Watch Institute.",
      ],
      ["copyright", "© River Watch Institute, 2019. All rights reserved."],
      ["contact", "Write to ada@river.example"],
    ],
    { byline: { value: "Ada Brook", found: "page" } },
  );
  expect(values(facts.roles)).toEqual([
    "professor of tides at the University of Wrenmouth",
    "founder and director of the River Watch Institute",
  ]);
  expect(values(facts.organisations)).toEqual(["University of Wrenmouth", "River Watch Institute"]);
  expect(facts.shared.map(({ name }) => name)).toEqual(["River Watch Institute"]);
  expect(facts.shared[0]?.elsewhere).toEqual([
    expect.objectContaining({ value: "River Watch Institute", matter: 1 }),
  ]);
  expect(values(facts.contacts)).toEqual(["Write to"]);
});

test("French: two origins, the original language and another date", () => {
  const facts = page(
    "fr",
    [
      ["original", "Article original en anglais :"],
      ["original", "The Long Pier. Publié le 3 mars 2018", "en"],
      ["source", "La source originale de cet article est Le Courrier du lac"],
      ["disclaimer", "Les opinions exprimées dans cet article n’engagent que leur autrice."],
      ["licence", "La reproduction est libre avec la mention de la source."],
    ],
    { published: { value: "2018-03-07", found: "page" } },
  );
  expect(facts.origins.length).toBeGreaterThanOrEqual(2);
  expect(values(facts.origins)).toContain("La source originale de cet article est Le Courrier du lac");
  expect(facts.originalLanguages).toEqual(["en"]);
  expect(facts.otherDates).toEqual([expect.objectContaining({ value: "3 mars 2018", iso: "2018-03-03" })]);
  expect(values(facts.disclaimers)).toHaveLength(1);
  expect(values(facts.reuse)).toHaveLength(1);
});

test("the publisher’s name in the note, and its address", () => {
  const facts = page(
    "en",
    [["biography", "The lamps are mended by Ada Brook, editor of the Lake Gazette."]],
    {
      publisher: { value: "Lake Gazette", found: "page" },
      address: { value: "https://www.lakegazette.example/lamps", found: "page" },
    },
  );
  expect(facts.shared).toEqual([
    expect.objectContaining({ name: "Lake Gazette", elsewhere: ["publisher", "address"] }),
  ]);
});

test("a page that says nothing", () => {
  expect(page("en", [["other", "Home"]])).toEqual({
    roles: [],
    organisations: [],
    shared: [],
    origins: [],
    originalLanguages: [],
    otherDates: [],
    disclaimers: [],
    reuse: [],
    contacts: [],
    corrections: [],
    funding: [],
    tags: [],
  });
});

test("corrections and funding, at the start of a word", () => {
  const facts = page("en", [
    ["other", "Correction: the pier is grey, not green."],
    ["other", "The museum is funded by its visitors."],
    ["other", "It was incorrected and refunded."],
  ]);
  expect(values(facts.corrections)).toEqual(["Correction: the pier is grey, not green."]);
  expect(values(facts.funding)).toEqual(["The museum is funded by its visitors."]);
});

test("any page: values stand in their lines, and no address is a value", () => {
  const piece = fc.constantFrom(
    "Ada Brook ",
    "director of ",
    "the River Institute ",
    "© ",
    "a@b.example ",
    "+44 20 7946 0000 ",
    "3 May 2017 ",
    ". ",
    ": ",
    "\n",
    "<b>",
  );
  const text = fc.array(piece, { maxLength: 14 }).map((list) => list.join(""));
  const kind = fc.constantFrom<MatterKind>(
    "biography",
    "copyright",
    "contact",
    "original",
    "source",
    "other",
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(kind, text), { maxLength: 6 }), (matter) => {
      const facts = page("en", matter);
      for (const list of [facts.roles, facts.organisations, facts.origins, facts.contacts, facts.otherDates])
        for (const { value, line } of list) {
          if (list === facts.contacts) expect(value).not.toMatch(/@|\d{4}/);
          else expect(line).toContain(value);
        }
    }),
    { numRuns: 100 },
  );
});
