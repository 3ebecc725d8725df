import type { Analysis } from "../../model/analysis.ts";
import { type Languages, packFor } from "../../model/language.ts";
import { authorName } from "./ingredients.ts";

/**
 * Who signs: a person by name, or others (“Lock News contributors”, an outlet, a body). Nothing without a byline and
 * where it cannot be told.
 */
export function signature(analysis: Analysis, languages: Languages): "person" | "others" | undefined {
  const { byline, publisher, language } = analysis.article;
  if (byline === undefined) return undefined;
  if (authorName(analysis, languages) !== undefined) return "person";
  const pack = packFor(languages, language);
  const first = byline.value.split(/[,;|/·•()]/u)[0]?.trim() ?? "";
  const names = [...(pack?.lexicons.outlets ?? []), publisher?.value ?? ""].map((name) => name.toLowerCase());
  if (names.includes(first.toLowerCase())) return "others";
  const words = first.split(/\s+/u);
  const cues = new Set((pack?.page.byline ?? []).map((cue) => cue.toLowerCase()));
  const plain = [words[0], words.at(-1)].some(
    (word = "") => /^\p{Ll}/u.test(word) && !cues.has(word.toLowerCase()) && !particles.has(word),
  );
  return plain && /\p{Lu}/u.test(first) ? "others" : undefined;
}

/** Small words with which the name of a person may begin. */
const particles: ReadonlySet<string> = new Set(
  "de du des la le van von der den bin al el da di dos".split(" "),
);
