import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkFile } from "../../src/load/content.ts";
import { loadGuide, parseGuide } from "../../src/load/guide.ts";
import { errorOf, folderWith } from "./folder.ts";

const file = join("test", "fixtures", "guides", "ferry.en.yaml");
const text = await readFile(file, "utf8");
const quote = "nobody left on the pier";

/** The fixture with one stretch changed; fails when the stretch is not there. */
function edited(from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`not in the fixture: ${from}`);
  return text.replace(from, () => to);
}

/** The guide with one more question, about these words. */
function asking(at: string, words: string): string {
  const question = [
    "questions:",
    "  - id: extra",
    "    family: extra",
    "    step: find",
    "    ask: What does the author say?",
    "    lines: 2",
    "    process: infer",
    "    dok: 2",
    "    evidence:",
    `      - at: ${at}`,
    `        quote: ${JSON.stringify(words)}`,
    "    expect: Words.",
  ].join("\n");
  return edited("\nquestions:", `\n${question}`);
}

const lineOf = (whole: string, part: string) => whole.slice(0, whole.indexOf(part)).split("\n").length;

describe("a guide", () => {
  test("loads from its file", async () => {
    const guide = await loadGuide(file);
    expect(guide.article.byline).toBe("By Nora Ellwick");
    expect(guide.questions.length).toBeGreaterThan(0);
  });

  test("keeps a teacher's edits", () => {
    const guide = parseGuide(edited("As you read, mark", "Before class, mark"), file);
    expect(guide.purpose).toMatch(/^Before class, mark each place/);
  });

  test.each([
    ["2", quote],
    ["2", "Twelve crossings a day, every day,\u00a0and nobody\u202fleft"],
    ["2", "the company's operations manager"],
    ["2", '"Twelve crossings a day, every day'],
    ["2", "«Twelve crossings a day"],
    ["2", "The company is certain […] at the small ceremony."],
    ["2", "…Twelve crossings a day…"],
    ["3", "the harbour office’s count for 2023"],
    ["title", "what the new Sandhithe timetable leaves out"],
    ["title", "Passengers have been counting"],
    ["page", "words of the page around, which the guide does not hold"],
  ])("a quotation stands at %s: %s", (at, words) => {
    const guide = parseGuide(asking(at, words), file);
    expect(guide.questions[0]?.evidence[0]?.quote).toBe(words);
  });

  test("composed and decomposed letters are the same", () => {
    const whole = asking("1", "cafe\u0301 board").replace("the blue board", "the blue caf\u00e9 board");
    expect(parseGuide(whole, file).questions[0]?.id).toBe("extra");
  });

  test.each([
    ["3", quote, { fault: "quote-elsewhere", at: 3, elsewhere: 2 }],
    ["title", quote, { fault: "quote-elsewhere", at: "title", elsewhere: 2 }],
    ["3", "the new Sandhithe timetable", { fault: "quote-elsewhere", elsewhere: "title" }],
    ["2", "nobody was left on the pier", { fault: "quote-nowhere", at: 2 }],
    ["2", "at the small ceremony […] The company is certain", { fault: "quote-nowhere" }],
    ["2", "[…]", { fault: "quote-nowhere" }],
  ])("a quotation that does not stand at %s: %s", async (at, words, values) => {
    const whole = asking(at, words);
    const error = await errorOf(() => parseGuide(whole, "guide.yaml"));
    expect(error.code).toBe("QUOTE_MISPLACED");
    expect(error.values).toMatchObject(values);
    const line = lineOf(whole, `quote: ${JSON.stringify(words)}`);
    expect(error.place).toEqual({ file: "guide.yaml", line, column: 16 });
  });

  test("an edit of the text shows the quotation that rested on it", async () => {
    const whole = asking("2", quote).replace(`and ${quote},”`, "and nobody left behind,”");
    const error = await errorOf(() => parseGuide(whole, file));
    expect(error).toMatchObject({
      code: "QUOTE_MISPLACED",
      values: { fault: "quote-nowhere", at: 2, quote },
    });
  });

  test("a paragraph that is not in the guide", async () => {
    const error = await errorOf(() => parseGuide(asking("99", quote), "guide.yaml"));
    expect(error).toMatchObject({
      code: "GUIDE_INVALID",
      values: { fault: "no-paragraph", paragraph: 99, first: 1 },
    });
    const stops = await errorOf(() => parseGuide(text.replace(/after: \d+/, "after: 98"), "guide.yaml"));
    expect(stops.values).toMatchObject({ fault: "no-paragraph", paragraph: 98 });
  });

  test.each([
    ["language: en", "langage: en", "unknown-key", "language"],
    ["dok: ", "dok: high # ", "wrong-type", undefined],
    ["step: ", "step: finds # ", "wrong-value", "find"],
    ["lectern: 1", "lectern: 2", "wrong-value", "1"],
  ])("%s made into %s is told", async (from, to, fault, guess) => {
    const whole = edited(from, to);
    const error = await errorOf(() => parseGuide(whole, "guide.yaml"));
    expect(error).toMatchObject({ code: "GUIDE_INVALID", values: { fault } });
    expect(error.values.guess).toBe(guess);
    expect(error.place?.line).toBe(lineOf(whole, to));
  });

  test("a file that is not there", async () => {
    expect((await errorOf(() => loadGuide("guides.yaml"))).code).toBe("SOURCE_NOT_FOUND");
  });
});

