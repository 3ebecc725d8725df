import { readFile } from "node:fs/promises";
import type { Element, Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import { expect, test } from "vitest";
import { parseGuide } from "../../src/load/guide.ts";
import { loadLanguages } from "../../src/load/language.ts";
import { loadLook } from "../../src/load/look.ts";
import type { Guide } from "../../src/model/guide.ts";
import type { Edition } from "../../src/render/editions.ts";
import { render } from "../../src/render/render.ts";

const languages = await loadLanguages();
const look = await loadLook("classic");
const file = "test/fixtures/guides/ferry.en.yaml";
const guide = parseGuide(await readFile(file, "utf8"), file);

function page(edition: Edition, shown: Guide = guide): Root {
  return render(shown, languages, look, { edition, paper: "a4" }, () => {}).tree;
}

function having(tree: Root, name: string): Element[] {
  const found: Element[] = [];
  visit(tree, "element", (node: Element) => {
    const names = node.properties.className;
    if (Array.isArray(names) && names.includes(name)) found.push(node);
  });
  return found;
}

/** Printed numbers of the questions. */
function numbers(tree: Root): unknown[] {
  return having(tree, "ask").map(({ properties }) => properties.dataNumber);
}

const written = [...guide.questions, ...guide.discussion].filter(({ lines }) => lines > 0);

test("the handout has the whole text and every question, and nothing to write on", () => {
  const tree = page("handout");
  const text = textOf(tree);
  for (const { ask } of [...guide.questions, ...guide.discussion]) expect(text).toContain(ask.slice(0, 20));
  expect(having(tree, "numbered").length).toBeGreaterThan(guide.reading.length / 2);
  expect(having(tree, "lines")).toEqual([]);
  expect(having(tree, "blank")).toEqual([]);
  expect(having(tree, "box").filter(({ tagName }) => tagName === "span")).toEqual([]);
});

test("the answer sheet has room for each question under the number of the handout, and no text", () => {
  const sheet = page("answers");
  const student = numbers(page("student"));
  const asked = numbers(sheet);
  expect(asked).toHaveLength(written.length);
  expect(student).toEqual(expect.arrayContaining(asked));
  expect(having(sheet, "lines").length).toBeGreaterThanOrEqual(guide.questions.length);
  for (const block of guide.reading)
    if ("paragraph" in block && block.text !== undefined)
      expect(textOf(sheet)).not.toContain(block.text.slice(0, 30));
});

test("hints and beginnings of answers are printed; a challenging set names no paragraph beside its questions", () => {
  const [first, ...rest] = guide.questions;
  if (first === undefined) throw new Error("no question");
  const plain = {
    ...first,
    ask: "Which words make the promise smaller?",
    evidence: [{ at: 1, quote: "the" }],
  };
  const helped = { ...plain, hint: "Look near the bell.", starter: "I think …, because …" };
  const shown = (question: typeof plain, set?: Guide["set"]): Guide => ({
    ...guide,
    ...(set ? { set } : {}),
    questions: [question, ...rest],
  });
  const support = page("student", shown(helped));
  expect(textOf(support)).toContain("Look near the bell.");
  expect(having(support, "frame").map(textOf).join(" ")).toContain("I think");
  const stem = (tree: Root) =>
    having(tree, "ask")
      .map(textOf)
      .find((words) => words.includes("promise")) ?? "";
  expect(stem(page("student", shown(plain)))).toMatch(/^\[¶/);
  expect(stem(page("student", shown(plain, { level: "challenge" })))).toMatch(/^Which/);
});

test("beside a question stands where its quoted words are, not where the answer is; no place is told twice", () => {
  const [first] = guide.questions;
  if (first === undefined) throw new Error("no question");
  const asking = (ask: string, language = guide.language): string => {
    const evidence = [
      { at: "title", quote: guide.article.title },
      { at: 2, quote: "words of the answer" },
    ] as const;
    const questions = [{ ...first, ask, evidence: [...evidence] }];
    const tree = page("student", { ...guide, language, questions });
    return having(tree, "ask").map(textOf)[0] ?? "";
  };
  expect(asking(`Turn “${guide.article.title}” into a question.`)).toMatch(/^\[title\] Turn/);
  expect(asking("Wer spricht in Abs. 2?", "de")).toMatch(/^Wer/);
});

test("only the teacher reads the name of the file", () => {
  const { address: _, ...article } = guide.article;
  const local = { ...guide, article: { ...article, origin: "ferry-satire.md" } };
  for (const edition of ["student", "handout"] as const)
    expect(textOf(page(edition, local))).not.toContain("ferry-satire");
  expect(textOf(page("teacher", local))).toContain("ferry-satire.md");
  const web = { ...guide, article: { ...article, origin: "https://lock.example/ferry" } };
  expect(textOf(page("student", web))).toContain("Printed from: https://lock.example/ferry");
  const site = { ...guide, article: { ...article, origin: "https://lock.example/" } };
  expect(textOf(page("student", site))).toContain("From the site: https://lock.example/");
});
