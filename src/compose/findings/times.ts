import type { Finding } from "../finding.ts";
import type { View } from "../view.ts";
import { announced } from "./times/announced.ts";
import { aroundPublication } from "./times/around.ts";
import { changed } from "./times/changed.ts";
import { stillToCome } from "./times/coming.ts";
import { lengthsOfTime } from "./times/lengths.ts";
import { undated } from "./times/undated.ts";

/** Everything that the article's times can be asked about: its dates, its lengths of time. */
export const times: readonly ((view: View) => Finding[])[] = [
  stillToCome,
  lengthsOfTime,
  undated,
  aroundPublication,
  changed,
  announced,
];
