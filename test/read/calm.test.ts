import { expect, test } from "vitest";
import { calmed } from "../../src/read/calm.ts";

const many = (text: string, count: number): string => text.repeat(count);

test("a block with more marks than a parser can pair has them as plain characters, its neighbours keep theirs", () => {
  const wild = [
    `${many("[", 2000)}a${many("](b)", 2000)}`,
    many("**a ", 5000),
    many("[a](<b", 5000),
    many("a] ", 2000),
  ];
  for (const block of wild) {
    const [before, calm = "", behind] = calmed(`An [open](x) *text*.\n\n${block}\n\n**Another**.`).split(
      "\n\n",
    );
    expect([before, behind]).toEqual(["An [open](x) *text*.", "**Another**."]);
    expect(calm.replace(/\\(?=[[\]*_])/g, "")).toBe(block);
    expect(calm).not.toMatch(/(?<!\\)[[\]*_]/);
  }
});

test("long lists of links, emphasised words and notes stay as they are", () => {
  const list = many(
    "- [A *place*](https://paper.example/a) with **one** note[^1] and [another][b] \\[sic\\]\n",
    900,
  );
  expect(calmed(list)).toBe(list);
});
