import type { Analysis, Name, Quotation } from "../../../model/analysis.ts";
import { packFor } from "../../../model/language.ts";
import { countWords, cut, grouped, locate, paragraphOf } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { central } from "../central.ts";
import { clause } from "../clause.ts";
import { firstWords } from "../exact.ts";
import { foreignTexts, outletNear, site, year } from "../ingredients.ts";
import { shown as nameOf } from "../names.ts";
import { toldOf } from "../openings.ts";
import { type Place, placeOf } from "../places.ts";
import { asPiece, ingredients } from "../query.ts";
import { signs } from "../signs.ts";
import { searchFor, topicOf } from "../strings.ts";
import { foreignSubject } from "../subject.ts";
import type { Checkable, Detector } from "./checkable.ts";
import { limit } from "./checkable.ts";

/** Texts outside that the article leads to, and what others write about its subject. */
export const textItems: Detector = (view, languages) => {
  const { analysis } = view;
  return [
    ...coverage(view),
    ...headline(view),
    ...foreign(view).slice(0, 1),
    ...works(analysis),
    ...brought(analysis, languages),
    ...studies(view),
    ...bodies(view),
    ...links(analysis),
  ];
};

/** What other newsrooms say, held against the article's central statement. */
function coverage(view: View): Checkable[] {
  const when = year(view.analysis);
  return central(view)
    .slice(0, 3)
    .flatMap((told, rank): Checkable[] => {
      const query = searchFor(view, told.line, told.words);
      if (query === undefined) return [];
      return [
        {
          family: "coverage",
          variant: "own",
          slots: {
            words: { quote: told.words },
            place: { places: [told.number] },
            year: when === undefined ? undefined : { plain: when },
          },
          evidence: [told.evidence],
          strength: 0.96 - rank / 100,
          place: placeOf(view, told.line, told.words),
          query,
        },
      ];
    });
}

/** What the title of a report tells, where the text has no statement that can be read alone. */
function headline(view: View): Checkable[] {
  const { title, analysis } = view;
  const words = title?.text.trim() ?? "";
  if (title === undefined || countWords(words) < 5 || countWords(words) > 18 || words.includes("?"))
    return [];
  if (analysis.genres.some(({ kind }) => kind === "opinion" || kind === "petition" || kind === "interview"))
    return [];
  return [
    {
      family: "coverage",
      variant: "title",
      slots: { words: { quote: words } },
      evidence: [{ at: "title", quote: words }],
      strength: 0.9,
      query: searchFor(view, title, words),
    },
  ];
}

function foreign(view: View): Checkable[] {
  const when = year(view.analysis);
  return [...foreignTexts(view.analysis)].flatMap(([language, paragraphs]): Checkable[] => {
    const about = foreignSubject(view.analysis, view.languages, language, paragraphs);
    const pieces = ingredients(about, 3);
    const [told] = toldOf(view, about, language, limit);
    if (pieces.length < 2 || told === undefined) return [];
    return [
      {
        family: "coverage",
        variant: "foreign",
        slots: {
          words: { quote: told.words },
          place: { places: [told.number] },
          year: when === undefined ? undefined : { plain: when },
        },
        evidence: [told.evidence],
        strength: 0.78,
        query: { pieces: [...pieces, when], language },
      },
    ];
  });
}

