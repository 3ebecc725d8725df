import type { Detector } from "./checkable.ts";
import { copied } from "./copied.ts";
import { edits } from "./edits.ts";
import { printed } from "./printed.ts";
import { scraps } from "./scraps.ts";
import { seams } from "./seams.ts";
import { spoken } from "./spoken.ts";
import { summed } from "./summed.ts";
import { unclaimed } from "./unclaimed.ts";

/** Quoted words: where they were first said or printed, what was cut or added, where a sentence stands elsewhere. */
export const quotationItems: Detector = (view, languages) => [
  ...spoken(view, languages),
  ...scraps(view, languages),
  ...printed(view, languages),
  ...copied(view),
  ...summed(view, languages),
  ...edits(view, languages),
  ...seams(view),
  ...unclaimed(view, languages),
];
