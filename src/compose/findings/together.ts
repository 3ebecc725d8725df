import type { Mark, Marker } from "../../model/analysis.ts";
import { tidy } from "../clip.ts";
import { finite } from "../joints.ts";
import { meeting, type Piece, piece } from "../quote.ts";
import { countWords } from "../text.ts";
import { type Line, type View, within } from "../view.ts";
import { commonWord, tied } from "./matter.ts";

/** A passage with the words of it that are printed. */
export interface Passage {
  readonly line: Line;
  readonly piece: Piece;
}

/** A passage that speaks of what another one speaks of. */
export interface Companion extends Passage {
  /** The rarest noun of both, as the other one writes it. */
  readonly matter: string;
}

/** Words that stand in more paragraphs than this tell no matter from another. */
const everywhere = 8;
/** Fewest words of a passage that says something. */
const least = 6;

/** A statement of the article's own paragraphs: no text of others, no block quotation, no question. */
export function isOwn({ paragraph, text }: Line, view: View): boolean {
  return (
    paragraph.source === undefined &&
    !paragraph.quotation &&
    paragraph.form === "text" &&
    paragraph.language === view.analysis.article.language &&
    !text.trim().endsWith("?")
  );
}

/** Said in the article's own name: given to nobody and hardly quoted. */
export function isUnattributed({ sentence }: Line): boolean {
  return sentence.layer !== "attributed" && sentence.quoted < 0.3;
}

const hanging: ReadonlySet<string> = new Set(["ADP", "AUX", "VERB", "CCONJ", "SCONJ", "PART", "PUNCT"]);

/** A piece that says something by itself: a verb, and no opening that leans on words before it: « Il », “of the”. */
export function standsAlone(view: View, line: Line, words: string): boolean {
  const { paragraph, sentence } = line;
  if (countWords(words) < least) return false;
  const start = paragraph.text.indexOf(words, sentence.span.start);
  const inside = paragraph.words?.filter((word) => within(word, { start, end: start + words.length })) ?? [];
  const [first] = inside;
  if (!first || start < 0) return paragraph.words === undefined;
  if (!inside.some((_, at) => finite(inside, at, paragraph.text))) return false;
  const form = paragraph.text.slice(first.start, first.end).toLowerCase();
  const lexicons = view.pack(paragraph)?.lexicons;
  const leading = [...(lexicons?.pronouns ?? []), ...(lexicons?.relatives ?? [])];
  const torn = start > sentence.span.start + 1 && hanging.has(first.tag);
  return (
    !torn && endsWhole(view, line, start + words.length) && first.tag !== "CCONJ" && !leading.includes(form)
  );
}

/** What follows a piece begins a clause of its own, or nothing follows: no « plutôt | que », no “as | a form of”. */
function endsWhole(view: View, { paragraph, sentence }: Line, end: number): boolean {
  const all = paragraph.words ?? [];
  const at = all.findIndex((word) => word.start >= end);
  const next = all[at];
  if (!next || next.start >= sentence.span.end || next.tag === "PUNCT" || next.tag === "CCONJ") return true;
  const form = paragraph.text.slice(next.start, next.end).toLowerCase();
  const relative = view.pack(paragraph)?.lexicons.relatives.includes(form) === true;
  return relative || (next.tag === "SCONJ" && all[at - 1]?.tag !== "ADV" && all[at - 1]?.tag !== "ADJ");
}

/** The words of a line that can stand beside others, around a mark when one is given. */
export function passage(view: View, line: Line, mark?: Mark): Passage | undefined {
  const found = freed(line, piece(view, line, mark?.span));
  return found && standsAlone(view, line, found.words) ? { line, piece: found } : undefined;
}

/** Without the “and” or « mais » that it begins with. */
function freed({ paragraph, sentence }: Line, found: Piece | undefined): Piece | undefined {
  if (!found) return undefined;
  const start = paragraph.text.indexOf(found.words, sentence.span.start);
  const first = paragraph.words?.find((word) => word.start === start);
  if (start < 0 || first?.tag !== "CCONJ") return found;
  const words = tidy(found.words.slice(first.end - first.start));
  return { words, evidence: { ...found.evidence, quote: words } };
}

