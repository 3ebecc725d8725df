import type { Name, Span } from "../../../model/analysis.ts";
import type { Tag } from "../../../model/tagging.ts";
import { isJest } from "../../jest.ts";
import { type Line, stem, type View } from "../../view.ts";
import { mainName } from "../centralname.ts";
import { authorName } from "../ingredients.ts";
import { called } from "../kinds.ts";
import { shown } from "../names.ts";
import { isOwner } from "../owner.ts";
import { asPiece } from "../query.ts";
import { hasSign, signs } from "../signs.ts";
import { telling } from "../telling.ts";
import { apart, topicsBeside } from "../topics.ts";
import { isCountry, isGeneral, isTornName, isUsable } from "../usable.ts";
import type { Checkable } from "./checkable.ts";

/** Characters between the word for a document and the name of who issued it. */
const within = 12;
/** The same, where a word such as “by” says whose it is. */
const withinBy = 48;

/** “A report by the River Board”, “the River Board’s figures”: a document that is known by who issued it. */
export function issued(view: View): Checkable[] {
  const { analysis, languages } = view;
  if (isJest(analysis, languages)) return [];
  const own = `${analysis.article.publisher?.value ?? ""} ${authorName(analysis, languages) ?? ""}`;
  return view.lines.flatMap((line): Checkable[] => {
    const { paragraph, sentence } = line;
    const words = view.pack(paragraph)?.lexicons.publications ?? [];
    if (paragraph.form !== "text" || sentence.quoted > 0 || !hasSign(line.text, words)) return [];
    return view.marksIn(line).flatMap((mark): Checkable[] => {
      if (
        mark.label !== "name" ||
        !(isIssuer(view, mark) || isKnownBody(view, mark)) ||
        isTornName(view, mark)
      )
        return [];
      const name = shown(analysis, mark);
      const quote = phraseAround(view, line, mark, words);
      if (quote === undefined || own.includes(name)) return [];
      // Of a name of no known kind only “the Brook Wharf report” tells that it is a body’s.
      if (!isIssuer(view, mark) && !quote.startsWith(view.words(mark, mark.span))) return [];
      const beside = besideDocument(view, line, quote, name);
      return [
        {
          family: "document",
          variant: "issued",
          slots: {
            name: { plain: called(view, name) },
            words: { quote },
            place: { places: [paragraph.number] },
          },
          evidence: [{ at: paragraph.number, quote }],
          strength: 0.82,
          query: {
            pieces: [asPiece(name), quote.match(signs(words))?.[0], ...beside],
            language: analysis.article.language,
          },
        },
      ];
    });
  });
}

/** What the document is about: the main name and nouns of the article, not who else the sentence names; the year beside it. */
function besideDocument(view: View, line: Line, quote: string, name: string): (string | undefined)[] {
  const main = mainName(view);
  const own = apart(main === undefined ? [] : [main], [name]);
  const there = [name, ...own];
  const matter = apart(matterOf(view, line), [...there, quote]).slice(0, 2);
  const told = apart(telling(view, line, line.text), [...there, quote, ...matter]).filter((noun) =>
    noun.split(" ").some((part) => view.frequency(stem(part)) > 1),
  );
  // Nothing of it comes back in the text.
  const loose = apart(telling(view, line, line.text), [...there, quote]).slice(0, 2);
  const about = topicsBeside(view, [...there, quote], mostTopics).filter((word) => /^\p{Ll}/u.test(word));
  const rest = told.length + about.length > 0 ? [...told.slice(0, 2), ...about] : loose;
  const nouns = [...matter, ...apart(rest, [...there, quote, ...matter])];
  return [...own.map(asPiece), ...nouns.slice(0, 2), yearBehind(view, line, quote)];
}

/** Nouns of what the sentence tells from the document: “babies” of “Danes are having fewer babies, according to a report”. */
function matterOf(view: View, line: Line): string[] {
  const told = view.marksIn(line).find((mark) => mark.label === "attribution");
  return told?.label === "attribution" ? telling(view, line, view.words(told, told.content)) : [];
}

