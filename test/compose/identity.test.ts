import { expect, test } from "vitest";
import { identity } from "../../src/compose/identity.ts";
import { rights } from "../../src/compose/rights.ts";
import type { Matter } from "../../src/model/article.ts";
import { analysis, english, french, languages } from "./build.ts";

const plain = [{ sentences: [["The ferry came back on Monday."]] }] as const;

function back(kind: Matter["kind"], text: string, language?: string): Matter {
  return { kind, position: "back", text, ...(language === undefined ? {} : { language }) };
}

const full = analysis(plain, {
  article: {
    byline: { value: "Ada Brook", found: "page", quote: "By Ada Brook" },
    publisher: { value: "The Lock Gazette", found: "page" },
    published: { value: "2025-03-01", found: "page" },
    tags: [
      { value: "Rivers", found: "page" },
      { value: "Transport", found: "page" },
    ],
    matter: [
      back("original", "Originally published in Danish:"),
      back("original", "Færgen er tilbage, 27 February 2025"),
      back("source", "Source: The Lock Gazette"),
      back("biography", "Ada Brook est la fondatrice du Centre for Still Waters.", "fr"),
      back(
        "biography",
        "Ada Brook is a founder and director of the Centre for Still Waters. Call 01 23 45 67 89 00.",
      ),
      back("disclaimer", "The Centre for Still Waters answers for nothing said here. Neither do others."),
      back("licence", "You may copy this text with its address. Ask ada@example.org for more."),
      back("contact", "Write to ada@example.org"),
      back("other", "The paper is funded by its readers."),
    ],
  },
});

function rows(lines: ReturnType<typeof identity>): Record<string, string> {
  return Object.fromEntries(lines.map(({ label, says }) => [label, says]));
}

test("quotes every row from the page", () => {
  expect(rows(identity(full, english, languages))).toEqual({
    Byline: "“By Ada Brook”",
    "About the author": "“Ada Brook is a founder and director of the Centre for Still Waters.”",
    Publisher:
      "“The Lock Gazette”. “Centre for Still Waters” stands both in the note about the author and elsewhere on the page.",
    Date: "1 March 2025. The page also gives: “27 February 2025” (of the original).",
    "Origin named":
      "2 lines of the page speak of its origin: “Originally published in Danish: Færgen er tilbage, 27 February 2025” and “Source: The Lock Gazette”.",
    "Filed under": "“Rivers” and “Transport”",
    Disclaimer: "“The Centre for Still Waters answers for nothing said here. Neither do others.”",
    "Also on this page":
      "A way to make contact is given. Nothing about corrections. Money: “The paper is funded by its readers”.",
    Reuse: "“You may copy this text with its address.” (shortened; the rest stands on the page)",
  });
});

test("speaks French, and prefers the French note", () => {
  const sheet = rows(identity(full, french, languages));
  expect(sheet.Date).toContain(
    "1er mars 2025. La page porte aussi : « 27 February 2025 » (pour le texte d’origine).",
  );
  expect(sheet["L’auteur selon la page"]).toBe("« Ada Brook est la fondatrice du Centre for Still Waters. »");
});

test("prints no e-mail address and no telephone number", () => {
  const printed = JSON.stringify([identity(full, english, languages), rights(full, english, languages)]);
  expect(printed).not.toMatch(/@|01 23/);
  expect(printed).toContain("You may copy this text with its address.");
});

test("says what is not there, and leaves out what it cannot tell", () => {
  expect(rows(identity(analysis(plain), english, languages))).toEqual({
    Byline: "No author’s name found on this page.",
    Publisher: "No publisher’s name found on this page.",
    Date: "No date found on this page.",
    Reuse: "No reuse terms found on this page.",
  });
});

test("is silent on funding when only the article speaks of it", () => {
  const spoken = analysis([{ sentences: [["The quay was funded by the town."]] }], {
    article: { matter: [back("other", "Printed in Wren.")] },
  });
  expect(rows(identity(spoken, english, languages))["Also on this page"]).toBe(
    "No contact address. Nothing about corrections.",
  );
});

test("sees no shared name in words that only begin a sentence", () => {
  const note = analysis(plain, {
    article: {
      matter: [
        back("biography", "Still waters run deep. He rows."),
        back("licence", "Still waters run, they say."),
      ],
    },
  });
  expect(rows(identity(note, english, languages)).Publisher).toBe("No publisher’s name found on this page.");
});

test("cites the article and lists its live links once", () => {
  const html =
    'See <a href="https://example.org/a?x=1&amp;y=2">the <em>log</em></a> and <a href="#">here</a>.';
  const linked = analysis(
    [
      { sentences: [["See the log and here."]], html },
      { sentences: [["See the log and here."]], html },
    ],
    { article: { published: { value: "2025-03", found: "page" } } },
  );
  expect(rights(linked, french, languages)).toEqual({
    citation: "« The ferry returns », mars 2025.",
    links: [{ text: "the log", address: "https://example.org/a?x=1&y=2", paragraph: 1 }],
  });
});

test("the date of a correction is not that of the original", () => {
  const page = analysis(plain, {
    article: {
      published: { value: "2025-03-01", found: "page" },
      matter: [
        back("original", "First published 1 March 2025. Correction, 2 March 2025: the ferry is blue."),
      ],
    },
  });
  expect(rows(identity(page, english, languages)).Date).toBe(
    "1 March 2025. The page also gives: “2 March 2025”.",
  );
});
