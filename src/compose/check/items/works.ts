import type { Analysis, Quotation } from "../../../model/analysis.ts";
import { type Languages, packFor } from "../../../model/language.ts";
import { countWords, cut, grouped, paragraphOf } from "../../text.ts";
import { firstWords } from "../exact.ts";
import { foreignTexts, outletNear, site } from "../ingredients.ts";
import { hasSign } from "../signs.ts";
import type { Checkable, Detector } from "./checkable.ts";
import { limit } from "./checkable.ts";

/** Titles of works, the most named first; never the article's own. */
export function works(analysis: Analysis, languages: Languages): Checkable[] {
  const own = analysis.title.text.toLowerCase();
  const marks = analysis.marks.filter(
    (mark): mark is Quotation =>
      mark.label === "quotation" && mark.use === "title" && mark.closed && mark.paragraph > 0,
  );
  const content = (mark: Quotation): string => {
    const paragraph = paragraphOf(analysis, mark.paragraph);
    return paragraph === undefined ? "" : cut(paragraph, mark.content).replace(/\s+/gu, " ").trim();
  };
  return [...grouped(marks, content)]
    .filter(([words]) => /^[\p{Lu}\p{N}]/u.test(words) && countWords(words) >= 2 && countWords(words) <= 12)
    .filter(
      ([words]) =>
        !own.includes(words.toLowerCase()) &&
        !/[,;]$|[.!?]\s/u.test(words) &&
        !(/,\s/u.test(words) && countWords(words) > 6),
    )
    .toSorted(([, a], [, b]) => b.length - a.length)
    .slice(0, 2)
    .flatMap(([words, [first]]): Checkable[] => {
      if (first === undefined) return [];
      const outlet = outletNear(analysis, first);
      if (outlet === undefined && !isCalledWork(analysis, languages, first)) return [];
      return [
        {
          family: "text",
          variant: isAired(analysis, languages, words) ? "aired" : "work",
          slots: {
            work: { quote: words },
            outlet: outlet === undefined ? undefined : { plain: outlet },
            place: { places: [first.paragraph] },
          },
          evidence: [{ at: first.paragraph, quote: words }],
          strength: outlet === undefined ? 0.7 : 0.9,
          query: {
            pieces: [`"${words.replaceAll('"', "")}"`, outlet],
            language: analysis.article.language,
          },
        },
      ];
    });
}

/** Characters beside a title in which a word says what kind of work it is. */
const beside = { before: 50, behind: 30 };

function isCalledWork(analysis: Analysis, languages: Languages, { paragraph, span }: Quotation): boolean {
  const { works: nouns = [] } = packFor(languages, analysis.article.language)?.lexicons ?? {};
  const text = paragraphOf(analysis, paragraph)?.text ?? "";
  const before =
    text
      .slice(Math.max(0, span.start - beside.before), span.start)
      .split(/[.!?]\s/u)
      .at(-1) ?? "";
  const behind = text.slice(span.end, span.end + beside.behind);
  return hasSign(before, nouns) || hasSign(behind, nouns) || /^\s?\([^)]*\d{4}/u.test(behind);
}

/** Wherever the text has the title, a word right before it may say that it is a broadcast. */
function isAired({ paragraphs, article }: Analysis, languages: Languages, title: string): boolean {
  const { broadcasts = [] } = packFor(languages, article.language)?.lexicons ?? {};
  return paragraphs.some(({ text }) => {
    const at = text.indexOf(title);
    return at >= 0 && hasSign(text.slice(Math.max(0, at - onAir), at).toLowerCase(), broadcasts);
  });
}

/** Characters before a title in which a word may say that it is a broadcast. */
const onAir = 24;

/** First words of a text that stands untranslated. */
export function brought(analysis: Analysis, languages: Parameters<Detector>[1]): Checkable[] {
  return [...foreignTexts(analysis)].flatMap(([language, paragraphs]) =>
    paragraphs
      .flatMap((paragraph): Checkable[] => {
        const sentence = paragraph.sentences[0];
        const words = sentence && firstWords(cut(paragraph, sentence.span), languages, language);
        if (words === undefined) return [];
        const outlet = outletNear(analysis, { paragraph: paragraph.number, span: { start: 0, end: 0 } });
        return [
          {
            family: "text",
            variant: "brought",
            slots: {
              words: { quote: words },
              outlet: outlet === undefined ? undefined : { plain: outlet },
              place: { places: [paragraph.number] },
            },
            evidence: [{ at: paragraph.number, quote: words }],
            strength: 0.65,
            query: { pieces: [`"${words}"`, outlet], language },
          },
        ];
      })
      .slice(0, 1),
  );
}

/** A live link, by the words that carry it. */
export function links(analysis: Analysis): Checkable[] {
  const own = site(analysis);
  return analysis.leads.flatMap((lead): Checkable[] => {
    const place = lead.places.find(({ by, address }) => by === "link" && address !== undefined);
    const paragraph = place && paragraphOf(analysis, place.paragraph);
    const host = lead.hosts[0];
    if (place === undefined || paragraph === undefined || host === undefined) return [];
    const words = cut(paragraph, place.span).trim();
    if (
      lead.own ||
      host === own ||
      /^\w+:|^www\./u.test(words) ||
      countWords(words) < 2 ||
      countWords(words) > limit
    )
      return [];
    return [
      {
        family: "link",
        variant: "link",
        slots: { words: { quote: words }, site: { plain: host }, place: { places: [paragraph.number] } },
        evidence: [{ at: paragraph.number, quote: words }],
        strength: 0.7,
      },
    ];
  });
}
