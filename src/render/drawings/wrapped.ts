import { textWidth } from "../width.ts";

/** Lines of whole words. */
export function wrapped(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(longer, size) <= width * 0.96) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
