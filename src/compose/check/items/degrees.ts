import type { Span } from "../../../model/analysis.ts";
import type { Lexicons } from "../../../model/lexicons.ts";
import { speaksOfSelf } from "../../firstperson.ts";
import { isJest } from "../../jest.ts";
import { finite } from "../../joints.ts";
import { standsAlone } from "../../standing.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { isAsserted, isFactual } from "../asserted.ts";
import { core, told } from "../core.ts";
import { denied } from "../denied.ts";
import { hasSign, signs } from "../signs.ts";
import { stretch } from "../stretch.ts";
import { searchFor } from "../strings.ts";
import { topicsBeside } from "../topics.ts";
import type { Checkable } from "./checkable.ts";
import { isGrave } from "./countable.ts";

/** Words to type, “statistics” among them. */
const enough = 3;

/** “More and more”, “crime has fallen”: an amount without a number, which somebody may have counted. */
export function degrees(view: View): Checkable[] {
  if (isJest(view.analysis, view.languages)) return [];
  return view.lines.flatMap((line): Checkable[] => {
    const { paragraph, sentence, text } = line;
    if (paragraph.form !== "text" || paragraph.language !== view.analysis.article.language) return [];
    if (sentence.quoted > 0.3 || text.includes("?") || isCounted(view, line)) return [];
    const lexicons = view.pack(paragraph)?.lexicons;
    const found = lexicons && (many(line, lexicons) ?? moved(view, line, lexicons));
    if (found === undefined || !isFactual(view, line)) return [];
    const sign = paragraph.text.slice(found.span.start, found.span.end);
    if (found.variant === "many" && isCountedElsewhere(view, line, sign)) return [];
    const words = clauseOf(view, line, found) ?? phraseOf(view, line, found);
    if (words === undefined || speaksOfSelf(words, view.pack(paragraph))) return [];
    if (isGrave(view, { ...line, text: words })) return [];
    const query = searchFor(view, line, words, lexicons?.tallies?.[0]);
    if (query === undefined) return [];
    const isHere = (piece = ""): boolean =>
      !/^"?\p{Lu}/u.test(piece) ||
      [paragraph.text, view.analysis.title.text].some((each) => each.includes(piece.replaceAll('"', "")));
    const there = query.pieces.filter(isHere);
    const pieces =
      there.length < query.pieces.length
        ? [...topicsBeside(view, words.split(/\s+/u), 2).filter((word) => /^\p{Ll}/u.test(word)), ...there]
        : there;
    if (pieces.filter((piece) => piece !== undefined).length < enough) return [];
    return [
      {
        family: "degree",
        variant: found.variant,
        slots: {
          words: { quote: words },
          sign: { quote: sign },
          place: { places: [paragraph.number] },
        },
        evidence: [{ at: paragraph.number, quote: words }],
        strength: found.variant === "change" ? 0.66 : 0.64,
        query: { ...query, pieces },
      },
    ];
  });
}

/** Words of a clause. */
const longest = 16;

/** A clause that can be read alone, with the sign and what it is said of. */
function clauseOf(view: View, line: Line, { span, of = "" }: Degree): string | undefined {
  const { paragraph, sentence } = line;
  const words = (core(view, line, span) ?? told(view, line, span))?.words;
  if (words === undefined || !words.includes(of) || countWords(words) > longest) return undefined;
  const at = paragraph.text.indexOf(words, sentence.span.start);
  if (span.start < at || span.end > at + words.length) return undefined;
  return isAsserted(view, line, words) && !denied(words, view.pack(paragraph)) ? words : undefined;
}

