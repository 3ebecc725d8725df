import type { Line, View } from "../view.ts";
import { anchorOf, leadName, standsNear } from "./anchor.ts";
import { topics } from "./topics.ts";

/** Written as a name: with a capital in front, or inside as brands are. */
export function isNamed(word: string): boolean {
  return /^\p{Lu}|^\p{Ll}+\p{Lu}/u.test(word);
}

/** The title has it, by its last word: “Brook” for “Ada Brook”. */
export function isTitled({ analysis: { title } }: View, name: string): boolean {
  return title.text.includes(name.split(" ").at(-1) ?? name);
}

/** The name of the title or of a third of all paragraphs: what the whole article is about. */
export function mainName(view: View): string | undefined {
  const titled = topics(view).find((word) => isNamed(word) && isTitled(view, word));
  const { paragraphs } = view.analysis;
  const isMain = (name: string) =>
    isTitled(view, name) ||
    paragraphs.filter(({ text }) => text.includes(name)).length >= Math.max(2, paragraphs.length / 3);
  return [anchorOf(view), titled].find((name) => name !== undefined && isMain(name));
}

/** What the whole article is about; else the name that it comes back to, or who or where its lead tells of, near the sentence. */
export function centralName(view: View, line: Line): string | undefined {
  const near = [anchorOf(view), leadName(view)].find(
    (name) => name !== undefined && standsNear(view, line, name),
  );
  return mainName(view) ?? near;
}
