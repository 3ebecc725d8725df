import type { Article } from "./article.ts";
import type { Genre, Lead, PageFacts, RarerWord, Readability, Tie } from "./survey.ts";
import type { Word } from "./tagging.ts";

export type { Word } from "./tagging.ts";

/** Half-open range `[start, end)` in UTF-16 code units of one paragraph's `text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Whose words a stretch is: `attributed` to a voice, the `author`'s (a sign says so: a marker of opinion, the
 * first person, a question, an evaluative word), or `undetermined`. Texts of other outlets and block
 * quotations are never the author's.
 */
export type Layer = "attributed" | "author" | "undetermined";

export interface Sentence {
  readonly span: Span;
  readonly layer: Layer;
  /** Share of the sentence's characters that stand inside quotation marks, 0–1. */
  readonly quoted: number;
  /** Index into `Analysis.voices` when `layer` is `attributed` and the speaker is known. */
  readonly voice?: number;
  /** Of the author's: what shows it, the first found of a question or exclamation mark, a marker, the first person. */
  readonly sign?: Span;
  /** Of a statement of the article's own, no question: paragraphs to the nearest source (attribution, quotation with
   * a voice, reference, link, footnote, embedded text), 0 in the same one. Absent when the article has no source. */
  readonly support?: number;
}

/** A numbered paragraph: the reference that people use. A list or table is one paragraph. */
export interface Paragraph {
  readonly kind: "paragraph";
  /** From 1; 0 is the title, which stands apart in `Analysis.title`. */
  readonly number: number;
  /** Plain text, NFC. List items and table rows are separated by `\n`. */
  readonly text: string;
  /** Inline HTML of a text paragraph, of each list item, or of each table row's cells. */
  readonly html: readonly string[];
  readonly form: "text" | "list" | "numbered-list" | "table" | "verse";
  /** BCP 47. */
  readonly language: string;
  /** The block stands in a block quotation. */
  readonly quotation: boolean;
  /** Outlet line of an embedded text, as printed. */
  readonly source?: string;
  readonly sentences: readonly Sentence[];
  /** Every word and mark in order; absent when the language has no tagger. */
  readonly words?: readonly Word[];
}

export interface Heading {
  readonly kind: "heading";
  /** 2–6. */
  readonly level: number;
  readonly text: string;
  readonly language: string;
  readonly source?: string;
}

export interface Caption {
  readonly kind: "caption";
  /** "" for a picture without caption. */
  readonly text: string;
  /** Absent when the article has the caption alone. */
  readonly picture?: { readonly name: string; readonly alt?: string };
  readonly language: string;
}

export type Block = Paragraph | Heading | Caption;

/** Somebody whose words the article brings. */
export interface Voice {
  /** Name or role exactly as first written; of a person of whom the article gives the full name, the full name. */
  readonly name: string;
  /** Role as written beside the name, verbatim. */
  readonly role?: string;
  /** A proper name is given (a person's or an outlet's). */
  readonly named: boolean;
  /** Not named, but pointed at as one of whom the reader knows: the words behind “the”, one in “the ministry”, two in “the US president”. */
  readonly definite?: number;
  readonly kind: "person" | "outlet" | "institution" | "group" | "unknown";
  /** Outlet or person through whom we hear the voice, as written; absent where that is so in some paragraphs only, or through several. */
  readonly through?: string;
  /** The same by paragraph; nobody is named for the paragraphs left out. */
  readonly relays?: readonly { readonly through: string; readonly paragraphs: readonly number[] }[];
  /** Paragraphs with words of this voice, ascending. */
  readonly paragraphs: readonly number[];
  /** Words given to the voice inside quotation marks or in a text of its own. */
  readonly words: number;
  /** `words` as a share of the body's words, 0–1. */
  readonly share?: number;
}

interface Base {
  /** 0 for the title. */
  readonly paragraph: number;
  readonly span: Span;
  /** True when the mark stands inside quotation marks or in an embedded text. */
  readonly quoted: boolean;
}

/** Words between quotation marks. `span` includes the marks, `content` does not. */
export interface Quotation extends Base {
  readonly label: "quotation";
  /** `speech`: somebody's words. `title`: of a work. `term`: a short expression, official or set at a distance. `name`: a nickname or proper name. */
  readonly use: "speech" | "title" | "term" | "name";
  readonly content: Span;
  /** Index into `Analysis.voices`. */
  readonly voice?: number;
  /** The speaker was not in the same sentence: a guess from the words before. */
  readonly inferred: boolean;
  /** Where the text says who speaks: a name, a role or a pronoun. Absent with `voice` when a reference behind gives it. */
  readonly speaker?: { readonly paragraph: number; readonly span: Span };
  readonly cue?: Cue;
  readonly closed: boolean;
  /** BCP 47, when the words are in another language than their paragraph. */
  readonly language?: string;
}

/** A reporting verb or a "according to". */
export interface Cue {
  readonly paragraph: number;
  readonly span: Span;
  readonly class: "neutral" | "charged" | "cognition" | "according";
  /** Adverb on the verb, verbatim: « nonchalamment ». */
  readonly adverb?: Span;
  /** Second half of the verb, when it stands apart: „mit“ in „teilte … mit“. */
  readonly second?: Span;
}

