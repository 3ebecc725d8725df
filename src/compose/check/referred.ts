import type { Mark, Name, Span } from "../../model/analysis.ts";
import { standsAlone } from "../standing.ts";
import { capital } from "../text.ts";
import type { Line, View } from "../view.ts";
import { appositions } from "./apposed.ts";
import { isAsserted } from "./asserted.ts";
import { told } from "./core.ts";
import { isView } from "./genre.ts";
import { limit } from "./items/checkable.ts";
import { labelled } from "./labelled.ts";
import { type EntryKind, isHeard, isPerson, kindIn, kindOf, written } from "./looked.ts";
import { isHead } from "./people.ts";
import { type Statement, statementAbout } from "./sentenceabout.ts";
import { hasSign, signs } from "./signs.ts";
import { isCountry } from "./usable.ts";
import { pastDates } from "./years.ts";

/** Something lasting that the article says of what has a name: what it is, when it was, what belongs to it. */
export interface Fact {
  readonly line: Line;
  readonly name: Name;
  readonly words: string;
  readonly variant: "described" | "dated" | "told";
  readonly kind: EntryKind;
  readonly weight: number;
}

export function factsIn(view: View, line: Line): Fact[] {
  const { paragraph, sentence } = line;
  if (paragraph.form !== "text" || paragraph.language !== view.analysis.article.language) return [];
  if (paragraph.quotation || paragraph.source !== undefined) return [];
  const named = labelled(view, line).map(
    (found): Fact => ({ ...found, line, variant: "described", weight: -0.1 }),
  );
  const described = [...apposed(view, line), ...named];
  return sentence.layer === "attributed" ? described : [...described, ...stated(view, line)];
}

/** “Skyways, the first airline of the island”, “Skyways, which opened in 1912”. */
function apposed(view: View, line: Line): Fact[] {
  const { paragraph } = line;
  const { lasting = [] } = view.pack(paragraph)?.lexicons ?? {};
  return appositions(view, line).flatMap((found): Fact[] => {
    const { name } = found;
    const told = paragraph.text.slice(found.told.start, found.told.end);
    const words = paragraph.text.slice(found.start, found.end);
    if (isPart(view, line, name)) return [];
    if (found.isClause) {
      const isDated = pastDates(view, line, found.told.start, found.told.end).length > 0;
      const verb = found.told.start + (told.indexOf(" ") + 1);
      if (!isDated && !opensAt(line, verb, lasting)) return [];
      // “A nurse from Holm, who …”.
      if (kindOf(view, name) === "any" && !isMain(view, line, name)) return [];
      // “Holm, of which he says …”: nobody knows of whom it tells.
      if (hasPronoun(view, line, told) && !isSubject(line, verb)) return [];
      const variant = isDated ? "dated" : "told";
      return [{ line, name, words, variant, kind: kindOf(view, name), weight: isDated ? 0.13 : 0.05 }];
    }
    const kind = kindIn(view, paragraph.language, told);
    if (kind === undefined && !(isOutstanding(view, line, told) && isDefinite(view, line, told))) return [];
    if (isBare(line, found.told)) return [];
    if (isNext(view, line, told, found.told.start) || isKnown(view, line, name, told)) return [];
    return [{ line, name, words, variant: "described", kind: kind ?? kindOf(view, name), weight: 0.1 }];
  });
}

function hasPronoun(view: View, { paragraph }: Line, told: string): boolean {
  const { pronouns = [] } = view.pack(paragraph)?.lexicons ?? {};
  return (told.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => pronouns.includes(word));
}

/** “Who” has its verb right behind it. */
function isSubject({ paragraph }: Line, at: number): boolean {
  const tag = paragraph.words?.find(({ start }) => start >= at)?.tag;
  return tag === "VERB" || tag === "AUX";
}

/** Behind a verb that has its object there: “has moved” is another one. */
const notObject: ReadonlySet<string> = new Set(["ADP", "VERB", "AUX"]);

