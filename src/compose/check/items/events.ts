import type { Name } from "../../../model/analysis.ts";
import type { View } from "../../view.ts";
import { shown } from "../names.ts";
import { asPiece } from "../query.ts";
import { hasSign } from "../signs.ts";
import { isTornName, isUsable } from "../usable.ts";
import type { Checkable } from "./checkable.ts";

/** Sentences that look ahead, in a text that announces something. */
const enough = 3;

/** “Ferry Week 2022” in the title of a text that looks ahead to it: what came of it. */
export function events(view: View): Checkable[] {
  const { analysis } = view;
  const words = /(?<![\p{L}\p{N}])\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?\s20\d\d(?!\p{N})/u.exec(
    analysis.title.text,
  )?.[0];
  if (words === undefined) return [];
  const name = words.slice(0, -5).split(" ").at(-1) ?? words;
  const event = `${name}${words.slice(-5)}`;
  if (!view.lines.some(({ text }) => text.includes(name)) || isDay(view, name)) return [];
  const ahead = view.lines.filter(({ paragraph, text }) =>
    hasSign(text, view.pack(paragraph)?.lexicons.announcing ?? []),
  );
  if (ahead.length < enough) return [];
  const near = analysis.marks.find(
    (mark): mark is Name =>
      mark.label === "name" &&
      mark.paragraph > 0 &&
      (mark.kind === "place" || mark.kind === "organisation") &&
      isUsable(view, shown(analysis, mark)) &&
      !isTornName(view, mark),
  );
  return [
    {
      family: "since",
      variant: "event",
      slots: { words: { quote: event } },
      evidence: [{ at: "title", quote: event }],
      strength: 0.86,
      query: {
        pieces: [asPiece(event), near && asPiece(shown(analysis, near))],
        language: analysis.article.language,
      },
    },
  ];
}

/** “May 2022”. */
function isDay({ analysis: { article } }: View, name: string): boolean {
  const format = new Intl.DateTimeFormat(article.language, { month: "long", timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, month) => format.format(new Date(Date.UTC(2024, month, 1)))).some(
    (month) => month.toLowerCase() === name.toLowerCase(),
  );
}
