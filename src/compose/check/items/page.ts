import type { Analysis, Paragraph } from "../../../model/analysis.ts";
import type { Evidence } from "../../../model/guide.ts";
import { type Languages, packFor } from "../../../model/language.ts";
import type { PageFact } from "../../../model/survey.ts";
import { finite } from "../../joints.ts";
import { hasContact } from "../../matter.ts";
import { countWords } from "../../text.ts";
import type { View } from "../../view.ts";
import { adapted, stoodFirst } from "../adapted.ts";
import { firstWords } from "../exact.ts";
import { authorName, site } from "../ingredients.ts";
import { asPiece, searchWord } from "../query.ts";
import type { Checkable, Detector } from "./checkable.ts";
import { column } from "./column.ts";
import { headed } from "./headed.ts";
import { neighbours } from "./neighbours.ts";
import { ownWork } from "./ownwork.ts";
import { series } from "./series.ts";
import { signature } from "./signature.ts";

const page = (quote: string): Evidence => ({ at: "page", quote });
const primary = (tag: string): string => tag.split("-")[0] ?? tag;

/** What the page says about itself: who writes, who publishes, what links them, where the text comes from, its terms. */
export const pageItems: Detector = (view, languages) => [
  ...ofPage(view.analysis, languages),
  ...series(view),
  ...signature(view),
  ...ownWork(view),
  ...headed(view),
  ...othersOf(view),
];

const ofPage = (analysis: Analysis, languages: Languages): Checkable[] => [
  ...author(analysis, languages),
  ...(both(analysis, languages).length > 0 ? both(analysis, languages) : publisher(analysis, languages)),
  ...provenance(analysis, languages),
  ...origin(analysis, languages),
  ...terms(analysis),
];

/** First words that are searched for: at most so many, and so many that are not light. */
const mostFirst = 10;
/** Of a sentence that begins with a noun alone, which many pages have: “The numbers published by the River Board”. */
const mostPlain = 15;
const telling = 5;

