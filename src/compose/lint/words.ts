import type { Language } from "../../model/language.ts";

type Lists = NonNullable<Language["lexicons"]["lint"]>;
type Tests = { readonly [List in keyof Lists]-?: RegExp };

const compiled = new WeakMap<Lists, Tests>();

/** The pack's lists by which stems are tried, compiled once; undefined for a pack without them. */
export function testsOf(pack: Language): Tests | undefined {
  const lists = pack.lexicons.lint;
  if (lists === undefined) return undefined;
  const before = compiled.get(lists);
  if (before) return before;
  const tests: Tests = {
    verdicts: anywhere(lists.verdicts),
    leading: anywhere(lists.leading),
    closed: first(lists.closed),
    open: anywhere(lists.open),
    presuming: first(lists.presuming),
    owners: anywhere(lists.owners),
    elide: elision(lists.elide ?? [], lists.keep ?? []),
    keep: anywhere(lists.keep ?? []),
    contract: contraction(lists.contract ?? []),
  };
  compiled.set(lists, tests);
  return tests;
}

const nothing = "(?!)";

/** Longest first, either apostrophe; a phrase that ends in an apostrophe leans on the next word. */
function either(phrases: readonly string[]): string {
  if (phrases.length === 0) return nothing;
  return phrases
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&").replace(/['’]/gu, "['’]"))
    .map((phrase) => (/[’'\]]$/u.test(phrase) ? phrase : `${phrase}(?![\\p{L}\\p{N}])`))
    .join("|");
}

function anywhere(phrases: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${either(phrases)})`, "iu");
}

function first(phrases: readonly string[]): RegExp {
  return new RegExp(`^[\\s¿¡…(]*(?:${either(phrases)})`, "iu");
}

function elision(words: readonly string[], kept: readonly string[]): RegExp {
  const vowel = "[aeiouyàâäéèêëîïôöùûüœæ]";
  return new RegExp(`(?<![\\p{L}'’-])(?:${either(words)})\\s(?!(?:${either(kept)}))${vowel}\\p{L}*`, "iu");
}

/** Before a name, a number, a quotation or a paragraph: before a verb the two words stay apart. */
function contraction(pairs: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}'’])(?:${either(pairs)})\\s+[\\p{Lu}\\d…§¶«“]`, "u");
}
