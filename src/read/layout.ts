/**
 * Lines of a group as paragraphs: where some lines are set in and the ones below them are not, each of those begins
 * one, as in print that a scanner read.
 */
export function partIndented(lines: readonly string[]): string[][] {
  const indent = (line: string): number => line.length - line.trimStart().length;
  const least = Math.min(...lines.map(indent));
  const isIn = (line: string): boolean => indent(line) - least >= 2 && indent(line) - least <= 10;
  const starts = lines.filter(
    (line, at) => isIn(line) && at + 1 < lines.length && !isIn(lines[at + 1] ?? ""),
  );
  if (starts.length < 2 || starts.length > lines.length * 0.45) return [[...lines]];
  const parts: string[][] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (last === undefined || isIn(line)) parts.push([line]);
    else last.push(line);
  }
  return parts;
}

/** A page's head alone on its line: a number at the edge, far from words in capitals. */
export function isPageHead(line: string): boolean {
  const text = line.trim();
  return /^\d{1,4}\s{3}[\p{Lu}\s.,'’&-]+$/u.test(text) || /^[\p{Lu}\s.,'’&-]+\s{3}\d{1,4}$/u.test(text);
}
