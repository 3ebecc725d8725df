import type { Disagreement, Fact } from "../../model/article.ts";
import { wordCount } from "../line.ts";
import type { Facts } from "../page.ts";
import { letters } from "./sieve.ts";

type Field = Disagreement["field"];

/** Where the page says one thing in two ways: what was taken, and each of its claims that is another. */
export function disagreements(
  taken: Facts,
  claims: Readonly<Partial<Record<Field, readonly Fact[]>>>,
): readonly Disagreement[] {
  return fields.flatMap((field) => {
    const first = taken[field];
    if (first === undefined) return [];
    const facts = [first];
    for (const claim of claims[field] ?? [])
      if (!facts.some((fact) => same[field](fact.value, claim.value))) facts.push(claim);
    return facts.length > 1 ? [{ field, facts }] : [];
  });
}

const fields: readonly Field[] = ["title", "byline", "publisher", "published"];

const same: Readonly<Record<Field, (a: string, b: string) => boolean>> = {
  title: (a, b) => holds(a, b) || wordsShared(a, b) >= 0.8,
  byline: (a, b) => holds(a, b) || wordsShared(a, b) === 1,
  publisher: holds,
  published: isNear,
};

function holds(a: string, b: string): boolean {
  const [one, other] = [letters(a), letters(b)];
  return one === "" || other === "" || one.includes(other) || other.includes(one);
}

/** Of the words of the shorter one. */
function wordsShared(a: string, b: string): number {
  const [some, more] = [a, b]
    .map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu)))
    .toSorted((x, y) => x.size - y.size);
  if (some === undefined || more === undefined || some.size === 0) return 1;
  return [...some].filter((word) => more.has(word)).length / Math.min(wordCount(a), wordCount(b), some.size);
}

/** Within a day, since pages give one moment in several time zones; or one is less precise. */
function isNear(a: string, b: string): boolean {
  if (a.startsWith(b) || b.startsWith(a)) return true;
  return a.length === 10 && b.length === 10 && Math.abs(Date.parse(a) - Date.parse(b)) <= 86_400_000;
}