/** Reported speech without marks: `content` is the clause, in the same paragraph. */
export interface Attribution extends Base {
  readonly label: "attribution";
  readonly content: Span;
  readonly speaker: Span;
  readonly voice?: number;
  readonly cue: Cue;
}

/** A quantity (never a date, a clock time, an ordinal or a counter). */
export interface Figure extends Base {
  readonly label: "figure";
  readonly value: number;
  /** Upper end of a range ("between 4,000 and 5,000"). */
  readonly to?: number;
  /** `%`, currency code, or a measure, normalised; absent for a bare count. */
  readonly unit?: string;
  /** The thing counted, as written: « combattants ». */
  readonly noun?: Span;
  readonly bound?: "about" | "at-least" | "at-most" | "more-than" | "less-than";
  /** What a percentage or fraction is a share of, as written: « des 340 élèves ». */
  readonly base?: Span;
  /** The text says that something went up or down by the amount. */
  readonly change?: "up" | "down";
}

export interface DateMark extends Base {
  readonly label: "date";
  /** ISO 8601 of the precision written: `2017`, `2017-11`, `2017-11-14`, `--05` for a month alone. */
  readonly iso: string;
  /** Last day, month or year of a range, in the same form. */
  readonly to?: string;
  /** Against the article's date, when both are known to the same precision or one holds the other. */
  readonly order?: Order;
}

/** `same`: on that day, or within the less precise of the two. */
export type Order = "before" | "same" | "after";

/** A time that is no date: a decade, a century, a season, or a day counted from the writer's own (« hier »). */
export interface Period extends Base {
  readonly label: "period";
  readonly kind: "decade" | "century" | "season" | "relative";
  /**
   * `193X`, `18XX` (the nineteenth century), `2017` for a season of a year. Of a relative time: the date it comes
   * to, as precise as the words are, only when the article's date is known and nobody is quoted.
   */
  readonly iso?: string;
  readonly order?: Order;
}

/**
 * A word or phrase of one class from the pack's lexicons. `topic-word`: charged only as the label for somebody
 * that it is here; `universal`: all, most or none of a group; `comparative`: without its other side.
 */
export interface Marker extends Base {
  readonly label:
    | "certainty"
    | "care"
    | "conditional"
    | "absolute"
    | "exception"
    | "concession"
    | "intention"
    | "analogy"
    | "conclusion"
    | "counterfactual"
    | "evaluative"
    | "topic-word"
    | "figurative"
    | "vague"
    | "genre"
    | "weak-connective"
    | "passive"
    | "universal"
    | "comparative";
}

/** A strong connective with the two clauses it joins. `span` is the connective. */
export interface Connective extends Base {
  readonly label: "cause" | "contrast" | "condition" | "goal" | "consequence";
  readonly first: Span;
  readonly second: Span;
}

/** A name: outlet, person, place, organisation; `unknown` without evidence for a type. */
export interface Name extends Base {
  readonly label: "name";
  readonly kind: "person" | "outlet" | "place" | "organisation" | "unknown";
  /** The longest form of the same name in the article. */
  readonly referent: string;
}

/** Several names for one referent, as the text itself links them. `span` holds them all. */
export interface Naming extends Base {
  readonly label: "naming";
  /** How they are linked: « (Daech) », “also known as”, “the X, or Y”, “Ida Quill, the harbour master,”. */
  readonly by: "parenthesis" | "alias";
  /** In the order of the text; `paragraphs` are all those that use the name, ascending, 0 the title. */
  readonly names: readonly {
    readonly text: string;
    readonly span: Span;
    readonly paragraphs: readonly number[];
  }[];
}

/** Initials and, where the article gives it, what they stand for. */
export interface Acronym extends Base {
  readonly label: "acronym";
  readonly expansion?: { readonly paragraph: number; readonly span: Span };
}

/** A question put to the reader or asked by a voice. `span` is the sentence. */
export interface Asked extends Base {
  readonly label: "question";
}

/** Signs of editing inside or beside a quotation. */
export interface Edit extends Base {
  readonly label: "cut" | "insertion" | "emphasis-added";
}

/** `(ibid)`, `(op. cit.)`, `(voir CNN, 26 novembre 2001)`. `to` is the work it leads to, as written. */
export interface Reference extends Base {
  readonly label: "reference";
  readonly to?: string;
}

export type Mark =
  | Quotation
  | Attribution
  | Figure
  | DateMark
  | Period
  | Marker
  | Connective
  | Name
  | Naming
  | Acronym
  | Asked
  | Edit
  | Reference;

/** Everything Lectern saw in the article. Marks are in order of place. */
export interface Analysis {
  readonly article: Article;
  readonly title: Paragraph;
  readonly blocks: readonly Block[];
  /** The numbered blocks, `paragraphs[n - 1].number === n`. */
  readonly paragraphs: readonly Paragraph[];
  readonly marks: readonly Mark[];
  readonly voices: readonly Voice[];
  /** Absent when the article's language has no pack. */
  readonly readability?: Readability;
  readonly rarer?: readonly RarerWord[];
  /** Share of body words inside quotation marks or embedded texts, 0–1. */
  readonly quotedShare: number;
  readonly words: number;
  /** Strongest first; leads in order of first place; genres most telling first. */
  readonly ties: readonly Tie[];
  readonly leads: readonly Lead[];
  readonly genres: readonly Genre[];
  readonly page: PageFacts;
}
