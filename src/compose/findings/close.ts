import type { Finding } from "../finding.ts";
import type { View } from "../view.ts";
import { joined, sumsUp } from "./close/central.ts";
import { meant } from "./close/meant.ts";
import { threads } from "./close/thread.ts";
import { longSentence } from "./close/unpack.ts";
import { wordsHere } from "./close/wordshere.ts";

/** Close reading of what the article says: its thread, its main statements. */
export const close: readonly ((view: View) => Finding[])[] = [
  threads,
  sumsUp,
  joined,
  meant,
  wordsHere,
  longSentence,
];
