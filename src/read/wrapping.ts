/** Lines of one paragraph. */
type Lines = readonly string[];

/** Fewest line ends that tell how a text was set. */
const fewest = 5;

/**
 * The lines were broken at a width: at nearly every line end the next line's first word would not have fitted. Lines
 * of verse, of an address or of a list leave room.
 */
export function isFilled(paragraphs: readonly Lines[]): boolean {
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
      if (line.length + 1 + next.length > width) full += 1;
    }
  return ends >= fewest && full >= ends * 0.85;
}

/** Longest line of verse. */
const longest = 60;

/** Most paragraphs are stanzas: three lines or more, all short, none broken at a width. */
export function isVerse(paragraphs: readonly Lines[]): boolean {
  const stanzas = paragraphs.filter((lines) => lines.length >= 3);
  if (stanzas.length < 2 || stanzas.length < paragraphs.length * 0.6) return false;
  return stanzas.every((lines) => lines.every(({ length }) => length <= longest)) && !isFilled(stanzas);
}

/** The lines as one; a word that a hyphen cut is made whole when `words` knows it. */
export function joinLines(lines: Lines, words: ReadonlySet<string>): string {
  return lines.reduce((text, line) => {
    const cut = /(\p{L}+)[-\u2010]$/u.exec(text)?.[1];
    const next = /^\p{Ll}+/u.exec(line)?.[0];
    if (cut === undefined || next === undefined) return `${text} ${line}`;
    return words.has(`${cut}${next}`.toLowerCase()) ? text.slice(0, -1) + line : text + line;
  });
}
