import type { Measured } from "./engine.ts";
import { breakLines } from "./lines.ts";
import type { Box } from "./node.ts";

/** Least width of a block with margins. */
const narrowest = 40;
const none: Box = [0, 0, 0, 0];

/** The margins of a block that would squeeze its text out of the page, deep inside others, without its sides. */
export function roomLeft({ _margin }: Measured, width: number): Box | undefined {
  const margin = _margin ?? none;
  const sides = margin[0] + margin[2];
  return sides > 0 && width - margin[0] - margin[2] < narrowest ? [0, margin[1], 0, margin[3]] : undefined;
}

/** Whether a block is to stand on one page. */
export function isWhole({ keep, soft }: Measured): boolean {
  return keep !== undefined && !soft;
}

/** What is placed as one: a paragraph, an item, a frame, a kept block. */
export function isBlock(node: Measured): boolean {
  const { keep, hang, decor, stack } = node;
  return keep !== undefined || hang !== undefined || decor !== undefined || stack === undefined;
}

/** The one block that a column holds, however deep. */
export function single(node: Measured): Measured {
  const [only, other] = node.stack ?? [];
  return isBlock(node) || only === undefined || other !== undefined ? node : single(only);
}

/** Whether a block is not parted from the end of the one before. */
export function staysBehind({ keepPrevious, decor, stack }: Measured): boolean {
  const first = stack?.[0];
  return keepPrevious === true || (first !== undefined && decor === undefined && staysBehind(first));
}

export function beginsWithText(node: Measured): boolean {
  if (node.text !== undefined) return true;
  const first = node.stack?.[0] ?? node.columns?.[0];
  return first !== undefined && beginsWithText(first);
}

export function beginsWithLines(node: Measured): boolean {
  if (node.canvas?.[0]?.dash !== undefined) return true;
  const first = node.stack?.[0] ?? node.columns?.[0];
  return first !== undefined && node.decor === undefined && beginsWithLines(first);
}

/** A paragraph of one line, or an item with nothing else. */
export function isOneLine(node: Measured, width: number): boolean {
  if (node.keep !== undefined || node.decor !== undefined) return false;
  const inner = width - (node._margin?.[0] ?? 0) - (node._margin?.[2] ?? 0);
  const [only, other] = node.stack ?? [];
  if (only !== undefined) return other === undefined && isOneLine(only, inner);
  return node.text !== undefined && breakLines(node._inlines ?? [], inner).length === 1;
}
