import type { Analysis, Quotation } from "../../../model/analysis.ts";
import { countWords, cut, grouped, paragraphOf } from "../../text.ts";
import type { View } from "../../view.ts";
import { firstWords } from "../exact.ts";
import { foreignTexts, outletNear, site, year } from "../ingredients.ts";
import { toldOf } from "../openings.ts";
import { ingredients } from "../query.ts";
import { foreignSubject, type Subject, subject } from "../subject.ts";
import type { Checkable, Detector } from "./checkable.ts";
import { limit } from "./checkable.ts";

/** Texts outside that the article leads to, and what others write about its subject. */
export const textItems: Detector = (view, languages) => {
  const { analysis } = view;
  const about = subject(analysis, languages);
  const foreign = [...foreignTexts(analysis)].flatMap(([language, paragraphs]): Checkable[] => {
    const told = foreignSubject(analysis, languages, language, paragraphs);
    return coverage(view, told, language, "foreign");
  });
  return [
    ...coverage(view, about, analysis.article.language, "own"),
    ...foreign.slice(0, 1),
    ...works(analysis),
    ...brought(analysis, languages),
    ...links(analysis),
  ];
};

/** What other newsrooms say, held against a sentence about the subject. */
function coverage(view: View, about: Subject, language: string, variant: "own" | "foreign"): Checkable[] {
  const pieces = ingredients(about, 3);
  const [told] = toldOf(view, about, language, limit);
  if (pieces.length < 2 || told === undefined) return [];
  const when = year(view.analysis);
  return [
    {
      family: "coverage",
      variant,
      slots: {
        words: { quote: told.words },
        place: { places: [told.number] },
        year: when === undefined ? undefined : { plain: when },
      },
      evidence: [told.evidence],
      strength: variant === "own" ? 0.96 : 0.78,
      query: { pieces: [...pieces, when], language },
    },
  ];
}

/** Titles of works, the most named first; never the article's own. */
function works(analysis: Analysis): Checkable[] {
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
    .filter(([words]) => !own.includes(words.toLowerCase()))
    .toSorted(([, a], [, b]) => b.length - a.length)
    .slice(0, 2)
    .flatMap(([words, [first]]): Checkable[] => {
      if (first === undefined) return [];
      const outlet = outletNear(analysis, first);
      return [
        {
          family: "text",
          variant: "work",
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

/** First words of a text that stands untranslated. */
function brought(analysis: Analysis, languages: Parameters<Detector>[1]): Checkable[] {
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
function links(analysis: Analysis): Checkable[] {
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