/** At this place begins one of the words; before a preposition a verb alone may be that of another noun: “released in May”. */
function opensAt({ paragraph }: Line, at: number, list: readonly string[]): boolean {
  const says = paragraph.text.slice(at);
  const [first] = says.matchAll(signs(list));
  if (first?.index !== 0) return false;
  const next = paragraph.words?.find(({ start, tag }) => start >= at + first[0].length && tag !== "ADV");
  return first[0].includes(" ") || !notObject.has(next?.tag ?? "");
}

/** “The first …”, no “an area with the most …”. */
function isDefinite(view: View, { paragraph }: Line, told: string): boolean {
  const { definite = [] } = view.pack(paragraph)?.lexicons ?? {};
  return definite.some((word) => told.toLowerCase().replaceAll("’", "'").startsWith(word));
}

/** « Une association du secteur »: two nouns tell it from nothing. */
function isBare({ paragraph }: Line, { start, end }: Span): boolean {
  const inside = (paragraph.words ?? []).filter((word) => word.start >= start && word.end <= end);
  const nouns = inside.filter(({ tag }) => tag === "NOUN").length;
  return nouns < 3 && !inside.some(({ tag }) => tag === "PROPN" || tag === "ADJ" || tag === "NUM");
}

/** The next of a list, “the Saltley Festival”, or words that lean on what stands before. */
function isNext(view: View, line: Line, told: string, start: number): boolean {
  const { text, language } = line.paragraph;
  if (/^\p{Lu}/u.test(told) || !standsAlone(capital(told), language, view.languages)) return true;
  const first = view.marksIn(line).find((mark) => mark.label === "name" && mark.span.start >= start);
  if (first === undefined || first.span.start - start > near || !isDefinite(view, line, told)) return false;
  return kindIn(view, language, text.slice(first.span.start, first.span.end)) !== undefined;
}

/** Characters of an article and what may stand behind it. */
const near = 12;

/** What the words begin with is what they tell of. */
const leads = 0.01;

/** No part of what is told of somebody else, as far as the text has it twice. */
function isMain(view: View, { paragraph }: Line, name: Name): boolean {
  const before = (paragraph.words ?? []).findLast(({ end }) => end <= name.span.start);
  const text = written(view, name);
  return (
    before?.tag !== "ADP" || view.analysis.paragraphs.filter((each) => each.text.includes(text)).length > 1
  );
}

/** The head of a state; a country, but for a number or what it is first in. */
function isKnown(view: View, line: Line, name: Name, told: string): boolean {
  const text = written(view, name);
  return (
    isHead(view, text) || (isCountry(view, text) && !/\d/u.test(told) && !isOutstanding(view, line, told))
  );
}

/** Part of a longer name that was not seen as one. */
function isPart(view: View, { paragraph, sentence }: Line, { span }: Name): boolean {
  const before = (paragraph.words ?? []).findLast(({ end }) => end <= span.start);
  const gap = before === undefined ? "" : paragraph.text.slice(before.end, span.start);
  if (before?.tag === "PROPN" && gap === " " && before.start >= sentence.span.start) return true;
  const { links = [], roleLinks = [], connectives } = view.pack(paragraph)?.lexicons ?? {};
  const behind = paragraph.text.slice(span.end);
  const [, link = ""] = /^\s(\p{L}+)\s\p{Lu}/u.exec(behind) ?? [];
  const joining = [...links, ...roleLinks.slice(0, 1), ...(connectives?.coordinators ?? [])];
  return /^\s\p{Lu}|^\s&/u.test(behind) || joining.includes(link);
}

function isOutstanding(view: View, { paragraph }: Line, words: string): boolean {
  const { outstanding = [], superlatives = [] } = view.pack(paragraph)?.lexicons ?? {};
  return hasSign(words, outstanding, superlatives);
}

