import type { Quotation, Span } from "../../../model/analysis.ts";
import { isJest } from "../../jest.ts";
import { countWords, isBrought, overlaps } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { asPiece, searchWord } from "../query.ts";
import { signs } from "../signs.ts";
import { topicsBeside } from "../topics.ts";
import type { Checkable } from "./checkable.ts";

interface Term {
  readonly line: Line;
  readonly span: Span;
  readonly words: string;
  /** Key of the kind of work to look in. */
  readonly field: string;
  /** What the article says behind it to explain it. */
  readonly gloss: string | undefined;
  readonly weight: number;
  /** The noun right before it: “a prison “listener””. */
  readonly beside?: string | undefined;
  /** Explained, in the title, in two paragraphs, or of three words. */
  readonly isRich: boolean;
}

/** Words of an explanation that is set beside a definition. */
const gloss = { least: 3, most: 14 };
/** Words of a term that the article names as one. */
const mostNamed = 3;

/** The second one, and one that the article neither explains nor comes back to, only fill a guide that has few checks. */
const [mostTerms, ofSecond, ofPlain] = [2, 0.08, 0.38];
/** With those that fill where all else is taken. */
const [mostOfAll, ofLast] = [3, 0.305];

/** Terms with a definition, as the article uses or explains them: the best explained, then those of the title or of most paragraphs. */
export function terms(view: View): Checkable[] {
  const { analysis, languages } = view;
  const inJest = isJest(analysis, languages);
  const all = view.lines.flatMap((line) =>
    line.paragraph.form === "text" && !isBrought(line.paragraph)
      ? [...ofField(view, line), ...named(view, line), ...quoted(view, line)]
      : [],
  );
  const sorted = all.toSorted((a, b) => b.weight - a.weight);
  const kept: Term[] = [];
  for (const one of sorted)
    if (kept.length < mostTerms && kept.every((other) => isOther(one, other) && !isBeside(one, other)))
      kept.push(one);
  const more: Term[] = [];
  for (const one of sorted)
    if (kept.length + more.length < mostOfAll && [...kept, ...more].every((other) => isOther(one, other)))
      more.push(one);
  if (inJest)
    return kept.map((term) => ({ ...item(view, { ...term, gloss: undefined }, 0), strength: ofPlain }));
  return [
    ...kept.map((term, rank) => item(view, term, rank)),
    ...more.map((term) => ({ ...item(view, { ...term, gloss: undefined }, mostTerms), strength: ofLast })),
  ];
}

/** “Drone” for “drones”: an entry stands under the one form. */
function singular(view: View, { paragraph }: Line, words: string): string {
  const plain = words.replaceAll('"', "");
  if (view.pack(paragraph)?.lexicons.headLast !== true) return plain;
  const word = paragraph.words?.find(
    ({ start, end, tag }) => tag === "NOUN" && paragraph.text.slice(start, end) === plain,
  );
  const lemma = word?.lemma;
  return lemma !== undefined && plain.startsWith(lemma.slice(0, 4)) && /^\p{L}+$/u.test(lemma)
    ? lemma
    : plain;
}

function isOther({ words: one }: Term, { words: two }: Term): boolean {
  const [own, other] = [one.toLowerCase(), two.toLowerCase()];
  return !other.includes(own) && !own.includes(other);
}

function isBeside({ line: one }: Term, { line: two }: Term): boolean {
  return one.paragraph === two.paragraph;
}

function item(
  view: View,
  { line, words, gloss: explained, field, weight, isRich, beside }: Term,
  rank: number,
): Checkable {
  const at = line.paragraph.number;
  const { language } = line.paragraph;
  const strength = isRich ? Math.min(0.58, 0.46 + weight / 80) : ofPlain;
  return {
    family: "term",
    variant: explained === undefined ? "used" : "glossed",
    slots: {
      term: { quote: words },
      gloss: explained === undefined ? undefined : { quote: explained },
      shelf: { phrase: `check.term.${field}` },
      site: { phrase: `check.term.${field}.site` },
      place: { places: [at] },
    },
    evidence: [{ at, quote: words }, ...(explained === undefined ? [] : [{ at, quote: explained }])],
    strength: rank === 0 ? strength : Math.min(0.47, strength - ofSecond),
    query: {
      pieces: [
        `"${singular(view, line, words)}"`,
        searchWord(view.languages, language, "definition"),
        beside ??
          searchWord(view.languages, language, `field.${field}`) ??
          topicsBeside(view, [words], 1).map(asPiece)[0],
      ],
      language,
    },
  };
}

function ofField(view: View, line: Line): Term[] {
  const fields = view.pack(line.paragraph)?.lexicons.terms ?? {};
  return Object.entries(fields).flatMap(([field, list]) =>
    [...line.text.matchAll(signs(longestFirst(list)))].flatMap(({ 0: words, index }) =>
      termAt(view, line, words, index, field),
    ),
  );
}

const ordered = new WeakMap<readonly string[], readonly string[]>();

/** “Hate crimes” before “hate crime”: the first that fits is taken. */
function longestFirst(list: readonly string[]): readonly string[] {
  const made = ordered.get(list) ?? list.toSorted((a, b) => b.length - a.length);
  ordered.set(list, made);
  return made;
}

