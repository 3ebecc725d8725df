import type { Analysis } from "../model/analysis.ts";
import type { Evidence, Note } from "../model/guide.ts";
import type { Language, Languages } from "../model/language.ts";
import type { Genre, GenreKind } from "../model/survey.ts";
import { say } from "../model/wording.ts";
import { shorten } from "./cite.ts";
import { isMocking } from "./jest.ts";
import { type Group, groups, kinds } from "./kinds.ts";
import { hasContact } from "./matter.ts";
import { cut, overlaps, wordsOf } from "./text.ts";

/** What can be asked about a kind of text: whole groups of findings, and some more of them. */
interface Fit {
  readonly asked: readonly Group[];
  readonly also?: readonly string[];
  readonly not?: readonly string[];
  /** Words of explanation: `note.fit.<reason>`. */
  readonly reason: "text" | "satire" | "several" | "cut";
  /** Applies even when signs of another kind are stronger: a satire has the form of a report. */
  readonly always?: boolean;
  /** An article all the same: its text and its source check are worth printing without a question. */
  readonly article?: boolean;
}

const textOnly: Fit = {
  asked: ["text"],
  not: ["whole", "pause", "halfway", "tone", "as-it-stands"],
  reason: "text",
};

/** What is meant in jest is not asked about as if it were meant: its form and its details remain. */
const jest: Fit = {
  asked: ["text"],
  also: ["meant-seriously", "marks-by-use", "sourceless-number", "hurried-reader", "real-matter"],
  not: ["whole", "title-and-end", "background", "pause", "halfway", "headed-part", "thread"],
  reason: "satire",
  always: true,
  article: true,
};

/** Kinds of text that not everything can be asked of. All others take every kind of finding. */
const fits: Readonly<Partial<Record<GenreKind, Fit>>> = {
  poem: { ...textOnly, also: ["evaluative-words", "marks-by-use", "analogy", "readers-question"] },
  recipe: { ...textOnly, also: ["vague-quantity"] },
  code: textOnly,
  table: { ...textOnly, also: ["figures-together", "share-and-count"] },
  satire: jest,
  list: { asked: groups, reason: "several", always: true },
  teaser: { asked: groups, not: ["whole"], reason: "cut", always: true, article: true },
};

/** The strongest kind, and any that applies whatever else the signs say. */
function applying({ genres }: Analysis): readonly (readonly [Genre, Fit])[] {
  return genres.flatMap((genre, index) => {
    const fit = fits[genre.kind];
    return fit !== undefined && (index === 0 || fit.always === true) ? [[genre, fit] as const] : [];
  });
}

/** Kinds of findings that are not asked about in this text. */
export function unfit(analysis: Analysis, languages: Languages): ReadonlySet<string> {
  const out = new Set<string>();
  const all = applying(analysis).map(([, fit]) => fit);
  for (const { asked, also = [], not = [] } of isMocking(analysis, languages) ? [...all, jest] : all)
    for (const [kind, { group }] of Object.entries(kinds))
      if (not.includes(kind) || !(asked.includes(group) || also.includes(kind))) out.add(kind);
  return out;
}

/** The kind of text that is no article to make a guide of when nothing in it can be asked about, if it is one. */
export function special(analysis: Analysis): GenreKind | undefined {
  return applying(analysis).find(([, { article }]) => article !== true)?.[0].kind;
}

/** Sentences of the article in which it names its own kind: a question about them would label it. */
export function selfNaming(analysis: Analysis): Evidence[] {
  const places = applying(analysis).flatMap(([{ evidence }]) =>
    evidence.flatMap((one) => (one.sign === "announced" ? one.places : [])),
  );
  return places.flatMap(({ paragraph, span }): Evidence[] => {
    const block = analysis.paragraphs[paragraph - 1];
    const sentence = block?.sentences.find((each) => overlaps(each.span, span));
    return block && sentence ? [{ at: paragraph, quote: cut(block, sentence.span) }] : [];
  });
}

/** The page is an error message, not an article. */
export function isErrorPage({ genres }: Analysis): boolean {
  return genres[0]?.kind === "error";
}

/** For the teacher: what was left out for the kind of text. */
export function fitNotes(analysis: Analysis, pack: Language, languages: Languages): Note[] {
  const reasons = new Set(applying(analysis).map(([, { reason }]) => reason));
  if (isMocking(analysis, languages)) reasons.add(jest.reason);
  return [...reasons].map((reason) => ({ says: say(pack.wording, pack.tag, `note.fit.${reason}`) }));
}

/** Kinds worth a word before printing whenever the page announces them. */
const told: ReadonlySet<GenreKind> = new Set(["petition", "release", "promotion"]);

/** The kinds to warn of, each with the words that suggest it. */
export function toldGenres(analysis: Analysis): { readonly genre: GenreKind; readonly signals: string }[] {
  const leading = new Set(applying(analysis).map(([genre]) => genre));
  const announced = ({ evidence }: Genre) => evidence.some(({ sign }) => sign === "announced");
  return analysis.genres
    .filter(
      (genre, index) => leading.has(genre) || (told.has(genre.kind) && (index === 0 || announced(genre))),
    )
    .map(({ kind, evidence }) => {
      const words = evidence.flatMap(({ places, page }) => [
        ...places.map((place) => wordsOf(analysis, place)),
        ...(page === undefined ? [] : [page]),
      ]);
      const clean = words.map((each) => shorten(each.replace(/\s+/gu, " "), 6));
      const shown = clean.filter((each) => each !== "" && !hasContact(each));
      return { genre: kind, signals: [...new Set(shown)].slice(0, 3).join(" · ") };
    });
}
