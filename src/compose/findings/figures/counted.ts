import type { Figure, Span, Word } from "../../../model/analysis.ts";
import { type Piece, piece } from "../../quote.ts";
import { overlaps, withNoun } from "../../text.ts";
import { type Line, stem, type View, within } from "../../view.ts";

/** A figure of the body with what it counts. */
export interface Counted {
  readonly mark: Figure;
  readonly line: Line;
  readonly unit?: string;
  /** Dictionary form of the noun that the count is of: “truck” of “fifty rented trucks”. */
  readonly noun?: string;
  /** As written, with its unit or noun. */
  readonly written: string;
}

/** A length of time needs no source and invites no recount. */
const times: ReadonlySet<string> = new Set(["year", "month", "week", "day", "hour", "minute", "second"]);

export function isTime({ unit }: { readonly unit?: string }): boolean {
  return unit !== undefined && times.has(unit);
}

export function isMoney({ unit }: { readonly unit?: string }): boolean {
  return unit !== undefined && /^[A-Z]{3}$/u.test(unit);
}

const known = new WeakMap<View, readonly Counted[]>();

/** The figures of the body, in order; what may be a year is none, and none that whoever quotes has added in brackets. */
export function counted(view: View): readonly Counted[] {
  const before = known.get(view);
  if (before) return before;
  const made = view.analysis.marks.flatMap((mark): Counted[] => {
    if (mark.label !== "figure" || mark.paragraph === 0) return [];
    const line = view.lineOf(mark);
    if (!line || line.paragraph.form === "table" || mayBeYear(view, mark)) return [];
    if (view.marksIn(line).some(({ label, span }) => label === "insertion" && within(mark.span, span)))
      return [];
    const end = endOf(line, mark);
    const written = view.words(mark, { start: mark.span.start, end });
    if (written.includes("\n") || end > line.sentence.span.end) return [];
    const noun = mark.noun && (joined(view, mark) ?? head(view, line, mark.noun));
    return [
      {
        mark,
        line,
        written,
        ...(mark.unit === undefined ? {} : { unit: mark.unit }),
        ...(noun === undefined ? {} : { noun }),
      },
    ];
  });
  known.set(view, made);
  return made;
}

/** “Boys and girls”: counted together, the same only as the same words. */
function joined(view: View, { paragraph, span, noun, base, unit }: Figure): string | undefined {
  if (noun === undefined || base !== undefined || unit !== undefined) return undefined;
  const more = view.words({ paragraph }, { start: noun.end, end: span.end });
  return /\p{L}/u.test(more)
    ? view.words({ paragraph }, { start: noun.start, end: span.end }).toLowerCase()
    : undefined;
}

/** With its noun; a share without what it is a share of, which the words behind may go on with. */
function endOf({ paragraph }: Line, figure: Figure): number {
  const { span, base, unit } = figure;
  if (base === undefined || (unit !== "%" && unit !== "share")) return withNoun(figure).end;
  const number = wordsIn(paragraph.words, { start: span.start, end: base.start });
  return number?.findLast(({ tag }) => !links.has(tag))?.end ?? span.end;
}

const links: ReadonlySet<string> = new Set(["ADP", "DET", "PRON"]);

const safe = new WeakMap<View, readonly Counted[]>();

/** Those that a sum or a drawing may be made of: no number of people who were hurt or killed. */
export function harmless(view: View): readonly Counted[] {
  const before = safe.get(view);
  if (before) return before;
  const made = counted(view).filter(({ line }) => !tellsHarm(view, line));
  safe.set(view, made);
  return made;
}

export function tellsHarm(view: View, { paragraph, text }: Line): boolean {
  const harmed = view.pack(paragraph)?.lexicons.harmed ?? [];
  const words = new Set(text.toLowerCase().match(/\p{L}+/gu) ?? []);
  return harmed.some((word) => words.has(word));
}

function mayBeYear(view: View, { value, unit, span, paragraph }: Figure): boolean {
  if (unit !== undefined || value < 1800 || value > 2100 || !Number.isInteger(value)) return false;
  return /^\d{4}(?!\d)/u.test(view.words({ paragraph }, span));
}

/** The last noun of a noun phrase; without tags, the stem of its first word. */
export function head(view: View, line: Line, span: Span): string | undefined {
  const inside = wordsIn(line.paragraph.words, span);
  if (inside === undefined) {
    const [first] = view.words({ paragraph: line.paragraph.number }, span).toLowerCase().split(/\s+/u);
    return first && stem(first);
  }
  return inside.findLast(({ tag }) => tag === "NOUN")?.lemma.toLowerCase();
}

export function wordsIn(words: readonly Word[] | undefined, span: Span): readonly Word[] | undefined {
  return words?.filter((word) => within(word, span));
}

/** The two numbers differ. */
export function differ(a: Counted, b: Counted): boolean {
  return a.mark.value !== b.mark.value || a.mark.to !== b.mark.to;
}

/** They surely count one kind of thing: one unit and no two nouns, or one noun. */
export function sameKind(a: Counted, b: Counted): boolean {
  if (a.unit !== b.unit) return false;
  if (a.unit === "%") return true;
  if (a.noun !== undefined && b.noun !== undefined) return a.noun === b.noun;
  return a.unit !== undefined && a.unit !== "times";
}

/** One kind of thing, or a bare number beside a counted one. */
export function mayBeSameKind(a: Counted, b: Counted): boolean {
  return (
    sameKind(a, b) ||
    (a.unit === undefined && b.unit === undefined && (a.noun === undefined || b.noun === undefined))
  );
}

const telling: ReadonlySet<string> = new Set(["NOUN", "PROPN", "VERB"]);

/** Dictionary forms of nouns and verbs in both sentences, outside the two figures: what the figures have in common. */
export function commonWords(a: Counted, b: Counted): number {
  const lemmas = ({ line, mark }: Counted) =>
    new Set(
      (wordsIn(line.paragraph.words, line.sentence.span) ?? []).flatMap(({ tag, lemma, ...span }) =>
        telling.has(tag) && lemma.length > 3 && !overlaps(span, mark.span) ? [lemma.toLowerCase()] : [],
      ),
    );
  const other = lemmas(b);
  return [...lemmas(a)].filter((lemma) => other.has(lemma)).length;
}

/** The passage around a figure, else the figure as written. */
export function shown(view: View, { mark, line, written }: Counted): Piece {
  return piece(view, line, mark.span) ?? cited(line, written);
}

/** The passage that holds two figures of one sentence, without a small word before the first. */
export function shownBoth(view: View, a: Counted, b: Counted): Piece | undefined {
  const { start } = a.mark.span;
  const found = piece(view, a.line, { start, end: Math.max(a.mark.span.end, b.mark.span.end) });
  if (!found) return undefined;
  const from = a.line.paragraph.text.indexOf(found.words, a.line.sentence.span.start);
  const opening = wordsIn(a.line.paragraph.words, { start: from, end: start });
  const light = opening?.length === 1 && opening[0]?.tag === "ADP";
  return light ? cited(a.line, found.words.slice(start - from)) : found;
}

export function cited(line: Line, words: string): Piece {
  return { words, evidence: { at: line.paragraph.number, quote: words } };
}

export const placesOf = (...figures: readonly Counted[]) => ({
  places: [...new Set(figures.map(({ line }) => line.paragraph.number))].sort((a, b) => a - b),
});