/** “Known as optogenetics”, “the so-called “fiscal cliff””: in small letters, so that it is no name. */
function named(view: View, line: Line): Term[] {
  const { naming = [] } = view.pack(line.paragraph)?.lexicons ?? {};
  return [...line.text.matchAll(signs(longestFirst(naming)))].flatMap(({ 0: sign, index }) => {
    const behind = index + sign.length;
    const rest = line.text.slice(behind);
    const [lead, open = "", inside = ""] =
      /^\s(?:the\s|an?\s|l['’]|la\s|le\s|les\s)?(["“‘'«]\s?)([^"”’»]{3,40})(?:["”»]|['’](?!\p{L}))/u.exec(
        rest,
      ) ?? [];
    if (lead !== undefined && !/\p{Lu}/u.test(inside) && countWords(inside) <= mostNamed)
      return termAt(view, line, inside.trim(), line.text.indexOf(inside, behind + open.length), "any");
    const start = line.sentence.span.start + behind + 1;
    const next = (line.paragraph.words ?? []).find((word) => word.start === start);
    const form = next === undefined ? "" : line.paragraph.text.slice(next.start, next.end);
    const isLast = /^[\s]?[,.;:)]/u.test(line.paragraph.text.slice(next?.end ?? start));
    return next?.tag === "NOUN" && isLast && /^\p{Ll}{5,}$/u.test(form)
      ? termAt(view, line, form, behind + 1, "any")
      : [];
  });
}

/** “…, a prison “listener” – an inmate who helps …”: a word in inverted commas that is explained right behind. */
function quoted(view: View, line: Line): Term[] {
  const { glossing = [] } = view.pack(line.paragraph)?.lexicons ?? {};
  const { text } = line.paragraph;
  return view.marksIn(line).flatMap((mark): Term[] => {
    if (mark.label !== "quotation" || mark.use !== "term") return [];
    const words = text.slice(mark.content.start, mark.content.end).trim();
    if (!/^\p{Ll}[\p{L} ’'-]{3,30}$/u.test(words) || countWords(words) > mostNamed) return [];
    const [lead = ""] =
      /^["”’»']?(?:\s?,\s|\s[–—]\s|\s\()/u.exec(text.slice(mark.content.end).trimStart()) ?? [];
    const behind = text.slice(mark.content.end).trimStart().slice(lead.length);
    const [opener] = behind.matchAll(signs(glossing));
    if (lead === "" || opener?.index !== 0) return [];
    const before = (line.paragraph.words ?? []).findLast(
      ({ end, tag }) => end <= mark.span.start && tag !== "PUNCT",
    );
    const beside = before?.tag === "NOUN" ? text.slice(before.start, before.end) : undefined;
    return termAt(view, line, words, mark.content.start - line.sentence.span.start, "any").map((term) => ({
      ...term,
      beside,
    }));
  });
}

function termAt(view: View, line: Line, words: string, index: number, field: string): Term[] {
  const { paragraph, sentence } = line;
  if (index < 0) return [];
  const start = sentence.span.start + index;
  const span = { start, end: start + words.length };
  // “Post-apartheid” is another word.
  if (
    /[\p{L}\p{N}]-$/u.test(paragraph.text.slice(0, start)) ||
    /^-\p{L}/u.test(paragraph.text.slice(span.end))
  )
    return [];
  const marks = view.marksIn(line).filter((mark) => overlaps(mark.span, span));
  // Words that somebody else says, or part of a longer name.
  const isNamed = ({ use }: Quotation) => use === "term" || (use === "title" && /^\p{Ll}/u.test(words));
  if (marks.some((mark) => mark.label === "quotation" && !isNamed(mark))) return [];
  if (
    marks.some(
      ({ label, span: other }) => label === "name" && (other.start < span.start || other.end > span.end),
    )
  )
    return [];
  const explained = glossOf(
    paragraph.text.slice(span.end, sentence.span.end),
    view.pack(paragraph)?.lexicons.glossing ?? [],
  );
  const { analysis } = view;
  const often = analysis.paragraphs.filter(({ text }) => text.includes(words)).length;
  const isTitled = analysis.title.text.toLowerCase().includes(words.toLowerCase());
  const count = countWords(words);
  const isRich = explained !== undefined || isTitled || often > 1 || field === "any" || count > 2;
  const weight =
    (explained === undefined ? 0 : 3) +
    (isTitled ? 3 : 0) +
    Math.min(2, count - 1) +
    Math.min(3, often) / 2 +
    (field === "any" ? 1 : 0);
  return [{ line, span, words, field, gloss: explained, weight: isRich ? weight : weight - 3, isRich }];
}

/** “, a form of alternative medicine,”, “ (money paid on entry)”: right behind the term, up to the next mark. */
function glossOf(rest: string, glossing: readonly string[]): string | undefined {
  const [, inside, behind, dashed] =
    /^["”’»']?(?:\s\(([^()]+)\)|,\s([^,;:()–—.?!"“”«»]+)[,;.–—]|\s[–—]\s([^,;:()–—.?!"“”«»]+)\s[–—]\s)/u.exec(
      rest,
    ) ?? [];
  const [opener] = (behind ?? "").matchAll(signs(glossing));
  const told = (inside ?? dashed ?? (opener?.index === 0 ? behind : undefined) ?? "").trim();
  const count = countWords(told);
  return count >= gloss.least && count <= gloss.most && /\p{Ll}{3}/u.test(told) ? told : undefined;
}