/** “In 1912, Skyways opened its first office”, “Skyways has the longest runway of the island”. */
function stated(view: View, line: Line): Fact[] {
  const { language } = line.paragraph;
  const { lasting = [] } = view.pack(line.paragraph)?.lexicons ?? {};
  const { start, end } = line.sentence.span;
  const names = view.marksIn(line).filter((mark): mark is Name => mark.label === "name" && !mark.quoted);
  return names.flatMap((name): Fact[] => {
    if (isPart(view, line, name) || isOrigin(view, line, name)) return [];
    const kind = kindOf(view, name);
    const dated = pastDates(view, line, start, end)
      .map((date) => statementAbout(view, line, name, date.span, limit) ?? around(view, line, name, date))
      .find((one) => one !== undefined);
    if (
      dated !== undefined &&
      (/(?<!\d)\d{4}(?!\p{L})/u.test(dated.words) ||
        (opensAt(line, dated.verb, lasting) && !isJudging(view, line, dated)))
    )
      return [{ line, name, words: dated.words, variant: "dated", kind, weight: 0.12 }];
    // “Skyways’ rivals have …” tells of others.
    if (/^[’']/u.test(line.paragraph.text.slice(name.span.end))) return [];
    const told = statementAbout(view, line, name, name.span, limit);
    if (told === undefined || !opensAt(line, told.verb, lasting) || !isLasting(view, line, name, told))
      return [];
    const weight = isOutstanding(view, line, told.words) ? 0.1 : 0;
    // “Sudan is the last rhino”: what the words say that it is counts for more than the name.
    const isCalled = weight > 0 && kindIn(view, language, written(view, name).toLowerCase()) === undefined;
    const at = line.paragraph.text.indexOf(told.words, start);
    const first = name.span.start - at < near ? leads : 0;
    return [
      {
        line,
        name,
        words: told.words,
        variant: "told",
        kind: isCalled && kind === "place" ? "any" : kind,
        weight: weight + first,
      },
    ];
  });
}

/** “Swedish”, “US” before a noun: it says where something comes from. */
function isOrigin(view: View, { paragraph }: Line, name: Name): boolean {
  const text = written(view, name);
  const { demonyms = [] } = view.pack(paragraph)?.lexicons ?? {};
  const next = paragraph.words?.find(({ start }) => start >= name.span.end);
  const isBeforeNoun = next?.tag === "NOUN" || next?.tag === "ADJ";
  return demonyms.includes(text.toLowerCase()) || (isBeforeNoun && isCountry(view, text));
}

/** The clause around the date, as other checks cut it, where it holds the name. */
function around(view: View, line: Line, name: Name, date: Mark): Statement | undefined {
  const found = told(view, line, date.span)?.words;
  if (found === undefined || !isAsserted(view, line, found)) return undefined;
  const at = line.paragraph.text.indexOf(found, line.sentence.span.start);
  const end = at + found.length;
  return at <= Math.min(name.span.start, date.span.start) && end >= Math.max(name.span.end, date.span.end)
    ? { words: found, verb: at }
    : undefined;
}

/** “Is a danger”: it has no noun for what something is. */
function isJudging(view: View, { paragraph, sentence }: Line, { words, verb }: Statement): boolean {
  const { lasting = [], determiners = [], superlatives = [] } = view.pack(paragraph)?.lexicons ?? {};
  const end = paragraph.text.indexOf(words, sentence.span.start) + words.length;
  const says = paragraph.text.slice(verb, end);
  const [first] = says.matchAll(signs(lasting));
  const last = /\p{L}+$/u.exec(first?.[0] ?? "")?.[0] ?? "";
  if (first === undefined || !determiners.includes(last) || hasSign(says, superlatives)) return false;
  return kindIn(view, paragraph.language, says.slice(first[0].length).trim()) === undefined;
}

/** No day of the week, no judgement of somebody: what holds a name, a number or a first place behind its verb. */
function isLasting(view: View, line: Line, name: Name, { words, verb }: Statement): boolean {
  const { text } = line.paragraph;
  const start = text.indexOf(words, line.sentence.span.start);
  const end = start + words.length;
  const inside = view.marksIn(line).filter(({ span }) => span.start >= start && span.end <= end);
  if (inside.some(({ label }) => label === "date" || label === "period")) return false;
  const isTold = inside.some(
    (mark) =>
      mark.span.start >= verb && (mark.label === "name" || (mark.label === "figure" && mark.value > 1)),
  );
  const { makings = [] } = view.pack(line.paragraph)?.lexicons ?? {};
  if (!isTold && isJudging(view, line, { words, verb })) return false;
  if (isTold || isOutstanding(view, line, text.slice(verb, end)) || opensAt(line, verb, makings)) return true;
  return !isView(view) && !isPerson(view, name) && !isHeard(view, written(view, name));
}
