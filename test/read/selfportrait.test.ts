import { describe, expect, test } from "vitest";
import { bodyLines, reading } from "./outline.ts";

const head = '---\ntitle: "The last lamp"\nauthor: "Ada Marsh"\n---\n\n';
const body =
  "The last lamp of the square was put out on Friday, after ninety years.\n\nNobody had asked the people who live there. They lit candles in their windows instead.";
const portrait = "Ada Marsh is a retired teacher. She chairs the Friends of the Square.";

async function kindsOf(text: string) {
  const { article } = await reading(`${head}${text}`, "text/markdown");
  return { lines: bodyLines(article), matter: article.matter.map(({ kind }) => kind) };
}

describe("a closing line about the author", () => {
  test("stands apart when it opens with the author's full name", async () => {
    const { lines, matter } = await kindsOf(`${body}\n\n${portrait}\n`);
    expect(lines).toHaveLength(2);
    expect(matter).toEqual(["biography"]);
  });

  test.each([
    ["in the middle of the text", `${portrait}\n\n${body}\n`],
    [
      "about somebody of another name",
      `${body}\n\nAda Marshall is a retired teacher, and she lit the first candle.\n`,
    ],
    [
      "that is a whole story",
      `${body}\n\n${portrait} ${"She walked round it with a torch and told what she saw. ".repeat(8)}\n`,
    ],
  ])("is text %s", async (_, text) => {
    const { lines, matter } = await kindsOf(text);
    expect(lines).toHaveLength(3);
    expect(matter).toEqual([]);
  });
});