/** From “most people” on, or from what rises or falls, to the next mark. */
function phraseOf(view: View, line: Line, { span, from, variant }: Degree): string | undefined {
  const { announcing = [], mayBe = [], possessives = [] } = view.pack(line.paragraph)?.lexicons ?? {};
  const lead = line.paragraph.text.slice(Math.max(line.sentence.span.start, span.start - near), span.start);
  const words = stretch(view, line, from ?? span.start, { least: fewest });
  if (hasSign(`${lead}${words ?? ""}`.toLowerCase(), announcing, mayBe)) return undefined;
  if (words === undefined || /["“”«»]/u.test(words) || denied(words, view.pack(line.paragraph)))
    return undefined;
  const second = /^[\s]*([\p{L}]+)/u.exec(words.slice(span.end - span.start))?.[1]?.toLowerCase() ?? "";
  if (variant === "many" && possessives.includes(second)) return undefined;
  if (variant === "change")
    return words.length > span.end - (from ?? span.start) - 1 && opens(view, line, words) ? words : undefined;
  const tagged = (line.paragraph.words ?? []).filter(
    ({ start, end }) => start >= span.start && end <= span.start + words.length,
  );
  const isOpen = tagged.some(({ tag }, at) => tag === "PART" && tagged[at + 1]?.tag === "VERB");
  return isOpen ? undefined : words;
}

/** With its subject: neither “And …” nor “As …”. */
function opens(view: View, { paragraph, sentence }: Line, words: string): boolean {
  const first = paragraph.words?.find(({ start }) => start >= sentence.span.start)?.tag ?? "";
  return (
    /^\p{Lu}/u.test(words) && subjects.has(first) && standsAlone(words, paragraph.language, view.languages)
  );
}

const subjects: ReadonlySet<string> = new Set(["DET", "NOUN", "PROPN", "ADJ"]);

/** Characters before an amount in which “will” makes it one that is hoped for. */
const near = 40;
/** Words of an amount with what it is of. */
const fewest = 5;

interface Degree {
  readonly variant: "change" | "many";
  readonly span: Span;
  /** What rises or falls, as written. */
  readonly of?: string;
  /** Where its sentence tells of it, if it begins there. */
  readonly from?: number;
}

function many({ sentence, text }: Line, { manifold = [] }: Lexicons): Degree | undefined {
  const [sign] = text.matchAll(signs(manifold));
  if (sign === undefined) return undefined;
  const start = sentence.span.start + sign.index;
  return { variant: "many", span: { start, end: start + sign[0].length } };
}

/** Words between what is measured and its verb, at most. */
const apart = 6;

/** Something that is measured, and behind it a verb that says that it rose or fell. */
function moved(view: View, line: Line, { moving = [], measurable = [] }: Lexicons): Degree | undefined {
  const { paragraph, sentence } = line;
  const words = (paragraph.words ?? []).filter(
    ({ start, end }) => start >= sentence.span.start && end <= sentence.span.end,
  );
  const form = (span: Span): string => view.words({ paragraph: paragraph.number }, span);
  for (const [at, word] of words.entries()) {
    if (word.tag !== "VERB" || !finite(words, at, paragraph.text)) continue;
    if (!hasSign(form(word).toLowerCase(), moving)) continue;
    const before = words.slice(Math.max(0, at - apart), at);
    const stop = before.findLastIndex(({ tag }) => tag === "SCONJ" || tag === "PUNCT");
    const measured = before
      .slice(stop + 1)
      .find(({ tag, ...span }) => tag === "NOUN" && hasSign(form(span).toLowerCase(), measurable));
    if (measured !== undefined)
      return { variant: "change", span: word, of: form(measured), from: sentence.span.start };
  }
  return undefined;
}

/** The sentence itself gives a number. */
function isCounted(view: View, line: Line): boolean {
  return view.marksIn(line).some(({ label }) => label === "figure");
}

/** Another sentence gives one for the same things. */
function isCountedElsewhere(view: View, { text, paragraph }: Line, sign: string): boolean {
  const next = /^\s*([\p{L}-]+)/u.exec(text.slice(text.indexOf(sign) + sign.length))?.[1];
  const things = view.content(next ?? "", paragraph);
  return view.analysis.marks.some(
    (mark) =>
      mark.label === "figure" &&
      mark.noun !== undefined &&
      [...view.content(view.words(mark, mark.noun), paragraph)].some((word) => things.has(word)),
  );
}
