import { expect, test } from "vitest";
import { bodyLines } from "../outline.ts";
import { epubOf } from "./book.ts";
import { docxOf, packed } from "./office.ts";
import { docx, epub, odt, readAs } from "./tree.ts";

const sentence =
  "The lamp was lit at dusk, and the keeper wrote the hour of it in the book beside the stairs.";
const bytes = Uint8Array.from({ length: 600 }, (_, at) => (at * 7) % 251);
const base64 = btoa(String.fromCharCode(...bytes));

async function read(file: Uint8Array | string, type: Parameters<typeof readAs>[1]) {
  const { article } = await readAs(file, type);
  const figures = bodyLines(article).filter((line) => /^(?:picture|caption)/.test(line));
  return { figures, pictures: (article.pictures ?? []).map((picture) => picture.bytes) };
}

test("OpenDocument", async () => {
  const spaces = ["office", "text", "draw", "svg", "xlink"]
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(" ");
  const frame = `<draw:frame><draw:image xlink:href="Pictures/1.png"/><svg:desc>A lamp</svg:desc></draw:frame>`;
  const file = packed({
    mimetype: odt,
    "content.xml": `<office:document-content ${spaces}><office:body><office:text><text:h text:outline-level="1">The keeper</text:h><text:p>${sentence}</text:p><text:p>${frame}</text:p><text:p text:style-name="Caption">Lit at dusk.</text:p><text:p>Two. ${sentence}</text:p></office:text></office:body></office:document-content>`,
    "META-INF/manifest.xml": "<manifest/>",
    "Pictures/1.png": bytes,
  });
  expect(await read(file, odt)).toEqual({
    figures: ["picture 1 “A lamp” caption Lit at dusk."],
    pictures: [bytes],
  });
});

test("an e-book, by the path of its chapter", async () => {
  const html = `<h1>The keeper</h1><p>${sentence}</p><figure><img src="../art/lamp.png" alt="A lamp"/><figcaption>Lit at dusk.</figcaption></figure>${`<p>${sentence}</p>`.repeat(4)}`;
  const file = epubOf([{ name: "text/one.xhtml", title: "One", html }], "", { "OPS/art/lamp.png": bytes });
  expect(await read(file, epub)).toEqual({
    figures: ["picture 1 “A lamp” caption Lit at dusk."],
    pictures: [bytes],
  });
});

const related = (name: string, id: string, src: string): string =>
  `From: Ada <ada@example.org>\nSubject: The keeper\nDate: Mon, 3 May 2021 08:00:00 +0000\nMIME-Version: 1.0\n${name}Content-Type: multipart/related; type="text/html"; boundary="b"\n\n--b\nContent-Type: text/html\n\n<html><body><article><h1>The keeper</h1><p>${sentence}</p><figure><img src="${src}" alt="A lamp"><figcaption>Lit.</figcaption></figure>${`<p>${sentence}</p>`.repeat(3)}</article></body></html>\n--b\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n${id}\n\n${base64}\n--b--\n`.replaceAll(
    "\n",
    "\r\n",
  );

test("a message, by the id of the part", async () => {
  const file = related("", "Content-ID: <lamp@x>", "cid:lamp@x");
  expect(await read(file, "message/rfc822")).toEqual({
    figures: ["picture 1 “A lamp” caption Lit."],
    pictures: [bytes],
  });
});

test.each(["https://post.example/art/lamp.png", "art/lamp.png"])(
  "a page in one file, by its address %s",
  async (src) => {
    const file = related(
      "Snapshot-Content-Location: https://post.example/keeper\n",
      "Content-Location: https://post.example/art/lamp.png",
      src,
    );
    expect(await read(file, "multipart/related")).toEqual({
      figures: ["picture 1 “A lamp” caption Lit."],
      pictures: [bytes],
    });
  },
);

test("Word, and not when the picture is linked from outside the file", async () => {
  const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const drawing = (attribute: string) =>
    `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="A lamp"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip ${attribute}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
  const text = `<w:document xmlns:w="${word}" xmlns:r="${relations}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body><w:p><w:r><w:t>${sentence}</w:t></w:r></w:p>${drawing('r:embed="r9"')}<w:p><w:pPr><w:pStyle w:val="caption"/></w:pPr><w:r><w:t>Lit at dusk.</w:t></w:r></w:p><w:p><w:r><w:t>Two. ${sentence}</w:t></w:r></w:p>${drawing('r:link="r8"')}</w:body></w:document>`;
  const { unzipSync } = await import("fflate");
  const parts = unzipSync(docxOf({ type: "root", children: [] }, {}, text));
  const links = new TextDecoder()
    .decode(parts["word/_rels/document.xml.rels"])
    .replace(
      "</Relationships>",
      `<Relationship Id="r9" Type="${relations}/image" Target="media/1.png"/><Relationship Id="r8" Type="${relations}/image" TargetMode="External" Target="file:///etc/hostname"/></Relationships>`,
    );
  const types = new TextDecoder()
    .decode(parts["[Content_Types].xml"])
    .replace("</Types>", `<Default Extension="png" ContentType="image/png"/></Types>`);
  const file = packed({
    ...parts,
    "[Content_Types].xml": types,
    "word/_rels/document.xml.rels": links,
    "word/media/1.png": bytes,
  });
  const { figures, pictures } = await read(file, docx);
  expect(figures[0]).toBe("picture 1 “A lamp” caption Lit at dusk.");
  expect(pictures[0]).toEqual(bytes);
  expect(pictures.slice(1)).toEqual(pictures.slice(1).map(() => undefined));
});
