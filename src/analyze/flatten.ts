import type { RootContent } from "hast";
import type { Span } from "../model/analysis.ts";

/** Plain text of inline nodes. `set` are its stretches in italics, links and citations. */
export interface Flat {
  readonly text: string;
  readonly set: readonly Span[];
}

const setApart = new Set(["em", "i", "a", "cite"]);

/** Calls of footnotes are no text. Runs of blanks become one space and a `br` a line feed, unless `verbatim`. NFC. */
export function flatten(nodes: readonly RootContent[], verbatim = false): Flat {
  const parts: string[] = [];
  const set: Span[] = [];
  let length = 0;
  let last = "\n";
  const write = (raw: string): void => {
    let text = raw.normalize();
    if (!verbatim) {
      text = text.replace(/[ \t\r\n\f]+/g, " ");
      if (last === " " || last === "\n") text = text.replace(/^ /, "");
    }
    if (text === "") return;
    parts.push(text);
    length += text.length;
    last = text.charAt(text.length - 1);
  };
  const visit = (list: readonly RootContent[]): void => {
    for (const node of list) {
      if (node.type === "text") write(node.value);
      else if (node.type === "element" && node.properties.dataNote === undefined) {
        const start = length;
        if (node.tagName === "br") {
          parts.push("\n");
          length++;
          last = "\n";
        } else visit(node.children);
        if (setApart.has(node.tagName) && length > start) set.push({ start, end: length });
      }
    }
  };
  visit(nodes);
  const whole = parts.join("");
  const text = verbatim ? whole.replace(/\s+$/, "") : whole.replace(/ +\n/g, "\n");
  const trimmed = verbatim ? text : text.trim();
  return {
    text: trimmed,
    set: set.filter((span) => span.end <= trimmed.length + 1).map(clip(trimmed.length)),
  };
}

export function join(pieces: readonly Flat[], between: string): Flat {
  const set: Span[] = [];
  let length = 0;
  for (const piece of pieces) {
    if (length > 0) length += between.length;
    for (const span of piece.set) set.push({ start: span.start + length, end: span.end + length });
    length += piece.text.length;
  }
  return { text: pieces.map((piece) => piece.text).join(between), set };
}

function clip(length: number): (span: Span) => Span {
  return ({ start, end }) => ({ start: Math.min(start, length), end: Math.min(end, length) });
}
