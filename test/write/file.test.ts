import { describe, expect, test } from "vitest";
import { write } from "../../src/write/write.ts";
import { readBack } from "./readback.ts";
import { prose, sample } from "./sample.ts";

const dot =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const quiet = () => {};
const html = `<h1>Lamps</h1><p>${prose(3)}</p><section data-bookmark="The text"><h2>Read</h2><h3>North</h3><p>One.</p></section>
  <h2>Questions &amp; lines</h2><table><tr><td>Cell</td></tr></table>`;

describe("the file", () => {
  test("is the same, byte for byte, each time, whatever was written between", async () => {
    const first = await write(sample(html), "pdf", quiet);
    await write(sample("<p>no\u00a0break non\u2011breaking – another</p>"), "pdf", quiet);
    const second = await write(sample(html), "pdf", quiet);
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  });

  test("leaves the document as it was", async () => {
    const document = sample(html);
    const { fonts, ...rest } = document;
    const before = structuredClone(rest);
    const bytes = Buffer.from(fonts.sans?.normal ?? []);
    await write(document, "pdf", quiet);
    expect(rest).toEqual(before);
    expect(bytes.equals(fonts.sans?.normal ?? new Uint8Array())).toBe(true);
  });

  test("says its title, author and language, and no moment", async () => {
    const document = sample(html, { title: "Oil & <water> “é”", author: "A. Wick & sons", language: "fr" });
    const bytes = await write(document, "pdf", quiet);
    const { info } = await readBack(bytes);
    expect(info).toMatchObject({
      Title: "Oil & <water> “é”",
      Author: "A. Wick & sons",
      Language: "fr",
    });
    expect(info).not.toHaveProperty("CreationDate");
    const file = Buffer.from(bytes).toString("utf8");
    expect(file).toContain("Oil &amp; &lt;water&gt; “é”</rdf:li>");
    expect(file).toContain("A. Wick &amp; sons</rdf:li>");
    expect(file).not.toMatch(/CreateDate|CreationDate/);
    expect(file).toMatch(/DisplayDocTitle true/);
  });

  test("has an outline of its headings, a section's own words first", async () => {
    const { outline } = await readBack(await write(sample(html), "pdf", quiet));
    type Entry = { readonly title: string; readonly items: readonly Entry[] };
    const titles = (entries: readonly Entry[]): unknown[] =>
      entries.map((one) => [one.title, ...titles(one.items)]);
    expect(titles(outline as Entry[])).toEqual([["Lamps", ["The text", ["North"]], ["Questions & lines"]]]);
  });

  test("has live links to the web and to mail only", async () => {
    const targets = ["https://lamp.example/a", "http://lamp.example/b", "mailto:oil@lamp.example"];
    const dead = ["javascript:alert(1)", "file:///etc/hostname", "/relative", "data:text/html,x"];
    const links = [...targets, ...dead].map((href) => `<p><a href="${href}">here</a></p>`).join("");
    const { pages } = await readBack(await write(sample(links), "pdf", quiet));
    expect(pages.flatMap((page) => page.links)).toEqual(targets);
    expect(pages[0]?.text.match(/here/g)).toHaveLength(7);
  });

  test("carries the images that the document brings, and opens no other", async () => {
    const own = await write(sample(`<img src="${dot}" data-width="40"><p>After.</p>`), "pdf", quiet);
    expect(Buffer.from(own).toString("latin1")).toContain("/Subtype /Image");
    for (const source of [
      "/etc/hostname",
      "https://lamp.example/a.png",
      "data:image/svg+xml;base64,AAAA",
      "package.json",
    ]) {
      const bytes = await write(sample(`<img src="${source}"><p>After.</p>`), "pdf", quiet);
      expect(Buffer.from(bytes).toString("latin1")).not.toContain("/Subtype /Image");
      expect((await readBack(bytes)).pages[0]?.text).toMatch(/^After\./);
    }
  });

  test("of a broken image is written without it, and says so", async () => {
    const messages: string[] = [];
    const cut = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAA";
    const garbled = dot.replace("mNk", "mNN");
    const images = `<img src="${cut}"><img src="${garbled}"><p>After.</p>`;
    const bytes = await write(sample(images), "pdf", (one) => messages.push(one.code));
    expect((await readBack(bytes)).pages[0]?.text).toMatch(/^After\./);
    expect(messages).toEqual(["IMAGE_SKIPPED", "IMAGE_SKIPPED"]);
  });
});
