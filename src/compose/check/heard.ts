import type { Analysis, Voice } from "../../model/analysis.ts";

/** Those without a name; not the press, nor whom the text points at as known, who may have a name elsewhere in it. */
export function namelessVoices(analysis: Analysis): Voice[] {
  return heardVoices(analysis).filter(
    ({ named, known, kind }) => !named && known !== true && kind !== "outlet",
  );
}

/** Voices that the check shows and counts: those with words for a name and a place in the text. */
export function heardVoices({ voices }: Analysis): Voice[] {
  return voices.filter(({ name, paragraphs }) => name.trim() !== "" && paragraphs.some((n) => n > 0));
}
