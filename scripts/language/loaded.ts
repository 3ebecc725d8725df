import { analyzed } from "./analyzed.ts";
import { least, type Measure, share } from "./figure.ts";
import { linesOf, setFiles } from "./files.ts";

/** Words called evaluative that readers had marked in the same sentence. */
export const loaded: Measure = async ({ folder }) => {
  const files = setFiles(folder, "loaded");
  let [right, predicted] = [0, 0];
  for (const file of files)
    for (const { text, biased_words: marked } of linesOf<{ text: string; biased_words: string }>(file)) {
      const { marks, paragraphs } = await analyzed([text], "en");
      const gold = new Set(marked.toLowerCase().match(/[\p{L}\p{N}]+/gu));
      for (const { label, span } of marks) {
        if (label !== "evaluative") continue;
        predicted++;
        const words =
          paragraphs[0]?.text
            .slice(span.start, span.end)
            .toLowerCase()
            .match(/[\p{L}\p{N}]+/gu) ?? [];
        if (words.some((word) => gold.has(word))) right++;
      }
    }
  if (files.length === 0) return [];
  return [least(`words called evaluative that readers marked (${predicted})`, share(right, predicted), 75)];
};
