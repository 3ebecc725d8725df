import { isJest } from "../../jest.ts";
import { countWords } from "../../text.ts";
import type { View } from "../../view.ts";
import { asPiece } from "../query.ts";
import type { Checkable } from "./checkable.ts";

/** Words of the name of a column. */
const name = { fewest: 2, most: 4 };

/** « Libre cours : … »: a title that opens with the name of a column, and what else stands under it. */
export function column(view: View): Checkable[] {
  const { analysis, languages } = view;
  const { publisher, language } = analysis.article;
  const outlet = publisher?.value.split(/[,;(]/u)[0]?.trim();
  if (outlet === undefined || outlet === "" || /wiki/iu.test(outlet)) return [];
  if (!isJest(analysis, languages) && !analysis.genres.some(({ kind }) => kind === "opinion")) return [];
  const [, label] = /^(\p{Lu}[\p{L} ’'-]+?)\s?:\s/u.exec(analysis.title.text) ?? [];
  const count = countWords(label ?? "");
  if (label === undefined || count < name.fewest || count > name.most) return [];
  const told = view.content(label, analysis.title);
  if ([...told].some((word) => view.frequency(word) > 0)) return [];
  return [
    {
      family: "column",
      variant: "titled",
      slots: { name: { quote: label }, publisher: { plain: outlet } },
      evidence: [{ at: "title", quote: label }],
      strength: 0.75,
      query: { pieces: [`"${label}"`, asPiece(outlet)], language },
    },
  ];
}
