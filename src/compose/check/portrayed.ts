import type { Name } from "../../model/analysis.ts";
import { grouped } from "../text.ts";
import type { View } from "../view.ts";
import { written } from "./looked.ts";
import { isPrivate } from "./people.ts";
import { count, hasSign } from "./signs.ts";

/** Times that “he” or “she” must stand in a text about one person. */
const often = 5;

/** Somebody of whom the whole article tells: named by one word in most paragraphs, and once with the full name. */
export function portrayed(view: View): string | undefined {
  const { paragraphs, marks, title } = view.analysis;
  const { thirdPerson = [] } = view.pack(title)?.lexicons ?? {};
  const told = paragraphs.filter(({ form }) => form === "text");
  const names = marks.filter(
    (mark): mark is Name =>
      mark.label === "name" && mark.paragraph > 0 && (mark.kind === "person" || mark.kind === "unknown"),
  );
  const lastOf = (mark: Name) => written(view, mark).split(" ").at(-1) ?? "";
  const [best] = [...grouped(names, lastOf)]
    .map(([last, own]) => {
      const all = told.filter(({ text }) => hasSign(text, [last])).length;
      const full = own
        .map((mark) => written(view, mark))
        .find((name) => /^\p{Lu}\S*(?:\s\p{Lu}\S*){1,2}$/u.test(name));
      return { full, share: all / told.length + (title.text.includes(last) ? 0.25 : 0) };
    })
    .toSorted((a, b) => b.share - a.share);
  if (best?.full === undefined || best.share <= 0.5 || isPrivate(view, best.full)) return undefined;
  const text = told.map((each) => each.text.toLowerCase()).join("\n");
  return count(text, thirdPerson).all >= often ? best.full : undefined;
}
