import type { Finding } from "../finding.ts";
import type { View } from "../view.ts";
import { joined, sumsUp } from "./close/central.ts";
import { meant } from "./close/meant.ts";
import { steps } from "./close/steps.ts";
import { threads } from "./close/thread.ts";
import { wordsHere } from "./close/wordshere.ts";

/** Close reading of what the article says: its thread, its steps, its main statements. */
export const close: readonly ((view: View) => Finding[])[] = [
  threads,
  steps,
  sumsUp,
  joined,
  meant,
  wordsHere,
];