const mostTopics = 4;

/** “the Brook study in 2011”. */
function yearBehind(view: View, line: Line, quote: string): string | undefined {
  const end = line.paragraph.text.indexOf(quote, line.sentence.span.start) + quote.length;
  const date = view
    .marksIn(line)
    .find((mark) => mark.label === "date" && mark.span.start >= end && mark.span.start < end + closely);
  return date?.label === "date" ? /^\d{4}/u.exec(date.iso)?.[0] : undefined;
}

/** Characters behind the name of a document in which its year may stand. */
const closely = 12;

function isIssuer(view: View, mark: Name): boolean {
  const name = shown(view.analysis, mark);
  const isBody = mark.kind === "organisation" || /^\p{Lu}{3,}$/u.test(name);
  const isSignature = mark.kind === "unknown" && isBehindSigning(view, mark);
  const isFirm = mark.kind === "unknown" && /^\p{Lu}{2,3}\s\p{Lu}\p{Ll}/u.test(name);
  return (
    (isBody || isSignature || isFirm) &&
    isUsable(view, name) &&
    !isCountry(view, name) &&
    !isGeneral(view, name)
  );
}

/** A name of no known kind that comes back, nobody’s and no people’s: “the Brook Wharf report”. */
function isKnownBody(view: View, { referent, paragraph, kind }: Name): boolean {
  if (kind !== "unknown" || !isUsable(view, referent) || isCountry(view, referent)) return false;
  const { demonyms = [] } = view.pack(view.analysis.title)?.lexicons ?? {};
  const words = referent.toLowerCase().split(" ");
  if (words.some((word) => demonyms.includes(word))) return false;
  const text = view.analysis.paragraphs[paragraph - 1]?.text ?? "";
  const isReporting = view.analysis.marks.some(
    (mark) =>
      mark.label === "name" &&
      mark.kind === "unknown" &&
      mark.referent === referent &&
      mark.paragraph !== paragraph,
  );
  return isReporting && text.includes(referent);
}

