import type { Scene } from "../scene.ts";
import type { Count } from "./counts.ts";
import type { Measures } from "./measures.ts";

/** The number tells which one, not how many: a page, a room, a house, an hour of the day, a version. */
export function isLabel({ tokens, vocabulary, paragraph }: Scene, measures: Measures, count: Count): boolean {
  const { text } = paragraph;
  const before = tokens[count.from - 1]?.form ?? "";
  const next = tokens[count.to]?.form ?? "";
  if (measures.clock.has(next) && measures.clockOpeners.has(before)) return true;
  if (!count.digits) return measures.counters.has(before);
  if (isScore(text, count)) return true;
  if (measures.counters.has(before) || measures.countersBehind.has(next)) return true;
  const linked = vocabulary?.links.has(before) === true && measures.unitOf.get(next) === undefined;
  if (linked && measures.counters.has(tokens[count.from - 2]?.form ?? "")) return true;
  const point = before === "." ? (tokens[count.from - 2]?.form ?? "") : "";
  if (point !== "" && measures.counters.has(point)) return true;
  const joined = before === vocabulary?.and || before === vocabulary?.to || before === "," || before === "/";
  if (joined && /^\d/.test(tokens[count.from - 2]?.form ?? ""))
    return measures.counters.has(tokens[count.from - 3]?.form ?? "");
  const written = text.slice(count.start, count.end);
  return /^0\d/.test(written) && !/^0[.,]/.test(written);
}

/** “3-1”: two numbers with a dash that are no range. */
function isScore(text: string, { start, end }: Count): boolean {
  return (
    /^[-–‑]\d/.test(text.slice(end, end + 2)) || /\d[-–‑]$/.test(text.slice(Math.max(0, start - 2), start))
  );
}
