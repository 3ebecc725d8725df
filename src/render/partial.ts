import { fromHtml } from "hast-util-from-html";
import { toString as textOf } from "hast-util-to-string";
import type { Guide, ReadingBlock } from "../model/guide.ts";
import { noteCalls } from "../model/notecalls.ts";
import { escaped } from "./emphasis.ts";

/** How much of the article is printed: all of it, the paragraphs that the guide asks about, or no paragraph whole. */
export type ReadingChoice = "full" | "excerpts" | "none";

/** Words by which a paragraph is known in a copy of the article. */
const opening = 7;

/** The guide with the others of its paragraphs cut to their first words, for use beside a copy of the article. */
export function partial(guide: Guide, choice: ReadingChoice): Guide {
  if (choice === "full") return guide;
  const asked = choice === "none" ? new Set<number>() : citedIn(guide);
  const kept = (block: ReadingBlock) => !("caption" in block) && !("image" in block);
  const reading = guide.reading.filter(kept).map((block): ReadingBlock => {
    if (!("paragraph" in block) || asked.has(block.paragraph)) return block;
    const { items: _, notes = [], ...rest } = block;
    const html = noteCalls([block.text ?? "", ...(block.items ?? [])].join(" "), notes, () => "");
    return { ...rest, form: "text", text: firstWords(html) };
  });
  return { ...guide, reading };
}

/** Paragraphs that questions, stops and statements to sort quote or follow. */
function citedIn({ questions, discussion, task, sorting, stops }: Guide): Set<number> {
  const asked = [...questions, ...discussion, ...(task ? [task] : [])].flatMap(({ evidence }) => evidence);
  const places = [...asked, ...sorting.map(({ evidence }) => evidence)].map(({ at }) => at);
  return new Set([...places.filter((at) => typeof at === "number"), ...stops.map(({ after }) => after)]);
}

function firstWords(html: string): string {
  const words = textOf(fromHtml(html, { fragment: true }))
    .trim()
    .split(/\s+/u);
  const shown = words.slice(0, opening).join(" ");
  const text = words.length > opening ? `${shown.replace(/[\s,;:.!?…«“"(–—-]+$/u, "")} […]` : shown;
  return escaped(text);
}
