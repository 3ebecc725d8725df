import type { Voice } from "../model/analysis.ts";
import type { Lexicons } from "../model/lexicons.ts";

/** “a report”, « une étude »: nobody who speaks. */
export function isText({ name, named }: Voice, lexicons: Lexicons | undefined): boolean {
  const texts = [...(lexicons?.documents ?? []), ...(lexicons?.studies ?? [])];
  const words = name.toLowerCase().split(/[\s'’]+/u);
  return !named && words.some((word) => texts.includes(word));
}
