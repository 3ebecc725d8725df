import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { authorName } from "../ingredients.ts";
import { asPiece } from "../query.ts";
import { signs } from "../signs.ts";
import type { Checkable } from "./checkable.ts";

/** Words of a sentence by which a text says that it is one of several. */
const most = 20;
/** Paragraphs at the top and at the end where it says so. */
const edge = 2;

/** “This post is part seven of the series Raw Tides”: the part before or after it. */
export function series(view: View): Checkable[] {
  const { paragraphs } = view.analysis;
  return view.lines
    .filter(({ paragraph: { number } }) => number <= edge || number > paragraphs.length - edge)
    .flatMap((line) => told(view, line))
    .slice(0, 1);
}

function told(view: View, line: Line): Checkable[] {
  const { paragraph, text } = line;
  const { series: words } = view.pack(paragraph)?.lexicons ?? {};
  if (words === undefined || countWords(text) > most || text.includes("?")) return [];
  const [self] = text.matchAll(signs(words.self));
  const [whole] = text.matchAll(signs(words.whole));
  if (self?.index !== 0 || whole === undefined) return [];
  const behind = text.slice(whole.index + whole[0].length);
  const [, name] = /^:?\s["“«‘]?\s?(\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*)*)/u.exec(behind) ?? [];
  if (name === undefined) return [];
  const said = text.trim().replace(/[.!]$/u, "");
  return [
    {
      family: "series",
      variant: "named",
      slots: {
        words: { quote: said },
        name: { quote: name },
        place: { places: [paragraph.number] },
      },
      evidence: [{ at: paragraph.number, quote: said }],
      strength: 0.72,
      query: {
        pieces: [asPiece(name), nameOf(view)],
        language: view.analysis.article.language,
      },
    },
  ];
}

function nameOf({ analysis, languages }: View): string | undefined {
  const name = authorName(analysis, languages);
  const outlet = analysis.article.publisher?.value.split(/[,;(]/u)[0]?.trim();
  const told = name ?? outlet;
  return told === undefined ? undefined : asPiece(told);
}
