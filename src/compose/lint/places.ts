import type { Evidence } from "../../model/guide.ts";
import { bare } from "../../model/verbatim.ts";

/** The article as a question may point at it: the text of each place, and all of it without spaces. */
export interface Text {
  readonly places: ReadonlyMap<Evidence["at"], string>;
  /** Letters alone, as `loose` leaves them. */
  readonly whole: string;
  /** Words of the text, lower case. */
  readonly words: ReadonlySet<string>;
}

export function textOf(places: ReadonlyMap<Evidence["at"], string>): Text {
  const all = [...places.values()].join("\n");
  return { places, whole: loose(all), words: new Set(all.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) };
}

/** Letters alone, without quotation marks and apostrophes: those inside a quotation change when it is quoted. */
export function loose(text: string): string {
  return bare(text).replace(/["'‹›]/gu, "");
}
