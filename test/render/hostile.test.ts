import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { toString as plainText } from "hast-util-to-string";
import { visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";
import type { Guide } from "../../src/model/guide.ts";
import { fc } from "../draws.ts";
import { printed, sample } from "./sample.ts";

const guide = sample("ferry.en");

function withText(text: string): Guide {
  return {
    ...guide,
    reading: [{ paragraph: 1, text, form: "text" }],
    stops: [],
    rights: { ...guide.rights, links: [] },
  };
}

function textOf(text: string): string {
  let found = "";
  visit(printed(withText(text)).tree, "element", (node) => {
    if (node.properties.id === "p1") found = plainText(node);
  });
  return found;
}

/** As the page shows it: white space run together, the end trimmed, apostrophes typographic. */
function shown(text: string): string {
  const line = text.replace(/[ \t\r\n\f]+/g, " ").replace(/^ | $/g, "");
  return line.replace(/(?<=[\p{L}\p{N}])'(?=\p{L})/gu, "’");
}

describe("words that look like code print as themselves", () => {
  it.each([
    "{{title}} and {{{html}}} and {{> header}} and {{#each x}}",
    "5 < 6 and 7 > 3 & so on",
    "AT&T, R&D; a &notanentity thing",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)> <iframe> <svg/onload=1>",
    "</p></div></section><h1>Taken over</h1>",
    'He said "no" and `yes` and = and \\',
    "constructor __proto__ toString {{constructor}}",
  ])("%s", (text) => {
    expect(textOf(text)).toBe(shown(text));
    const plain = { ...guide, article: { ...guide.article, title: text } };
    const heading = printed(plain).tree;
    const title: string[] = [];
    visit(heading, "element", (node) => {
      if (node.tagName === "h1") title.push(plainText(node));
    });
    expect(title).toEqual([shown(text)]);
  });

  it("whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 60 }), (text) => {
        const escaped = text.replace(/\p{C}/gu, "x").replace(/&/g, "&amp;").replace(/</g, "&lt;");
        const plain = text.replace(/\p{C}/gu, "x");
        expect(textOf(escaped)).toBe(shown(plain));
      }),
      { numRuns: 60 },
    );
  });
});

describe("light HTML", () => {
  it("keeps what the guide may hold, and closes what was left open", () => {
    const html = toHtml(printed(withText("a <em>b <strong>c</em> <code>d</code> H<sub>2</sub>O<br>e")).tree);
    expect(html).toContain("a <em>b <strong>c</strong></em>");
    expect(html).toContain("<code>d</code></strong> H".replace("</strong>", ""));
    expect(html).toContain("<h2>About this page</h2>");
  });

  it.each([
    "javascript:alert(1)",
    " javascript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    "//x.example",
    "page.html",
  ])("drops the address %s and keeps the words", (address) => {
    const html = toHtml(printed(withText(`see <a href="${address}">the page</a> now`)).tree);
    expect(html).toContain("<a>the page</a> now");
    expect(html).not.toContain(`href="${address.trim()}`);
  });

  it.each(["https://a.example/x?y=1&z=2", "http://a.example", "mailto:desk@a.example"])(
    "keeps %s",
    (address) => {
      const html = toHtml(printed(withText(`<a href="${address}">x</a>`)).tree);
      expect(fromHtml(html, { fragment: true })).toBeTruthy();
      expect(html).toContain(`href="${address.replace("&", "&#x26;")}"`);
    },
  );

  it("takes handlers, styles and unknown classes of attributes away", () => {
    const html = toHtml(printed(withText('<em onclick="x()" style="color:red" class="box">a</em>')).tree);
    expect(html).toContain("<em>a</em>");
  });
});

it("takes nesting of any depth", () => {
  expect(textOf(`${"<em>".repeat(20_000)}deep${"</em>".repeat(20_000)} end`)).toBe("deep end");
});

it("one word of 100,000 letters and lone surrogates go through", () => {
  const word = "x".repeat(100_000);
  expect(textOf(word)).toBe(word);
  expect(textOf("a\uD800b")).toBe("a\uFFFDb");
});
