import type { Element, Root } from "hast";
import type { Leaf } from "./leaves.ts";
import type { Fate } from "./sieve.ts";

/** Letters of a story's paragraphs: of a single one, and of several together; fewer are a teaser. */
const fewest = { alone: 800, several: 300 };
/** Letters of a paragraph that counts. */
const telling = 80;

/**
 * Headings of the stories that the page has beside the one read: `article` elements beside each other, each with a
 * heading and paragraphs of its own, that are not parts of one.
 */
export function otherStories(leaves: readonly Leaf[], fates: readonly Fate[]): readonly string[] {
  const rooms = new Map<Element | Root, { heading: string; size: number; paragraphs: number; own: number }>();
  leaves.forEach(({ element, text, room, beside, linked }, at) => {
    if (beside !== undefined || !("tagName" in room) || room.tagName !== "article") return;
    const known = rooms.get(room) ?? { heading: "", size: 0, paragraphs: 0, own: 0 };
    if (/^h[1-3]$/.test(element.tagName)) known.heading ||= text;
    if (element.tagName === "p" && text.length >= telling && linked < 0.5) {
      known.size += text.length;
      known.paragraphs++;
    }
    if (fates[at] === "article") known.own += text.length;
    rooms.set(room, known);
  });
  const stories = [...rooms.values()].filter(({ heading, size, paragraphs }) => {
    return heading !== "" && size >= (paragraphs > 1 ? fewest.several : fewest.alone);
  });
  if (stories.length < 2) return [];
  const most = Math.max(...stories.map(({ own }) => own));
  const main = stories.find(({ own }) => own === most && most > 0);
  return stories.filter((story) => story !== main).map(({ heading }) => heading.replace(/\s+/g, " "));
}
