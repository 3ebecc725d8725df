import type { Evidence } from "../../model/guide.ts";
import { bare } from "../../model/verbatim.ts";

/** The article as a question may point at it: the text of each place, and all of it without spaces. */
export interface Text {
  readonly places: ReadonlyMap<Evidence["at"], string>;
  /** Letters alone, as `bare` leaves them. */
  readonly whole: string;
  /** Words of the text, lower case. */
  readonly words: ReadonlySet<string>;
}

export function textOf(places: ReadonlyMap<Evidence["at"], string>): Text {
  const all = [...places.values()].join("\n");
  return { places, whole: bare(all), words: new Set(all.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) };
}
