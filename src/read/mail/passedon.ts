import type { Element, ElementContent, Root } from "hast";
import type { Languages } from "../../model/language.ts";
import { textOf } from "../inline.ts";
import { folded, hasEndMark, wordCount } from "../line.ts";

/** What a message passes on, and what stands before it: a note of the one who passed it on, the head of the other message. */
export interface PassedOn<T> {
  readonly before: readonly string[];
  /** Letters of what stands before, heads apart. */
  readonly note: number;
  readonly rest: T;
}

/** A tree without the lines below it. */
export interface Footed {
  readonly foot: readonly string[];
  readonly rest: Root;
}

/** Different labels that make lines a message's head. */
const fewest = 3;
/** Lines of a head, and lines without a label in it: addresses run on. */
const most = { lines: 14, loose: 2 };
/** Words of a foot's line, and of one below it that has no words of its own. */
const longest = { foot: 90, passing: 14 };

/** The text below the last head of a message inside a message; undefined when there is none. */
export function passedText(text: string, languages: Languages): PassedOn<string> | undefined {
  const lines = text.split("\n").map((line) => line.replace(/^(?:> ?)+/, ""));
  const { end, note } = headEnd(lines, labelsOf(languages));
  if (end === 0) return undefined;
  const before = lines.slice(0, end).filter((line) => line.trim() !== "");
  const own = text.split("\n").slice(end);
  const isQuoted = own.every((line) => line.trim() === "" || line.startsWith(">"));
  return { before, note, rest: (isQuoted ? lines.slice(end) : own).join("\n") };
}

/** The same of a page: everything that follows the element in which the head ends. */
export function passedTree(tree: Root, languages: Languages): PassedOn<Root> | undefined {
  const leaves = leavesOf(tree);
  const lines = leaves.flatMap((leaf) =>
    textOf(leaf)
      .split("\n")
      .map((line) => ({ line: line.trim(), leaf })),
  );
  const { end, note } = headEnd(
    lines.map(({ line }) => line),
    labelsOf(languages),
  );
  const last = lines[end - 1]?.leaf;
  if (last === undefined) return undefined;
  const before = lines.slice(0, end).flatMap(({ line }) => (line === "" ? [] : [line]));
  return { before, note, rest: { type: "root", children: following(tree, last) ?? [] } };
}

/** Parts the lines below a message, of programs and of mailing lists, from its blocks. */
export function withoutFoot(tree: Root, languages: Languages): Footed {
  const cues = [...languages.values()].flatMap(({ page }) => (page.mailFoot ?? []).map(folded));
  const leaves = leavesOf(tree);
  const lines = leaves.map((leaf) => textOf(leaf).trim());
  const isFoot = (text: string): boolean =>
    wordCount(text) <= longest.foot &&
    text.split("\n").some((line) => cues.some((cue) => opens(folded(line).replace(/^[^\p{L}]+/u, ""), cue)));
  let start = leaves.length;
  for (let at = leaves.length - 1; at > 0; at--) {
    const text = lines[at] ?? "";
    if (isFoot(text)) start = at;
    else if (wordCount(text) > longest.passing || hasEndMark(text)) break;
  }
  while (start > 1 && start < leaves.length && /^[^\p{L}\p{N}]*$/u.test(lines[start - 1] ?? "")) start--;
  const gone = new Set<Element>(leaves.slice(start));
  const foot = lines.slice(start).filter((line) => /\p{L}/u.test(line));
  return gone.size === 0
    ? { foot, rest: tree }
    : { foot, rest: { ...tree, children: without(tree.children, gone) } };
}

/** The line after the last head, 0 without one; the letters before it in lines that belong to no head. */
function headEnd(lines: readonly string[], labels: ReadonlySet<string>): { end: number; note: number } {
  const labelOf = (line: string): string => {
    const [, label = ""] = /^[\s*_]*([\p{L}][\p{L} .-]{0,24}?)[\s*_]*:/u.exec(line) ?? [];
    const name = folded(label);
    return labels.has(name) ? name : "";
  };
  let [end, note, open] = [0, 0, 0];
  for (let at = 0; at < lines.length; at++) {
    open += (lines[at] ?? "").length;
    if (labelOf(lines[at] ?? "") === "") continue;
    const found = new Set<string>();
    let [last, loose] = [at, 0];
    for (let next = at; next < Math.min(lines.length, at + most.lines); next++) {
      const label = labelOf(lines[next] ?? "");
      if (label !== "") [last, loose] = [next, 0];
      else if (++loose > most.loose || wordCount(lines[next] ?? "") > 12) break;
      if (label !== "") found.add(label);
    }
    if (found.size < fewest) continue;
    note += open - (lines[at] ?? "").length;
    [end, open, at] = [last + 1, 0, last];
  }
  return { end, note };
}

function labelsOf(languages: Languages): ReadonlySet<string> {
  return new Set([...languages.values()].flatMap(({ page }) => (page.mailHead ?? []).map(folded)));
}

function opens(line: string, cue: string): boolean {
  return line.startsWith(cue) && !/\p{L}/u.test(line[cue.length] ?? "");
}

const blocks = new Set(
  "p div li h1 h2 h3 h4 h5 h6 blockquote td th pre table ul ol tr tbody section article".split(" "),
);

/** The innermost blocks, in order. */
function leavesOf(node: Root | Element): Element[] {
  return node.children.flatMap((child): Element[] => {
    if (child.type !== "element") return [];
    const inner = leavesOf(child);
    return inner.length > 0 ? inner : blocks.has(child.tagName) ? [child] : [];
  });
}

/** What stands after an element, drawn up out of all that it stood in. */
function following(node: Root | Element, target: Element): ElementContent[] | undefined {
  const children = node.children as readonly ElementContent[];
  for (const [at, child] of children.entries()) {
    if (child === target) return children.slice(at + 1);
    const inner = child.type === "element" ? following(child, target) : undefined;
    if (inner !== undefined) return [...inner, ...children.slice(at + 1)];
  }
  return undefined;
}

function without<T extends Root["children"][number]>(nodes: readonly T[], gone: ReadonlySet<Element>): T[] {
  return nodes.flatMap((node): T[] => {
    if (node.type !== "element") return [node];
    return gone.has(node) ? [] : [{ ...node, children: without(node.children, gone) }];
  });
}
