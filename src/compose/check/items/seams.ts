import type { Paragraph, Quotation } from "../../../model/analysis.ts";
import { countWords, cut, isBrought, marksByParagraph } from "../../text.ts";
import type { View } from "../../view.ts";
import { roleIn } from "../people.ts";
import { hasSign } from "../signs.ts";
import type { Checkable } from "./checkable.ts";

/** Quotations of a paragraph whose seams can be listed in an answer. */
const quotations = { least: 2, most: 4 };
/** Words of a quotation: a single one may be a term. */
const shortest = 2;
/** Words in quotation marks that are nobody’s, at most. */
const scare = 4;
/** Words of the article between two quotations. */
const between = { least: 2, most: 18 };
/** Different words between all of them: fewer where a quotation goes on with a sentence that the article began. */
const telling = { woven: 9, several: 9, one: 13 };
/** Words between them that are not small and say more than who speaks. */
const saying = 4;
/** Words of a quotation that is listed whole; of a longer one so many at each end. */
const whole = 7;
const end = 3;

/** A paragraph in which quoted words and the article’s own take turns: where each quotation opens and closes. */
export function seams(view: View): Checkable[] {
  const { analysis } = view;
  if (analysis.genres.some(({ kind }) => kind === "interview")) return [];
  const found = analysis.paragraphs.flatMap((paragraph) => {
    const all = quotationsIn(view, paragraph);
    if (all.length < quotations.least || all.length > quotations.most) return [];
    const gaps = all.slice(1).map(({ span }, at) => {
      const gap = paragraph.text.slice(all[at]?.span.end ?? span.start, span.start);
      return gap.trim().replace(/^[\s,;:.–—-]+|[\s,;:.–—-]+$/gu, "");
    });
    if (gaps.some((gap) => (gap.match(/[.!?]\s/gu) ?? []).length > 1)) return [];
    if (gaps.some((gap) => countWords(gap) < between.least || countWords(gap) > between.most)) return [];
    const woven = all.filter((mark) => isWoven(paragraph, mark)).length;
    const told = new Set(gaps.flatMap((gap) => gap.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])).size;
    if (told < (woven > 0 ? telling.woven : gaps.length > 1 ? telling.several : telling.one)) return [];
    if (gaps.length === 1 && tellsMore(view, paragraph, gaps[0] ?? "") < saying) return [];
    return [{ paragraph, all, gaps, worth: gaps.length + woven }];
  });
  const [best] = found.toSorted((a, b) => b.worth - a.worth);
  if (best === undefined) return [];
  const { paragraph, all, gaps, worth } = best;
  const at = paragraph.number;
  const ends = all.map((mark) => endsOf(cut(paragraph, mark.content)));
  return [
    {
      family: "seams",
      variant: gaps.length > 1 ? "several" : "one",
      slots: {
        place: { places: [at] },
        quotes: { quotes: ends.map(({ shown }) => shown) },
        between: { quotes: gaps },
      },
      evidence: [
        ...gaps.map((quote) => ({ at, quote })),
        ...ends.slice(0, 1).map(({ first }) => ({ at, quote: first })),
      ].slice(0, 3),
      strength: Math.min(0.47, 0.4 + worth / 60),
    },
  ];
}

/** How many words say something, without names, functions and verbs of saying. */
function tellsMore(view: View, paragraph: Paragraph, gap: string): number {
  const { reporting } = view.pack(paragraph)?.lexicons ?? {};
  const plain = gap.replace(/\p{Lu}[\p{L}’'-]*/gu, " ");
  const words = plain.split(/[^\p{L}\p{N}’'-]+/u).filter((word) => roleIn(view, word) === undefined);
  const told = words.filter((word) => reporting === undefined || !hasSign(word, ...Object.values(reporting)));
  return view.content(told.join(" "), paragraph).size;
}

/** Nothing where a mark is left over or stands around words that nobody said: its seams could be disputed. */
function quotationsIn(view: View, paragraph: Paragraph): readonly Quotation[] {
  const { number, text, form } = paragraph;
  if (form !== "text" || isBrought(paragraph)) return [];
  const here = (marksByParagraph(view.analysis).get(number) ?? []).filter(
    (mark): mark is Quotation => mark.label === "quotation",
  );
  const outer = here
    .filter(({ span }) => !here.some((other) => other.span.start < span.start && other.span.end > span.end))
    .toSorted((a, b) => a.span.start - b.span.start);
  if (
    outer.some(
      ({ closed, use, content }) =>
        !closed || use !== "speech" || countWords(cut(paragraph, content)) < shortest,
    )
  )
    return [];
  // « Faire peuple » and the like are words at arm’s length: nobody said them.
  if (!outer.every((mark) => mark.voice !== undefined || countWords(cut(paragraph, mark.content)) > scare))
    return [];
  if (outer.every((mark) => mark.voice === undefined)) return [];
  const rest = outer.reduceRight((left, { span }) => left.slice(0, span.start) + left.slice(span.end), text);
  return /["“”„«»]|(?<![\p{L}\p{N}])['‘]\p{L}/u.test(rest) ? [] : outer;
}

/** The quoted words go on with a sentence that the article began. */
function isWoven({ text, sentences }: Paragraph, { content, span }: Quotation): boolean {
  const opens = sentences.some((sentence) => Math.abs(sentence.span.start - span.start) < 3);
  return !opens && /^[\s\p{P}]*\p{Ll}/u.test(text.slice(content.start, content.end));
}

function endsOf(content: string): { readonly shown: string; readonly first: string } {
  const words = content
    .trim()
    .replace(/[\s,;:.!?…]+$/u, "")
    .split(/\s+/u);
  if (words.length <= whole) return { shown: words.join(" "), first: words.join(" ") };
  const first = words.slice(0, end).join(" ");
  return { shown: `${first} … ${words.slice(-end).join(" ")}`, first };
}
