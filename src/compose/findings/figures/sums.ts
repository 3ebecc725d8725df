import type { Slot } from "../../finding.ts";

const minus = "−";
const divided = "÷";
const nearly = "≈";

/** At most two decimals, so that a sum can be done again by hand. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

const exactly = (value: number) => (Math.abs(value - rounded(value)) < 1e-9 ? "=" : nearly);

/** 8,000 − 3,300 = 4,700. */
export function difference(one: number, two: number): Slot {
  const [more, less] = one > two ? [one, two] : [two, one];
  return { sum: [more, minus, less, "=", rounded(more - less)] };
}

/** 60 ÷ 20 = 3: how many times the smaller one goes into the larger. */
export function ratio(one: number, two: number): Slot {
  const [more, less] = one > two ? [one, two] : [two, one];
  return { sum: [more, divided, less, exactly(more / less), rounded(more / less)] };
}

/** 70 ÷ 500 = 14 %. */
export function percent(part: number, whole: number): Slot {
  const share = (100 * part) / whole;
  return { sum: [part, divided, whole, exactly(share), rounded(share), "%"] };
}

/** 114 − 90 = 24; 24 ÷ 114 ≈ 21.05 %. */
export function changed(first: number, second: number): Slot {
  const [more, less] = first > second ? [first, second] : [second, first];
  const step = more - less;
  const share = (100 * step) / first;
  const by = [rounded(step), divided, first, exactly(share), rounded(share), "%"];
  return { sum: [more, minus, less, "=", rounded(step), ";", ...by] };
}

/** 25 + 15 = 40. */
export function total(parts: readonly number[]): Slot {
  const sum = parts.reduce((all, part) => all + part, 0);
  return {
    sum: [...parts.flatMap((part, index) => (index === 0 ? [part] : ["+", part])), "=", rounded(sum)],
  };
}

/** 9 × 50 = 450. */
export function product(one: number, two: number): Slot {
  return { sum: [one, "×", two, "=", rounded(one * two)] };
}

/** 100 − 72 = 28. */
export function rest(share: number): Slot {
  return difference(100, share);
}

/** What an amount was before it changed by a share: 115 ÷ 1.15 = 100. */
export function before(now: number, share: number, change: "up" | "down"): Slot {
  const factor = rounded(1 + (change === "up" ? share : -share) / 100);
  const then = now / factor;
  return { sum: [now, divided, factor, exactly(then), rounded(then)] };
}

/** 20 % of two groups: 20 × 50 ÷ 100 = 10; 20 × 5,000 ÷ 100 = 1,000. */
export function ofTwo(share: number): Slot {
  const of = (whole: number) => [share, "×", whole, divided, 100, "=", rounded((share * whole) / 100)];
  return { sum: [...of(50), ";", ...of(5000)] };
}
