import type { Name, Span, Word } from "../../model/analysis.ts";
import { packFor } from "../../model/language.ts";
import { finite } from "../joints.ts";
import { countWords } from "../text.ts";
import type { Line, View } from "../view.ts";
import { isListed } from "./clause.ts";
import { limit } from "./items/checkable.ts";

/** What the text tells right behind a name, up to the next mark: “Skyways, the first airline of the island”. */
export interface Apposition extends Span {
  readonly name: Name;
  /** Behind the mark. */
  readonly told: Span;
  /** “, which opened in 1912”: with a verb of its own. */
  readonly isClause: boolean;
}

const opening: ReadonlySet<string> = new Set(["DET", "ADJ", "NOUN"]);
const firm: ReadonlySet<string> = new Set(["NOUN", "PROPN", "NUM", "ADJ", "ADV", "VERB"]);
const nominal: ReadonlySet<string> = new Set(["NOUN", "PROPN"]);
/** Words of it, at least. */
const least = 3;

export function appositions(view: View, line: Line): Apposition[] {
  return view
    .marksIn(line)
    .flatMap((mark) => (mark.label === "name" && !mark.quoted ? (appositionOf(view, line, mark) ?? []) : []));
}

function appositionOf(view: View, { paragraph, sentence }: Line, name: Name): Apposition | undefined {
  const { text } = paragraph;
  const behind = text.slice(name.span.end, sentence.span.end);
  const { links = [], relatives = [] } = packFor(view.languages, paragraph.language)?.lexicons ?? {};
  const lead = /^(?:["”»])?(?:\s\([\p{Lu}.-]{2,10}\))?(,\s|\s[–—]\s|\s\()/u.exec(behind);
  const words = (paragraph.words ?? []).filter(({ end }) => end <= sentence.span.end);
  if (lead === null) return undefined;
  const from = name.span.end + lead[0].length;
  const first = words.findIndex(({ start }) => start >= from);
  const opener = words[first];
  if (opener === undefined) return undefined;
  const form = (word: Word | undefined): string =>
    word === undefined ? "" : text.slice(word.start, word.end).toLowerCase().replace("’", "'");
  const here = words.filter(({ start }) => start >= sentence.span.start);
  const at = here.findIndex(({ start }) => start >= name.span.start);
  // “In Wrenmouth, the harbour …”: no apposition, the sentence begins.
  if (here[0]?.tag === "ADP" && at <= 4 && (lead[1] ?? "").startsWith(",")) return undefined;
  // “The mayor of Wrenmouth, who …”.
  if (relatives.includes(form(opener)) && links.includes(form(here[at - 1]))) return undefined;
  const mark = (lead[1] ?? "").trim();
  const stop = words.findIndex(
    (word, at) =>
      at > first &&
      word.tag === "PUNCT" &&
      isEnd(form(word), mark, words, at) &&
      !/\d[.,]\d/u.test(text.slice(word.start - 1, word.end + 1)),
  );
  const inside = words.slice(first, stop < 0 ? words.length : stop);
  const last = shortened(inside, name, text, links);
  if (last === undefined || inside.length < least || !firm.has(last.tag)) return undefined;
  const isClause = relatives.includes(form(opener));
  const verb = inside.findIndex((_, at) => finite(inside, at, text));
  const relative = inside.findIndex((word) => relatives.includes(form(word)));
  if (isClause ? verb < 0 : !opening.has(opener.tag) || (verb >= 0 && (relative < 0 || verb < relative)))
    return undefined;
  // “Wrenmouth, the Holm and Saltley”: names of a list.
  const marked = words.findIndex(({ start }) => start >= name.span.end);
  if (!isClause && mark === "," && isListed(words, marked)) return undefined;
  return {
    name,
    start: name.span.start,
    end: last.end,
    told: { start: opener.start, end: last.end },
    isClause,
  };
}

/** The last word, or the last before a preposition where it is too long. */
function shortened(
  inside: readonly Word[],
  name: Name,
  text: string,
  links: readonly string[],
): Word | undefined {
  const count = (end: number): number => countWords(text.slice(name.span.start, end));
  if (count(inside.at(-1)?.end ?? 0) <= limit) return inside.at(-1);
  const year = inside.find((word) => /^\d{4}$/u.test(text.slice(word.start, word.end)));
  if (year !== undefined && count(year.end) <= limit) return year;
  return inside.findLast((word, at) => {
    const next = inside[at + 1];
    if (next === undefined || next.tag !== "ADP" || !nominal.has(word.tag) || at < least + 1) return false;
    return !links.includes(text.slice(next.start, next.end).toLowerCase()) && count(word.end) <= limit;
  });
}

/** The mark that closes what the first one opened. */
function isEnd(form: string, opened: string, words: readonly Word[], at: number): boolean {
  if (opened === "(") return form === ")";
  if (/^[–—]$/u.test(opened)) return /^[–—.;!?]$/u.test(form);
  return /^[,.;:–—()!?…«»“”"]$/u.test(form) && !(form === "," && words[at + 1]?.tag === "ADJ");
}
