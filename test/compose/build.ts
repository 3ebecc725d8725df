import { pageFactsOf } from "../../src/analyze/page/page.ts";
import { loadLanguages } from "../../src/load/language.ts";
import type {
  Analysis,
  Asked,
  Block,
  Edit,
  Layer,
  Mark,
  Marker,
  Paragraph,
  Quotation,
  Sentence,
  Span,
} from "../../src/model/analysis.ts";
import type { Article } from "../../src/model/article.ts";
import type { Language, Languages } from "../../src/model/language.ts";

export const languages: Languages = await loadLanguages();
export const english = pack("en");
export const french = pack("fr");
export const german = pack("de");

function pack(tag: string): Language {
  const found = languages.get(tag);
  if (found === undefined) throw new Error(`no pack ${tag}`);
  return found;
}

/** One paragraph: its sentences, each with its layer and the index of its voice. */
export interface Draft {
  readonly sentences: readonly (readonly [text: string, layer?: Layer, voice?: number])[];
  readonly source?: string;
  readonly quotation?: boolean;
  readonly language?: string;
  readonly html?: string;
}

type Parts = Partial<Omit<Analysis, "article">> & { readonly article?: Partial<Article> };

/** A small analysis on an invented subject. */
export function analysis(drafts: readonly Draft[], parts: Parts = {}): Analysis {
  const language = parts.article?.language ?? "en";
  const paragraphs = drafts.map((draft, index) => paragraph(draft, index + 1, language));
  const blocks: readonly Block[] = parts.blocks ?? paragraphs;
  const article: Article = {
    title: { value: "The ferry returns", found: "page" },
    tags: [],
    language,
    languageFound: "front-matter",
    origin: "ferry.md",
    name: "ferry",
    body: { type: "root", children: [] },
    matter: [],
    repairs: [],
    ...parts.article,
  };
  return {
    title: paragraph({ sentences: [[article.title.value]] }, 0, language),
    paragraphs,
    marks: [],
    voices: [],
    quotedShare: 0,
    ties: [],
    leads: [],
    genres: [],
    page: pageFactsOf(article, languages),
    words: paragraphs.reduce((sum, each) => sum + each.text.split(/\s+/).length, 0),
    ...parts,
    blocks,
    article,
  };
}

function paragraph(draft: Draft, number: number, language: string): Paragraph {
  let text = "";
  const sentences: Sentence[] = draft.sentences.map(([words, layer = "undetermined", voice]) => {
    if (text !== "") text += " ";
    const start = text.length;
    text += words;
    const span = { start, end: text.length };
    return { span, layer, quoted: 0, ...(voice === undefined ? {} : { voice }) };
  });
  return {
    kind: "paragraph",
    number,
    text,
    html: [draft.html ?? text],
    form: "text",
    language: draft.language ?? language,
    quotation: draft.quotation ?? false,
    ...(draft.source === undefined ? {} : { source: draft.source }),
    sentences,
  };
}

/** Where words stand in a paragraph of the drafts. */
export function find(drafts: readonly Draft[], number: number, words: string): Span {
  const text = (drafts[number - 1]?.sentences ?? []).map(([sentence]) => sentence).join(" ");
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`no “${words}” in paragraph ${number}`);
  return { start, end: start + words.length };
}

type Plain = Marker["label"] | Asked["label"] | Edit["label"];

export function mark(drafts: readonly Draft[], number: number, label: Plain, words: string): Mark {
  return { label, paragraph: number, span: find(drafts, number, words), quoted: false };
}

export function named(
  drafts: readonly Draft[],
  number: number,
  kind: Extract<Mark, { label: "name" }>["kind"],
  words: string,
): Mark {
  return {
    label: "name",
    kind,
    referent: words,
    paragraph: number,
    span: find(drafts, number, words),
    quoted: false,
  };
}

/** A quotation over words that include its marks. */
export function quotation(
  drafts: readonly Draft[],
  number: number,
  words: string,
  more: Partial<Quotation> = {},
): Quotation {
  const span = find(drafts, number, words);
  return {
    label: "quotation",
    paragraph: number,
    span,
    content: { start: span.start + 1, end: span.end - 1 },
    quoted: false,
    use: "speech",
    inferred: false,
    closed: true,
    ...more,
  };
}
