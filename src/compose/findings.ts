import type { Finding } from "./finding.ts";
import { close } from "./findings/close.ts";
import { cohesion } from "./findings/cohesion.ts";
import { figures } from "./findings/figures.ts";
import { halfway } from "./findings/halfway.ts";
import { jests } from "./findings/jest.ts";
import { reasoning } from "./findings/reasoning.ts";
import { speech } from "./findings/speech.ts";
import { textFindings } from "./findings/text.ts";
import { times } from "./findings/times.ts";
import { titles } from "./findings/title.ts";
import { who } from "./findings/who.ts";
import { words } from "./findings/words.ts";
import type { View } from "./view.ts";

/** Every detector. Each finds nothing rather than something doubtful. */
const detectors: readonly ((view: View) => Finding[])[] = [
  ...textFindings,
  ...close,
  ...times,
  ...titles,
  ...figures,
  ...speech,
  ...who,
  ...reasoning,
  ...words,
  ...cohesion,
  halfway,
  ...jests,
];

/** All findings of an article, in the order of the detectors. */
export function findings(view: View): Finding[] {
  return detectors.flatMap((detect) => detect(view));
}
