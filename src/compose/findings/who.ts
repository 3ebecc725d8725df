import type { Finding } from "../finding.ts";
import type { View } from "../view.ts";
import { questionsAnswered } from "./who/opening.ts";
import { onOnePoint } from "./who/point.ts";
import { pullQuote } from "./who/pull.ts";
import { relays } from "./who/relays.ts";
import { wordShares } from "./who/shares.ts";
import { matchSpeakers } from "./who/speakers.ts";
import { twoStarts } from "./who/starts.ts";
import { directAndSummed } from "./who/summed.ts";
import { heardInWays } from "./who/ways.ts";
import { ourselves } from "./who/we.ts";
import { whoseStatement } from "./who/whose.ts";

/** Who speaks, gathered from several places. */
export const who: readonly ((view: View) => Finding[])[] = [
  questionsAnswered,
  matchSpeakers,
  onOnePoint,
  heardInWays,
  wordShares,
  relays,
  directAndSummed,
  ourselves,
  whoseStatement,
  pullQuote,
  twoStarts,
];