test("a file is checked by what its name and folder say it is", async () => {
  const folder = await folderWith({
    "fr/language.yaml": "name: français\n",
    "fr/questions/cause.yaml": "- id: cause\n  findings: cause\n",
    "fr/wording/page.yaml": "a: [1]\n",
    "guide.yaml": "lectern: 1\n",
    "classic/theme.yaml": "name: 3\n",
  });
  const fault = async (name: string) => (await checkFile(join(folder, name))).faults[0]?.code;
  for (const name of [
    "fr/language.yaml",
    "fr/questions/cause.yaml",
    "fr/wording/page.yaml",
    "classic/theme.yaml",
  ])
    expect(await fault(name)).toBe("CONTENT_INVALID");
  expect(await fault("guide.yaml")).toBe("GUIDE_INVALID");
  expect((await checkFile(file)).faults).toEqual([]);
  expect((await checkFile(join("content", "languages", "fr", "language.yaml"))).faults).toEqual([]);
});

describe("what is not a guide", () => {
  test.each([
    ["an empty file", " \n", "empty-guide"],
    ["an article", "---\ntitle: The ferry\n---\n\n# The ferry\n\nIt sails: twice a day.\n", "no-guide"],
    ["another YAML file", "name: ferry\n", "no-guide"],
    ["two documents", `${text}\n---\n${text}`, "documents"],
    ["a guide without its number", "questions: []\n", "missing-key"],
  ])("%s", async (_, content, fault) => {
    const error = await errorOf(() => parseGuide(content, "a.yaml"));
    expect(error.code).toBe("GUIDE_INVALID");
    expect(error.values.fault).toBe(fault);
    expect(error.place?.file).toBe("a.yaml");
  });

  test("a folder, with the guide in it", async () => {
    const folder = await folderWith({ "guide.yaml": text, "a.md": "# A" });
    const error = await errorOf(() => loadGuide(folder));
    expect(error.code).toBe("SOURCE_IS_FOLDER");
    expect(error.values).toMatchObject({ fault: "guide-folder", guess: join(folder, "guide.yaml") });
  });

  test("JSON is YAML too", () => {
    expect(parseGuide(JSON.stringify(parseGuide(text, file)), file)).toEqual(parseGuide(text, file));
  });
});

test("all faults of a file are found, each at its line", async () => {
  const folder = await folderWith({
    "fr/wording/printed.yaml": "a: [1]\nb: good\nc: 3\n",
    "guide.yaml": asking("99", quote).replace(/after: \d+/, "after: 98"),
    "unknown.yaml": text.replace(/^purpose:/m, "porpose:").replace(/^rights:/m, "right:"),
  });
  const found = async (name: string) =>
    (await checkFile(join(folder, name))).faults.map(({ values, place }) => [
      values.fault,
      place?.line !== undefined,
    ]);
  expect(await found("fr/wording/printed.yaml")).toEqual([
    ["wrong-type", true],
    ["wrong-type", true],
  ]);
  expect(await found("guide.yaml")).toEqual([
    ["no-paragraph", true],
    ["no-paragraph", true],
  ]);
  const names = (await found("unknown.yaml")).map(([name]) => name);
  expect(names.slice(0, 2)).toEqual(["unknown-key", "unknown-key"]);
  expect(names).toContain("missing-key");
});
