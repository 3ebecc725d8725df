import { expect, test } from "vitest";
import { readingNotes } from "../../src/compose/readingnotes.ts";
import { loadLanguages } from "../../src/load/language.ts";
import type { Analysis } from "../../src/model/analysis.ts";
import type { Article } from "../../src/model/article.ts";
import { say } from "../../src/model/wording.ts";

const languages = await loadLanguages();
const spoken = [...languages.values()].filter(({ wording }) => Object.keys(wording).length > 0);

const article: Article = {
  title: { value: "The last ferry", found: "page" },
  tags: [],
  language: "en",
  languageFound: "page",
  origin: "ferry.html",
  name: "ferry",
  body: { type: "root", children: [] },
  matter: [{ kind: "paywall", position: "back", text: "For subscribers only" }],
  stories: ["A mill by the stream"],
  disagreements: [
    {
      field: "published",
      facts: [
        { value: "2021-05-03", found: "metadata", where: "json-ld" },
        { value: "2021-05-13", found: "page", where: "line" },
      ],
    },
  ],
  repairs: [
    ...["beside", "links", "label", "repeated", "line", "notice", "ornament", "a rule to come"].map(
      (rule) => ({
        kind: "removed" as const,
        text: `what ${rule} took`,
        rule,
      }),
    ),
    { kind: "hidden", text: "what nobody sees" },
    { kind: "removed", text: "<script>" },
  ],
};

test.each(spoken)("every rule of the reader tells what it took, in $tag", (pack) => {
  const phrase = (key: string, values?: Readonly<Record<string, string | number>>): string =>
    say(pack.wording, pack.tag, `note.${key}`, values);
  const notes = readingNotes({ article } as unknown as Analysis, pack, phrase);
  const telling = (words: string): number => notes.filter((note) => note.includes(words)).length;
  for (const { text } of article.repairs) expect(telling(text)).toBe(text.startsWith("<") ? 0 : 1);
  expect(telling("For subscribers only")).toBe(1);
  expect(telling("A mill by the stream")).toBe(1);
  expect(telling("2021")).toBe(1);
  expect(new Set(notes).size).toBe(notes.length);
});
