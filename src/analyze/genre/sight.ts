import type { Heading, Mark, Paragraph, Voice } from "../../model/analysis.ts";
import type { Article, MatterKind } from "../../model/article.ts";
import type { GenreEvidence, GenreKind, GenreSign, Place } from "../../model/survey.ts";
import { union, within } from "../cover.ts";
import { findPhrases } from "../phrases.ts";
import type { Scene } from "../scene.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { countWords, fold, tokenize } from "../words.ts";
import { type Books, booksOf, type Shelf } from "./books.ts";

/** One sign of one kind; `weight` is how far it goes by itself, 0–1. */
export interface Sign {
  readonly kind: GenreKind;
  readonly weight: number;
  readonly evidence: GenreEvidence;
}

export interface Given {
  readonly scenes: readonly Scene[];
  readonly marks: readonly (readonly Mark[])[];
  readonly paragraphs: readonly Paragraph[];
  readonly headings: readonly Heading[];
  readonly voices: readonly Voice[];
  readonly article: Article;
  readonly words: number;
  /** Of the article's language. */
  readonly vocabulary: Vocabulary | undefined;
}

/** Words that name a kind, in the article or (`page`, verbatim) around it. */
export interface Announced {
  readonly kind: GenreKind;
  readonly place?: Place;
  readonly page?: string;
  /** A standing line of the page, as a disclaimer: it may serve every article. */
  readonly standing?: boolean;
}

/** Words of a shelf, in the article's own text outside quotation marks. */
export interface Found extends Place {
  readonly phrase: string;
}

/** The article as the kinds look at it. */
export interface Sight extends Given {
  readonly found: (shelf: Shelf) => readonly Found[];
  readonly announced: readonly Announced[];
  /** Words of each paragraph; index 0 is the title. */
  readonly lengths: readonly number[];
}

/** Evidence of words shows this many places at most. */
const most = 6;

export function sightOf(given: Given): Sight {
  const { scenes, marks, article, vocabulary } = given;
  const found = new Map<string, Found[]>();
  const announced: Announced[] = [];
  scenes.forEach((scene, index) => {
    if (scene.foreign || scene.vocabulary === undefined) return;
    const books = booksOf(scene.vocabulary);
    const { number: paragraph } = scene.paragraph;
    const quoted = union((marks[index] ?? []).flatMap((mark) => (isSpeech(mark) ? [mark.span] : [])));
    for (const { phrase, start, end } of findPhrases(scene.tokens, books.signs)) {
      const span = { start, end };
      if (within(span, quoted)) continue;
      for (const shelf of books.shelves.get(phrase) ?? []) {
        const list = found.get(shelf);
        if (list === undefined) found.set(shelf, [{ paragraph, span, phrase }]);
        else list.push({ paragraph, span, phrase });
      }
    }
    for (const { phrase, start, end } of findPhrases(scene.tokens, books.announcing)) {
      const kind = books.announced.get(phrase);
      if (kind !== undefined && !within({ start, end }, quoted))
        announced.push({ kind, place: { paragraph, span: { start, end } } });
    }
    const opening = index > 1 ? undefined : findPhrases(scene.tokens.slice(0, 6), books.labels)[0];
    const kind =
      opening?.from === 0 && isLabel(scene, opening) ? books.labelled.get(opening.phrase) : undefined;
    if (opening !== undefined && kind !== undefined)
      announced.push({ kind, place: { paragraph, span: { start: opening.start, end: opening.end } } });
  });
  if (vocabulary !== undefined) announced.push(...onPage(article, vocabulary, booksOf(vocabulary)));
  return {
    ...given,
    found: (shelf) => found.get(shelf) ?? [],
    announced,
    lengths: scenes.map(({ paragraph }) => countWords(paragraph.text)),
  };
}

function isSpeech(mark: Mark): boolean {
  return mark.label === "quotation" && mark.use === "speech";
}

/** The words stand alone, or a mark or the name of somebody follows: « Tribune. », “Interview: …”, “Obituary – …”. */
function isLabel({ tokens }: Scene, { to }: { readonly to: number }): boolean {
  const next = tokens[to];
  return next === undefined || /^[:.|–—―/,(-]$/.test(next.text);
}

const standing = new Set<MatterKind>(["contact", "disclaimer", "licence", "copyright", "promotion"]);

/** Tags and lines of the page that name a kind. */
function onPage(article: Article, { splitting }: Vocabulary, books: Books): Announced[] {
  const tags = article.tags.flatMap(({ value }) => {
    const kind = books.labelled.get(fold(value.trim()));
    return kind === undefined ? [] : [{ kind, page: value }];
  });
  const lines = article.matter.flatMap(({ kind: of, text, position }) => {
    if (of === "share" || of === "related") return [];
    const line = text.slice(0, 1000);
    const label = position === "front" ? books.labelled.get(fold(line.trim())) : undefined;
    if (label !== undefined) return [{ kind: label, page: line.trim() }];
    return findPhrases(tokenize(line, splitting), books.announcing).flatMap(({ phrase, start, end }) => {
      const kind = books.announced.get(phrase);
      return kind === undefined ? [] : [{ kind, page: line.slice(start, end), standing: standing.has(of) }];
    });
  });
  return [...tags, ...lines];
}

/** A sign with words of the article for evidence, or with a number. */
export function sign(
  kind: GenreKind,
  weight: number,
  name: GenreSign,
  places: readonly Place[],
  value?: number,
): Sign {
  const shown = places.slice(0, most).map(({ paragraph, span }) => ({ paragraph, span }));
  const rounded = value === undefined ? {} : { value: Math.round(value * 100) / 100 };
  return { kind, weight, evidence: { sign: name, ...rounded, places: shown } };
}

/** How many different phrases. */
export function distinct(found: readonly Found[]): number {
  return new Set(found.map(({ phrase }) => phrase)).size;
}

/** The first place of each phrase. */
export function firsts(found: readonly Found[]): Found[] {
  return [...new Map(found.toReversed().map((one) => [one.phrase, one])).values()].toReversed();
}
