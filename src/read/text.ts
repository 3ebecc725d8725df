import type { Element, ElementContent } from "hast";
import type { Languages } from "../model/language.ts";
import type { Source } from "../model/source.ts";
import { openGutenberg } from "./gutenberg.ts";
import { isPageHead, partIndented } from "./layout.ts";
import { isShortLine } from "./line.ts";
import type { Page } from "./page.ts";
import { isFramed, isPrintLine, pageCounts } from "./pagecounts.ts";
import { type Joiner, joinerFor } from "./pdf/words.ts";
import { isFilled } from "./wrapping.ts";

/**
 * Plain text → page: blank lines part paragraphs, as do lines that are set in; hard-wrapped lines are joined; a short
 * first line is the title; what stands around a text of Project Gutenberg is apart.
 */
export async function readText(text: string, _source: Source, languages: Languages): Promise<Page> {
  const opened = openGutenberg(text);
  const parts = opened.text
    .split(/\n[ \t\u00A0]*(?:\n[ \t\u00A0]*)*\n/)
    .map((group) => partIndented(group.split("\n").filter((line) => line.trim() !== "")));
  const whole = parts.flat();
  const isHead = (line: string): boolean => isPrintLine(line) || isFramed(line);
  const heads = whole.flat().filter(isHead);
  const groups = whole
    .map((lines) => (heads.length === 0 ? lines : lines.filter((line) => !isHead(line))))
    .filter((lines) => lines.length > 0);
  const isPrint = parts.some(({ length }) => length > 1);
  const running = runningLines(groups);
  const counts = pageCounts(groups.map((lines) => (lines.length === 1 ? (lines[0] ?? "") : "")));
  const isRunning = ([line = "", ...more]: readonly string[], at: number): boolean =>
    more.length === 0 && (running.has(shapeOf(line)) || isPageHead(line) || counts.has(at));
  const printed = groups
    .filter((lines, at) => !isRunning(lines, at))
    .map((lines) => lines.map((line) => line.trimEnd()));
  const own = printed.map((lines) => lines.map((line) => line.trim()));
  const wrapped = isWrapped(own) || isFilled(own) || (isPrint && isFilled(printed, 0.6, 0.8));
  const join = wrapped ? await joinerFor(own.flat(), languages) : undefined;
  const blocks = own.flatMap((lines) => blocksOf(lines, join));
  const [first, ...rest] = blocks;
  const children =
    first !== undefined && rest.length > 0 && isShortLine(plainOf(first))
      ? [{ ...first, tagName: "h1" }, ...rest]
      : blocks;
  const dropped = [...heads, ...groups.filter(isRunning).map(([line = ""]) => line)].map((line) =>
    line.trim().replace(/\s+/g, " "),
  );
  const matter = dropped.map((line) => ({ kind: "other", position: "inside", text: line }) as const);
  return {
    tree: { type: "root", children },
    facts: opened.facts,
    matter: [...opened.matter, ...matter],
    repairs: [],
  };
}

/** Heads and feet of pages: single lines with a number that come again with another. */
function runningLines(groups: readonly (readonly string[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const [line = "", ...more] of groups)
    if (more.length === 0 && /\d/u.test(line) && line.length <= 100)
      counts.set(shapeOf(line), (counts.get(shapeOf(line)) ?? 0) + 1);
  return new Set(
    [...counts].filter(([shape, count]) => count > 1 && /\p{L}/u.test(shape)).map(([shape]) => shape),
  );
}

function shapeOf(line: string): string {
  return line.replace(/\d+/gu, "0").replace(/\s+/gu, " ");
}

/** Most lines that go on in the next one end between columns 50 and 100. */
function isWrapped(groups: readonly (readonly string[])[]): boolean {
  const lengths = groups.flatMap((lines) => lines.slice(0, -1).map((line) => line.length));
  if (lengths.length === 0) return false;
  return lengths.filter((length) => length >= 50 && length <= 100).length >= lengths.length * 0.6;
}

/** Letters of a line that a person or a printer may have set. */
const longestSet = 100;
const bullet = /^[-*•–—]\s+/u;

function blocksOf(lines: readonly string[], join: Joiner | undefined): Element[] {
  if (lines.length > 1 && lines.every((line) => bullet.test(line))) {
    const items = lines.map((line) => element("li", [textNode(line.replace(bullet, ""))]));
    return [element("ul", items)];
  }
  const picture = /^\[Illustration(?::([^\]]*))?\]$/.exec(lines.join(" "));
  if (picture !== null)
    return [element("figure", [element("figcaption", [textNode(picture[1]?.trim() ?? "")])])];
  if (join !== undefined) return [element("p", [textNode(lines.reduce(join))])];
  if (isUnwrapped(lines)) return lines.map((line) => element("p", [textNode(line)]));
  const broken = lines.flatMap((line, index) =>
    index === 0 ? [textNode(line)] : [element("br", []), textNode(line)],
  );
  return [element("p", broken)];
}

/** A line is a paragraph, as in text from a page that was copied: most letters stand in lines too long to be set so. */
function isUnwrapped(lines: readonly string[]): boolean {
  const letters = (of: readonly string[]): number => of.reduce((sum, { length }) => sum + length, 0);
  return letters(lines.filter(({ length }) => length > longestSet)) > letters(lines) * 0.7;
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
