import { type Count, count, countAt } from "./signs.ts";

/** Lists of signs by name. */
export type SignLists = Readonly<Record<string, readonly string[]>>;

type Signed = Readonly<Record<string, { readonly words: readonly string[] }>>;

const listed = new WeakMap<Signed, SignLists>();

/** The `words` of each. */
export function signLists(all: Signed): SignLists {
  const before = listed.get(all);
  if (before !== undefined) return before;
  const made = Object.fromEntries(Object.entries(all).map(([name, { words }]) => [name, words]));
  listed.set(all, made);
  return made;
}

interface Index {
  readonly names: readonly string[];
  /** Places in `names` of the lists with a sign that begins on the whole word. */
  readonly byWord: ReadonlyMap<string, ReadonlySet<number>>;
  /** The same for signs that begin on part of a word, as `flood*` does. */
  readonly byStart: ReadonlyMap<string, ReadonlySet<number>>;
  /** Lengths of the parts in `byStart`. */
  readonly lengths: readonly number[];
  /** Lists with a sign that begins on no letter and no digit. */
  readonly others: ReadonlySet<number>;
}

const known = new WeakMap<SignLists, Index>();

/** Names of the lists of which a sign may stand in the text, in their order: a word of the text begins as the sign does. */
export function listsFor(lists: SignLists, text: string): string[] {
  const { names, others, placesIn } = metIn(lists, text);
  return names.filter((_, list) => placesIn.has(list) || others.has(list));
}

/** How often words of each list stand in the text; lists without any are left out. */
export function countAll(lists: SignLists, text: string): Map<string, Count> {
  const { names, others, placesIn } = metIn(lists, text);
  return new Map(
    names.flatMap((name, list) => {
      const places = placesIn.get(list);
      const words = lists[name];
      if (words === undefined || (places === undefined && !others.has(list))) return [];
      const found =
        places === undefined || others.has(list) ? count(text, words) : countAt(text, words, places);
      return found.all === 0 ? [] : [[name, found] as const];
    }),
  );
}

interface Met {
  readonly names: readonly string[];
  readonly others: ReadonlySet<number>;
  /** By list: where words begin that begin as one of its signs. */
  readonly placesIn: ReadonlyMap<number, readonly number[]>;
}

function metIn(lists: SignLists, text: string): Met {
  const index = indexOf(lists);
  const known = new Map<string, ReadonlySet<number>>();
  const placesIn = new Map<number, number[]>();
  for (const { 0: word, index: place } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const found = known.get(word) ?? listsOf(index, word);
    known.set(word, found);
    for (const list of found) {
      const places = placesIn.get(list);
      if (places === undefined) placesIn.set(list, [place]);
      else places.push(place);
    }
  }
  return { names: index.names, others: index.others, placesIn };
}

const none: ReadonlySet<number> = new Set();

/** The lists with a sign that begins as a word does. */
function listsOf({ byWord, byStart, lengths }: Index, word: string): ReadonlySet<number> {
  let found = byWord.get(word) ?? none;
  for (const length of lengths) {
    if (length > word.length) break;
    const more = byStart.get(word.slice(0, length));
    if (more !== undefined) found = found === none ? more : new Set([...found, ...more]);
  }
  return found;
}

function indexOf(lists: SignLists): Index {
  const before = known.get(lists);
  if (before !== undefined) return before;
  const byWord = new Map<string, Set<number>>();
  const byStart = new Map<string, Set<number>>();
  const others = new Set<number>();
  for (const [place, list] of Object.values(lists).entries()) {
    for (const sign of list) {
      const head = /^[\p{L}\p{N}]+/u.exec(sign)?.[0];
      if (head === undefined) others.add(place);
      else
        for (const form of [head, ...cased(head)])
          enter(sign[head.length] === "*" ? byStart : byWord, form, place);
    }
  }
  const lengths = [...new Set([...byStart.keys()].map(({ length }) => length))].sort((a, b) => a - b);
  const made = { names: Object.keys(lists), byWord, byStart, lengths, others };
  known.set(lists, made);
  return made;
}

/** With its first letter small and large. */
function cased(head: string): string[] {
  const [first = "", ...rest] = head;
  return [...first.toLowerCase(), ...first.toUpperCase()].map((letter) => letter + rest.join(""));
}

function enter(places: Map<string, Set<number>>, form: string, place: number): void {
  const before = places.get(form);
  if (before === undefined) places.set(form, new Set([place]));
  else before.add(place);
}
