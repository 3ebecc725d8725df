import type { Element, ElementContent, Root } from "hast";
import { textOf } from "../inline.ts";
import { hasEndMark } from "../line.ts";
import { altOf, imageIn } from "./figures.ts";
import { inlineOf } from "./inline.ts";
import { fits, type Line, lineOf, piecesOf } from "./lines.ts";
import type { Branch, PdfFile, PdfPage, Run } from "./page.ts";
import { opensBlock } from "./paragraphs.ts";
import type { Joiner } from "./words.ts";

/** Elements of HTML for the roles of tagged PDF; other roles are looked through. */
const names: Readonly<Record<string, string>> = {
  H: "h2",
  H1: "h1",
  H2: "h2",
  H3: "h3",
  H4: "h4",
  H5: "h5",
  H6: "h6",
  Title: "h1",
  P: "p",
  BlockQuote: "blockquote",
  L: "ul",
  LI: "li",
  Table: "table",
  TR: "tr",
  TH: "th",
  TD: "td",
  Figure: "figure",
  Caption: "figcaption",
  Code: "pre",
};
/** Roles of what is not the text, and of marks before items. */
const skipped = new Set(["Artifact", "TOC", "TOCI", "Index", "Lbl"]);
const notes = new Set(["Note", "FENote"]);
/** Roles of what holds little text. */
const parts = new Set(["Table", "TR", "TH", "TD", "L", "LI", "Figure"]);
/** Share of the letters on the pages that the structure must hold. */
const enough = 0.85;

/** Whether the file says itself what its paragraphs are, and for nearly all of its text. */
export function isTagged({ pages }: PdfFile): boolean {
  let [held, all, paragraphs] = [0, 0, 0];
  const letters = (runs: readonly Run[]): number => runs.reduce((sum, { text }) => sum + text.length, 0);
  const visit = (branch: Branch, page: PdfPage): void => {
    if (branch.role in names && !parts.has(branch.role)) paragraphs++;
    if (branch.id !== "") held += letters(page.marked.get(branch.id) ?? []);
    for (const child of branch.children) visit(child, page);
  };
  for (const page of pages) {
    const margin = page.height * 0.07;
    all += letters(page.runs.filter(({ y }) => y > margin && y < page.height - margin));
    if (page.structure !== undefined) visit(page.structure, page);
  }
  return all > 0 && held >= all * enough && paragraphs > 0 && held / paragraphs > 40;
}

/** A tagged PDF's structure → a tree; paragraphs that a page's end cut are whole, notes come last. */
export function treeOfTags({ pages }: PdfFile, join: Joiner): Root {
  const children: Element[] = [];
  const aside: Element[] = [];
  const lines = new Map<Element, readonly Line[]>();
  let before: Edge = ({ right }) => right;
  for (const [number, page] of pages.entries()) {
    if (page.structure === undefined) continue;
    const edge = edgesOf(page, number);
    const [first, ...rest] = blocksOf([page.structure], { page, number, join, aside, lines, edge });
    const last = children.at(-1);
    if (last !== undefined && first !== undefined && isCut(last, first, lines, before))
      children.splice(-1, 1, whole(last, first, join));
    else if (first !== undefined) children.push(first);
    children.push(...rest);
    before = edge;
  }
  return { type: "root", children: aside.length === 0 ? children : [...children, element("ol", aside)] };
}

/** Where text that begins where this line does ends, at the right. */
type Edge = (line: Line) => number;

function edgesOf(page: PdfPage, number: number): Edge {
  const edges = new Map<number, number>();
  for (const { x, right } of piecesOf(page, number)) {
    const at = Math.round(x / 3);
    for (const near of [at - 1, at, at + 1]) edges.set(near, Math.max(edges.get(near) ?? 0, right));
  }
  return ({ x, right }) => Math.max(right, edges.get(Math.round(x / 3)) ?? 0);
}

