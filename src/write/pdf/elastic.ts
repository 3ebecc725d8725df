import { copyOf } from "./copy.ts";
import type { Measured } from "./engine.ts";

type Block = Pick<Measured, "stack" | "columns" | "elastic">;

/** Takes writing lines out of a block that may have fewer, until it is `lack` points less tall. */
export function shorten(block: Block, lack: number): boolean {
  const places = elastic(block);
  if (lack <= 0 || spareIn(places) < lack) return lack <= 0;
  for (let left = lack; left > 0; ) {
    const longest = places
      .filter(({ lines, least }) => lines.length > least)
      .reduce((most, place) => (place.lines.length >= most.lines.length ? place : most));
    longest.lines.pop();
    left -= longest.pitch;
  }
  return true;
}

/** Height of the writing lines that blocks may have fewer. */
export function spareOf(blocks: readonly Measured[]): number {
  return spareIn(blocks.flatMap(elastic));
}

function spareIn(places: readonly Place[]): number {
  return places.reduce((sum, { lines, least, pitch }) => sum + Math.max(0, lines.length - least) * pitch, 0);
}

/**
 * Adds writing lines to a block that may have more, as many everywhere, within `room` points.
 * @returns whether it has more
 */
export function lengthen(block: Block, room: number): boolean {
  let left = room;
  for (let taken = longer(block, left); taken > 0; taken = longer(block, left)) left -= taken;
  return left < room;
}

/**
 * Adds one writing line at each place of a block, if every place may have one more and they are not taller than `room`.
 * @returns by how much the block is taller at most: lines in a column may be less than what stands beside them
 */
export function longer(block: Block, room: number): number {
  const places = elastic(block);
  const turn = places.reduce((sum, { pitch }) => sum + pitch, 0);
  if (turn > room || places.some(({ lines, most }) => lines.length >= most)) return 0;
  for (const { lines } of places) lines.push(copyOf(lines.at(-1)) as Measured);
  return turn;
}

/** Whether a block has writing lines that may be more or fewer. */
export function isElastic({ elastic, stack, columns }: Block): boolean {
  return elastic !== undefined || (stack ?? columns ?? []).some(isElastic);
}

interface Place {
  readonly lines: Measured[];
  readonly least: number;
  readonly most: number;
  readonly pitch: number;
}

function elastic(node: Block): Place[] {
  const { stack = [], columns, elastic: range } = node;
  const pitch = stack[0]?.canvas?.[0]?.y1 ?? 0;
  if (range === undefined || pitch === 0) return (columns ?? stack).flatMap(elastic);
  return [{ lines: stack, least: Math.max(1, range.least), most: range.most, pitch }];
}
