import type { Analysis, Voice } from "../../model/analysis.ts";

/** Voices that the check shows and counts: those with words for a name and a place in the text. */
export function heardVoices({ voices }: Analysis): Voice[] {
  return voices.filter(({ name, paragraphs }) => name.trim() !== "" && paragraphs.some((n) => n > 0));
}
