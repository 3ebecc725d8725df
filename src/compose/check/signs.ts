const known = new WeakMap<readonly string[], RegExp>();
const never = /(?!)/gu;

/** Finds the words of a list as whole words, whatever their case unless all are capitals; `*` stands for any ending. */
export function signs(list: readonly string[]): RegExp {
  if (list.length === 0) return never;
  const before = known.get(list);
  if (before !== undefined) return before;
  const made = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${list.map(alternative).join("|")})(?![\\p{L}\\p{N}])`,
    "gu",
  );
  known.set(list, made);
  return made;
}

const capitals = /^\p{Lu}+$/u;

function alternative(sign: string): string {
  const escaped = sign
    .replace(/[.+?^${}()|[\]\\-]/gu, "\\$&")
    .replaceAll("\\-", "-")
    .replace(/['’]/gu, "['’]")
    .replaceAll("*", "[\\p{L}]*");
  if (capitals.test(sign)) return escaped;
  return escaped.replace(/^\p{L}/u, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);
}

/** Whether a word of one of the lists stands in the text. */
export function hasSign(text: string, ...lists: readonly (readonly string[])[]): boolean {
  return lists.some((list) => text.search(signs(list)) >= 0);
}

/** How many different words of a list stand in a text, and how often all of them. */
export interface Count {
  readonly kinds: number;
  readonly all: number;
}

export function count(text: string, list: readonly string[]): Count {
  return counted(Array.from(text.matchAll(signs(list)), ([word]) => word));
}

/** The same of a list whose signs begin at these places only, in their order. */
export function countAt(text: string, list: readonly string[], places: readonly number[]): Count {
  const sign = sticky(list);
  const found: string[] = [];
  let end = 0;
  for (const place of places) {
    if (place < end) continue;
    sign.lastIndex = place;
    const word = sign.exec(text)?.[0];
    if (word === undefined) continue;
    found.push(word);
    end = place + word.length;
  }
  return counted(found);
}

const atPlace = new WeakMap<readonly string[], RegExp>();

function sticky(list: readonly string[]): RegExp {
  const made = atPlace.get(list) ?? new RegExp(signs(list).source, "uy");
  atPlace.set(list, made);
  return made;
}

function counted(found: readonly string[]): Count {
  return { kinds: new Set(found.map((word) => word.toLowerCase())).size, all: found.length };
}
