import { scaleUtc } from "d3-scale";
import { line } from "d3-shape";
import { box, type Drawing, lineTo, type Shape, short } from "./drawing.ts";
import { wrapped } from "./wrapped.ts";

export interface Dated {
  /** ISO 8601, as precise as the words are. */
  readonly date: string;
  readonly label: string;
  /** The article itself. */
  readonly own?: boolean;
}

const axis = 40;
const column = 78;

/**
 * A time line from top to bottom, its distances those of time. A day is a point, a month or a year a bar of its
 * length; labels that would meet are moved apart and led to their place.
 */
export function timeLine(dates: readonly Dated[], width: number, size: number): Drawing {
  const ranges = dates.map(({ date }) => rangeOf(date));
  const rows = dates.map(({ label }) => wrapped(label, width - column, size));
  const leading = size * 1.3;
  const tall = rows.reduce((sum, row) => sum + row.length * leading + 2, 0);
  const height = Math.max(110, tall + leading);
  const first = Math.min(...ranges.map(([from]) => from));
  const last = Math.max(...ranges.map(([, to]) => to));
  const scale = scaleUtc([first, Math.max(last, first + 1)], [leading, height - leading]);
  const wanted = ranges.map(([from, to]) => (scale(from) + scale(to)) / 2);
  const heights = rows.map((row) => row.length * leading + 2);
  const tops = apart(
    wanted.map((y, index) => y - (heights[index] ?? 0) / 2),
    heights,
    height,
  );
  const shapes: Shape[] = [
    { kind: "path", d: lineTo(axis, leading / 2, axis, height - leading / 2), stroke: 0.75 },
  ];
  for (const tick of years(first, last))
    shapes.push(
      { kind: "path", d: lineTo(axis - 4, scale(tick.at), axis, scale(tick.at)), stroke: 0.75 },
      { kind: "text", x: axis - 7, y: scale(tick.at) + size * 0.35, text: tick.text, size, anchor: "end" },
    );
  const path = line();
  dates.forEach(({ own }, index) => {
    const [from, to] = ranges[index] ?? [first, first];
    const [y1, y2] = [scale(from), scale(to)];
    const middle = (y1 + y2) / 2;
    const tallMark = Math.max(own ? 7 : 5, y2 - y1);
    const mark = box(axis - 2.5, middle - tallMark / 2, 5, tallMark);
    shapes.push(own ? { kind: "path", d: mark, stroke: 0.75 } : { kind: "path", d: mark });
    const top = tops[index] ?? 0;
    const at = top + leading * 0.55;
    const led = path([
      [axis + 5, short(middle)],
      [axis + 14, short(middle)],
      [column - 10, short(at)],
      [column - 4, short(at)],
    ]);
    if (led !== null) shapes.push({ kind: "path", d: led, stroke: 0.5 });
    (rows[index] ?? []).forEach((text, row) => {
      shapes.push({
        kind: "text",
        x: column,
        y: top + leading * (row + 0.85),
        text,
        size,
        ...(own && { bold: true }),
      });
    });
  });
  return { width, height: short(height), shapes };
}

/** First and last moment of a day, month or year, in milliseconds. */
function rangeOf(iso: string): readonly [number, number] {
  const [year = 0, month, day] = iso.split("-").map(Number);
  const from = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  const to =
    month === undefined ? Date.UTC(year + 1, 0, 1) : day === undefined ? Date.UTC(year, month, 1) : from;
  return [from, to];
}

/** Tops in the same order and as near to where they should be as their heights allow. */
function apart(wanted: readonly number[], heights: readonly number[], room: number): number[] {
  const tops: number[] = [];
  let end = 0;
  wanted.forEach((top, index) => {
    tops.push(Math.max(top, end));
    end = (tops[index] ?? 0) + (heights[index] ?? 0);
  });
  let limit = room;
  for (let index = tops.length - 1; index >= 0; index -= 1) {
    limit -= heights[index] ?? 0;
    tops[index] = Math.min(tops[index] ?? 0, limit);
    limit = tops[index] ?? 0;
  }
  return tops;
}

/** A handful of years, or none where all is within one. */
function years(first: number, last: number): { readonly at: number; readonly text: string }[] {
  const [from, to] = [new Date(first).getUTCFullYear(), new Date(last).getUTCFullYear()];
  const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
  const step = steps.find((one) => (to - from) / one <= 7) ?? 2000;
  const ticks: { at: number; text: string }[] = [];
  for (let year = Math.ceil(from / step) * step; year <= to; year += step) {
    const at = Date.UTC(year, 0, 1);
    if (at >= first && at <= last) ticks.push({ at, text: String(year) });
  }
  return ticks;
}
