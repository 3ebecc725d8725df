import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { visit } from "unist-util-visit";
import { expect, test } from "vitest";
import type { Outcome } from "../../src/batch/outcome.ts";
import { indexPage } from "../../src/batch/page.ts";

const words = {
  ...{
    language: "en",
    title: "Guides",
    counts: "2 of 3",
    made: "Made",
    missing: "Missing",
    article: "Article",
  },
  ...{ languageOf: "Language", questions: "Questions", files: "Files", reason: "Reason" },
  tell: () => 'too “long” & <b>"bad"</b>',
  fileName: ({ name }: { readonly name: string }) => name,
};
const file = { size: 1, sha256: "s" };
const outcomes: Outcome[] = [
  {
    ...{
      state: "done",
      article: "b.md",
      folder: "z/b c",
      id: "1",
      language: "fr",
      questions: 3,
      warnings: {},
    },
    title: "<script>alert(1)</script>\u202e",
    files: [
      { name: "guide.yaml", ...file },
      { name: "b#?-student.pdf", format: "pdf", edition: "student", ...file },
    ],
  },
  {
    ...{ state: "done", article: "a.md", folder: "a", id: "2", language: "en", questions: 8, warnings: {} },
    ...{ title: "Ferry", files: [{ name: "a.pdf", format: "pdf", ...file }] },
  },
  {
    state: "failed",
    article: "<img src=x>.md",
    folder: "c",
    id: "",
    error: { code: "ARTICLE_EMPTY", values: {} },
  },
];

test("one page lists what was made, sorted, with links, and what was not", () => {
  const page = indexPage(outcomes, words);
  const tree = fromHtml(page);
  const found: Record<string, string[]> = {};
  visit(tree, "element", ({ tagName, properties }) => {
    const told = String(properties.href ?? properties.lang ?? properties.scope ?? "");
    found[tagName] = [...(found[tagName] ?? []), told];
  });
  expect(found.a).toEqual(["a/a.pdf", "z/b%20c/b%23%3F-student.pdf"]);
  expect(found.html).toEqual(["en"]);
  expect(found.caption).toHaveLength(2);
  expect(found.th?.every((scope) => scope === "col" || scope === "row")).toBe(true);
  for (const name of ["script", "img", "b"]) expect(found).not.toHaveProperty(name);
  expect(page).not.toContain("\u202e");
  expect(toHtml(tree)).toContain("too “long” &#x26; &#x3C;b>");
});

test("the order in which articles were done does not show", () => {
  expect(indexPage(outcomes.toReversed(), words)).toBe(indexPage(outcomes, words));
});
