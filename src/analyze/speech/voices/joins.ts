import type { Scene } from "../../scene.ts";

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
 * description joins the one voice whose longer description, name, role or written-out initials have all its words.
 */
export function joinsOf(voices: readonly Known[], ground: Ground): number[] {
  const words = voices.map((voice) => wordsOf(voice, ground));
  const byWord = grouped(words.map((own, index) => ({ index, keys: own })));
  const shorts = grouped(
    voices.map(({ name, named, kind }, index) => ({
      index,
      keys: named && kind !== "person" && !/\s/.test(name.trim()) ? [lettersOf(name).slice(0, 2)] : [],
    })),
  );
  const first = voices.map((voice, index) => {
    const { description } = voice;
    if (description !== undefined && description.length > 0) {
      const fitting = fittingTo(description, voice, index);
      if (fitting.length === 1) return fitting[0] ?? index;
      const kin = fitting.length === 0 && description.length === 1 ? kinOf(description[0] ?? "", voice) : [];
      if (kin.length === 1) return kin[0] ?? index;
    }
    if (!voice.named || voice.kind === "person") return index;
    for (const word of words[index] ?? [])
      for (const short of shorts.get(plain(word).slice(0, 2)) ?? [])
        if (short !== index && abbreviates(voices[short]?.name ?? "", voice.name)) return short;
    return index;
  });
  function fittingTo(description: readonly string[], voice: Known, self: number): number[] {
    const [head = ""] = description;
    if (description.length === 1 && (ground.complements.get(head)?.size ?? 0) > 1) return [];
    return (byWord.get(head) ?? []).filter((index) => {
      const own = words[index];
      const other = voices[index];
      if (index === self || own === undefined || other === undefined || !agree(other, voice)) return false;
      return (other.named || own.size > description.length) && description.every((word) => own.has(word));
    });
  }
  /** Named people whose function is told with a word of the same family: « l’universitaire », « professeur à l’université ». */
  function kinOf(word: string, { kind }: Known): number[] {
    if (kind !== "person") return [];
    return voices.flatMap((other, index) =>
      other.named &&
      other.kind === "person" &&
      split(`${other.role ?? ""} ${other.name}`).some((each) => isKin(each, word))
        ? [index]
        : [],
    );
  }
  return first.map((_, index) => rootOf(first, index));
}

/** Letters that two words of one family begin with, at least. */
const root = 7;

function isKin(a: string, b: string): boolean {
  const [one, two] = [plain(a), plain(b)];
  return (
    one === two || (Math.min(one.length, two.length) >= root && one.slice(0, root) === two.slice(0, root))
  );
}

function grouped(
  items: readonly { readonly index: number; readonly keys: Iterable<string> }[],
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const { index, keys } of items)
    for (const key of keys) {
      const list = found.get(key);
      if (list === undefined) found.set(key, [index]);
      else list.push(index);
    }
  return found;
}

/** A description may lead to another one that leads to a name. */
function rootOf(to: readonly number[], index: number): number {
  let at = index;
  for (let steps = 0; steps < 4; steps++) {
    const next = to[at] ?? at;
    if (next === at) return at;
    at = next;
  }
  return to[at] === at ? at : index;
}

function agree(named: Known, other: Known): boolean {
  const person = named.kind === "person";
  return other.kind === "unknown" || (other.kind === "person") === person;
}

function wordsOf({ name, role, kind, named, description }: Known, { expansions }: Ground): Set<string> {
  if (description !== undefined) return new Set(description);
  const own =
    kind === "person" && named ? (role ?? "") : `${name} ${role ?? ""} ${expansions.get(plain(name)) ?? ""}`;
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

/** The letters of a name, without the elided word before it. */
function lettersOf(name: string): string {
  return plain(name.replace(/^\p{Ll}+['’]/u, ""));
}

/** “Febtra” of “Fédération belge des transports”: pieces of two letters or more of its words, in order. */
export function abbreviates(short: string, long: string): boolean {
  if (/\s/.test(short.trim())) return false;
  const letters = lettersOf(short);
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
