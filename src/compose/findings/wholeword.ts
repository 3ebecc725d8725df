const known = new WeakMap<readonly string[], readonly RegExp[]>();
const none: readonly string[] = [];

/** Whether one of the patterns of a list stands in the text with no letter beside it. */
export function hasWholeWord(text: string, patterns: readonly string[] = none): boolean {
  return compiled(patterns).some((pattern) => pattern.test(text));
}

function compiled(patterns: readonly string[]): readonly RegExp[] {
  const before = known.get(patterns);
  if (before) return before;
  const made = patterns.map((pattern) => new RegExp(`(?<!\\p{L})${pattern}(?!\\p{L})`, "u"));
  known.set(patterns, made);
  return made;
}
