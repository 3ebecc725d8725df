import type { Language } from "../../model/language.ts";

/** Whether the words hold a negation of the language: “not”, “isn’t”, « n’est ». */
export function denied(words: string, pack: Language | undefined): boolean {
  const halves = pack?.lexicons.halfNegations ?? [];
  const negations = new Set(pack?.lexicons.negations?.filter((word) => !halves.includes(word)));
  const forms =
    words
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/\p{L}+'?\p{L}*/gu) ?? [];
  return forms.some(
    (form) => negations.has(form) || form.endsWith("n't") || negations.has(form.replace(/'.*$/u, "'")),
  );
}