interface Place {
  readonly page: PdfPage;
  readonly number: number;
  readonly join: Joiner;
  readonly aside: Element[];
  /** Where a paragraph's lines stand. */
  readonly lines: Map<Element, readonly Line[]>;
  readonly edge: Edge;
}

function blocksOf(branches: readonly Branch[], place: Place): Element[] {
  const out: Element[] = [];
  let loose: Branch[] = [];
  const flush = (): void => {
    const content = inline(loose, place);
    if (content.length > 0) out.push(element("p", content));
    loose = [];
  };
  for (const branch of branches) {
    if (skipped.has(branch.role)) continue;
    const made = blockOf(branch, place);
    if (made === undefined) {
      loose.push(branch);
      continue;
    }
    flush();
    out.push(...made);
  }
  flush();
  return out;
}

/** The blocks that a branch is or holds; undefined for a part of a line. */
function blockOf(branch: Branch, place: Place): Element[] | undefined {
  const name = names[branch.role];
  if (notes.has(branch.role)) {
    place.aside.push(element("li", blocksOf(branch.children, place)));
    return [];
  }
  if (name === undefined) return holdsBlock(branch) ? blocksOf(branch.children, place) : undefined;
  if (/^(?:p|h\d|figcaption|pre)$/.test(name)) {
    if (!holdsBlock(branch)) {
      const lines = linesOf(branch.children, place);
      if (lines.length === 0) return [];
      const isEnded = (a: Line, b: Line): boolean => name === "p" && endsByHand(a, b, place.edge(a));
      const made = element(name, inlineOf(lines, place.join, name.startsWith("h"), isEnded));
      place.lines.set(made, lines);
      return [made];
    }
    return blocksOf(branch.children, place);
  }
  if (name === "figure") return [figureOf(branch, place)];
  if (name === "ul") return [listOf(branch, place)];
  return [element(name, blocksOf(branch.children, place))];
}

function holdsBlock({ children }: Branch): boolean {
  return children.some((child) => child.role in names || notes.has(child.role) || holdsBlock(child));
}

/** A drawing's letters are its text; else it is a picture, unless the page shows none. */
function figureOf(branch: Branch, place: Place): Element {
  const captions = branch.children.filter(({ role }) => role === "Caption");
  const drawn = branch.children.filter(({ role }) => role !== "Caption");
  const alt = altOf(branch);
  const shown = imageIn(drawn, place.page);
  const image = { ...element("img", []), properties: { ...shown, alt } };
  if (holdsText({ ...branch, children: drawn }, place))
    return element("figure", blocksOf(branch.children, place));
  if (alt === "" && shown === undefined && place.page.images.length === 0) return element("figure", []);
  return element("figure", [image, ...blocksOf(captions, place)]);
}

function holdsText(branch: Branch, place: Place): boolean {
  return runsOf([branch], place).some(({ text }) => text.trim() !== "");
}

function listOf(branch: Branch, place: Place): Element {
  const items = branch.children.flatMap((child) => (child.role === "LI" ? [child] : []));
  const marks = items.map((item) =>
    textOfRuns(
      runsOf(
        item.children.filter(({ role }) => role === "Lbl"),
        place,
      ),
    ),
  );
  const counted = marks.length > 0 && marks.every((mark) => /^\(?\d+[.)]?$/.test(mark));
  return withoutMarks(element(counted ? "ol" : "ul", blocksOf(branch.children, place)));
}

/** Marks that the file counts among its items' text are none of it. */
function withoutMarks(list: Element): Element {
  const items = list.children.filter((child): child is Element => child.type === "element");
  const numbers = items.map((item) => /^\(?(\d{1,2})[.)]\s/.exec(textOf(item))?.[1]);
  const counts =
    items.length > 1 && numbers.every((number, at) => Number(number) === at + Number(numbers[0]));
  const mark = counts ? /^\(?\d{1,2}[.)]\s+/ : /^[•●◦▪■□‣⁃∙–]\s+/u;
  if (!items.every((item) => mark.test(textOf(item)))) return list;
  return {
    ...list,
    tagName: counts ? "ol" : list.tagName,
    children: items.map((item) => cutStart(item, mark)),
  };
}

