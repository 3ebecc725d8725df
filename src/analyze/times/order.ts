import type { Order } from "../../model/analysis.ts";

/** Where a time lies against the article's date, as far as the less precise of the two tells. */
export function orderOf(from: string, to: string, published: string | undefined): Order | undefined {
  if (published === undefined || !/^\d{4}/.test(published) || !/^\d/.test(from)) return undefined;
  if (compare(to, published) < 0) return "before";
  return compare(from, published) > 0 ? "after" : "same";
}

function compare(date: string, published: string): number {
  const digits = date.replace(/X.*$/, "");
  const length = Math.min(digits.length, published.length);
  const [one, other] = [digits.slice(0, length), published.slice(0, length)];
  return one < other ? -1 : one > other ? 1 : 0;
}