/** A name of no known kind right behind “by” or “by the charity”: who issues a document is a body. */
function isBehindSigning(view: View, { paragraph, span, referent }: Name): boolean {
  const text = view.analysis.paragraphs[paragraph - 1]?.text.slice(0, span.start) ?? "";
  const {
    signing = [],
    demonyms = [],
    determiners = [],
    bodyKinds,
  } = view.pack(view.analysis.title)?.lexicons ?? {};
  const tail = text.split(/\s+/u).slice(-5).join(" ").toLowerCase();
  const last = /(\p{L}+['’]?)\s*$/u.exec(tail)?.[1]?.replace("’", "'") ?? "";
  const isKind =
    determiners.includes(last) || (bodyKinds !== undefined && hasSign(tail, ...Object.values(bodyKinds)));
  const of = view.analysis.paragraphs[paragraph - 1];
  const next = of?.words?.find(({ start }) => start >= span.end);
  // “The Tidemouth hospital” is another’s name.
  if (next?.tag === "NOUN" || next?.tag === "PROPN") return false;
  return isKind && hasSign(tail, signing) && !demonyms.includes(referent.toLowerCase());
}

/** From the word for the document to the name, or from the name to that word; nothing between but small words. */
function phraseAround(view: View, line: Line, { span }: Name, words: readonly string[]): string | undefined {
  const { text } = line.paragraph;
  const { start } = line.sentence.span;
  const { determiners = [], issuing = [] } = view.pack(line.paragraph)?.lexicons ?? {};
  const small = new Set([...determiners, ...issuing]);
  const isSmall = (gap: string): boolean =>
    gap.length <= within &&
    (
      gap
        .toLowerCase()
        .replaceAll("’", "'")
        .match(/\p{L}+'?|[^\s\p{L}]/gu) ?? []
    ).every((word) => small.has(word));
  const before = [...text.slice(start, span.start).matchAll(signs(words))].at(-1);
  const at = start + (before?.index ?? 0);
  const behind = at + (before?.[0].length ?? 0);
  if (before !== undefined && isNoun(line, behind)) {
    const gap = text.slice(behind, span.start);
    if (gap.trim() !== "" && isSmall(gap)) return text.slice(at, span.end);
    if (isSigned(view, line, { start: behind, end: span.start })) return text.slice(at, span.end);
  }
  return ownedBehind(view, line, span, words);
}

/** “Published by the tiny charity”: whose it is, with nothing but what it is called in between. */
function isSigned(view: View, { paragraph }: Line, gap: Span): boolean {
  const { signing = [], determiners = [] } = view.pack(paragraph)?.lexicons ?? {};
  const words = (paragraph.words ?? []).filter((word) => word.start >= gap.start && word.end <= gap.end);
  const forms = words.map((word) => paragraph.text.slice(word.start, word.end).toLowerCase());
  const by = forms.findLastIndex((form) => signing.includes(form));
  if (gap.end - gap.start > withinBy || by < 0 || by > most) return false;
  return words.every(
    ({ tag }, at) =>
      signing.includes(forms[at] ?? "") ||
      determiners.includes(forms[at] ?? "") ||
      (at > by ? qualifying.has(tag) || tag === "PROPN" : parting.has(tag)),
  );
}

/** Words in front of “by”: “published last week by”. */
const most = 3;
const parting: ReadonlySet<Tag> = new Set(["VERB", "ADJ", "NOUN", "ADV", "DET"]);

/** “The River Board’s latest figures”, “River Board figures”. */
function ownedBehind(view: View, line: Line, span: Span, words: readonly string[]): string | undefined {
  const { text } = line.paragraph;
  const pack = view.pack(line.paragraph);
  const [sign] = text.slice(span.end, line.sentence.span.end).matchAll(signs(words));
  if (sign === undefined || pack?.lexicons.headLast !== true) return undefined;
  const at = span.end + sign.index;
  const end = at + sign[0].length;
  const isOwned = isOwner(text, span.end, pack);
  const owner = isOwned ? /^['’]\p{L}*\s/u : /^\s(?:\(\p{Lu}{2,}\)\s)?/u;
  const between = text.slice(span.end, at);
  if (!owner.test(between) || !/^(?:[\p{L}\d-]+\s)?$/u.test(between.replace(owner, ""))) return undefined;
  const middle = between.replace(owner, "").trim();
  if (middle !== "" && !qualifying.has(tagAt(line, at - 1) ?? "ADJ")) return undefined;
  if (!isNoun(line, end) || !(isOwned || isLast(view, line, end))) return undefined;
  return text.slice(span.start, end);
}

const qualifying: ReadonlySet<Tag> = new Set(["ADJ", "NOUN", "NUM"]);

/** What a verb may govern, and a noun without an article between is seldom followed by. */
const governed: ReadonlySet<Tag> = new Set(["DET", "PRON", "NUM", "PROPN", "NOUN", "ADJ", "SCONJ"]);

/** “NASA reports that the river rises”: what follows belongs to a verb. */
function isLast(view: View, { paragraph }: Line, end: number): boolean {
  const next = paragraph.words?.find(({ start }) => start >= end);
  if (next === undefined || paragraph.text.slice(end, next.start).trim() !== "")
    return paragraph.words !== undefined;
  const word = paragraph.text.slice(next.start, next.end).toLowerCase();
  const { complementisers = [] } = view.pack(paragraph)?.lexicons ?? {};
  return !governed.has(next.tag) && !complementisers.includes(word);
}

/** Of the word that ends here, as far as the language has tags. */
function tagAt({ paragraph }: Line, end: number): Tag | undefined {
  return paragraph.words?.find((word) => word.end === end)?.tag;
}

/** “Report” in “she reports” is none. */
function isNoun(line: Line, end: number): boolean {
  return line.paragraph.words === undefined || tagAt(line, end) === "NOUN";
}
