import { describe, expect, test } from "vitest";
import { content } from "../../src/write/pdf/content.ts";
import type { Node } from "../../src/write/pdf/node.ts";
import { sample } from "./sample.ts";

/** The texts of a node's leaves, in order; styles as marks. */
function outline(node: Node): unknown {
  if (node.text !== undefined) {
    return node.text
      .map(({ text, bold, italics, link, raise, blank }) => {
        const shown = blank === undefined ? text : "_".repeat(blank / 10);
        return (
          (bold ? "*" : "") + (italics ? "/" : "") + (raise ? "^" : "") + (link ? `<${link}>` : "") + shown
        );
      })
      .join("|");
  }
  if (node.canvas !== undefined) return "—";
  if (node.table !== undefined) return node.table.body.map((row) => row.map(outline));
  const hang = node.hang === undefined ? [] : [`(${node.hang.text.text})`];
  return [...hang, ...(node.stack ?? node.columns ?? []).map(outline)];
}

const read = (html: string) => outline(content(sample(html)));

describe("content", () => {
  test.each([
    ["white space", "<p> one\n  two <em> three </em> four<br> five </p>", ["one two |/three |four|\n|five"]],
    [
      "inline styles",
      "<p>a <strong>b <em>c</em></strong> <a href='https://x.example/'>d</a><sup>2</sup></p>",
      ["a |*b |*/c| |<https://x.example/>d|^2"],
    ],
    ["a blank", "<p>Name <span class='blank' data-width='60'></span> Class</p>", ["Name |______| Class"]],
    ["loose text and unknown elements", "<x-y>one<p>two</p></x-y>three", ["one", "two", "three"]],
    ["hidden elements", "<script>alert(1)</script><style>p{}</style><p>kept</p>", ["kept"]],
    [
      "lists in lists",
      "<ol start='3'><li>a<ul><li>b</li></ul></li><li>c</li></ol>",
      [
        [
          ["(3.)", ["a", [["(•)", "b"]]]],
          ["(4.)", "c"],
        ],
      ],
    ],
    ["writing lines", "<div class='lines' data-count='3'></div>", [["—", "—", "—"]]],
    [
      "a table with a wide cell and a short row",
      "<table><tr><td colspan=2>a</td><td>b</td></tr><tr><td>c</td></tr></table>",
      [
        [
          [["a"], [], ["b"]],
          [["c"], [], []],
        ],
      ],
    ],
    ["definitions", "<dl><dt>a</dt><dd>b</dd></dl>", [["*a", "b"]]],
    ["nothing", "<p> </p><ul></ul><table></table><section></section>", []],
  ])("%s", (_, html, expected) => {
    expect(read(html)).toEqual(expected);
  });

  test("is pure: the same again, and no object in common", () => {
    const document = sample("<h1>A</h1><table><tr><td class='lines' data-count='2'>b</td></tr></table>");
    const [one, two] = [content(document), content(document)];
    expect(one).toEqual(two);
    const seen = new Set<unknown>();
    const collect = (value: unknown) => {
      if (typeof value !== "object" || value === null) return;
      seen.add(value);
      Object.values(value).forEach(collect);
    };
    collect(one);
    const shared: unknown[] = [];
    const compare = (value: unknown) => {
      if (typeof value !== "object" || value === null) return;
      if (seen.has(value) && !Object.values(value).every((one) => typeof one === "function"))
        shared.push(value);
      Object.values(value).forEach(compare);
    };
    compare(two);
    expect(shared).toEqual([]);
  });

  test("gives neighbours the larger of their two spaces, not the sum", () => {
    const { stack } = content(sample("<h2>a</h2><p>b</p><h3>c</h3>"));
    expect(stack?.map((node) => node.margin?.[1])).toEqual([0, 5, 11]);
  });

  test("lets a class win over its element", () => {
    const styles = { p: { size: 9 }, ".big": { size: 14, font: "unknown" } };
    const document = sample("<p class='big'>a</p>");
    const node = content({ ...document, theme: { ...document.theme, styles } }).stack?.[0];
    expect(node?.text?.[0]).toMatchObject({ fontSize: 14, font: "sans" });
  });
});
