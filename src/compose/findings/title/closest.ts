import { type Line, shared, type View } from "../../view.ts";

/** The sentence of the body that speaks most of what the title speaks of: half of its content words, three at least. */
export function closest(view: View, accept: (line: Line) => boolean, least = 3): Line | undefined {
  const { title } = view;
  if (!title) return undefined;
  const needed = Math.max(least, Math.ceil(view.content(title.text, title.paragraph).size / 3));
  let best: { line: Line; weight: number } | undefined;
  for (const line of view.lines) {
    if (line.paragraph.form !== "text" || !accept(line)) continue;
    const meeting = shared(view, title, line);
    if (meeting.words >= needed && meeting.weight >= 0.6 && (!best || meeting.weight > best.weight))
      best = { line, weight: meeting.weight };
  }
  return best?.line;
}

/** How many content words of the title stand in some words of a line. */
export function fromTitle(view: View, words: string, { paragraph }: Line): number {
  const { title } = view;
  if (!title) return 0;
  const wanted = view.content(title.text, title.paragraph);
  return [...view.content(words, paragraph)].filter((word) => wanted.has(word)).length;
}
