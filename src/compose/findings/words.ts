import type { Finding } from "../finding.ts";
import type { View } from "../view.ts";
import { causesGathered } from "./words/causes.ts";
import { judgingWords } from "./words/judging.ts";
import { certaintyLadder } from "./words/ladder.ts";
import { oneWord } from "./words/qualified.ts";
import { meantSeriously } from "./words/serious.ts";
import { titleWord } from "./words/titleword.ts";

/** Short expressions of one sort from several paragraphs, side by side. */
export const words: readonly ((view: View) => Finding[])[] = [
  titleWord,
  oneWord,
  judgingWords,
  certaintyLadder,
  causesGathered,
  meantSeriously,
];
