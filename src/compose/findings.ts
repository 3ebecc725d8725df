import type { Finding } from "./finding.ts";
import { figuresTogether, figureWithoutSource, shareAndCount, vagueQuantity } from "./findings/figures.ts";
import { pauses } from "./findings/pause.ts";
import { quotationsApart, titleAndBody, whoSpeaks } from "./findings/plain.ts";
import { chargedVerb, cuts, insertion, marksByUse, sourceAndConclusion } from "./findings/quotations.ts";
import {
  absolute,
  analogy,
  concession,
  connectives,
  counterfactual,
  exception,
  intention,
} from "./findings/reasoning.ts";
import { certaintyAndCare, evaluativeWords, hardening } from "./findings/stance.ts";
import {
  embeddedText,
  headedPart,
  initials,
  opening,
  readersQuestion,
  timeline,
} from "./findings/structure.ts";
import { titleCertainty, titleQuotation } from "./findings/title.ts";
import {
  chain,
  namedNotQuoted,
  summedAndQuoted,
  unnamedVoice,
  voicesHeard,
  voicesMeet,
} from "./findings/voices.ts";
import { whole } from "./findings/whole.ts";
import type { View } from "./view.ts";

/** Every detector. Each finds nothing rather than something doubtful. */
const detectors: readonly ((view: View) => Finding[])[] = [
  opening,
  timeline,
  titleQuotation,
  titleCertainty,
  voicesMeet,
  summedAndQuoted,
  unnamedVoice,
  chain,
  voicesHeard,
  namedNotQuoted,
  chargedVerb,
  marksByUse,
  insertion,
  cuts,
  sourceAndConclusion,
  figuresTogether,
  shareAndCount,
  figureWithoutSource,
  vagueQuantity,
  certaintyAndCare,
  hardening,
  evaluativeWords,
  analogy,
  absolute,
  exception,
  concession,
  intention,
  counterfactual,
  connectives,
  headedPart,
  embeddedText,
  readersQuestion,
  initials,
  whoSpeaks,
  quotationsApart,
  titleAndBody,
  pauses,
  whole,
];

/** All findings of an article, in the order of the detectors. */
export function findings(view: View): Finding[] {
  return detectors.flatMap((detect) => detect(view));
}
