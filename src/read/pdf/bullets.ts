import type { Box, Run } from "./page.ts";

/** Of the letters' size: how far a mark may stand before its item. */
const reach = 2.5;

/** Runs with a written bullet for each dot that is drawn at the start of a line. */
export function withBullets(runs: readonly Run[], dots: readonly Box[]): readonly Run[] {
  const bullets = dots.flatMap((dot): Run[] => {
    const middle = (dot.y + dot.top) / 2;
    const level = runs.filter(
      ({ text, y, size }) => text.trim() !== "" && middle > y && middle < y + size * 0.75,
    );
    const near = level.filter(({ x, size }) => x >= dot.right && x - dot.right < size * reach);
    const [item] = near.sort((a, b) => a.x - b.x);
    if (item === undefined) return [];
    const follows = level.some(({ x, right, size }) => x < dot.x && right > dot.x - size * reach);
    const { y, size } = item;
    const mark = { text: "•", x: dot.x, right: dot.right, y, size, bold: false, italic: false, ends: false };
    return follows ? [] : [mark];
  });
  return [...runs, ...bullets];
}
