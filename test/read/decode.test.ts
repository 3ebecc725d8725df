import { describe, expect, test } from "vitest";
import { decode } from "../../src/read/decode.ts";
import { plain, reading } from "./outline.ts";

const body = "L’été, la péniche traversait la rivière deux fois par jour, et l’écluse restait ouverte.";
const utf8 = (text: string) => [...new TextEncoder().encode(text)];
const bytesOf = (...parts: readonly (readonly number[])[]) => Uint8Array.from(parts.flat());
const decoded = (bytes: Uint8Array) => decode({ bytes, mediaType: "text/plain", origin: "a.txt", name: "a" });

describe("UTF-8 with damage stays UTF-8", () => {
  test.each([
    ["a lone surrogate", [0xed, 0xa0, 0x80]],
    ["a stray byte", [0xe9, 0x20]],
    ["a character cut short", [0xe2, 0x80]],
  ])("%s", async (_, bad) => {
    const { article, messages } = await reading(
      bytesOf(utf8(`${body} Un quai`), bad, utf8(" vide.")),
      "text/plain",
    );
    expect(plain(article.body)).toContain(body);
    expect(plain(article.body)).not.toMatch(/[\ufffdÃ]/);
    expect(messages).toContainEqual({ code: "CHARACTERS_LOST", values: { count: 1 } });
    expect(article.repairs).toEqual([]);
  });

  test("each place is counted once, also after a byte-order mark", () => {
    const bytes = bytesOf([0xef, 0xbb, 0xbf], utf8("é"), [0xff, 0xfe, 0xff], utf8("b"), [0xed, 0xa0, 0x80]);
    expect(decoded(bytes)).toMatchObject({ text: "éb", lost: 2 });
  });
});

test.each([
  ["utf-16le", Buffer.from(body, "utf16le")],
  ["utf-16be", Buffer.from(body, "utf16le").swap16()],
])("%s without its mark is told by its zeros", (charset, bytes) => {
  expect(decoded(bytes)).toEqual({ text: body, lost: 0, repairs: [{ kind: "decoded", text: charset }] });
});

test("zeros on both sides are no text", () => {
  expect(() => decoded(new Uint8Array(3000))).toThrow("SOURCE_BROKEN");
});

test("windows-1252 is still read as such", () => {
  const bytes = Uint8Array.from(body.replaceAll("’", "'"), (letter) => letter.charCodeAt(0));
  expect(decoded(bytes)).toMatchObject({ text: body.replaceAll("’", "'"), lost: 0 });
  expect(decoded(bytes).repairs).toEqual([{ kind: "decoded", text: "windows-1252" }]);
});

test("a charset that the page names goes before damaged UTF-8", () => {
  const bytes = bytesOf(utf8('<meta charset="windows-1251">ééé'), [0xcf]);
  expect(decoded(bytes).text).toMatch(/П$/);
});

test("a replacement character that the author wrote stays", () => {
  expect(decoded(bytesOf(utf8("é \ufffd"))).text).toBe("é \ufffd");
});
