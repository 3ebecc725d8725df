const known = new WeakMap<readonly string[], RegExp>();

/** Finds the words of a list as whole words, whatever their case unless all are capitals; `*` stands for any ending. */
export function signs(list: readonly string[]): RegExp {
  const before = known.get(list);
  if (before !== undefined) return before;
  const made = new RegExp(
    list.length === 0
      ? "(?!)"
      : `(?<![\\p{L}\\p{N}])(?:${list.map(alternative).join("|")})(?![\\p{L}\\p{N}])`,
    "gu",
  );
  known.set(list, made);
  return made;
}

function alternative(sign: string): string {
  const escaped = sign
    .replace(/[.+?^${}()|[\]\\-]/gu, "\\$&")
    .replaceAll("\\-", "-")
    .replace(/['’]/gu, "['’]")
    .replaceAll("*", "[\\p{L}]*");
  if (/^\p{Lu}+$/u.test(sign)) return escaped;
  return escaped.replace(/^\p{L}/u, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);
}

/** How many different words of the list stand in the text, and how often all of them. */
export function count(
  text: string,
  list: readonly string[],
): { readonly kinds: number; readonly all: number } {
  const found = [...text.matchAll(signs(list))].map(([word]) => word.toLowerCase());
  return { kinds: new Set(found).size, all: found.length };
}
