import type { PageChange, PageWriter } from "./engine.ts";
import type { Decor, Stroke } from "./node.ts";

interface Stretch {
  top: number;
  bottom: number;
}

/** Lays a block out by `place`, then draws its frame or rule beside it on every page it crossed. */
export function decorate(writer: PageWriter, decor: Decor, place: () => void): void {
  const context = writer.context();
  const left = context.x;
  const right = context.x + context.availableWidth;
  const stretches = new Map<number, Stretch>([[context.page, { top: context.y, bottom: context.y }]]);
  const onBreak = ({ prevPage, prevY, y }: PageChange) => {
    const before = stretches.get(prevPage);
    if (before !== undefined) before.bottom = Math.max(before.bottom, prevY);
    const after = stretches.get(prevPage + 1);
    if (after === undefined) stretches.set(prevPage + 1, { top: y, bottom: y });
  };
  writer.on("pageChanged", onBreak);
  place();
  writer.off("pageChanged", onBreak);
  const last = stretches.get(context.page);
  if (last !== undefined) last.bottom = Math.max(last.bottom, context.y);
  const pages = [...stretches.entries()].filter(([, stretch]) => stretch.bottom - stretch.top > 1);
  pages.forEach(([page, stretch], index) => {
    const ends = { first: index === 0, last: index === pages.length - 1 };
    for (const stroke of strokes(decor, left, right, stretch, ends)) {
      writer.addVector(stroke, true, true, undefined, page);
    }
  });
}

/** A box that goes on to the next page stays open at the break. */
function strokes(
  decor: Decor,
  left: number,
  right: number,
  { top, bottom }: Stretch,
  ends: { readonly first: boolean; readonly last: boolean },
): Stroke[] {
  if (decor.kind === "beside") {
    if (decor.free === 0) return [];
    const x = right - decor.free;
    return [{ ...line(x, top, x, bottom, 0.5), dash: { length: 0.5, space: 3 } }];
  }
  const half = decor.stroke / 2;
  if (decor.kind === "rule") return [line(left + half, top, left + half, bottom, decor.stroke)];
  return [
    line(left + half, top, left + half, bottom, decor.stroke),
    line(right - half, top, right - half, bottom, decor.stroke),
    ...(ends.first ? [line(left, top, right, top, decor.stroke)] : []),
    ...(ends.last ? [line(left, bottom, right, bottom, decor.stroke)] : []),
  ];
}

function line(x1: number, y1: number, x2: number, y2: number, lineWidth: number): Stroke {
  return { type: "line", x1, y1, x2, y2, lineWidth };
}
