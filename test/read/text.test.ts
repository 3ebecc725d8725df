import { expect, test } from "vitest";
import { bodyLines, plain, reading } from "./outline.ts";

const sentence = "The old ferry crossed the bay twice a day, and people waited for it on the stone quay.";

test("front matter in a text file is read", async () => {
  const { article } = await reading(
    `---\ntitle: The ferry\nauthor: Ida Brandt\n---\n\n${sentence}\n`,
    "text/plain",
  );
  expect(article.title).toEqual({ value: "The ferry", found: "front-matter" });
  expect(article.byline?.value).toBe("Ida Brandt");
  expect(bodyLines(article)).toEqual([`¶1 ${sentence}`]);
});

test("headings with # in a text file are read", async () => {
  const { article, messages } = await reading(
    `# The ferry\n\n${sentence}\n\n## Fares\n\n${sentence}\n`,
    "text/plain",
  );
  expect(article.title).toEqual({ value: "The ferry", found: "page" });
  expect(messages.map(({ code }) => code)).not.toContain("TITLE_GUESSED");
  expect(bodyLines(article)).toContain("## Fares");
});

test("a heading that repeats the title right below it is no second title", async () => {
  const { article } = await reading(
    `# The ferry\n\n## The Ferry\n\n${sentence}\n\n## Fares\n\n${sentence}\n`,
    "text/markdown",
  );
  expect(article.title.value).toBe("The ferry");
  expect(bodyLines(article)).toEqual([`¶1 ${sentence}`, "## Fares", `¶2 ${sentence}`]);
});

test.each([
  ["a rule", `---\n\n${sentence}`],
  ["a number sign inside a paragraph", `${sentence}\n# 5 on the list`],
  ["a hashtag", `#ferry\n\n${sentence}`],
])("a text with %s stays plain text", async (_, text) => {
  const { article } = await reading(`${text}\n\nIt is *here*.`, "text/plain");
  expect(plain(article.body)).toContain("It is *here*.");
});

test("a title guessed from the file's name is told as such", async () => {
  const line = await reading(`The ferry\n\n${sentence}`, "text/markdown");
  expect(line.messages).toContainEqual({ code: "TITLE_GUESSED", values: { title: "The ferry" } });
  const name = await reading(`${sentence}\n\n${sentence}`, "text/markdown");
  expect(name.messages).toContainEqual({
    code: "TITLE_GUESSED",
    values: { title: "article", fault: "title-from-name" },
  });
});
