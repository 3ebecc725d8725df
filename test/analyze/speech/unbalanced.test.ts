import { expect, test } from "vitest";
import { analyze } from "../../../src/analyze/analyze.ts";
import { loadLanguages } from "../../../src/load/language.ts";
import type { Message } from "../../../src/model/message.ts";
import { articleOf } from "../article.ts";

const languages = await loadLanguages();

test("unbalanced quotation marks are told once, with their paragraphs", async () => {
  const messages: Message[] = [];
  const blocks = ["“The pier is old.", "It leans.", "He said “no, and left.", "Then “yes” came."];
  await analyze(articleOf(blocks, "en"), languages, (message) => messages.push(message));
  expect(messages).toEqual([{ code: "QUOTATIONS_UNBALANCED", values: { paragraphs: "1, 3", count: 2 } }]);
});

test("the title's quotation marks are not told", async () => {
  const messages: Message[] = [];
  const article = articleOf(["“The pier is old.” It leans.", "It will fall."], "en", "“The pier leans");
  await analyze(article, languages, (message) => messages.push(message));
  expect(messages).toEqual([]);
});
