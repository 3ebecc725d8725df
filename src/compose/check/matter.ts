import type { View } from "../view.ts";
import { isNamed, mainName } from "./centralname.ts";
import { asPiece, type Query } from "./query.ts";
import { typedName } from "./typedname.ts";
import { isCountry, isUsable } from "./usable.ts";

/** With whom or what the article comes back to in front, where no name tells what the rest is about. */
export function withMatter(view: View, query: Query | undefined): Query | undefined {
  if (query === undefined) return undefined;
  const main = mainName(view);
  const about = titled(view, main !== undefined && isWhole(view, main) ? main : oftenNamed(view));
  if (about === undefined) return query;
  const last = about.split(" ").at(-1) ?? about;
  const isOf = (piece: string | undefined) => piece?.replaceAll('"', "").split(" ").at(-1) === last;
  if (query.pieces.some(isOf))
    return { ...query, pieces: query.pieces.map((piece) => (isOf(piece) ? asPiece(about) : piece)) };
  const isThere = query.pieces.some((piece) => piece?.includes(last));
  const isTold = query.pieces.some((piece) => piece !== undefined && isNamed(piece.replaceAll('"', "")));
  return isThere || (isTold && !isSubject(view, about))
    ? query
    : { ...query, pieces: [asPiece(about), ...query.pieces] };
}

/** As the title has it, where that is a name alone. */
function titled(view: View, name: string | undefined): string | undefined {
  const { title } = view.analysis;
  const last = name === undefined || isCountry(view, name) ? undefined : name.split(" ").at(-1);
  return last !== undefined && title.text.endsWith(` ${last}`) && isNameAlone(title.text) ? title.text : name;
}

/** Two or three words with a capital. */
function isNameAlone(text: string): boolean {
  const words = text.split(" ");
  return words.length > 1 && words.length < 4 && words.every((word) => /^\p{Lu}/u.test(word));
}

/** Written so in the title or in two paragraphs. */
function isWhole({ analysis: { title, paragraphs } }: View, name: string): boolean {
  return title.text.includes(name) || paragraphs.filter(({ text }) => text.includes(name)).length > 1;
}

const known = new WeakMap<View, string>();

/** Of half of the paragraphs, in its longest form. */
function oftenNamed(view: View): string | undefined {
  const before = known.get(view) ?? found(view) ?? "";
  known.set(view, before);
  return before === "" ? undefined : before;
}

function found(view: View): string | undefined {
  const { marks, paragraphs } = view.analysis;
  const names = marks.flatMap((mark) =>
    mark.label === "name" && mark.kind !== "outlet" && mark.kind !== "place" ? [typedName(view, mark)] : [],
  );
  const ranked = [...new Set(names)]
    .filter((name) => isUsable(view, name) && !isCountry(view, name))
    .map((name) => ({ name, times: timesOf(view, name) }))
    .toSorted((a, b) => b.times - a.times || b.name.length - a.name.length);
  const [best] = ranked;
  return best !== undefined && best.times >= 3 && best.times * 2 >= paragraphs.length ? best.name : undefined;
}

/** Paragraphs that have its last word. */
function timesOf({ analysis: { paragraphs } }: View, name: string): number {
  const last = name.split(" ").at(-1) ?? name;
  return paragraphs.filter(({ text }) => text.includes(last)).length;
}

/** Two thirds of the paragraphs are about it: without it nothing of this article is found. */
function isSubject(view: View, name: string): boolean {
  return timesOf(view, name) * 3 >= view.analysis.paragraphs.length * 2;
}
