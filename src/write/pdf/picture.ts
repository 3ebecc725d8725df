import type { Measured } from "./engine.ts";
import type { Sketch } from "./node.ts";

/** The one picture of a block without tables and columns. */
export function pictureIn(node: Measured): Measured | undefined {
  if (node.image !== undefined) return node;
  const found = (node.stack ?? []).flatMap((item) => pictureIn(item) ?? []);
  return found.length === 1 ? found[0] : undefined;
}

/** A picture as wide and tall as its drawing. */
export function sized(node: Measured, { width, height }: Sketch): Measured {
  return Object.assign(node, { _width: width, _minWidth: width, _maxWidth: width, _height: height });
}
