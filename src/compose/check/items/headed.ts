import type { View } from "../../view.ts";
import { asPiece } from "../query.ts";
import { topicsBeside } from "../topics.ts";
import type { Checkable } from "./checkable.ts";

/** “…: the harbour reopens – The Gazette”: at the end of a title, behind a sign that parts it off. */
const ending = /\s[–—|-]\s(?<name>[^–—|]{2,40})$/u;

const most = 3;

/** A title that ends with the name of an outlet: the article is looked for there. */
export function headed(view: View): Checkable[] {
  const { analysis, languages } = view;
  const { title, article, marks } = analysis;
  const name = ending.exec(title.text)?.groups?.name?.trim();
  const known = [...languages.values()].flatMap(({ lexicons }) => lexicons.outlets);
  if (name === undefined || !known.some((outlet) => outlet.toLowerCase() === name.toLowerCase())) return [];
  if (article.publisher?.value.toLowerCase().includes(name.toLowerCase()) === true) return [];
  const names = marks.flatMap((mark) =>
    mark.label === "name" && mark.paragraph === 0 && !mark.referent.includes(name) ? [mark.referent] : [],
  );
  return [
    {
      family: "origin",
      variant: "headed",
      slots: { name: { quote: name } },
      evidence: [{ at: "title", quote: name }],
      strength: 0.86,
      query: {
        pieces: [
          asPiece(name),
          ...names.slice(0, most).map(asPiece),
          ...topicsBeside(view, [name, ...names], 1).map(asPiece),
        ],
        language: article.language,
      },
    },
  ];
}