function cutStart(node: Element, mark: RegExp): Element {
  const at = node.children.findIndex(
    (child) => child.type === "element" || (child.type === "text" && child.value.trim() !== ""),
  );
  const first = node.children[at];
  if (first === undefined) return node;
  if (first.type === "element") return { ...node, children: node.children.with(at, cutStart(first, mark)) };
  if (first.type !== "text") return node;
  const value = `${first.value.trimStart()} `.replace(mark, "");
  return { ...node, children: node.children.with(at, { ...first, value: value.slice(0, -1) }) };
}

function textOfRuns(runs: readonly Run[]): string {
  return runs
    .map(({ text }) => text)
    .join("")
    .trim();
}

function runsOf(branches: readonly Branch[], place: Place): Run[] {
  return branches.flatMap((branch) => [
    ...(branch.id === "" ? [] : (place.page.marked.get(branch.id) ?? [])),
    ...runsOf(branch.children, place),
  ]);
}

function inline(branches: readonly Branch[], place: Place): ElementContent[] {
  return inlineOf(linesOf(branches, place), place.join);
}

function linesOf(branches: readonly Branch[], place: Place): Line[] {
  const runs = runsOf(
    branches.filter(({ role }) => !skipped.has(role)),
    place,
  );
  const lines: Line[] = [];
  let row: Run[] = [];
  const flush = (): void => {
    if (row.some(({ text }) => text.trim() !== "")) lines.push(lineOf(row, place.number));
    row = [];
  };
  for (const run of runs) {
    const before = row.findLast(({ text }) => text !== "");
    if (before !== undefined && Math.abs(before.y - run.y) > Math.max(before.size, run.size) * 0.6) flush();
    if (run.text !== "") row.push(run);
    if (run.ends) flush();
  }
  flush();
  return lines;
}

/** A line that a person ended within a paragraph: well before the edge, with room for the next word. */
function endsByHand(a: Line, b: Line, right: number): boolean {
  return a.right < a.x + (right - a.x) * 0.75 && fits(a, b, right) && b.y < a.y;
}

/** A page ends within the block: its last line is full, or a sentence or word goes on. */
function isCut(
  last: Element,
  first: Element,
  lines: ReadonlyMap<Element, readonly Line[]>,
  edge: Edge,
): boolean {
  if (last.tagName !== first.tagName) return false;
  if (last.tagName !== "p") return /^(?:ul|ol|table|blockquote)$/.test(last.tagName);
  if (/^\p{Ll}/u.test(textOf(first))) return !hasEndMark(textOf(last)) || isFull(last, first, lines, edge);
  return isFull(last, first, lines, edge) && !(hasEndMark(textOf(last)) && opensBlock(textOf(first)));
}

function isFull(
  last: Element,
  first: Element,
  lines: ReadonlyMap<Element, readonly Line[]>,
  edge: Edge,
): boolean {
  const [above, below] = [lines.get(last) ?? [], lines.get(first) ?? []];
  const [end, next] = [above.at(-1), below[0]];
  if (end === undefined || next === undefined || Math.abs(end.size - next.size) > end.size * 0.06)
    return false;
  const right = Math.max(edge(end), ...[...above, ...below].map((line) => line.right));
  return above.length + below.length > 2 && !fits(end, next, right);
}

function whole(last: Element, first: Element, join: Joiner): Element {
  if (last.tagName !== "p") return { ...last, children: [...last.children, ...first.children] };
  const [a, b] = [last.children.at(-1), first.children[0]];
  if (a?.type === "text" && b?.type === "text") {
    const text: ElementContent = { type: "text", value: join(a.value, b.value) };
    return { ...last, children: [...last.children.slice(0, -1), text, ...first.children.slice(1)] };
  }
  return { ...last, children: [...last.children, { type: "text", value: " " }, ...first.children] };
}

function element(tagName: string, children: ElementContent[]): Element {
  return { type: "element", tagName, properties: {}, children };
}
