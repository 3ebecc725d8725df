import type { Span } from "../../../model/analysis.ts";

/** A stretch between quotation marks of one paragraph. `span` includes the marks, `content` does not. */
export interface Quoted {
  readonly span: Span;
  readonly content: Span;
  readonly depth: number;
  readonly closed: boolean;
  /** The paragraph has the closing mark only: the words before it, from its start. */
  readonly unopened: boolean;
}

interface Open {
  readonly at: number;
  readonly close: string;
}

const pairs: ReadonlyMap<string, string> = new Map([
  ["«", "»"],
  ["“", "”"],
  ["„", "“”"],
  ["‘", "’"],
  ["‚", "‘’"],
  ["‹", "›"],
  ["「", "」"],
  ["『", "』"],
  ['"', '"'],
  ["''", "''"],
]);
const reversed: ReadonlyMap<string, string> = new Map([
  ["»", "«"],
  ["”", "”"],
  ["›", "‹"],
]);
/** Two straight apostrophes stand for a double mark in old files. */
const marks = /''|[«»“”„‘’‚‹›「」『』"]/g;
const letter = /[\p{L}\p{N}]/u;

/** Every stretch between quotation marks, in order of opening, nested ones too. */
export function quotedSpans(text: string): Quoted[] {
  const found: Quoted[] = [];
  const stack: Open[] = [];
  const close = (index: number, at: number): void => {
    const open = stack[index];
    if (open === undefined) return;
    stack.length = index;
    found.push(quoted(text, open.at, at, index));
  };
  for (const { 0: mark, index: at } of text.matchAll(marks)) {
    const before = text.charAt(at - 1);
    const after = text.charAt(at + mark.length);
    const inWord = letter.test(before) && letter.test(after);
    const top = stack.length - 1;
    let closing = -1;
    for (let index = top; index >= Math.max(0, top - 8) && closing < 0; index--)
      if (closes(stack[index]?.close ?? "", mark)) closing = index;
    if (inWord && (mark === "’" || mark === "‘")) continue;
    if (mark === "’" && closing !== top) continue;
    if (closing >= 0 && !(mark === "“" && letter.test(after) && !letter.test(before) && closing < top)) {
      close(closing, at);
      continue;
    }
    const start = before === "" || /[\s([—–\-:/«“„‘'’]/.test(before);
    const end = after === "" || /[\s.,;:!?)\]—–]/.test(after);
    if ((mark === '"' || mark === "''") && (!start || after === "" || /[.,;:!?)\]]/.test(after)) && end)
      continue;
    const closer =
      pairs.get(mark) ?? ((start && letter.test(after)) || before === "" ? reversed.get(mark) : undefined);
    if (closer !== undefined) {
      if (mark === "‘" && !start) continue;
      if (stack.length < 12) stack.push({ at, close: closer });
    } else if (mark === "»" && stack.length === 0 && found.length === 0) {
      found.push({ ...quoted(text, -1, at, 0), closed: false, unopened: true });
    }
  }
  for (let index = stack.length - 1; index >= 0; index--) {
    const open = stack[index];
    if (open === undefined || open.close === "’") continue;
    found.push({ ...quoted(text, open.at, text.length, index), closed: false });
  }
  return found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

function closes(close: string, mark: string): boolean {
  return close.length === mark.length
    ? close === mark
    : mark.length === 1 && close !== "''" && close.includes(mark);
}

function quoted(text: string, open: number, close: number, depth: number): Quoted {
  let start = open + (text.startsWith("''", open) ? 2 : 1);
  let end = close;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  const last = Math.min(text.length, close + (text.startsWith("''", close) ? 2 : 1));
  const span = { start: Math.max(0, open), end: Math.max(last, Math.max(0, open)) };
  return { span, content: { start, end }, depth, closed: true, unopened: false };
}
