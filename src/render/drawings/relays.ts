import { scalePoint } from "d3-scale";
import { linkHorizontal } from "d3-shape";
import { textWidth } from "../width.ts";
import { type Drawing, lineTo, type Shape, short } from "./drawing.ts";
import { wrapped } from "./wrapped.ts";

export interface Relayed {
  readonly name: string;
  /** Where it stands: « § 3, 6 ». */
  readonly places: string;
  readonly through?: string;
}

interface Station {
  readonly label: string;
  readonly from: Station[];
  /** Steps to the article. */
  readonly steps: number;
}

/** Blank between two columns, where the arrows are. */
const gap = 30;
/** Most steps that have a column of their own. */
const mostSteps = 4;

/** Who is heard through whom: a column for each step from the article, which stands at the right. */
export function relayMap(voices: readonly Relayed[], article: string, width: number, size: number): Drawing {
  const roots = stations(voices);
  const deepest = Math.max(...roots.flatMap((root) => flat(root).map(({ steps }) => steps)));
  const right = width - textWidth(article, size) * 1.1;
  const wide = (right - gap / 2) / deepest;
  const left = (steps: number) => (deepest - steps) * wide;
  const leading = size * 1.25;
  const rows = new Map<Station, string[]>();
  for (const one of roots.flatMap(flat)) rows.set(one, wrapped(one.label, wide - gap, size));
  const tallest = Math.max(...[...rows.values()].map((lines) => lines.length));
  const leaves = roots.flatMap(flat).filter(({ from }) => from.length === 0);
  const pitch = tallest * leading + size * 0.5;
  const height = Math.max(pitch * leaves.length, leading * 2);
  const place = scalePoint(
    leaves.map((_, index) => index),
    [pitch / 2, height - pitch / 2],
  );
  const heights = new Map<Station, number>();
  const settle = (one: Station): number => {
    const own = leaves.indexOf(one);
    const below = one.from.map(settle);
    const y = own === -1 ? below.reduce((sum, at) => sum + at, 0) / below.length : (place(own) ?? height / 2);
    heights.set(one, y);
    return y;
  };
  for (const root of roots) settle(root);
  const shapes: Shape[] = [];
  const draw = (one: Station, to: readonly [number, number]) => {
    const y = heights.get(one) ?? 0;
    const lines = rows.get(one) ?? [];
    const x = left(one.steps);
    lines.forEach((text, index) => {
      const base = y + (index - (lines.length - 1) / 2) * leading + size * 0.35;
      shapes.push({ kind: "text", x: short(x), y: short(base), text, size });
    });
    const end = x + Math.max(...lines.map((text) => textWidth(text, size))) * 1.06 + 4;
    shapes.push(...arrow([end, y], Math.max(end, x + wide - gap), to));
    for (const other of one.from) draw(other, [x - 3, y]);
  };
  const middle = height / 2;
  for (const root of roots) draw(root, [right - 4, middle]);
  shapes.push({
    kind: "text",
    x: short(right),
    y: short(middle + size * 0.35),
    text: article,
    size,
    bold: true,
  });
  return { width, height: short(height), shapes };
}

/** Straight to the end of its column, then in a curve to where it leads. */
function arrow([x, y]: readonly [number, number], bend: number, to: readonly [number, number]): Shape[] {
  const link = linkHorizontal<unknown, readonly [number, number]>()
    .x(([at]) => at)
    .y(([, at]) => at);
  const curve = link({ source: [bend, y], target: [to[0] - 5, to[1]] }) ?? "";
  return [
    { kind: "path", d: lineTo(x, y, bend, y) + rounded(curve), stroke: 0.75 },
    { kind: "path", d: `M${short(to[0])},${short(to[1])}l-6,-2.5v5Z` },
  ];
}

/** The voices heard directly, each with those heard through it. One that would lead back to itself is heard directly. */
function stations(voices: readonly Relayed[]): Station[] {
  const through = new Map(voices.map((voice) => [voice.name, voice.through]));
  const places = new Map(voices.map((voice) => [voice.name, voice.places]));
  for (const voice of voices)
    if (voice.through !== undefined && !through.has(voice.through)) through.set(voice.through, undefined);
  const stepsOf = (name: string): number => {
    const way = [name];
    for (let next = through.get(name); next !== undefined; next = through.get(next)) {
      if (way.includes(next) || way.length === mostSteps) return 0;
      way.push(next);
    }
    return way.length;
  };
  for (const name of through.keys()) if (stepsOf(name) === 0) through.set(name, undefined);
  const made = (name: string, steps: number): Station => ({
    label: [name, places.get(name)].filter((one) => one !== undefined).join(" "),
    steps,
    from: [...through.keys()]
      .filter((other) => through.get(other) === name)
      .map((other) => made(other, steps + 1)),
  });
  return [...through.keys()].filter((name) => through.get(name) === undefined).map((name) => made(name, 1));
}

function flat(one: Station): Station[] {
  return [one, ...one.from.flatMap(flat)];
}

function rounded(path: string): string {
  return path.replace(/-?\d+\.\d+/g, (number) => String(short(Number(number))));
}
