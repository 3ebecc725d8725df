import type { Scene } from "./scene.ts";

/** What is known of a voice when all have been met. */
export interface Known {
  readonly name: string;
  readonly role: string | undefined;
  readonly named: boolean;
  readonly kind: string;
  /** The words that say what it is, in lower case, if the name is a definite description: « le ministère ». */
  readonly description: readonly string[] | undefined;
}

/** What names of functions and organisations are used for in the article. */
export interface Ground {
  /** Every complement that a noun has: « ministère » → « santé », « culture ». */
  readonly complements: ReadonlyMap<string, ReadonlySet<string>>;
  /** What initials stand for, by the initials in lower case. */
  readonly expansions: ReadonlyMap<string, string>;
}

/**
 * For each voice, the index of the named voice it is another form of; its own index when there is none. A definite
 * description joins the one named voice whose name, role or written-out initials have all its words.
 */
export function joinsOf(voices: readonly Known[], ground: Ground): number[] {
  const named = voices.flatMap((voice, index) =>
    voice.named ? [{ index, words: wordsOf(voice, ground) }] : [],
  );
  return voices.map((voice, index) => {
    const { description } = voice;
    if (description !== undefined && description.length > 0) {
      const [head = ""] = description;
      if (description.length === 1 && (ground.complements.get(head)?.size ?? 0) > 1) return index;
      const fitting = named.filter(
        (one) =>
          one.index !== index &&
          agree(voices[one.index], voice) &&
          description.every((word) => one.words.has(word)),
      );
      if (fitting.length === 1) return fitting[0]?.index ?? index;
    }
    if (!voice.named || voice.kind === "person") return index;
    const short = voices.findIndex(
      (one, at) => at !== index && one.named && one.kind !== "person" && abbreviates(one.name, voice.name),
    );
    return short < 0 ? index : short;
  });
}

function agree(named: Known | undefined, other: Known): boolean {
  if (named === undefined) return false;
  const person = named.kind === "person";
  return other.kind === "unknown" || (other.kind === "person") === person;
}

function wordsOf({ name, role, kind }: Known, { expansions }: Ground): Set<string> {
  const own = kind === "person" ? (role ?? "") : `${name} ${role ?? ""} ${expansions.get(plain(name)) ?? ""}`;
  return new Set(split(own));
}

function split(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll("’", "'")
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word !== "");
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** “Febtra” of “Fédération belge des transports”: pieces of two letters or more of its words, in order. */
export function abbreviates(short: string, long: string): boolean {
  if (/\s/.test(short.trim())) return false;
  const letters = plain(short.replace(/^\p{Ll}+['’]/u, ""));
  const words = split(long)
    .map(plain)
    .filter((word) => word.length > 2);
  if (letters.length < 4 || letters.length > 14 || words.length < 2 || words.length > 8) return false;
  return fits(letters, words, 0, 0);
}

function fits(letters: string, words: readonly string[], at: number, used: number): boolean {
  if (letters === "") return used >= 2;
  for (let index = at; index < words.length; index++) {
    const word = words[index] ?? "";
    for (let size = Math.min(5, word.length - 1, letters.length); size >= 2; size--)
      if (letters.startsWith(word.slice(0, size)) && fits(letters.slice(size), words, index + 1, used + 1))
        return true;
  }
  return false;
}

/** Reads the complements of functions and organisations: the word behind « de » or “of”, or a capitalised word beside. */
export function complementsIn(scenes: readonly Scene[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { tokens, vocabulary } of scenes) {
    if (vocabulary === undefined) continue;
    tokens.forEach((token, at) => {
      if (!vocabulary.institutions.has(token.form) && !vocabulary.roles.has(token.form)) return;
      let behind = at + 1;
      if (!vocabulary.links.has(tokens[behind]?.form ?? "")) {
        const beside = [tokens[at + 1], vocabulary.headLast ? tokens[at - 1] : undefined].find(
          (one) => one?.capital === true && one.word && !vocabulary.stop.has(one.form),
        );
        if (beside !== undefined && token.capital) add(found, token.form, beside.form);
        return;
      }
      behind++;
      while (vocabulary.determiners.has(tokens[behind]?.form ?? "")) behind++;
      const complement = tokens[behind]?.form;
      if (complement !== undefined) add(found, token.form, complement);
    });
  }
  return found;
}

function add(found: Map<string, Set<string>>, head: string, complement: string): void {
  const known = found.get(head) ?? new Set<string>();
  known.add(complement);
  found.set(head, known);
}
