import type { Paragraph, Span } from "../../../model/analysis.ts";
import { balanced, tidy } from "../../clip.ts";
import type { Finding, Slot } from "../../finding.ts";
import { finite } from "../../joints.ts";
import { countWords, grouped } from "../../text.ts";
import { third } from "../../thirds.ts";
import { type Line, type View, within } from "../../view.ts";
import { weighed } from "../reasoning/weight.ts";
import { isOwn, isUnattributed } from "../together.ts";

/** Words that make a sentence worth taking apart, and so many that it is damage or a list. */
const [least, most] = [28, 65];

/** Words by which a question points at the sentence. */
const shown = [7, 6, 5, 8] as const;

/** As many of the longest are tried: the very longest is often damage or a list. */
const tried = 5;

/** One that is not the longest is for a third that nothing else asks about. */
const second = 0.8;

/** The longest sentence with three clauses or more, to be told in short ones: the article's own, and that of each third, where it may report what somebody says. */
export function longSentence(view: View): Finding[] {
  if (view.analysis.genres.some(({ kind }) => kind === "interview")) return [];
  const all = view.lines
    .filter((line) => isOwn(line, view) && line.sentence.quoted < mostQuoted)
    .map((line) => ({ line, count: countWords(line.text) }))
    .toSorted((a, b) => b.count - a.count);
  const own = (among: readonly Counted[]) =>
    longest(
      view,
      among.filter(({ line }) => isUnattributed(line)),
    );
  const first = own(all);
  const others = [...grouped(all, ({ line }) => third(view, line.paragraph.number)).values()]
    .flatMap((among) => own(among) ?? longest(view, among) ?? [])
    .filter(({ evidence }) => evidence[0]?.quote !== first?.evidence[0]?.quote);
  return [...(first ? [first] : []), ...others.map((one) => ({ ...one, strength: one.strength * second }))];
}

interface Counted {
  readonly line: Line;
  readonly count: number;
}

/** Share of a sentence that may be between quotation marks. */
const mostQuoted = 0.3;

function longest(view: View, among: readonly Counted[]): Finding | undefined {
  return among.slice(0, tried).flatMap(({ line, count }) => unpacked(view, line, count))[0];
}

function unpacked(view: View, line: Line, count: number): Finding[] {
  const verbs = clauses(line);
  const opens = opening(line.paragraph, line.sentence.span);
  const quote = tidy(line.text);
  if (
    count < least ||
    count > most ||
    verbs < 3 ||
    opens === undefined ||
    isList(line) ||
    isFragment(view, line) ||
    /^[^,.]{1,25}:/u.test(opens) ||
    !balanced(quote)
  )
    return [];
  const at = line.paragraph.number;
  const link = view
    .marksIn(line)
    .find(
      ({ label, span }) =>
        (label === "cause" || label === "contrast" || label === "consequence") &&
        !isTied(view, line, span) &&
        joinsClauses(line, span),
    );
  const tied: Readonly<Record<string, Slot>> = link ? { link: { quote: view.words(link, link.span) } } : {};
  return [
    {
      kind: "long-sentence",
      variant: link ? "linked" : "plain",
      slots: {
        opens: { quote: opens },
        here: { places: [at] },
        count: { plain: String(count) },
        verbs: { plain: String(verbs) },
        ...tied,
      },
      evidence: [{ at, quote }],
      strength: weighed(view, line, line.text, 0.45),
    },
  ];
}

/** « en échange du fait que »: hangs on the noun before it, and cannot be taken out. */
function isTied(view: View, { paragraph }: Line, { start }: Span): boolean {
  const { links = [] } = view.pack(paragraph)?.lexicons ?? {};
  const first = paragraph.words?.find((word) => word.start <= start && word.end > start);
  const before = paragraph.words?.findLast(({ end }) => end <= start);
  return (
    first !== undefined &&
    before?.tag === "NOUN" &&
    links.includes(paragraph.text.slice(first.start, first.end).toLowerCase())
  );
}

/** A statement stands on both sides: no “instead of beef”, no “despite the rain”, no “That is why” that points back to another sentence. */
function joinsClauses(line: Line, { start, end }: Span): boolean {
  const { words = [], text } = line.paragraph;
  const { span } = line.sentence;
  const stop = /[,;:]/u.exec(text.slice(end, span.end));
  const next = stop ? end + stop.index : span.end;
  if (finiteIn(line, { start: end, end: next }) === 0) return false;
  const opens = words.find((word) => word.start >= span.start && word.tag !== "PUNCT");
  if (opens === undefined || opens.start < start)
    return finiteIn(line, { start: span.start, end: start }) > 0;
  return subordinating.has(opens.tag) && finiteIn(line, { start: next, end: span.end }) > 0;
}

const clauses = (line: Line): number => finiteIn(line, line.sentence.span);

function finiteIn({ paragraph }: Line, span: Span): number {
  const words = paragraph.words?.filter((word) => within(word, span)) ?? [];
  return words.filter((_, at) => finite(words, at, paragraph.text)).length;
}

/** « Que dans la mesure où … », « – qui a payé »: hangs on the sentence before it. */
function isFragment(view: View, { paragraph, sentence, text }: Line): boolean {
  const first = paragraph.words?.find((word) => within(word, sentence.span) && word.tag !== "PUNCT");
  const form = /\p{L}+/u.exec(text)?.[0].toLowerCase() ?? "";
  const hinges = view.edges(paragraph).hinges;
  return (
    /^[–—-]/u.test(text.trim()) || (first?.tag === "SCONJ" && hinges?.complementisers.has(form) === true)
  );
}

/** Many commas between few words: names or things in a row. */
const isList = ({ text }: Line): boolean => (text.match(/[,;•]/gu)?.length ?? 0) > countWords(text) / 6;

/** The first words of a stretch, up to a place where a reader would not stumble: rather where a name or a noun is complete. */
export function opening(paragraph: Paragraph, span: Span): string | undefined {
  const words = paragraph.words?.filter((word) => within(word, span)) ?? [];
  const found = shown.flatMap((count) => {
    const last = words[count - 1];
    const quote = last && paragraph.text.slice(words[0]?.start, last.end);
    if (!last || quote === undefined || !closed.has(last.tag) || splitsNumber(paragraph.text, last.end))
      return [];
    if (isShortened(paragraph.text.slice(last.end, span.end))) return [];
    if (!balanced(quote) || /[.!?]/u.test(quote)) return [];
    return [{ quote, whole: last.tag !== "VERB" && !nominal.has(words[count]?.tag ?? "") }];
  });
  return (found.find(({ whole }) => whole) ?? found[0])?.quote;
}

/** Taggers take “although” for either. */
const subordinating: ReadonlySet<string> = new Set(["SCONJ", "ADP"]);
const nominal: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ", "NUM"]);
const closed: ReadonlySet<string> = new Set([...nominal, "VERB"]);

/** Behind « M » or “Dr”: a point that does not end the sentence. */
const isShortened = (rest: string): boolean => /^\.\s*\S/u.test(rest);

/** “500,000”, « 3 500 », „1.000“: no end inside. */
const splitsNumber = (text: string, end: number): boolean =>
  /\d$/u.test(text.slice(0, end)) && /^[\s.,'’]?\d/u.test(text.slice(end));
