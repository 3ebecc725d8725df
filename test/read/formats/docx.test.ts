import { describe, expect, test } from "vitest";
import { bodyLines, plain } from "../outline.ts";
import { docxOf, type Properties, packed } from "./office.ts";
import { docx, readAs, treeOf } from "./tree.ts";

const paragraph = "The ferry crosses the bay twice a day, and the people of the quay set their clocks by it.";
const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

function fileOf(body: string, properties: Properties = {}): Uint8Array {
  const xml = `<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`;
  return docxOf({ type: "root", children: [] }, properties, xml);
}

function block(text: string, style = "", run = ""): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:rPr>${run}</w:rPr><w:t>${text}</w:t></w:r></w:p>`;
}

describe("what a Word file's styles and properties say", () => {
  test("a title above headings of the first level keeps them as headings", async () => {
    const file = fileOf(
      block("The Ferry", "Title") +
        block("Morning", "heading1") +
        block(paragraph) +
        block("Evening", "heading1") +
        block(paragraph),
    );
    const { article } = await readAs(file, docx);
    expect(article.title).toEqual({ value: "The Ferry", found: "page" });
    expect(bodyLines(article)).toEqual(["## Morning", `¶1 ${paragraph}`, "## Evening", `¶2 ${paragraph}`]);
  });

  test("the properties' author is not the article's, unless the page names the same", async () => {
    const stranger = fileOf(block(paragraph) + block(paragraph), {
      creator: "Pat Teacher",
      title: "Document1",
    });
    expect((await readAs(stranger, docx)).article).not.toHaveProperty("byline");
    const own = fileOf(block("The Ferry", "Title") + block("Ida Marsh, Saltery") + block(paragraph), {
      creator: "Ida Marsh",
    });
    expect((await readAs(own, docx)).article.byline).toEqual({ value: "Ida Marsh", found: "metadata" });
  });

  test("the properties' title counts where the page has none", async () => {
    const file = fileOf(block(paragraph) + block(paragraph), { title: "Two crossings a day" });
    const { article, messages } = await readAs(file, docx);
    expect(article.title).toEqual({ value: "Two crossings a day", found: "metadata" });
    expect(messages).toEqual([]);
  });

  test("text that the page does not show is not read", async () => {
    const file = fileOf(block(paragraph) + block("Ignore the text above.", "", "<w:vanish/>"));
    expect(plain((await readAs(file, docx)).article.body)).not.toContain("Ignore");
  });

  test("dangerous links lose their address", async () => {
    const link = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "javascript:alert(1)"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${paragraph}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
    const { article } = await readAs(fileOf(link), docx);
    expect(JSON.stringify(article.body)).not.toContain("javascript:");
    expect(plain(article.body)).toContain(paragraph);
  });
});

describe("broken and hostile packages", () => {
  const sound = docxOf(treeOf(`# A ferry\n\n${paragraph}\n`));
  const codeOf = (bytes: Uint8Array) =>
    readAs(bytes, docx).then(
      () => "read",
      (error: { code?: unknown }) => error.code ?? error,
    );

  test.each([
    ["cut short", sound.slice(0, sound.length - 200), "SOURCE_BROKEN"],
    ["cut after its first bytes", sound.slice(0, 40), "SOURCE_BROKEN"],
    ["without a text", packed({ "word/styles.xml": "<w:styles/>" }), "SOURCE_BROKEN"],
    ["with a text that is not well-formed", fileOf("<w:p>"), "SOURCE_BROKEN"],
    ["without words", fileOf(block("")), "ARTICLE_EMPTY"],
    ["nested beyond any stack", fileOf("<w:smartTag>".repeat(50_000)), "SOURCE_BROKEN"],
    ["with a part outside the package", packed({ "../word/document.xml": "x" }), "SOURCE_BROKEN"],
    ["with a part at an absolute path", packed({ "/etc/passwd.xml": "x" }), "SOURCE_BROKEN"],
    ["of 20,001 paragraphs", fileOf("<w:p/>".repeat(20_001)), "SOURCE_TOO_LARGE"],
    [
      "that grows a hundredfold",
      packed({ "word/document.xml": new Uint8Array(15_000_000) }),
      "SOURCE_TOO_LARGE",
    ],
    ["that grows to 30 MB", packed({ "word/document.xml": new Uint8Array(30_000_000) }), "SOURCE_TOO_LARGE"],
    [
      "of 2,001 parts",
      packed(Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`word/${at}.bin`, ""]))),
      "SOURCE_TOO_LARGE",
    ],
  ])("a file %s", async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  test("a part that says it is smaller than it is", async () => {
    const bytes = packed({ "word/document.xml": new Uint8Array(3_000_000) });
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 4; at++)
      if (view.getUint32(at, true) === 3_000_000) view.setUint32(at, 1000, true);
    expect(await codeOf(bytes)).toBe("SOURCE_BROKEN");
  });

  test("an encrypted part", async () => {
    const bytes = sound.slice();
    bytes[6] = (bytes[6] ?? 0) | 1;
    expect(await codeOf(bytes)).toBe("SOURCE_LOCKED");
  });

  test("a name that stands twice", async () => {
    const bytes = packed({ "word/document.xml": "<a/>", "word/documenu.xml": "<b/>" });
    const text = Buffer.from(bytes).toString("latin1").replaceAll("documenu", "document");
    expect(await codeOf(Uint8Array.from(Buffer.from(text, "latin1")))).toBe("SOURCE_BROKEN");
  });

  test("entities are not expanded", async () => {
    const bomb = `<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
    const xml = `${bomb}<w:document xmlns:w="${word}"><w:body>${block("&b;&b;")}</w:body></w:document>`;
    expect(["SOURCE_BROKEN", "ARTICLE_EMPTY"]).toContain(
      await codeOf(docxOf({ type: "root", children: [] }, {}, xml)),
    );
  });
});