/** A study or a report that the article speaks of beside a name, a figure or a date, by which it can be found. */
function studies(view: View): Checkable[] {
  return view.lines.flatMap((line): Checkable[] => {
    const pack = packFor(view.languages, line.paragraph.language);
    const matters = pack?.places?.matters;
    const words = [...(matters?.research?.words ?? []), ...(matters?.poll?.words ?? [])];
    const [sign] = [...line.text.matchAll(signs(pack?.lexicons.studies ?? []))].filter(
      ([word]) => matters === undefined || words.includes(word.toLowerCase()),
    );
    if (sign === undefined || line.paragraph.form !== "text" || line.text.includes("?")) return [];
    const start = line.sentence.span.start + sign.index;
    const shown = clause(view, line, { start, end: start + sign[0].length });
    if (shown === undefined) return [];
    const at = line.paragraph.text.indexOf(shown.words, line.sentence.span.start);
    const known = view
      .marksIn(line)
      .filter(
        ({ label, span }) => (label === "name" || label === "date") && Math.abs(span.start - start) < 60,
      )
      .filter(({ span }) => span.start >= at && span.end <= at + shown.words.length);
    if (known.length === 0) return [];
    return [
      {
        family: "study",
        variant: "told",
        slots: { words: { quote: shown.words }, place: { places: [line.paragraph.number] } },
        evidence: [shown.evidence],
        strength: 0.97,
        place: studied(view, line, shown.words),
        query: searchFor(view, line, shown.words),
      },
    ];
  });
}

/** Research, else a survey, when a word of the statement says so. */
function studied(view: View, line: Line, words: string): Place {
  const place = placeOf(view, line, words);
  const known = packFor(view.languages, line.paragraph.language)?.places?.matters ?? {};
  const matter = ["research", "poll"].find((id) => words.match(signs(known[id]?.words ?? [])) !== null);
  return matter === undefined ? place : { ...place, matter };
}

/** Characters of a statement in which the name of what it is about begins. */
const subjectWithin = 20;

/** An organisation that the article tells something of: its own pages may tell it too. */
function bodies(view: View): Checkable[] {
  const { analysis } = view;
  const own = (analysis.article.publisher?.value ?? "").toLowerCase();
  const isBody = ({ kind, referent }: Name) =>
    kind === "organisation" ||
    (kind === "outlet" && referent !== "" && analysis.title.text.includes(referent));
  const marks = analysis.marks.filter(
    (mark): mark is Name => mark.label === "name" && mark.paragraph > 0 && isBody(mark),
  );
  return [...grouped(marks, (mark) => nameOf(analysis, mark))].flatMap(([name, places]): Checkable[] => {
    if (name.length < 3 || countWords(name) > 7 || own.includes(name.toLowerCase())) return [];
    const numbers = [...new Set(places.map(({ paragraph }) => paragraph))];
    const [first] = locate(analysis, name, numbers);
    const isCentral = numbers.length > 2 || analysis.title.text.includes(name);
    const whole: Checkable[] =
      isCentral && first !== undefined
        ? [
            {
              family: "body",
              variant: "matter",
              slots: { name: { plain: name }, places: { places: numbers.slice(0, 4) } },
              evidence: [first],
              strength: 0.57,
              query: {
                pieces: [asPiece(name), topicOf(view, name), year(analysis)],
                language: analysis.article.language,
              },
            },
          ]
        : [];
    const told = places
      .filter(({ quoted }) => !quoted)
      .flatMap((mark): Checkable[] => {
        const line: Line | undefined = view.lineOf(mark);
        const shown = line && clause(view, line, mark.span);
        if (line === undefined || shown === undefined) return [];
        if (mark.kind === "outlet") return [];
        const before = mark.span.start - line.paragraph.text.indexOf(shown.words, line.sentence.span.start);
        if (before > subjectWithin) return [];
        const often = new Set(places.map(({ paragraph }) => paragraph)).size;
        return [
          {
            family: "body",
            variant: "named",
            slots: {
              name: { plain: name },
              words: { quote: shown.words },
              place: { places: [mark.paragraph] },
            },
            evidence: [shown.evidence],
            strength: 0.6 + Math.min(3, often) * 0.05 - (mark.paragraph > 8 ? 0.04 : 0),
            place: placeOf(view, line, shown.words),
            query: {
              pieces: [
                asPiece(name),
                ...(searchFor(view, line, shown.words)?.pieces ?? [topicOf(view, name)]),
              ]
                .filter((piece, at, all) => at === 0 || (piece !== all[0] && !all[0]?.includes(`${piece}`)))
                .slice(0, 4),
              language: analysis.article.language,
            },
          },
        ];
      })
      .slice(0, 1);
    return [...told, ...whole];
  });
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
