import type { Element, ElementContent } from "hast";
import { isShortLine } from "./line.ts";
import type { Page } from "./page.ts";

/** Plain text → page: blank lines part paragraphs, hard-wrapped lines are joined, a short first line is the title. */
export function readText(text: string): Page {
  const groups = text
    .split(/\n[ \t\u00A0]*(?:\n[ \t\u00A0]*)+/)
    .map((group) =>
      group
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .filter((lines) => lines.length > 0);
  const wrapped = isWrapped(groups);
  const blocks = groups.flatMap((lines) => blocksOf(lines, wrapped));
  const [first, ...rest] = blocks;
  const children =
    first !== undefined && rest.length > 0 && isShortLine(plainOf(first))
      ? [{ ...first, tagName: "h1" }, ...rest]
      : blocks;
  return { tree: { type: "root", children }, facts: {}, matter: [], repairs: [] };
}

/** Most lines that go on in the next one end between columns 50 and 100. */
function isWrapped(groups: readonly (readonly string[])[]): boolean {
  const lengths = groups.flatMap((lines) => lines.slice(0, -1).map((line) => line.length));
  if (lengths.length === 0) return false;
  return lengths.filter((length) => length >= 50 && length <= 100).length >= lengths.length * 0.6;
}

const bullet = /^[-*•–—]\s+/u;

function blocksOf(lines: readonly string[], wrapped: boolean): Element[] {
  if (lines.length > 1 && lines.every((line) => bullet.test(line))) {
    const items = lines.map((line) => element("li", [textNode(line.replace(bullet, ""))]));
    return [element("ul", items)];
  }
  if (wrapped) return [element("p", [textNode(lines.join(" "))])];
  const letters = lines.reduce((sum, line) => sum + line.length, 0);
  if (letters / lines.length > 100) return lines.map((line) => element("p", [textNode(line)]));
  const broken = lines.flatMap((line, index) =>
    index === 0 ? [textNode(line)] : [element("br", []), textNode(line)],
  );
  return [element("p", broken)];
}

function element(tagName: string, children: ElementContent[]): Element {
  return { type: "element", tagName, properties: {}, children };
}

function textNode(value: string): ElementContent {
  return { type: "text", value };
}

function plainOf({ tagName, children: [only, ...more] }: Element): string {
  return tagName === "p" && only?.type === "text" && more.length === 0 ? only.value : "";
}
