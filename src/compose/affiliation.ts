import type { Analysis } from "../model/analysis.ts";
import { type Language, type Languages, packFor } from "../model/language.ts";
import { matterOf } from "./matter.ts";

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const longest = 4000;

/**
 * The longest name that stands both in the note about the author and in what the page says of its publisher
 * (name, disclaimer, licence, copyright, source, contact), as the author's note writes it.
 */
export function sharedName(analysis: Analysis, languages: Languages): string | undefined {
  const { publisher, byline, language } = analysis.article;
  const notes = matterOf(analysis, "biography").map(({ text }) => text.slice(0, longest));
  const matter = matterOf(analysis, "disclaimer", "licence", "copyright", "source", "contact");
  const notices = [publisher?.value ?? "", ...matter.map(({ text }) => text.slice(0, longest))];
  const own = new Set(words(byline?.value ?? "").map(({ text }) => text.toLowerCase()));
  const stop = new Set([...languages.values()].flatMap((pack) => pack.lexicons.stopWords));
  const home = packFor(languages, language);
  return notes
    .flatMap((note) => notices.flatMap((notice) => commonNames(note, notice, own, stop)))
    .toSorted((a, b) => inLanguage(b, home) - inLanguage(a, home) || b.length - a.length)[0];
}

/** Stop words of the article's language in the name: tells its form from a translated one. */
function inLanguage(name: string, home: Language | undefined): number {
  const stop = new Set(home?.lexicons.stopWords);
  return words(name).some(({ text }) => stop.has(text)) ? 1 : 0;
}

function commonNames(
  note: string,
  notice: string,
  own: ReadonlySet<string>,
  stop: ReadonlySet<string>,
): string[] {
  const ours = words(note);
  const theirs = words(notice);
  const names: string[] = [];
  for (let first = 0; first < ours.length; first++) {
    const word = ours[first];
    if (word === undefined || !/^\p{Lu}/u.test(word.text) || beginsSentence(note, word)) continue;
    if (own.has(word.text.toLowerCase())) continue;
    let best = 0;
    for (let other = 0; other < theirs.length; other++) {
      best = Math.max(best, run(note, ours, first, notice, theirs, other));
    }
    const taken = ours.slice(first, first + best);
    while (stop.has(taken.at(-1)?.text.toLowerCase() ?? "")) taken.pop();
    const last = taken.at(-1);
    const telling = taken.filter(({ text }) => text.length > 1 && !stop.has(text.toLowerCase()));
    if (last === undefined || telling.length < 2) continue;
    names.push(note.slice(word.start, last.end));
    first += taken.length - 1;
  }
  return names;
}

/** How many words agree from two places on, with nothing but spaces between them. */
function run(
  note: string,
  ours: readonly Word[],
  first: number,
  notice: string,
  theirs: readonly Word[],
  other: number,
): number {
  let count = 0;
  while (true) {
    const a = ours[first + count];
    const b = theirs[other + count];
    if (a === undefined || b === undefined || a.text !== b.text) return count;
    if (
      count > 0 &&
      !(joined(note, ours[first + count - 1], a) && joined(notice, theirs[other + count - 1], b))
    ) {
      return count;
    }
    count++;
  }
}

function joined(text: string, before: Word | undefined, after: Word): boolean {
  return before !== undefined && /^[\s'’-]+$/u.test(text.slice(before.end, after.start));
}

function beginsSentence(text: string, word: Word): boolean {
  return word.start === 0 || /[.!?:\n]\s*$/u.test(text.slice(Math.max(0, word.start - 3), word.start));
}

function words(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}
