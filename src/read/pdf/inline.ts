import type { Element, ElementContent } from "hast";
import { isApart, type Line } from "./lines.ts";
import type { Run } from "./page.ts";
import type { Joiner } from "./words.ts";

interface Span {
  readonly text: string;
  readonly marks: readonly string[];
  readonly link?: string;
}

/** Lines as the content of one element: words that line ends cut are whole, bold, italic, raised and linked text is marked. */
export function inlineOf(
  lines: readonly Line[],
  join: Joiner,
  plain = false,
  isEnded: (line: Line, next: Line) => boolean = () => false,
): ElementContent[] {
  const spans: Span[] = [];
  for (const [at, line] of lines.entries()) {
    const own = spansOf(line, plain);
    const above = lines[at - 1];
    if (above !== undefined && isEnded(above, line)) {
      spans.push({ text: "\n", marks: [] }, ...own);
      continue;
    }
    const [last, first] = [spans.at(-1), own[0]];
    if (last === undefined || first === undefined) {
      spans.push(...own);
      continue;
    }
    const whole = join(last.text, first.text);
    const kept = whole.slice(0, whole.length - first.text.length);
    spans.splice(-1, 1, { ...last, text: kept });
    spans.push(...own);
  }
  return nodesOf(spans);
}

function spansOf(line: Line, plain: boolean): Span[] {
  const spans: Span[] = [];
  let before: Run | undefined;
  for (const run of line.runs) {
    const marks = plain ? [] : marksOf(run, line);
    const gap = before !== undefined && isApart(before, run) ? " " : "";
    const { link } = plain ? {} : run;
    spans.push({ text: gap + run.text, marks, ...(link !== undefined && { link }) });
    before = run;
  }
  const first = spans[0];
  if (first !== undefined) spans[0] = { ...first, text: first.text.trimStart() };
  const last = spans.at(-1);
  if (last !== undefined) spans[spans.length - 1] = { ...last, text: last.text.trimEnd() };
  return spans.filter(({ text }) => text !== "");
}

function marksOf(run: Run, line: Line): string[] {
  const raised = run.size < line.size * 0.85 && run.y > line.y + line.size * 0.15;
  return [...(run.bold ? ["strong"] : []), ...(run.italic ? ["em"] : []), ...(raised ? ["sup"] : [])];
}

function nodesOf(spans: readonly Span[]): ElementContent[] {
  const nodes: ElementContent[] = [];
  let at = 0;
  while (at < spans.length) {
    const { marks = [], link } = spans[at] ?? {};
    const isSame = (span: Span | undefined): boolean =>
      span?.marks.join() === marks.join() && span.link === link;
    let text = "";
    for (; at < spans.length && isSame(spans[at]); at++) text += spans[at]?.text ?? "";
    text = text.replace(/[ \t]+/g, " ");
    const core = text.trim();
    const from = text.length - text.trimStart().length;
    nodes.push(...broken(text.slice(0, from)));
    if (core !== "") nodes.push(...linked(wrapped(core, marks), link));
    nodes.push(...broken(text.slice(from + core.length)));
  }
  return nodes;
}

function wrapped(value: string, marks: readonly string[]): ElementContent[] {
  return marks.reduceRight<ElementContent[]>(
    (children, tagName): Element[] => [{ type: "element", tagName, properties: {}, children }],
    broken(value),
  );
}

function linked(children: ElementContent[], href: string | undefined): ElementContent[] {
  return href === undefined ? children : [{ type: "element", tagName: "a", properties: { href }, children }];
}

/** Text whose line ends are line breaks. */
function broken(text: string): ElementContent[] {
  return text
    .split("\n")
    .flatMap((value, at): ElementContent[] => [
      ...(at > 0 ? [lineBreak()] : []),
      ...(value === "" ? [] : [textNode(value)]),
    ]);
}

function lineBreak(): ElementContent {
  return { type: "element", tagName: "br", properties: {}, children: [] };
}

function textNode(value: string): ElementContent {
  return { type: "text", value };
}
