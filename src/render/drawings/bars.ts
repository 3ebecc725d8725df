import { scaleBand, scaleLinear } from "d3-scale";
import { stack } from "d3-shape";
import { textWidth } from "../width.ts";
import { box, type Drawing, hatching, lineTo, type Shape, short } from "./drawing.ts";

export interface Share {
  readonly paragraph: number;
  readonly words: number;
  readonly quoted: number;
  readonly reported: number;
}

const tall = 96;
const layers = ["quoted", "reported", "rest"] as const;
type Layer = (typeof layers)[number];

/**
 * A column for each paragraph, as tall as it has words: black between quotation marks, hatched reported, white the
 * rest. `legend` names them, then the axis.
 */
export function voiceBars(
  shares: readonly Share[],
  legend: Readonly<Record<Layer | "words", string>>,
  width: number,
  size: number,
): Drawing {
  const left = 30;
  const top = size * 2.4;
  const bottom = top + tall;
  const x = scaleBand(
    shares.map(({ paragraph }) => paragraph),
    [left, width],
  ).paddingInner(0.25);
  const most = Math.max(...shares.map(({ words }) => words));
  const y = scaleLinear([0, most], [bottom, top]).nice();
  const shapes: Shape[] = [];
  let at = left;
  for (const layer of layers) {
    shapes.push(...pattern(layer, at, size * 0.4, size * 1.6, size * 0.9));
    shapes.push({ kind: "text", x: at + size * 2, y: size * 1.15, text: legend[layer], size });
    at += size * 3.4 + textWidth(legend[layer], size) * 1.05;
  }
  for (const tick of y.ticks(3)) {
    shapes.push({ kind: "path", d: lineTo(left - 5, y(tick), left - 2, y(tick)), stroke: 0.5 });
    shapes.push({
      kind: "text",
      x: left - 7,
      y: y(tick) + size * 0.35,
      text: String(tick),
      size,
      anchor: "end",
    });
  }
  shapes.push({ kind: "text", x: 0, y: top - size * 0.55, text: legend.words, size });
  shapes.push({ kind: "path", d: lineTo(left - 2, bottom, width, bottom), stroke: 0.75 });
  const stacked = stack<Share, Layer>()
    .keys(layers)
    .value((share, layer) => (layer === "rest" ? share.words - share.quoted - share.reported : share[layer]))(
    [...shares],
  );
  for (const series of stacked)
    for (const segment of series) {
      const [from, to] = [segment[0], segment[1]];
      if (to - from < 0.5) continue;
      const place = [x(segment.data.paragraph) ?? left, y(to), x.bandwidth(), y(from) - y(to)] as const;
      shapes.push(...pattern(series.key, ...place));
    }
  const every = shares.length > 25 ? 5 : 1;
  for (const { paragraph } of shares)
    if (paragraph % every === 0 || paragraph === shares[0]?.paragraph)
      shapes.push({
        kind: "text",
        x: (x(paragraph) ?? left) + x.bandwidth() / 2,
        y: bottom + size * 1.2,
        text: String(paragraph),
        size,
        anchor: "middle",
      });
  return { width, height: short(bottom + size * 1.6), shapes };
}

function pattern(layer: Layer, x: number, y: number, width: number, height: number): Shape[] {
  const d = box(x, y, width, height);
  if (layer === "quoted") return [{ kind: "path", d }];
  const outline: Shape = { kind: "path", d, stroke: 0.5 };
  return layer === "rest"
    ? [outline]
    : [outline, { kind: "path", d: hatching(x, y, width, height), stroke: 0.5 }];
}
