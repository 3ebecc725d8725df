import type { Finding } from "../finding.ts";
import type { View } from "../view.ts";
import { cuts, emphasis, insertion } from "./edits.ts";
import { embeddedText } from "./embedded.ts";
import { namedNotQuoted, unnamedVoice, voicesHeard } from "./heard.ts";
import { namesForOne } from "./names.ts";
import { marksByUse } from "./quotations.ts";
import { certaintyAndCare, hardening } from "./stance.ts";
import { chargedVerb, sayingVerbs } from "./verbs.ts";
import { chain } from "./voices.ts";

/** Who speaks, in which words, and how surely. */
export const speech: readonly ((view: View) => Finding[])[] = [
  unnamedVoice,
  chain,
  voicesHeard,
  namedNotQuoted,
  chargedVerb,
  sayingVerbs,
  marksByUse,
  insertion,
  cuts,
  emphasis,
  namesForOne,
  certaintyAndCare,
  hardening,
  embeddedText,
];
