import type { Analysis, Mark, Paragraph, Sentence, Span } from "../model/analysis.ts";
import { type Language, type Languages, packFor } from "../model/language.ts";
import type { Lexicons } from "../model/lexicons.ts";
import type { Edges } from "./clip.ts";
import type { Hinges } from "./joints.ts";
import { grouped, marksByParagraph } from "./text.ts";

/** A sentence with its place. */
export interface Line {
  readonly paragraph: Paragraph;
  readonly sentence: Sentence;
  readonly text: string;
  /** Position in reading order. */
  readonly index: number;
}

/** Look-ups over one analysis that several detectors need. */
export interface View {
  readonly analysis: Analysis;
  readonly languages: Languages;
  /** Most words of a quotation that stands in a question. */
  readonly limit: number;
  readonly title: Line | undefined;
  /** All sentences of the body, in order. */
  readonly lines: readonly Line[];
  marksIn(line: Line): readonly Mark[];
  lineOf(mark: Mark): Line | undefined;
  words(mark: { readonly paragraph: number }, span: Span): string;
  pack(paragraph: Paragraph): Language | undefined;
  /** Content words of a stretch, lower-case, cut to a rough stem; in order of first use. */
  content(text: string, paragraph: Paragraph): ReadonlySet<string>;
  /** Where a sentence of the paragraph's language may be cut. */
  edges(paragraph: Paragraph): Edges;
  /** In how many paragraphs of the body a content word stands. */
  frequency(word: string): number;
}

/** Cuts usual endings, so that forms of one word meet. Only for comparing, never for printing. */
export function stem(word: string): string {
  return word.replace(/(ements?|ations?|ings?|aient|ait|ent|ées?|és|er|ed|es|s|e)$/u, "").slice(0, 9);
}

/** Whether `inner` lies within `outer`. */
export function within(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function linesOf(paragraph: Paragraph, from: number): Line[] {
  return paragraph.sentences.map((sentence, offset) => ({
    paragraph,
    sentence,
    text: paragraph.text.slice(sentence.span.start, sentence.span.end),
    index: from + offset,
  }));
}

/** What all views of an analysis share, whatever their limit. */
type Facts = Omit<View, "limit">;

interface Views {
  readonly facts: Facts;
  readonly byLimit: Map<number, View>;
}

const known = new WeakMap<Analysis, WeakMap<Languages, Views>>();

/** The view of an analysis: always the same one, so that what detectors keep for it is found again. */
export function viewOf(analysis: Analysis, languages: Languages, limit = 16): View {
  const byLanguages = known.get(analysis) ?? new WeakMap<Languages, Views>();
  known.set(analysis, byLanguages);
  const views = byLanguages.get(languages) ?? { facts: factsOf(analysis, languages), byLimit: new Map() };
  byLanguages.set(languages, views);
  const view = views.byLimit.get(limit) ?? { ...views.facts, limit };
  views.byLimit.set(limit, view);
  return view;
}

function factsOf(analysis: Analysis, languages: Languages): Facts {
  const lines: Line[] = [];
  for (const paragraph of analysis.paragraphs) lines.push(...linesOf(paragraph, lines.length));
  const titleLine = linesOf(analysis.title, -1)[0];
  const title = titleLine && { ...titleLine, text: analysis.title.text };

  const byParagraph = marksByParagraph(analysis);
  const linesBy = grouped(lines, ({ paragraph }) => paragraph.number);
  const marks = new WeakMap<Line, readonly Mark[]>();
  const marksIn = (line: Line): readonly Mark[] => {
    const before = marks.get(line);
    if (before) return before;
    const all = byParagraph.get(line.paragraph.number) ?? [];
    const made = all.filter((mark) => within(mark.span, line.sentence.span));
    marks.set(line, made);
    return made;
  };
  const pack = (paragraph: Paragraph) => packFor(languages, paragraph.language);
  const edges = (paragraph: Paragraph): Edges => edgesOf(pack(paragraph));
  const met = new Map<string, ReadonlySet<string>>();
  const content = (text: string, paragraph: Paragraph): ReadonlySet<string> => {
    const key = `${paragraph.language} ${text}`;
    const before = met.get(key);
    if (before) return before;
    const made = contentOf(text, paragraph);
    met.set(key, made);
    return made;
  };
  const contentOf = (text: string, paragraph: Paragraph): ReadonlySet<string> => {
    const { light } = edges(paragraph);
    const least = pack(paragraph) ? 4 : 6;
    const found = new Set<string>();
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}\d]+/gu)) {
      if (word.length >= least && !light.has(word)) found.add(stem(word));
    }
    return found;
  };
  const frequencies = new Map<string, number>();
  for (const paragraph of analysis.paragraphs) {
    for (const word of content(paragraph.text, paragraph)) {
      frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
    }
  }
  return {
    analysis,
    languages,
    title,
    lines,
    marksIn,
    lineOf: (mark) =>
      mark.paragraph === 0
        ? title
        : linesBy
            .get(mark.paragraph)
            ?.find((line) => within({ start: mark.span.start, end: mark.span.start }, line.sentence.span)),
    words: ({ paragraph }, span) =>
      (paragraph === 0 ? analysis.title : analysis.paragraphs[paragraph - 1])?.text.slice(
        span.start,
        span.end,
      ) ?? "",
    pack,
    content,
    edges,
    frequency: (word) => frequencies.get(word) ?? 0,
  };
}

const noEdges: Edges = { light: new Set(), openers: new Set(), negations: new Set() };

const edgesBy = new WeakMap<Language, Edges>();

function edgesOf(pack: Language | undefined): Edges {
  if (pack === undefined) return noEdges;
  const before = edgesBy.get(pack);
  if (before) return before;
  const { lexicons } = pack;
  const made = {
    light: new Set(lexicons.stopWords),
    openers: new Set(lexicons.clauseOpeners),
    negations: new Set(lexicons.negations),
    hinges: hingesOf(lexicons),
  };
  edgesBy.set(pack, made);
  return made;
}

function hingesOf(lexicons: Lexicons): Hinges {
  const { negations, complementisers, relatives, links, limits, clauseOpeners, care } = lexicons;
  return {
    negations: new Set(negations),
    complementisers: new Set(complementisers),
    relatives: new Set(relatives),
    links: new Set(links),
    limits: new Set(limits),
    openers: new Set(clauseOpeners),
    narrowing: new Set(lexicons.narrowing),
    denials: new Set([...(lexicons.denials ?? []), ...care.filter((word) => !word.includes(" "))]),
    clitics: new Set(lexicons.clitics),
    adding: new Set(lexicons.adding),
    asking: new Set(lexicons.asking?.opening.filter((word) => !word.includes(" "))),
    saying: new Set(Object.values(lexicons.reporting).flat()),
  };
}

/** How much two stretches speak of the same things: shared content words, rarer ones weighing more. */
export function shared(view: View, a: Line, b: Line): { readonly words: number; readonly weight: number } {
  const other = view.content(b.text, b.paragraph);
  let words = 0;
  let weight = 0;
  for (const word of view.content(a.text, a.paragraph)) {
    if (!other.has(word)) continue;
    words += 1;
    weight += 1 / Math.max(1, view.frequency(word));
  }
  return { words, weight };
}
