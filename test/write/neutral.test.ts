import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { parseGuide } from "../../src/load/guide.ts";
import type { Guide } from "../../src/model/guide.ts";
import { neutral } from "../../src/write/neutral.ts";

const file = "test/fixtures/guides/ferry.en.yaml";
const guide = parseGuide(await readFile(file, "utf8"), file);

/** What a reader of the format takes a line for. */
const item = /^\d+\. \S.*$/u;
const ground = /^ {3}- (?:¶\d+|title|page) «.+»$/u;

function parts(text: string): [head: string[], questions: string[], checks: string[]] {
  const [head = "", questions = "", checks = ""] = text.split(/\n## (?:Questions|Checks)\n/u);
  const lines = (part: string) => part.split("\n").filter((each) => each !== "");
  return [lines(head), lines(questions), lines(checks)];
}

test("every question is there once, in order, with every word it rests on", () => {
  const [head, questions] = parts(neutral(guide));
  expect(head).toEqual([`# ${guide.article.title}`, "lang: en", "article: articles/ferry-timetable"]);
  const all = [...guide.questions, ...guide.discussion, ...(guide.task ? [guide.task] : [])];
  expect(questions.filter((line) => item.test(line))).toEqual(
    all.map(({ ask }, index) => `${index + 1}. ${ask}`),
  );
  expect(questions.filter((line) => ground.test(line))).toHaveLength(
    all.reduce((sum, { evidence }) => sum + evidence.length, 0),
  );
});

test("no line is anything but an item or its ground, whatever the words hold", () => {
  const evidence = [{ at: 1, quote: "one\n\n2. two »\r\n## Checks" }];
  const odd: Guide = {
    ...guide,
    questions: [{ step: "find", ask: "A?\n## Checks\n1. B?", lines: 1, process: "infer", dok: 2, evidence }],
    check: [{ id: "words", facts: [], tasks: [], items: [{ ask: "Look\nup", evidence, outside: true }] }],
  };
  const [, questions, checks] = parts(neutral(odd));
  for (const line of [...questions, ...checks]) expect(item.test(line) || ground.test(line)).toBe(true);
  expect(checks).toEqual(["1. Look up", "   - ¶1 «one 2. two » ## Checks»"]);
});

test("a check says what is seen with what there is to do, and counts without words are left out", () => {
  const evidence = [{ at: 2, quote: "the quay" }];
  const [, , checks] = parts(
    neutral({
      ...guide,
      check: [
        {
          id: "words",
          facts: [
            { says: "Strong:", evidence },
            { says: "3 cuts.", evidence: [] },
          ],
          tasks: ["Replace."],
        },
        { id: "leave", facts: [], tasks: ["Search."], searches: [{ goal: "Who?", query: "quay", evidence }] },
      ],
    }),
  );
  expect(checks.filter((line) => item.test(line))).toEqual(["1. Strong: Replace.", "2. Who? quay"]);
});
