import type { Line, View } from "../view.ts";
import { untorn } from "./begins.ts";
import { isSmall } from "./small.ts";

/** Words by which a sentence is found again, and those of them that are not small. */
const told = { fewest: 5, most: 13, content: 4 };

/** The first words of a sentence, by which a reader finds it: enough that say something, no name torn, no mark that opens. */
export function begun(view: View, line: Line): string | undefined {
  const { paragraph, sentence } = line;
  const pack = view.pack(paragraph);
  const { text } = paragraph;
  const opening = /^[\s"“«‘–—-]*/u.exec(text.slice(sentence.span.start, sentence.span.end))?.[0] ?? "";
  const start = sentence.span.start + opening.length;
  const rest = text.slice(start, sentence.span.end);
  const names = view
    .marksIn(line)
    .filter(({ label }) => label === "name" || label === "figure" || label === "date");
  const ends = Array.from(rest.matchAll(/[^\s]+/gu), ({ index, 0: word }) => ({
    word,
    end: start + index + word.length,
  }));
  let content = 0;
  for (const [at, { word, end }] of ends.entries()) {
    if (/["“”«»()[\]…;:!?]/u.test(word) || at >= told.most) return undefined;
    if (!isSmall(word.replace(/[.,]$/u, ""), pack) && /[\p{L}\p{N}]/u.test(word)) content += 1;
    const isTorn = names.some(({ span }) => span.start < end && span.end > end + 1);
    if (at + 1 < told.fewest || content < told.content || isTorn) continue;
    if (isSmall(word.replace(/[.,]$/u, ""), pack) || /\.$/u.test(word) || !/[\p{L}\p{N}]/u.test(word))
      continue;
    return untorn(view, line, start, text.slice(start, end).replace(/[,–—-]+$/u, ""));
  }
  return undefined;
}
