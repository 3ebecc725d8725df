import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";
import type { Guide, ReadingBlock } from "../../src/model/guide.ts";
import { write } from "../../src/write/write.ts";
import { languages, printed, sample, samples } from "./sample.ts";

/** The sample's text again and again, its paragraphs numbered on, until it has 1,800 words. */
function long(guide: Guide): Guide {
  const reading: ReadingBlock[] = [];
  let words = 0;
  for (let turn = 0; words < 1800; turn += 1)
    for (const block of guide.reading) {
      if (words >= 1800) break;
      if (!("paragraph" in block)) {
        if (turn < 2) reading.push(block);
        continue;
      }
      words += (block.text ?? block.items?.join(" ") ?? "").split(/\s+/).length;
      reading.push({ ...block, paragraph: reading.filter((one) => "paragraph" in one).length + 1 });
    }
  const stops = guide.stops.map((stop, index) => ({ ...stop, after: 10 + index * 12 }));
  return { ...guide, reading, stops, article: { ...guide.article, words } };
}

describe.each(samples)("%s at 1,800 words", (name) => {
  it.each([
    ["a4", 10, 0],
    // Two short pages do not hold it with room to write: it begins at the foot of the page before.
    ["letter", 11, 1],
  ] as const)(
    "takes at most so many pages of %s: %i, the last two of them the source check",
    async (paper, most, before) => {
      const guide = long(sample(name));
      const pdf = await getDocumentProxy(await write(printed(guide, { paper }), "pdf", () => {}));
      const { totalPages, text } = await extractText(pdf, { mergePages: false });
      expect(totalPages).toBeLessThanOrEqual(most);
      const heading = String(languages.get(guide.language)?.wording["check.title"]);
      const page = text.findIndex((words) =>
        before === 0 ? words.trimStart().startsWith(heading) : words.includes(heading),
      );
      expect(page).toBe(totalPages - 2 - before);
    },
  );
});
