import type { Mark } from "../../model/analysis.ts";

/** Labels of marks that tell a view or a figure of speech, never a fact. Each check adds what it does not take besides. */
export const ofView = [
  "evaluative",
  "figurative",
  "certainty",
  "intention",
] as const satisfies readonly Mark["label"][];
