import type { Span } from "./analysis.ts";
import type { PartOfSpeech } from "./tagging.ts";

/** Words of the article. `paragraph` 0 is the title. */
export interface Place {
  readonly paragraph: number;
  readonly span: Span;
}

/** How hard the article is to read, by the length of its words and sentences. Foreign and embedded texts do not count. */
export interface Readability {
  /**
   * LIX (Björnsson 1968): words a sentence + percentage of words of more than six letters. 0–100, higher is harder.
   * Bands: below 30, 40, 50, 60 and above, unless the pack gives its own limits.
   */
  readonly lix: { readonly score: number; readonly band: Band };
  /** Share of running words that the pack's frequency list does not know as common, 0–1; absent without a list. */
  readonly rare?: number;
  /** Name of the formula beside it as the pack gives it, with its source. */
  readonly formula?: string;
  /** Of `formula`. Usually 0–100, higher is easier. */
  readonly score?: number;
  /** Of the whole article. */
  readonly words: number;
  readonly sentences: number;
  /** Mean words of a sentence. */
  readonly perSentence: number;
  /** Minutes, from the fast to the slow reader. */
  readonly minutes: readonly [number, number];
}

export type Band = "very-easy" | "easy" | "medium" | "hard" | "very-hard";

/**
 * A word of the article outside the 3,000 commonest of its language. There is no list of them when the language has no
 * tagger or no frequency list.
 */
export interface RarerWord {
  /** Dictionary form, in small letters. */
  readonly lemma: string;
  readonly pos: Exclude<PartOfSpeech, "name" | "other">;
  /** 10,000 when it is among so many commonest words; absent outside them. */
  readonly band?: number;
  /** Every place of the article that has it, in order, at least one. */
  readonly places: readonly WordPlace[];
}

export interface WordPlace extends Place {
  /** The sentence that the word stands in. */
  readonly sentence: Span;
}

/** Two paragraphs that speak of the same matter: by two rarer words at least, or a name and a word. `a` < `b`. */
export interface Tie {
  readonly a: number;
  readonly b: number;
  /** 0–1, from the rarity of what they share inside the article. Higher first. */
  readonly weight: number;
  /** What they share, the most telling first: the first place in each paragraph. */
  readonly shared: readonly Shared[];
}

export interface Shared {
  readonly kind: "name" | "word" | "figure";
  readonly a: Span;
  readonly b: Span;
}

/** Something outside the article that it leads to, once, with every place that leads to it. */
export interface Lead {
  /** As first written: an outlet's name, a work, or the host of a link. */
  readonly name: string;
  readonly kind: "outlet" | "work" | "site";
  /** Hosts of its links: `news.example`. */
  readonly hosts: readonly string[];
  readonly places: readonly LeadPlace[];
  /** The article's own publisher. */
  readonly own: boolean;
}

export interface LeadPlace extends Place {
  /** `back`: an « ibid » or « op. cit. » led back to it. `embed`: the whole first paragraph of a text of its own. */
  readonly by: "name" | "reference" | "back" | "link" | "embed";
  /** Of a link. */
  readonly address?: string;
}

/** Kinds of text that signs on the page can point to. Several may stand for one article. */
export type GenreKind =
  | "report"
  | "opinion"
  | "interview"
  | "release"
  | "promotion"
  | "science"
  | "obituary"
  | "encyclopaedic"
  | "petition"
  | "satire"
  | "list"
  | "poem"
  | "recipe"
  | "code"
  | "table"
  | "error"
  | "teaser";

/** Signs that the text is of a kind; never a verdict on it. */
export interface Genre {
  readonly kind: GenreKind;
  /** 0–1: how far the signs found go together, 1 − the product of what each leaves open. At least 0.5. */
  readonly strength: number;
  /** The most telling first. */
  readonly evidence: readonly GenreEvidence[];
}

/** One sign: words of the article (`place`), words of the page around it (`page`), or something counted (`value`). */
export interface GenreEvidence {
  /** `announced`: words that name the kind themselves; the other names say what was seen. */
  readonly sign: GenreSign;
  /** A share (0–1) when below 1 and no whole number, else a count. */
  readonly value?: number;
  readonly places: readonly Place[];
  /** Verbatim. */
  readonly page?: string;
}

export type GenreSign =
  | "announced"
  | "words"
  | "attributed"
  | "voices"
  | "dateline"
  | "day"
  | "first-person"
  | "own-view"
  | "impersonal"
  | "close"
  | "turns"
  | "contact"
  | "calls"
  | "address"
  | "life-dates"
  | "definition"
  | "notes"
  | "headings"
  | "items"
  | "lines"
  | "rhymes"
  | "measures"
  | "steps"
  | "code"
  | "rows"
  | "short"
  | "cut";

/** What the page says about itself and its author, verbatim. Lists are empty when the page says nothing. */
export interface PageFacts {
  /** Functions given to the author in the note about them, each as written: « directeur du Centre … ». */
  readonly roles: readonly PageFact[];
  /** Organisations named in the note about the author. */
  readonly organisations: readonly PageFact[];
  /** Organisations named both in that note and by the publisher, a notice or an address of the page. */
  readonly shared: readonly SharedOrganisation[];
  /** Where the page says the text comes from: original language, first publication, source. */
  readonly origins: readonly PageFact[];
  /** Languages that the origins name, BCP 47. */
  readonly originalLanguages: readonly string[];
  /** Dates of the page around the article that are not the date of publication, ISO 8601. */
  readonly otherDates: readonly (PageFact & { readonly iso: string })[];
  readonly disclaimers: readonly PageFact[];
  readonly reuse: readonly PageFact[];
  /** Contact lines; e-mail addresses and telephone numbers are never part of a value. */
  readonly contacts: readonly PageFact[];
  readonly corrections: readonly PageFact[];
  readonly funding: readonly PageFact[];
  readonly tags: readonly string[];
}

/** `value` is verbatim inside `line`, the sentence of the page that says it. */
export interface PageFact {
  readonly value: string;
  readonly line: string;
  /** Index into `Article.matter`. */
  readonly matter: number;
}

export interface SharedOrganisation {
  /** As the author's note writes it. */
  readonly name: string;
  readonly note: PageFact;
  /** Where else the page names it. */
  readonly elsewhere: readonly ("publisher" | "address" | PageFact)[];
}
