import type { Fact, Matter } from "../model/article.ts";
import { folded, isShortLine } from "./line.ts";
import type { Item } from "./page.ts";

export interface Titled {
  readonly title: Fact;
  /** Nothing on the page says that it is the title. */
  readonly guessed: boolean;
  /** The items without the title's own line. */
  readonly items: readonly Item[];
  readonly matter: readonly Matter[];
}

/** Items above which a title may stand. */
const top = 4;

/** The title: as given, else the first `h1`, else the first heading or short first line, else the fallback, else the
 * file's name. A fallback that one of the first lines repeats is sure.
 * A heading right below that says it again goes with it. */
export function takeTitle(
  items: readonly Item[],
  given: Fact | undefined,
  name: string,
  fallback?: Fact,
): Titled {
  if (given !== undefined) return { title: given, guessed: false, ...withoutTitle(items, given.value) };
  const h1 = items.findIndex(({ element }) => element.tagName === "h1");
  const heading = items.slice(0, top).findIndex(({ element }) => /^h\d$/.test(element.tagName));
  const first = items.findIndex(({ text }) => text !== "");
  const line = items.length > 1 && isShortLine(items[first]?.text ?? "") ? first : -1;
  const at = [h1, heading, line].find((index) => index >= 0) ?? -1;
  const item = items[at];
  const same =
    fallback === undefined
      ? []
      : items.slice(0, top).filter(({ text }) => bare(text) === bare(fallback.value));
  const isAbove = h1 < 0 || (same[0] !== undefined && items.indexOf(same[0]) < h1);
  if (fallback !== undefined && isAbove && (item === undefined || same.length > 0))
    return { title: fallback, guessed: false, ...withoutTitle(items, fallback.value) };
  if (item === undefined) {
    return { title: { value: name, found: "file" }, guessed: true, items, matter: [] };
  }
  const value = item.text.replace(/\s+/g, " ");
  const again = ({ element, text }: Item) => /^h\d$/.test(element.tagName) && bare(text) === bare(value);
  const rest = items.filter((each, index) => index !== at && !(index < at + top && again(each)));
  return { title: { value, found: "page" }, guessed: at !== h1, items: rest, matter: [] };
}

/** A title's line that repeats the given title goes; an `h1` on top that differs is kept as page matter. */
function withoutTitle(
  items: readonly Item[],
  title: string,
): { items: readonly Item[]; matter: readonly Matter[] } {
  const wanted = bare(title);
  const same = items.slice(0, top).findIndex(({ text }) => bare(text) === wanted);
  if (same >= 0) return { items: items.filter((_, index) => index !== same), matter: [] };
  const [first] = items;
  if (first === undefined || first.element.tagName !== "h1") return { items, matter: [] };
  return { items: items.slice(1), matter: [{ kind: "other", position: "front", text: first.text }] };
}

function bare(text: string): string {
  return folded(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
