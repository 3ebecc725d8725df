import type { Measured } from "./engine.ts";

/** Takes writing lines out of a block that may have fewer, until it is `lack` points less tall. */
export function shorten(block: Measured, lack: number): boolean {
  const places = elastic(block);
  const spare = places.map(({ lines, least, pitch }) => Math.max(0, lines.length - least) * pitch);
  if (lack <= 0 || spare.reduce((sum, height) => sum + height, 0) < lack) return lack <= 0;
  for (let left = lack; left > 0; ) {
    const longest = places
      .filter(({ lines, least }) => lines.length > least)
      .reduce((most, place) => (place.lines.length >= most.lines.length ? place : most));
    longest.lines.pop();
    left -= longest.pitch;
  }
  return true;
}

/** Adds writing lines to a block that may have more, as many everywhere, within `room` points. */
export function lengthen(block: Measured, room: number): void {
  const places = elastic(block);
  const turn = places.reduce((sum, { pitch }) => sum + pitch, 0);
  for (let left = room - turn; turn > 0 && left >= 0; left -= turn) {
    if (places.some(({ lines, most }) => lines.length >= most)) return;
    for (const { lines } of places) lines.push(structuredClone(lines.at(-1)) as Measured);
  }
}

/** Whether a block has writing lines that may be more or fewer. */
export function isElastic({ elastic, stack }: Measured): boolean {
  return elastic !== undefined || (stack ?? []).some(isElastic);
}

interface Place {
  readonly lines: Measured[];
  readonly least: number;
  readonly most: number;
  readonly pitch: number;
}

function elastic(node: Measured): Place[] {
  const { stack = [], elastic: range } = node;
  const pitch = stack[0]?.canvas?.[0]?.y1 ?? 0;
  if (range === undefined || pitch === 0) return stack.flatMap(elastic);
  return [{ lines: stack, least: Math.max(1, range.least), most: range.most, pitch }];
}
