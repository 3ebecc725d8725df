import type { Edit, Span } from "../../model/analysis.ts";
import { balanced, clip } from "../clip.ts";
import type { Finding } from "../finding.ts";
import { exact, type Piece, piece } from "../quote.ts";
import { countWords } from "../text.ts";
import type { Line, View } from "../view.ts";

function editsOf(view: View, label: Edit["label"]): { mark: Edit; line: Line }[] {
  return view.analysis.marks.flatMap((mark) => {
    const line = mark.label === label && mark.paragraph > 0 ? view.lineOf(mark) : undefined;
    return line && mark.label === label ? [{ mark: mark as Edit, line }] : [];
  });
}

/** Words in square brackets inside a quotation. */
export function insertion(view: View): Finding[] {
  return editsOf(view, "insertion").flatMap(({ mark, line }): Finding[] => {
    const inserted = exact(view, line, mark.span, 12);
    const around = piece(view, line, mark.span);
    if (!inserted || !around?.words.includes(inserted.words)) return [];
    const long = countWords(inserted.words) >= 4 && hasVerb(line, mark.span);
    if (!long && (!names(line, mark.span) || spellsOut(line, mark.span))) return [];
    if (countWords(around.words) < countWords(inserted.words) + 3) return [];
    return [
      {
        kind: "insertion",
        variant: long ? "clause" : "word",
        slots: {
          words: { quote: inserted.words },
          around: { quote: around.words },
          place: { places: [line.paragraph.number] },
        },
        evidence: [around.evidence, inserted.evidence],
        strength: long ? 0.9 : 0.6,
      },
    ];
  });
}

/** A name is put in: who or what is meant. */
function names({ paragraph }: Line, { start, end }: Span): boolean {
  return (
    paragraph.words?.some((word) => word.tag === "PROPN" && word.start >= start && word.end <= end) ?? false
  );
}

/** Initials stand right before: “a UAV [unmanned aerial vehicle]”. */
function spellsOut({ paragraph }: Line, { start }: Span): boolean {
  return /\p{Lu}[\p{Lu}\d.]+s?\s*$/u.test(paragraph.text.slice(0, start));
}

/** Words that add a thought of their own, not only a name for what is meant. */
function hasVerb({ paragraph }: Line, { start, end }: Span): boolean {
  return (
    paragraph.words?.some((word) => word.tag === "VERB" && word.start >= start && word.end <= end) ?? true
  );
}

/** From fewer words before a cut nothing can be inferred: « Il faut que […] ». */
const telling = 5;

/** Quotations with cuts that the page marks in brackets, with words on both sides. */
export function cuts(view: View): Finding[] {
  const all = editsOf(view, "cut").filter(({ mark }) => /[([]/u.test(view.words(mark, mark.span)));
  const places = [...new Set(all.map(({ line }) => line.paragraph.number))];
  const grounds = all
    .filter(({ mark, line }) => goesOn(line, mark.span))
    .flatMap(({ mark, line }) => before(view, mark, line) ?? [])
    .filter(({ words }) => countWords(words) >= telling);
  const [first] = grounds;
  if (!first || typeof first.evidence.at !== "number") return [];
  return [
    {
      kind: "cut",
      variant: all.length === 1 ? "one" : "several",
      slots: {
        count: { plain: String(all.length) },
        words: { quote: first.words },
        places: { places: places.slice(0, 5) },
        place: { places: [first.evidence.at] },
      },
      evidence: grounds.slice(0, 3).map((found) => found.evidence),
      strength: Math.min(0.8, 0.5 + 0.05 * all.length),
    },
  ];
}

/** The quotation has words behind the cut too: not « … laisse échapper la nature (…) ». */
function goesOn({ paragraph: { text } }: Line, { end }: Span): boolean {
  return /^[\s.,;:!?)\]]*[\p{L}\p{N}]/u.test(text.slice(end));
}

/** The words that stand right before a cut, with its sign: “they float (…)”. */
function before(view: View, mark: Edit, { paragraph, sentence }: Line): Piece | undefined {
  const { start } = sentence.span;
  const end = start + paragraph.text.slice(start, mark.span.start).trimEnd().length;
  const opened = paragraph.text.slice(start, end).search(/[«“"][^«“"]*$/u);
  const from = start + Math.max(0, opened + 1);
  const words = clip(
    paragraph,
    { start: from, end },
    { start: Math.max(from, end - 20), end },
    view.edges(paragraph),
    12,
  );
  if (words === undefined || !paragraph.text.slice(from, end).endsWith(words)) return undefined;
  const shown = paragraph.text.slice(end - words.length, mark.span.end);
  if (!balanced(shown)) return undefined;
  return { words: shown, evidence: { at: paragraph.number, quote: shown } };
}

/** A note that somebody stressed part of a quotation, with a stressed stretch in the same paragraph. */
export function emphasis(view: View): Finding[] {
  return editsOf(view, "emphasis-added").flatMap(({ mark, line }): Finding[] => {
    const { html, text, number } = line.paragraph;
    const stressed = html
      .join(" ")
      .match(/<(em|strong)>([^<]{3,90})<\/\1>/u)?.[2]
      ?.trim();
    const note = view.words(mark, mark.span);
    if (!stressed || countWords(stressed) < 2 || countWords(stressed) > 12 || !text.includes(stressed))
      return [];
    return [
      {
        kind: "emphasis",
        variant: "noted",
        slots: { note: { quote: note }, words: { quote: stressed }, place: { places: [number] } },
        evidence: [
          { at: number, quote: stressed },
          { at: number, quote: note },
        ],
        strength: 0.7,
      },
    ];
  });
}
