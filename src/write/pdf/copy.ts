/** A deep copy of plain objects and arrays; words, fonts and other objects of a class are shared. */
export function copyOf<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf) as T;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  // Most entries are numbers and words: the copy has them at once, in the same order.
  const copy = { ...value } as Record<string, unknown>;
  for (const key in copy) {
    const entry = copy[key];
    if (typeof entry === "object" && entry !== null && !shared.has(key)) copy[key] = copyOf(entry);
  }
  return copy as T;
}

/** What no layout changes. */
const shared: ReadonlySet<string> = new Set(
  "_inlines text hang count sketch decor continued layout _layout".split(" "),
);
