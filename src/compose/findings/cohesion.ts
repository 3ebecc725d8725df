import type { Finding } from "../finding.ts";
import type { View } from "../view.ts";
import { grantings } from "./cohesion/granted.ts";
import { turningHalves } from "./cohesion/halves.ts";
import { joiningWords } from "./cohesion/joining.ts";
import { pointsBack } from "./cohesion/pointing.ts";
import { timeline } from "./cohesion/timeline.ts";

/** What ties the sentences of the article together, over its paragraphs: joining words, what points back, times. */
export const cohesion: readonly ((view: View) => Finding[])[] = [
  joiningWords,
  turningHalves,
  grantings,
  pointsBack,
  timeline,
];