/** Expressions that two printed pieces share: words next to each other count as one. */
function common(view: View, a: string, one: Line, b: string, other: Line): number {
  const theirs = view.content(b, other.paragraph);
  const places = [...a.matchAll(/[\p{L}\d]+/gu)].flatMap(([word], at) => {
    const [key] = view.content(word, one.paragraph);
    return key !== undefined && theirs.has(key) && view.frequency(key) <= everywhere ? [at] : [];
  });
  return places.filter((at, index) => index === 0 || at - (places[index - 1] ?? at) > 1).length;
}

/**
 * Where `other` speaks of what the words speak of: it has a rare noun of theirs, and either the two paragraphs speak of
 * the same matter or the sentences share a second expression.
 */
function beside(view: View, line: Line, one: Piece, other: Line): Companion | undefined {
  const matter = commonWord(view, line, one, other, { ...one, words: other.text });
  if (matter === undefined || isNote(view, line, matter) || !tells(view, line, matter)) return undefined;
  if (!tied(view, line, other) && common(view, one.words, line, other.text, other) < 2) return undefined;
  const found = meeting(view, other, { ...line, text: matter });
  return found && countWords(found.words) >= 4 ? { line: other, piece: found, matter } : undefined;
}

/** A name, a word of the title or one outside the commonest of the language: no “people”, no « temps ». */
function tells(view: View, { paragraph }: Line, word: string): boolean {
  const { rarer, title } = view.analysis;
  const [key] = view.content(word, paragraph);
  if (rarer === undefined || (key !== undefined && view.content(title.text, title).has(key))) return true;
  const tagged = paragraph.words?.find(({ start, end }) => paragraph.text.slice(start, end) === word);
  return tagged?.tag === "PROPN" || rarer.some(({ lemma }) => lemma === tagged?.lemma.toLowerCase());
}

/** The word stands in a note on the text: “(emphasis added)”, “(ibid.)”. */
function isNote(view: View, line: Line, word: string): boolean {
  return view
    .marksIn(line)
    .some(
      (mark) =>
        (mark.label === "emphasis-added" || mark.label === "reference") &&
        view.words(mark, mark.span).includes(word),
    );
}

/** The lines that `accept` takes, nearest in matter first. */
export function companions(
  view: View,
  { line, piece: words }: Passage,
  accept: (other: Line) => boolean,
): Companion[] {
  const wanted = view.content(words.words, line.paragraph);
  const weight = (other: Line): number =>
    [...view.content(other.text, other.paragraph)]
      .filter((word) => wanted.has(word) && view.frequency(word) <= everywhere)
      .reduce((sum, word) => sum + 1 / Math.max(1, view.frequency(word)), 0);
  return view.lines
    .filter(
      (other) => other.paragraph !== line.paragraph && !other.text.trim().endsWith("?") && accept(other),
    )
    .map((other) => ({ other, weight: weight(other) }))
    .filter((found) => found.weight > 0)
    .sort((a, b) => b.weight - a.weight || a.other.index - b.other.index)
    .slice(0, 12)
    .flatMap(({ other }) => beside(view, line, words, other) ?? []);
}

const claiming: readonly Mark["label"][] = [
  "conclusion",
  "certainty",
  "absolute",
  "universal",
  "intention",
  "evaluative",
];
const reserved: ReadonlySet<string> = new Set([
  "care",
  "conditional",
  "question",
  "counterfactual",
  "condition",
]);

/** The mark by which a line of the article's own claims more than it reports, the weightiest kind first. */
export function claimMark(view: View, line: Line): Marker | undefined {
  if (!isOwn(line, view) || !isUnattributed(line)) return undefined;
  const marks = view.marksIn(line);
  if (marks.some(({ label, quoted }) => quoted || reserved.has(label))) return undefined;
  return claiming.flatMap((label) => marks.filter((mark) => mark.label === label))[0] as Marker | undefined;
}
