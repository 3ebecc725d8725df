import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Analysis, Block, Layer, Mark, Paragraph, Sentence, Span } from "../../src/model/analysis.ts";
import type { Article } from "../../src/model/article.ts";
import type { PageCues } from "../../src/model/cues.ts";
import { type Language, LanguageFacts, type Languages } from "../../src/model/language.ts";
import type { Lexicons } from "../../src/model/lexicons.ts";
import { Phrases } from "../../src/model/wording.ts";

const months = {
  en: "January February March April May June July August September October November December",
  fr: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
};

const shorts = {
  en: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
  fr: "janv. févr. mars avr. mai juin juill. août sept. oct. nov. déc.",
};

const noCues: PageCues = {
  byline: [],
  tags: [],
  original: [],
  source: [],
  copyright: [],
  licence: [],
  biography: [],
  disclaimer: [],
  contact: [],
  share: [],
  related: [],
  promotion: [],
  caption: [],
  months: [],
  shortMonths: [],
};

export const english = pack("en");
export const french = pack("fr");
export const languages: Languages = new Map([
  ["en", english],
  ["fr", french],
]);

function pack(tag: "en" | "fr"): Language {
  const folder = new URL(`../../content/languages/${tag}/`, import.meta.url);
  const yaml = (file: string): unknown => parse(readFileSync(new URL(file, folder), "utf8"));
  return {
    tag,
    facts: LanguageFacts.parse(yaml("language.yaml")),
    wording: Phrases.parse(yaml("wording/composed.yaml")),
    messages: {},
    page: { ...noCues, months: months[tag].split(" "), shortMonths: shorts[tag].split(" ").map((m) => [m]) },
    lexicons: lexicons(tag),
    patterns: [],
  };
}

function lexicons(tag: "en" | "fr"): Lexicons {
  const en = tag === "en";
  return {
    abbreviations: [],
    elisions: en ? [] : ["l'", "d'", "qu'"],
    stopWords: (en
      ? "the a an of in on at to and or but with by for from that this is was were it its as be has had have"
      : "le la les un une des de du en à au aux et ou mais avec par pour que qui ce est il elle sa son ses se"
    ).split(" "),
    reporting: { neutral: [], charged: [], cognition: [] },
    according: [],
    complementisers: [],
    pronouns: en ? ["he", "she", "it", "they", "we", "i"] : ["il", "elle", "ils", "elles", "on", "je"],
    titles: [],
    roles: en ? ["director", "founder", "editor"] : ["directeur", "fondateur", "rédactrice"],
    groups: [],
    institutions: en ? ["society", "centre"] : ["société", "centre"],
    outlets: [],
    workCues: [],
    distanceCues: [],
    backReferences: [],
    emphasisAdded: [],
    certainty: [],
    care: [],
    conditional: [],
    absolute: [],
    exception: [],
    concession: [],
    intention: [],
    analogy: [],
    conclusion: [],
    counterfactual: [],
    evaluative: [],
    vague: [],
    firstPerson: [],
    opinion: [],
    connectives: {
      cause: en ? ["because"] : ["car"],
      contrast: en ? ["however", "but"] : ["toutefois", "mais"],
      condition: en ? ["if"] : ["si"],
      goal: [],
      consequence: en ? ["therefore"] : ["donc"],
    },
    genre: {},
    distressing: en ? ["war", "killed", "bomb"] : ["guerre", "tués", "bombe"],
    numbers: {},
    scales: {},
    bounds: { about: [], atLeast: [], atMost: [], moreThan: [], lessThan: [] },
    units: {},
  };
}

/** One paragraph: its sentences, each with a layer, and whose words they are. */
export interface Draft {
  readonly sentences: readonly (readonly [text: string, layer?: Layer, voice?: number])[];
  readonly source?: string;
  readonly quotation?: boolean;
  readonly language?: string;
  readonly html?: string;
}

/** A small analysis. `marks` are made from words found in a paragraph: see `mark`. */
export function analysis(
  drafts: readonly Draft[],
  more: Partial<Omit<Analysis, "article">> & { readonly article?: Partial<Article> } = {},
): Analysis {
  const language = more.article?.language ?? "en";
  const paragraphs = drafts.map((draft, index) => paragraph(draft, index + 1, language));
  const blocks: readonly Block[] = more.blocks ?? paragraphs;
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
    ...more.article,
  };
  const words = paragraphs.reduce((sum, each) => sum + each.text.split(/\s+/).length, 0);
  return {
    title: paragraph({ sentences: [[article.title.value]] }, 0, language),
    paragraphs,
    marks: [],
    voices: [],
    quotedShare: 0,
    words,
    ...more,
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

/** Where `words` stand in paragraph `number` of the drafts. */
export function find(drafts: readonly Draft[], number: number, words: string): Span {
  const text = (drafts[number - 1]?.sentences ?? []).map(([sentence]) => sentence).join(" ");
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`no “${words}” in paragraph ${number}`);
  return { start, end: start + words.length };
}

/** A quotation mark-up over `words`, which include the quotation marks. */
export function quotation(
  drafts: readonly Draft[],
  number: number,
  words: string,
  more: Partial<Extract<Mark, { label: "quotation" }>> = {},
): Mark {
  const span = find(drafts, number, words);
  const content = { start: span.start + 1, end: span.end - 1 };
  return {
    label: "quotation",
    paragraph: number,
    span,
    content,
    quoted: false,
    use: "speech",
    inferred: false,
    closed: true,
    ...more,
  };
}
