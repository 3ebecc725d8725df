/** Lists of signs by name. */
export type SignLists = Readonly<Record<string, readonly string[]>>;

interface Index {
  readonly names: readonly string[];
  /** Places in `names` of the lists with a sign that begins on the whole word. */
  readonly byWord: ReadonlyMap<string, ReadonlySet<number>>;
  /** The same for signs that begin on part of a word, as `flood*` does. */
  readonly byStart: ReadonlyMap<string, ReadonlySet<number>>;
  /** Lengths of the parts in `byStart`. */
  readonly lengths: readonly number[];
  /** Lists with a sign that begins on no letter and no digit. */
  readonly others: readonly number[];
}

const known = new WeakMap<SignLists, Index>();

/** Names of the lists of which a sign may stand in the text, in their order: a word of the text begins as the sign does. */
export function listsFor(lists: SignLists, text: string): string[] {
  const { names, byWord, byStart, lengths, others } = indexOf(lists);
  const found = new Set(others);
  for (const word of new Set(text.match(/[\p{L}\p{N}]+/gu))) {
    for (const place of byWord.get(word) ?? []) found.add(place);
    for (const length of lengths) {
      if (length > word.length) break;
      for (const place of byStart.get(word.slice(0, length)) ?? []) found.add(place);
    }
  }
  return names.filter((_, place) => found.has(place));
}

function indexOf(lists: SignLists): Index {
  const before = known.get(lists);
  if (before !== undefined) return before;
  const byWord = new Map<string, Set<number>>();
  const byStart = new Map<string, Set<number>>();
  const others: number[] = [];
  for (const [place, list] of Object.values(lists).entries()) {
    for (const sign of list) {
      const head = /^[\p{L}\p{N}]+/u.exec(sign)?.[0];
      if (head === undefined) others.push(place);
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
