import type { Mark } from "../model/analysis.ts";
import type { Language } from "../model/language.ts";
import { signs } from "./check/signs.ts";
import { speaksOfSelf } from "./firstperson.ts";
import { overlaps } from "./text.ts";

export type Box = "observed" | "said" | "concluded" | "judged";

type Label = Mark["label"];

const concluding: readonly Label[] = [
  "conclusion",
  "certainty",
  "absolute",
  "analogy",
  "care",
  "conditional",
];
const judging: readonly Label[] = ["evaluative", "intention", "absolute"];
const counted: readonly Label[] = ["figure", "date"];

const quoted = /[“«"][^”»"]*[”»"]?/gu;

interface Sorted {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** The words are somebody's. */
  readonly isSaid: boolean;
  /** A source is named. */
  readonly isNamed: boolean;
}

/** The boxes that the signs of a sentence speak for. In somebody's words the judgements are theirs. */
export function boxesOf({ text, marks, isSaid, isNamed }: Sorted, pack: Language): readonly Box[] {
  const numbers = marks.filter(({ label }) => label === "figure");
  const has = (labels: readonly Label[]): boolean =>
    marks.some(({ label, span }) => {
      const limits = label === "care" && numbers.some((number) => overlaps(number.span, span));
      return labels.includes(label) && !limits;
    });
  if (isSaid) return speaksOfSelf(text.replace(quoted, " "), pack) ? ["said", "observed"] : ["said"];
  const isHearsay = text.replaceAll("’", "'").search(signs(pack.lexicons.bySomebody ?? [])) >= 0;
  if (isHearsay && !has(judging)) return ["said"];
  const found: Box[] = [];
  if (isHearsay || isNamed || has(["conditional"])) found.push("said");
  if (has(concluding)) found.push("concluded");
  if (has(judging)) found.push("judged");
  if (found.length > 0) return isNamed && found.length === 1 ? [...found, "observed"] : found;
  if (speaksOfSelf(text, pack)) return has(counted) ? ["observed", "judged"] : ["judged"];
  return has([...counted, "name"]) ? ["observed"] : ["observed", "concluded"];
}