/** Neither author nor publisher stands on the page, or no date: who published the text first, and when. */
function provenance(analysis: Analysis, languages: Languages): Checkable[] {
  const { byline, publisher, published, language } = analysis.article;
  const isNameless = byline === undefined && publisher === undefined;
  if (!isNameless && published !== undefined) return [];
  const light = new Set(packFor(languages, language)?.lexicons.stopWords);
  const { complementisers = [] } = packFor(languages, language)?.lexicons ?? {};
  const all = analysis.paragraphs.slice(0, 6).flatMap((paragraph) => {
    const [sentence] = paragraph.sentences;
    if (paragraph.form !== "text" || sentence === undefined) return [];
    const text = paragraph.text.slice(sentence.span.start, sentence.span.end);
    const words = wholeNames(text, firstWords(text, languages, language, mostFirst));
    if (words === undefined || !text.startsWith(words)) return [];
    const told = (words.toLowerCase().match(/[\p{L}\p{N}’'-]+/gu) ?? []).filter((word) => !light.has(word));
    const [next = ""] = /^\s*\p{L}+['’]?/u.exec(text.slice(words.length)) ?? [];
    const isOpening = complementisers.includes(next.trim().toLowerCase().replace("’", "'"));
    return [{ number: paragraph.number, words, told: told.length, isOpening, paragraph, text }];
  });
  // “The head of the board, Ada Brook, has said” opens hundreds of texts.
  const own = all.filter(({ isOpening }) => !isOpening);
  const starts = own.length > 0 ? own : all;
  const first = starts.find(({ told }) => told >= telling) ?? starts.toSorted((a, b) => b.told - a.told)[0];
  if (first === undefined) return [];
  const isPlain = !hasVerb(first.paragraph, first.words.length);
  const more = isPlain
    ? wholeNames(first.text, firstWords(first.text, languages, language, mostPlain))
    : undefined;
  // Where a dash stands between, the longer words are none of the text.
  const isLonger = (longer: string) =>
    longer.startsWith(first.words) && first.text.startsWith(longer) && /\p{L}{3}$/u.test(longer);
  const words = more !== undefined && isLonger(more) ? more : first.words;
  return [
    {
      family: "provenance",
      variant: isNameless ? "nameless" : "undated",
      slots: { place: { places: [first.number] } },
      evidence: [{ at: first.number, quote: words }],
      strength: 0.94,
      query: { pieces: [`"${words}"`], language },
    },
  ];
}

/** A verb stands in so many characters of the first sentence. */
function hasVerb({ text, words = [], sentences: [sentence] }: Paragraph, length: number): boolean {
  const start = sentence?.span.start ?? 0;
  const inside = words.filter((word) => word.start >= start && word.end <= start + length);
  return inside.length === 0 || inside.some((_, index) => finite(inside, index, text));
}

/** Without the half of a name at their end: “…, Ada Brook, Nell” before “Moor”. */
function wholeNames(text: string, words: string | undefined): string | undefined {
  if (words === undefined || !text.startsWith(words) || !/^\s\p{Lu}/u.test(text.slice(words.length)))
    return words;
  const kept = words.split(" ");
  while (kept.length > telling && /^\p{Lu}/u.test(kept.at(-1) ?? "") && !/,$/u.test(kept.at(-2) ?? ","))
    kept.pop();
  if (/^\p{Lu}/u.test(kept.at(-1) ?? "")) kept.pop();
  return kept.length < telling ? words : kept.join(" ").replace(/,$/u, "");
}

/** Kinds of publisher that print of themselves what can be read there. */
function publisherKind(analysis: Analysis, name: string): string {
  const host = site(analysis) ?? "";
  if (/wiki/iu.test(name) || /wiki/iu.test(host)) return "wiki";
  if (analysis.genres.some(({ kind }) => kind === "petition")) return "petition";
  if (/(?:^|\.)gov(?:\.|$)|\.gouv\.|\.gob\./iu.test(host)) return "official";
  return "named";
}

function publisherName({ article }: Analysis): string | undefined {
  const name = article.publisher?.value.replaceAll('"', "").split(/[,;(]/u)[0]?.trim();
  return name === "" ? undefined : name;
}

function without(analysis: Analysis): string | undefined {
  const host = site(analysis);
  return host === undefined ? undefined : `-site:${host}`;
}

function author(analysis: Analysis, languages: Languages): Checkable[] {
  const name = authorName(analysis, languages);
  if (name === undefined) return [];
  const { language } = analysis.article;
  const outlet = publisherName(analysis);
  const isTold = isKnown(analysis);
  return [
    {
      family: "author",
      variant: !isTold ? "signed" : outlet === undefined ? "alone" : "outlet",
      slots: {
        author: { plain: name },
        publisher: outlet === undefined ? undefined : { plain: outlet },
      },
      evidence: [page(name)],
      strength: isTold ? 0.95 : 0.46,
      query: {
        pieces: isTold
          ? [`"${name}"`, without(analysis), searchWord(languages, language, "biography")]
          : [`"${name}"`, outlet === undefined ? undefined : asPiece(outlet)],
        language,
      },
    },
  ];
}

/** The page says more of the author than a name, or the text is a view that somebody signs. */
function isKnown({ page: { roles, organisations }, genres }: Analysis): boolean {
  return roles.length > 0 || organisations.length > 0 || genres.some(({ kind }) => signed.has(kind));
}

const signed: ReadonlySet<string> = new Set(["opinion", "petition"]);

function publisher(analysis: Analysis, languages: Languages): Checkable[] {
  const { language } = analysis.article;
  const name = publisherName(analysis);
  if (name === undefined) return [];
  const kind = publisherKind(analysis, name);
  const words = kind === "named" || kind === "official";
  return [
    {
      family: "publisher",
      variant: kind,
      slots: { publisher: { plain: name } },
      evidence: [page(name)],
      strength: 0.9,
      query: words
        ? {
            pieces:
              kind === "official"
                ? [`"${name}"`, searchWord(languages, language, "official")]
                : [`"${name}"`, searchWord(languages, language, "publisher"), without(analysis)],
            language,
          }
        : undefined,
    },
  ];
}

/** The note about the author and the publisher's own lines name one organisation. */
function both(analysis: Analysis, languages: Languages): Checkable[] {
  const shared = analysis.page.shared[0];
  const name = authorName(analysis, languages);
  const outlet = publisherName(analysis);
  if (shared === undefined || name === undefined) return [];
  return [
    {
      family: "author-publisher",
      variant: "note",
      slots: {
        author: { plain: name },
        organisation: { quote: shared.name },
        publisher: outlet === undefined ? undefined : { plain: outlet },
      },
      evidence: [page(shared.name), page(name)],
      strength: 0.93,
      query: {
        pieces: [outlet === shared.name ? undefined : outlet, shared.name]
          .map((each) => each && `"${each}"`)
          .concat(without(analysis)),
        language: analysis.article.language,
      },
    },
  ];
}

/** Where the page says that the text was first, or what it was translated from. */
function origin(analysis: Analysis, languages: Languages): Checkable[] {
  const { page: facts, article } = analysis;
  const others = facts.originalLanguages.filter((tag) => primary(tag) !== primary(article.language));
  const lines = [adapted(analysis, languages), stoodFirst(analysis, languages)];
  return [...facts.origins.flatMap((fact) => shown(fact) ?? []), ...lines]
    .filter((line) => line !== undefined)
    .slice(0, 1)
    .map((line) => ({
      family: "origin",
      variant: others.length > 0 ? "translated" : "elsewhere",
      slots: { line: { quote: line } },
      evidence: [page(line)],
      strength: 0.8,
      query: titleSearch(analysis, languages),
    }));
}

/** Words of a title that finds its text. */
const ownTitle = 4;

/** The author’s name and the title, when it is not one that many texts have. */
function titleSearch(analysis: Analysis, languages: Languages): Checkable["query"] {
  const { language } = analysis.article;
  const title = analysis.title.text.replaceAll('"', "");
  const name = authorName(analysis, languages);
  if (name === undefined || countWords(title) < ownTitle || countWords(title) > mostFirst) return undefined;
  return { pieces: [`"${title}"`, `"${name}"`, without(analysis)], language };
}

function terms(analysis: Analysis): Checkable[] {
  const { disclaimers, funding, corrections, reuse } = analysis.page;
  const name = publisherName(analysis);
  const kinds = Object.entries({ disclaimer: disclaimers, funding, corrections, reuse });
  return kinds.flatMap(([variant, facts], rank): Checkable[] => {
    const line = facts.flatMap((fact) => shown(fact) ?? [])[0];
    if (line === undefined) return [];
    return [
      {
        family: "terms",
        variant,
        slots: { line: { quote: line }, publisher: name === undefined ? undefined : { plain: name } },
        evidence: [page(line)],
        strength: 0.7 - rank / 20,
      },
    ];
  });
}

/** The line, else its first clause, else the words that say it, when they are few enough to be printed. */
function shown({ line, value }: PageFact): string | undefined {
  const clause = line.split(/[,;:.](?=\s)/u)[0] ?? "";
  return [line, clause, value]
    .map((words) => words.trim().replace(/(?<!\.)\.$/u, ""))
    .find((words) => {
      const count = countWords(words);
      return count >= 3 && count <= 16 && !hasContact(words) && !words.includes("\n");
    });
}

/** The other texts of the column of which the title tells, else those of the outlet. */
function othersOf(view: View): readonly Checkable[] {
  const found = column(view);
  return found.length > 0 ? found : neighbours(view);
}
