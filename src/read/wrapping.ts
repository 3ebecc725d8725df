/** Lines of one paragraph. */
type Lines = readonly string[];

/** Fewest line ends that tell how a text was set. */
const fewest = 5;

/**
 * The lines were broken at a width: at nearly every line end the next line's first word would not have fitted. Lines
 * of verse, of an address or of a list leave room. `reach`: of the width, what counts as the edge.
 */
export function isFilled(paragraphs: readonly Lines[], share = 0.85, reach = 1): boolean {
  const width = paragraphs.reduce(
    (most, lines) => lines.reduce((sum, { length }) => Math.max(sum, length), most),
    0,
  );
  let ends = 0;
  let full = 0;
  for (const lines of paragraphs)
    for (const [index, line] of lines.slice(0, -1).entries()) {
      const next = /^\S+/u.exec(lines[index + 1] ?? "")?.[0] ?? "";
      ends += 1;
      if (line.length + 1 + next.length > width * reach) full += 1;
    }
  return ends >= fewest && full >= ends * share;
}

/** Longest line of verse. */
const longest = 60;

/** Most paragraphs are stanzas: three lines or more, all short, none broken at a width. */
export function isVerse(paragraphs: readonly Lines[]): boolean {
  const stanzas = paragraphs.filter((lines) => lines.length >= 3);
  if (stanzas.length < 2 || stanzas.length < paragraphs.length * 0.6) return false;
  return stanzas.every((lines) => lines.every(({ length }) => length <= longest)) && !isFilled(stanzas);
}
