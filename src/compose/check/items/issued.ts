import type { Name } from "../../../model/analysis.ts";
import { isJest } from "../../jest.ts";
import type { Line, View } from "../../view.ts";
import { authorName } from "../ingredients.ts";
import { called } from "../kinds.ts";
import { shown } from "../names.ts";
import { asPiece } from "../query.ts";
import { hasSign, signs } from "../signs.ts";
import { searchFor } from "../strings.ts";
import { isCountry, isGeneral, isTornName, isUsable } from "../usable.ts";
import type { Checkable } from "./checkable.ts";

/** Characters between the word for a document and the name of who issued it. */
const apart = 12;

/** “A report by the River Board”, “the River Board’s figures”: a document that is known by who issued it. */
export function issued(view: View): Checkable[] {
  const { analysis, languages } = view;
  if (isJest(analysis, languages)) return [];
  const own = `${analysis.article.publisher?.value ?? ""} ${authorName(analysis, languages) ?? ""}`;
  return view.lines.flatMap((line): Checkable[] => {
    const { paragraph, sentence } = line;
    const words = view.pack(paragraph)?.lexicons.publications ?? [];
    if (paragraph.form !== "text" || sentence.quoted > 0 || !hasSign(line.text, words)) return [];
    return view.marksIn(line).flatMap((mark): Checkable[] => {
      if (mark.label !== "name" || !isIssuer(view, mark) || isTornName(view, mark)) return [];
      const name = shown(analysis, mark);
      const quote = phraseAround(view, line, mark, words);
      if (quote === undefined || own.includes(name)) return [];
      const beside = searchFor(view, line, line.text)?.pieces ?? [];
      return [
        {
          family: "document",
          variant: "issued",
          slots: {
            name: { plain: called(view, name) },
            words: { quote },
            place: { places: [paragraph.number] },
          },
          evidence: [{ at: paragraph.number, quote }],
          strength: 0.82,
          query: {
            pieces: [
              asPiece(name),
              quote.match(signs(words))?.[0],
              ...beside
                .filter((piece) => piece !== undefined && !quote.includes(piece.replaceAll('"', "")))
                .slice(0, 3),
            ],
            language: analysis.article.language,
          },
        },
      ];
    });
  });
}

function isIssuer(view: View, mark: Name): boolean {
  const name = shown(view.analysis, mark);
  const isBody = mark.kind === "organisation" || /^\p{Lu}{3,}$/u.test(name);
  return isBody && isUsable(view, name) && !isCountry(view, name) && !isGeneral(view, name);
}

/** From the word for the document to the name, or from the name to that word; nothing between but small words. */
function phraseAround(view: View, line: Line, { span }: Name, words: readonly string[]): string | undefined {
  const { text } = line.paragraph;
  const { start, end } = line.sentence.span;
  const { determiners = [], issuing = [] } = view.pack(line.paragraph)?.lexicons ?? {};
  const small = new Set([...determiners, ...issuing]);
  const isSmall = (gap: string): boolean =>
    gap.length <= apart &&
    (
      gap
        .toLowerCase()
        .replaceAll("’", "'")
        .match(/\p{L}+'?|[^\s\p{L}]/gu) ?? []
    ).every((word) => small.has(word));
  const before = [...text.slice(start, span.start).matchAll(signs(words))].at(-1);
  if (before !== undefined) {
    const at = start + before.index;
    const gap = text.slice(at + before[0].length, span.start);
    if (gap.trim() !== "" && isSmall(gap)) return text.slice(at, span.end);
  }
  const [behind] = text.slice(span.end, end).matchAll(signs(words));
  const owner = /^(?:['’]s?)?\s(?:[a-z\d-]+\s)?$/u;
  if (behind === undefined || !owner.test(text.slice(span.end, span.end + behind.index))) return undefined;
  const headLast = view.pack(line.paragraph)?.lexicons.headLast === true;
  return headLast ? text.slice(span.start, span.end + behind.index + behind[0].length) : undefined;
}
