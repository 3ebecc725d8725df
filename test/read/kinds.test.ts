import { expect, test } from "vitest";
import { bodyLines, plain, reading } from "./outline.ts";

const first = "The mill at Saltery was built in a wet year, and nobody thought that it would stand for long.";
const second = "It stood for two hundred years, and the people of the town came to think of it as theirs.";

test("TOML front matter, as Hugo writes it", async () => {
  const matter = `+++\ntitle = "The mill"\ndate = 2024-05-03T10:00:00Z\nauthor = "Ida Marsh"\ntags = ["mills"]\n[params]\nside = "left"\n+++\n`;
  const { article } = await reading(`${matter}\n${first}\n\n{{< figure src="mill.png" >}}\n\n${second}\n`);
  expect(article.title).toEqual({ value: "The mill", found: "front-matter" });
  expect([article.byline?.value, article.published?.value]).toEqual(["Ida Marsh", "2024-05-03"]);
  expect(bodyLines(article)).toEqual([`¶1 ${first}`, `¶2 ${second}`]);
});

test("JSON front matter, as Hugo writes it; what is no sound JSON is text", async () => {
  const text = "The ferry crossed the bay twice a day, and people waited for it on the quay.";
  const { article } = await reading(
    `{\n  "title": "The ferry",\n  "author": "Ida Marsh",\n  "date": "2021-05-03"\n}\n\n${text}`,
  );
  expect(article).toMatchObject({
    title: { value: "The ferry", found: "front-matter" },
    byline: { value: "Ida Marsh" },
    published: { value: "2021-05-03" },
  });
  expect(plain(article.body)).not.toContain("{");
  const broken = await reading(`{\n  title: The ferry\n}\n\n${text}`);
  expect(plain(broken.article.body)).toContain("{");
});

test("faulty TOML says where", async () => {
  const faulty = reading(`+++\ntitle = "The mill"\nauthor = \n+++\n\n${first}\n`);
  await expect(faulty).rejects.toMatchObject({ code: "FRONT_MATTER_INVALID", place: { line: 3 } });
});

test("Jekyll's tags go, braces of a text without front matter stay", async () => {
  const { article } = await reading(`---\ntitle: The mill\n---\n{% include toc.html %}\n\n${first}\n`);
  expect(bodyLines(article)).toEqual([`¶1 ${first}`]);
  const bare = await reading(`# The mill\n\n{% include toc.html %}\n\n${first}\n`);
  expect(bodyLines(bare.article)[0]).toContain("include toc.html");
});

test("Obsidian's links, marks, remarks and boxes; code and ordinary links are let be", async () => {
  const text = `---\nauthor: "[[Ida Marsh]]"\nsource: https://example.org/mill\n---\n# The mill\n\nThe ==mill== at [[Saltery]] stood [[Years|for years]], whatever people said of it. ^one\n\n![[mill.png]]\n\n> [!note] A remark\n> It never burned, as far as anybody knows.\n\n%%mine%%\n\n[The town](https://example.org/town) kept it until the end of its days.\n\n\`\`\`\n[[let be]]\n\`\`\`\n`;
  const { article } = await reading(text);
  expect([article.byline?.value, article.address?.value]).toEqual(["Ida Marsh", "https://example.org/mill"]);
  expect(article.publisher).toBeUndefined();
  expect(bodyLines(article)).toEqual([
    "¶1 The mill at Saltery stood for years, whatever people said of it.",
    "> ¶2 A remark",
    "> ¶3 It never burned, as far as anybody knows.",
    "¶4 The town kept it until the end of its days.",
    "¶5 pre [[let be]]",
  ]);
});

test("what stands around a text of Project Gutenberg is apart, and names title and author", async () => {
  const text = `The Project Gutenberg eBook of The Mill\n\nThis ebook is for the use of anyone.\n\nTitle: The Mill\n\nAuthor: Ida Marsh\n\nRelease date: May 3, 2004\n\n*** START OF THE PROJECT GUTENBERG EBOOK THE MILL ***\n\nTHE MILL\n\n\nThe mill at Saltery was built in a wet year, and nobody thought that\nit would stand for _long_.\n\n[Illustration: The mill from the east]\n\nIt stood for two hundred years, and the people of the town came to\nthink of it as theirs.\n\n*** END OF THE PROJECT GUTENBERG EBOOK THE MILL ***\n\nUpdated editions will replace the previous one.\n`;
  const { article } = await reading(text, "text/plain");
  expect(article.title).toEqual({ value: "The Mill", found: "page", quote: "Title: The Mill" });
  expect(article.byline?.value).toBe("Ida Marsh");
  expect(article).not.toHaveProperty("published");
  expect(bodyLines(article)).toEqual([
    "¶1 The mill at Saltery was built in a wet year, and nobody thought that it would stand for long.",
    "caption The mill from the east",
    "¶2 It stood for two hundred years, and the people of the town came to think of it as theirs.",
  ]);
  expect(article.matter.map(({ position }) => position)).toEqual(["front", "back"]);
});

test("paragraphs that are only set in, under a page's head, as a scanner reads them", async () => {
  const text = `12                    THE SALTERY MIRROR\n\n\n     The mill at Saltery\n\n    The mill at Saltery was built in a wet year,\nand nobody thought that it would stand for lon-\nger than the year itself had lasted.\n    The miller had three daughters, and each of\nthem learned to read from the sacks, which came\nfrom everywhere and were printed in six languages.\n    "Nobody," said the eldest, "will ever grind\nhere again." She was wrong by forty years.\n`;
  const { article } = await reading(text, "text/plain");
  expect(article.title.value).toBe("The mill at Saltery");
  expect(bodyLines(article)).toEqual([
    "¶1 The mill at Saltery was built in a wet year, and nobody thought that it would stand for longer than the year itself had lasted.",
    "¶2 The miller had three daughters, and each of them learned to read from the sacks, which came from everywhere and were printed in six languages.",
    '¶3 "Nobody," said the eldest, "will ever grind here again." She was wrong by forty years.',
  ]);
  expect(article.matter).toEqual([{ kind: "other", position: "inside", text: "12 THE SALTERY MIRROR" }]);
});

test("a page that names another language than its long text is not believed", async () => {
  const french =
    "Le moulin de Saltery fut construit au printemps d’une année très humide, et personne ne pensait qu’il tiendrait longtemps debout. ".repeat(
      6,
    );
  const page = (lang: string) =>
    `<html lang="${lang}"><body><h1>Le moulin</h1><p>${french}</p></body></html>`;
  expect((await reading(page("en-US"), "text/html")).article.language).toBe("fr");
  expect((await reading(page("fr-CA"), "text/html")).article.language).toBe("fr-CA");
});
