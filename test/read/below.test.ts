import { describe, expect, test } from "vitest";
import { bodyLines, plain, reading } from "./outline.ts";

const first = "The mill at Saltery was built in a wet year, and nobody thought that it would stand for long.";
const second = "It stood for two hundred years, and the people of the town came to think of it as theirs.";

async function below(...lines: readonly string[]) {
  const { article } = await reading(`# The old mill\n\n${[first, second, ...lines].join("\n\n")}\n`);
  return article;
}

describe("notes that are only typed as such", () => {
  test("are set at the foot, and called where their numbers stand", async () => {
    const article = await below(
      "It ground rye (1), and later wheat (2).",
      "Notes",
      "(1) Town records, 1790.",
      "(2) *The Miller*, no. 4.",
    );
    expect(plain(article.body)).not.toContain("Town records");
    expect(plain(article.body)).toContain("It ground rye1, and later wheat2.");
    expect(article.notes).toEqual([
      { id: "e1", html: "Town records, 1790." },
      { id: "e2", html: "<em>The Miller</em>, no. 4." },
    ]);
  });

  test("are paragraphs when nothing calls them or the count does not begin", async () => {
    for (const lines of [
      ["(1) The wheel.", "(2) The stone."],
      ["It ground rye (2).", "(2) Town records."],
    ])
      expect((await below(...lines)).notes).toBeUndefined();
  });
});

describe("lines below the text", () => {
  const others = [
    "Harbour: two seals photographed beside the lighthouse",
    "Why bakers in Norby now start at midnight",
    "Cycling club presents its winter programme",
  ];

  test("headlines of other stories are set apart", async () => {
    const { matter, body } = await below(...others);
    expect(matter.map(({ kind, text }) => [kind, text])).toEqual(others.map((text) => ["related", text]));
    expect(plain(body)).not.toContain("seals");
  });

  test("lines on the matter of the text, and those that a sentence announces, are kept", async () => {
    const own = ["The mill in a wet year", "People of the town think of it", "Nobody thought it would stand"];
    expect((await below(...own)).matter).toEqual([]);
    expect((await below("This is what else was told that day:", ...others)).matter).toEqual([]);
  });

  test.each([
    ["Read the rest of the story on example.org", "related"],
    ["How long does a mill stand?How long does a mill stand?", "related"],
    ["Signatories: Ada Finch, Ida Marsh, Tom Garrick and the Saltery Rowing Club", "signature"],
  ])("%s", async (line, kind) => {
    const article = await below(line);
    expect(article.matter.map((piece) => [piece.kind, piece.text])).toEqual([[kind, line]]);
    expect(bodyLines(article)).toHaveLength(2);
  });

  test("a sentence that merely opens in such words is kept", async () => {
    const line = "Read the rest of it and you will see that the mill was sold for nothing.";
    expect((await below(line)).matter).toEqual([]);
  });
});
