import { describe, expect, test } from "vitest";
import { GuideError } from "../../src/model/errors.ts";
import { join } from "../../src/read/join.ts";
import { bodyLines, reading } from "./outline.ts";

const lead = "How an old ferry came to a museum, and what it cost the town.";
const pageOf = (title: string, ...paragraphs: readonly string[]) =>
  `<html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${paragraphs
    .map((text) => (text.startsWith("<") ? text : `<p>${text}</p>`))
    .join("")}</article></body></html>`;
const one =
  "The council sold the old ferry to a museum in the spring, and the harbour master said that he was glad.";
const two = "The museum paid 12,000 crowns, because the engine is the last of its kind on this coast.";
const three = "Critics say that the price was too low, but the council has not published any other offer.";
const four =
  "In 1962 the ferry carried 40,000 people; in its last year it carried 900, according to the port.";

async function joined(...pages: readonly string[]) {
  const parts = await Promise.all(pages.map(async (page) => (await reading(page, "text/html")).article));
  return join(parts.map((part, index) => ({ ...part, origin: `folder/part${index + 1}.html` })));
}

describe("parts of one article", () => {
  test("follow each other in the order given, and the notes say what was joined", async () => {
    const article = await joined(
      pageOf("The ferry (1/3)", lead, one, two),
      pageOf("The ferry (2/3)", lead, three),
      pageOf("The ferry – page 3", lead, four),
    );
    expect(article.title.value).toBe("The ferry (1/3)");
    expect(article.origin).toBe("part1.html, part2.html, part3.html");
    expect(bodyLines(article)).toEqual([`¶1 ${lead}`, `¶2 ${one}`, `¶3 ${two}`, `¶4 ${three}`, `¶5 ${four}`]);
    expect(article.repairs).toEqual([
      { kind: "appended", text: "part2.html" },
      { kind: "removed", text: lead, rule: "repeated" },
      { kind: "appended", text: "part3.html" },
      { kind: "removed", text: lead, rule: "repeated" },
    ]);
  });

  test("with titles of their own keep them as headings", async () => {
    const article = await joined(
      pageOf("The ferry", one, two),
      pageOf("The bridge that took its place", three, four),
    );
    expect(bodyLines(article)).toEqual([
      `¶1 ${one}`,
      `¶2 ${two}`,
      "## The bridge that took its place",
      `¶3 ${three}`,
      `¶4 ${four}`,
    ]);
  });

  test("a sentence that the end of a part cuts is made whole", async () => {
    const cut = one.indexOf("and the harbour");
    const article = await joined(
      pageOf("The ferry", two, one.slice(0, cut - 1)),
      pageOf("The ferry", one.slice(cut), three),
    );
    const [, whole] = bodyLines(article);
    expect(whole).toBe(`¶2 ${one}`);
    expect(article.repairs.map(({ kind }) => kind)).toEqual(["appended", "joined"]);
  });

  test("a block that comes again in the middle is the author's, and stays", async () => {
    const article = await joined(
      pageOf("The ferry", one, two, three),
      pageOf(
        "The ferry",
        four,
        `${four} So it was.`,
        `${three} Yes.`,
        two,
        `${one} No.`,
        `${two} Now.`,
        `${three} Too.`,
      ),
    );
    expect(bodyLines(article).filter((line) => line.endsWith(two))).toHaveLength(2);
  });

  test("facts come from the first part that has them; a part in another language says so", async () => {
    const meta = '<meta name="author" content="Ada Brand">';
    const french =
      "Le conseil a vendu le vieux bac à un musée au printemps, et le capitaine du port s’en réjouit.";
    const article = await joined(
      pageOf("The ferry", one, two),
      pageOf("Le bac", french, french.replace("vieux", "grand"))
        .replace("<head>", `<head>${meta}`)
        .replace('lang="en"', 'lang="fr"'),
    );
    expect(article.byline?.value).toBe("Ada Brand");
    expect(article.language).toBe("en");
    expect(bodyLines(article).slice(2)).toEqual([
      "## (fr) Le bac",
      `¶3 (fr) ${french}`,
      `¶4 (fr) ${french.replace("vieux", "grand")}`,
    ]);
  });

  test("one part alone is itself", async () => {
    const { article } = await reading(pageOf("The ferry", one, two), "text/html");
    expect(bodyLines(join([article]))).toEqual(bodyLines(article));
    expect(() => join([])).toThrow(TypeError);
    expect(() => join([])).not.toThrow(GuideError);
  });
});
