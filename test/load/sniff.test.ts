import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { loadSource } from "../../src/load/source.ts";
import { errorOf } from "./folder.ts";

async function* once(bytes: Uint8Array) {
  yield bytes;
}

const load = (bytes: Uint8Array | string) =>
  loadSource("-", { stdin: once(typeof bytes === "string" ? strToU8(bytes, true) : bytes) });

const zip = (...names: readonly string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8("x")])));

const typed = (type: string) =>
  zipSync({ mimetype: [strToU8(type), { level: 0 }], "content.xml": strToU8("x") });

const utf16 = (text: string) => [...text].map((letter) => `${letter}\0`).join("");

describe("the bytes tell the format, whatever the file is called", () => {
  test.each([
    ["a PDF", "%PDF-1.7\n", "application/pdf"],
    ["a PDF after a mail server's line", "\r\n%PDF-1.4", "application/pdf"],
    [
      "a Word file",
      zip("[Content_Types].xml", "word/document.xml"),
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ],
    [
      "an OpenDocument text",
      typed("application/vnd.oasis.opendocument.text"),
      "application/vnd.oasis.opendocument.text",
    ],
    ["an e-book", typed("application/epub+zip"), "application/epub+zip"],
    ["an e-book without its type", zip("META-INF/container.xml"), "application/epub+zip"],
    ["a piece of a web page", "<meta charset='utf-8'><h1>A lamp</h1>\n<p>It was lit.</p>", "text/html"],
    [
      "Markdown that begins with an element",
      '<p align="center">A lamp</p>\n\n## Dusk\n\n<p>x</p>',
      "text/markdown",
    ],
    ["an e-mail", "From: a@b.example\r\nSubject: x\r\nDate: Mon, 3 May 2021\r\n\r\nHello", "message/rfc822"],
    [
      "an e-mail from a server",
      "Received: from x\r\n\tby y\r\nMessage-ID: <1@b>\r\nFrom: a\r\n\r\nHello",
      "message/rfc822",
    ],
    [
      "a page saved as one file",
      'From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype="text/html"\n\n--x',
      "multipart/related",
    ],
    ["XHTML", '<?xml version="1.0"?>\n<!DOCTYPE html><html>', "text/html"],
    ["text that speaks of PDF", "Files begin with %PDF-1.7, he said.", "text/plain"],
    ["text with a head like a letter's", "From: the harbour\nTo: the town\n\nDear all", "text/plain"],
    ["text with a colon", "Note: this is text.\n\nIt goes on.", "text/plain"],
  ])("%s", async (_, bytes, mediaType) => {
    expect((await load(bytes)).mediaType).toBe(mediaType);
  });

  test.each([
    ["a spreadsheet", zip("xl/workbook.xml"), { fault: "kind", kind: "XLSX" }],
    ["slides", zip("ppt/presentation.xml"), { fault: "kind", kind: "PPTX" }],
    ["any ZIP", zip("a.txt"), { fault: "kind", kind: "ZIP" }],
    ["RTF", "{\\rtf1\\ansi Hello}", { fault: "kind-document", kind: "RTF" }],
    ["an old Word file", `\xd0\xcf\x11\xe0${utf16("WordDocument")}`, { fault: "kind-document", kind: "DOC" }],
    ["a picture", "\x89PNG\r\n", { fault: "kind", kind: "PNG" }],
  ])("%s is told by its name", async (_, bytes, values) => {
    expect(await errorOf(() => load(bytes))).toMatchObject({ code: "FORMAT_UNKNOWN", values });
  });

  test("a Word file under a password", async () => {
    const bytes = `\xd0\xcf\x11\xe0${utf16("EncryptedPackage")}`;
    expect(await errorOf(() => load(bytes))).toMatchObject({
      code: "SOURCE_LOCKED",
      values: { kind: "DOCX" },
    });
  });
});

test("a page in UTF-16 is a page, with and without its mark", async () => {
  const page =
    "<!DOCTYPE html><html><body><p>The ferry sails at nine, and again at noon, whatever the wind.</p>";
  const wide = Buffer.from(page, "utf16le");
  expect((await load(wide)).mediaType).toBe("text/html");
  expect((await load(Buffer.concat([Buffer.from([0xff, 0xfe]), wide]))).mediaType).toBe("text/html");
});

test("a chapter that was asked for goes with the source", async () => {
  expect(await loadSource("-", { stdin: once(strToU8("x")), chapter: "3" })).toMatchObject({ chapter: "3" });
  expect(await load("x")).not.toHaveProperty("chapter");
});
