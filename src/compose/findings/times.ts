import type { Finding } from "../finding.ts";
import type { View } from "../view.ts";
import { doneOrAnnounced } from "./times/announced.ts";
import { aroundPublication } from "./times/around.ts";
import { stillToCome } from "./times/coming.ts";
import { lengthsOfTime } from "./times/lengths.ts";
import { undated } from "./times/undated.ts";

/** Everything that the article's times can be asked about: its dates, its lengths of time, what is done and what is to come. */
export const times: readonly ((view: View) => Finding[])[] = [
  stillToCome,
  lengthsOfTime,
  undated,
  aroundPublication,
  doneOrAnnounced,
];
