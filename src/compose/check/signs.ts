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

/** How many different words of the list stand in the text, and how often all of them. */
export function count(
  text: string,
  list: readonly string[],
): { readonly kinds: number; readonly all: number } {
  const found = [...text.matchAll(signs(list))].map(([word]) => word.toLowerCase());
  return { kinds: new Set(found).size, all: found.length };
}
