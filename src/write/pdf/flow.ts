import type { Box, Node } from "./node.ts";

/** A block on its way into a column, with the space it asks for above and below. */
export interface Flow {
  readonly node: Node;
  readonly above: number;
  readonly below: number;
}

const none: Box = [0, 0, 0, 0];

/** A page break between two blocks. */
export const pageBreak = Symbol("page break");

export type Piece = Flow | typeof pageBreak;

/**
 * Blocks one under the other. Neighbours share the larger of the two spaces between them, as in CSS; the first
 * block's space above and the last one's space below are the column's own.
 */
export function column(pieces: readonly Piece[]): { nodes: Node[]; above: number; below: number } {
  const nodes: Node[] = [];
  let above = 0;
  let below = 0;
  let broken = false;
  for (const piece of pieces) {
    if (piece === pageBreak) {
      broken = true;
      continue;
    }
    const first = nodes.length === 0;
    if (first) above = piece.above;
    const gap = first ? 0 : Math.max(below, piece.above);
    nodes.push({ ...shift(piece.node, [0, gap, 0, 0]), ...(broken && { breakBefore: true }) });
    below = piece.below;
    broken = false;
  }
  return { nodes, above, below };
}

/** The blocks as one, which carries `extra`. */
export function stack(pieces: readonly Piece[], extra: Partial<Node> = {}): Flow {
  const { nodes, above, below } = column(pieces);
  const only = nodes.length === 1 ? nodes[0] : undefined;
  const free = only !== undefined && Object.keys(extra).every((key) => key === "keep" || key === "keepNext");
  return { node: free ? { ...only, ...extra } : { stack: nodes, ...extra }, above, below };
}

/** A block with more margin. */
export function shift(node: Node, by: Box): Node {
  const own = node.margin ?? none;
  return { ...node, margin: [own[0] + by[0], own[1] + by[1], own[2] + by[2], own[3] + by[3]] };
}
