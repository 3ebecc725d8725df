import type { Languages } from "../model/language.ts";

/** Longest word that may join two names. */
const joining = 3;

/** Names of two capitalised words or more each: “Jane Doe”, “Ana de la Cruz and Tom Hale”; not “Boat to the Rock”. */
export function isPersons(line: string, languages: Languages): boolean {
  const particles = new Set([...languages.values()].flatMap(({ lexicons }) => lexicons.particles ?? []));
  const names: number[] = [0];
  for (const part of line.split(/\s*[,;&]\s*/u)) {
    for (const word of part.split(/\s+/u)) {
      if (/^\p{Lu}/u.test(word)) names.push((names.pop() ?? 0) + 1);
      else if (word.length <= joining && !particles.has(word)) names.push(0);
      else if (!particles.has(word)) return false;
    }
    names.push(0);
  }
  const counted = names.slice(0, -1);
  return counted.every((count, at) => count >= 2 || (count === 0 && at > 0 && counted[at - 1] !== 0));
}
