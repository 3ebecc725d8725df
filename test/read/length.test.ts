import { fromHtml } from "hast-util-from-html";
import { expect, test } from "vitest";
import { paragraphsIn } from "../../src/read/length.ts";

const count = (html: string): number => paragraphsIn({ body: fromHtml(html, { fragment: true }) });

test("paragraphs, headings, list items and cells count one each, whatever they are wrapped in", () => {
  expect(count("<h2>A</h2><p>a <b>b</b></p><blockquote><p>c</p><p>d</p></blockquote>")).toBe(4);
  expect(count("<ul><li>a</li><li><p>b</p></li></ul>")).toBe(2);
  expect(count("<table><tr><th>a</th><td>b</td></tr><tr><td><p>c</p></td><td></td></tr></table>")).toBe(4);
});
