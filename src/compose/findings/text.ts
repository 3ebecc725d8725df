import type { Finding } from "../finding.ts";
import type { View } from "../view.ts";
import { background } from "./parts/background.ts";
import { firstAndLast } from "./parts/ends.ts";
import { headedPart } from "./parts/headed.ts";
import { headings, oneToCut } from "./parts/headings.ts";
import { firstAnswer } from "./parts/opening.ts";
import { placesTold } from "./parts/places.ts";
import { turns } from "./parts/turn.ts";
import { pauses } from "./pause.ts";
import { whole } from "./whole/closing.ts";
import { titleAndEnd } from "./whole/title.ts";

/** The text and its parts, from the opening to the whole. */
export const textFindings: readonly ((view: View) => Finding[])[] = [
  firstAnswer,
  headedPart,
  turns,
  background,
  headings,
  oneToCut,
  firstAndLast,
  placesTold,
  titleAndEnd,
  pauses,
  whole,
];
