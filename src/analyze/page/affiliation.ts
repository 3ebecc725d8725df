import type { Article, MatterKind } from "../../model/article.ts";
import { type Languages, packFor } from "../../model/language.ts";
import type { PageFact, SharedOrganisation } from "../../model/survey.ts";
import { hostOf, labelOf } from "../leads/links.ts";
import { fold } from "../words.ts";
import type { Line } from "./lines.ts";

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const notices: readonly MatterKind[] = ["disclaimer", "licence", "copyright", "source", "contact"];

/**
 * Names that stand both in the note about the author and in what the page says of its publisher (name, address,
 * disclaimer, licence, copyright, source, contact). First those in the article's language, longer ones first.
 */
export function sharedOf(
  article: Article,
  lines: readonly Line[],
  languages: Languages,
): SharedOrganisation[] {
  const notes = lines.filter(({ kind }) => kind === "biography");
  if (notes.length === 0) return [];
  const stop = new Set([...languages.values()].flatMap((pack) => pack.lexicons.stopWords));
  const own = new Set(words(article.byline?.value ?? "").map(({ text }) => text.toLowerCase()));
  const elsewhere = lines
    .filter(({ kind }) => notices.includes(kind))
    .map((line) => ({ line, words: words(line.text) }));
  const publisher = article.publisher?.value ?? "";
  const site = article.address === undefined ? undefined : hostOf(article.address.value);
  const found = new Map<string, { note: PageFact; elsewhere: SharedOrganisation["elsewhere"][number][] }>();
  const add = (name: string, line: Line, where: SharedOrganisation["elsewhere"][number]): void => {
    const note = { value: name, line: line.text, matter: line.matter };
    const one = found.get(name) ?? { note, elsewhere: [] };
    found.set(name, one);
    one.elsewhere.push(where);
  };
  for (const line of notes) {
    const note: Part = { text: line.text, words: words(line.text) };
    for (const name of common(note, { text: publisher, words: words(publisher) }, own, stop))
      add(name, line, "publisher");
    for (const { line: other, words: theirs } of elsewhere)
      for (const name of common(note, { text: other.text, words: theirs }, own, stop))
        add(name, line, { value: name, line: other.text, matter: other.matter });
    if (site !== undefined && squash(line.text).includes(labelOf(site)))
      for (const name of runsSpelling(note, labelOf(site))) add(name, line, "address");
  }
  const home = packFor(languages, article.language);
  return [...found]
    .map(([name, one]) => ({ name, ...one }))
    .toSorted(
      (a, b) =>
        inLanguage(b.name, home?.lexicons.stopWords) - inLanguage(a.name, home?.lexicons.stopWords) ||
        b.name.length - a.name.length,
    );
}

interface Part {
  readonly text: string;
  readonly words: readonly Word[];
}

/** Stop words of the article's language in the name: tells its form from a translated one. */
function inLanguage(name: string, stopWords: readonly string[] = []): number {
  return words(name).some(({ text }) => stopWords.includes(text)) ? 1 : 0;
}

/** The longest runs of words in both, each from a capital on, with two words that tell. */
function common(note: Part, notice: Part, own: ReadonlySet<string>, stop: ReadonlySet<string>): string[] {
  const names: string[] = [];
  for (let first = 0; first < note.words.length; first++) {
    const word = note.words[first];
    if (word === undefined || !/^\p{Lu}/u.test(word.text) || beginsSentence(note.text, word)) continue;
    if (own.has(word.text.toLowerCase())) continue;
    let best = 0;
    for (let other = 0; other < notice.words.length; other++)
      best = Math.max(best, run(note, first, notice, other));
    const taken = note.words.slice(first, first + best);
    while (stop.has(taken.at(-1)?.text.toLowerCase() ?? "")) taken.pop();
    const last = taken.at(-1);
    const telling = taken.filter(({ text }) => text.length > 1 && !stop.has(text.toLowerCase()));
    if (last === undefined || telling.length < 2) continue;
    names.push(note.text.slice(word.start, last.end));
    first += taken.length - 1;
  }
  return names;
}

/** How many words agree from two places on, with nothing but spaces between them. */
function run(note: Part, first: number, notice: Part, other: number): number {
  for (let count = 0; ; count++) {
    const [a, b] = [note.words[first + count], notice.words[other + count]];
    if (a === undefined || b === undefined || a.text !== b.text) return count;
    if (count === 0) continue;
    if (!joined(note.text, note.words[first + count - 1], a)) return count;
    if (!joined(notice.text, notice.words[other + count - 1], b)) return count;
  }
}

/** Capitalised runs of two to six words that spell a host's name: “Lake Gazette” for `lakegazette`. */
function runsSpelling({ text, words: list }: Part, label: string): string[] {
  return list.flatMap((word, at) => {
    if (!/^\p{Lu}/u.test(word.text)) return [];
    for (let count = 2; count <= 6; count++) {
      const last = list[at + count - 1];
      if (last !== undefined && squash(text.slice(word.start, last.end)) === label)
        return [text.slice(word.start, last.end)];
    }
    return [];
  });
}

function squash(text: string): string {
  return fold(text)
    .normalize("NFD")
    .replace(/[^a-z0-9]/gu, "");
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
