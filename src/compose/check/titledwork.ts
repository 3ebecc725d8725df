import { packFor } from "../../model/language.ts";
import { countWords } from "../text.ts";
import type { Line, View } from "../view.ts";
import { signs } from "./signs.ts";

/** Where works of a kind are listed: a key of `check.work.*`. */
export type WorkKind = "music" | "film" | "book" | "any";

/** A work with its title, as the article has it: “Grey Quays (1975)”, “the 1965 album Live at the Quay”. */
export interface TitledWork {
  readonly title: string;
  readonly words: string;
  readonly year: string | undefined;
  /** As written: “album”, « roman ». */
  readonly noun: string | undefined;
  readonly kind: WorkKind;
}

const most = { title: 8, words: 14 };
/** Characters before a title in which its kind may stand. */
const near = 40;

export function worksIn(view: View, line: Line): TitledWork[] {
  const {
    workKinds,
    headLast,
    stopWords = [],
    relatives = [],
    narrowing = [],
  } = packFor(view.languages, line.paragraph.language)?.lexicons ?? {};
  if (workKinds === undefined) return [];
  const small = new Set(stopWords.filter((word) => !relatives.includes(word) && !narrowing.includes(word)));
  const kindOf = (text: string): WorkKind | undefined =>
    (["music", "film", "book"] as const).find((kind) => text.search(signs(workKinds[kind])) >= 0);
  return [...dated(line.text, small, kindOf), ...called(line.text, small, kindOf, headLast === true)].filter(
    ({ title, words }) => countWords(title) <= most.title && countWords(words) <= most.words,
  );
}

type KindOf = (text: string) => WorkKind | undefined;

/** “Grey Quays (1975)”: of two words, or with its kind before it. */
function dated(text: string, small: ReadonlySet<string>, kindOf: KindOf): TitledWork[] {
  return [...text.matchAll(/\s\(((?:19|20)\d\d)\)/gu)].flatMap(
    ({ 0: mark, 1: year, index }): TitledWork[] => {
      const start = startOf(text, index, small);
      const title = text.slice(start, index);
      const kind = kindOf(text.slice(Math.max(0, start - near), start));
      if (title === "" || (kind === undefined && countWords(title) < 2)) return [];
      return [{ title, words: `${title}${mark.trimEnd()}`, year, noun: undefined, kind: kind ?? "any" }];
    },
  );
}

/** Where the words with a capital before a place begin, small words between them; none of a sentence that begins there. */
function startOf(text: string, end: number, small: ReadonlySet<string>): number {
  const words = [...text.slice(0, end).matchAll(/\S+/gu)];
  let first = words.length;
  for (let at = words.length - 1; at >= 0; at--) {
    const word = words[at]?.[0] ?? "";
    if (/^[\p{Lu}\d(][^,;:.]*[!)]?$/u.test(word)) first = at;
    else if (!(/^\p{Ll}{1,4}$/u.test(word) && small.has(word) && words.length - at <= most.title)) break;
  }
  // “In Grey Quays”.
  if (first === 0 && words.length > 1 && small.has((words[0]?.[0] ?? "").toLowerCase())) first = 1;
  return words[first]?.index ?? end;
}

/** A title that is a question, at the end of what is taken for a sentence. */
const asked = /^\p{Lu}[^.!?()«»“”;:]{8,70}\?$/u;

/** “The 1965 album Live at the Quay”, « le roman Les Quais gris ». */
function called(text: string, small: ReadonlySet<string>, kindOf: KindOf, headLast: boolean): TitledWork[] {
  const before = headLast
    ? /(?:(?<![\p{L}])(?:[Tt]he\s)?((?:19|20)\d\d)\s)?(\p{Ll}[\p{L}-]+)(?:,?\s(?:called|titled|entitled|named)(?:,[^,]{3,25},)?)?,?\s(?:['‘’]\s?)?(?=\p{Lu})/gu
    : /(?<![\p{L}])(\p{Ll}[\p{L}-]+)(?:,?\s(?:intitulée?|baptisée?|appelée?|titrée?))?(?:\sde\s((?:19|20)\d\d))?,?\s(?=[\p{Lu}])/gu;
  return [...text.matchAll(before)].flatMap((found): TitledWork[] => {
    const [noun, year] = headLast ? [found[2], found[1]] : [found[1], found[2]];
    const kind = kindOf(noun ?? "");
    const start = found.index + found[0].length;
    const question = asked.exec(text.slice(start))?.[0] ?? "";
    const end = question === "" ? endOf(text, start, small) : start + question.length;
    const title = text.slice(start, end);
    if (kind === undefined || (countWords(title) < 2 && year === undefined)) return [];
    const lead = leadOf(text, found.index);
    // “A friend’s novel, Grey Quays”: without “novel, ”.
    const isTorn = year === undefined && lead === found.index && /[,‘’']\s?$/u.test(found[0]);
    return [{ title, words: isTorn ? title : text.slice(lead, end), year, noun, kind }];
  });
}

/** Where a title ends: before a mark, or a word without a capital that no other follows. */
function endOf(text: string, start: number, small: ReadonlySet<string>): number {
  let end = start;
  for (const { 0: word, index } of text.slice(start).matchAll(/\S+/gu)) {
    const isCapital = /^[\p{Lu}\d]/u.test(word);
    if (!isCapital && !(/^\p{Ll}{1,4}$/u.test(word) && small.has(word))) break;
    if (isCapital) end = start + index + word.replace(/[.,;:!?)”"’]+$/u, "").length;
    if (/[.,;:?)”"]$/u.test(word)) break;
  }
  return end;
}

/** With “Ada Brook’s” or an article before its kind. */
function leadOf(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - near), at);
  const lead =
    /(?:(?:\p{Lu}[\p{L}.-]+\s){0,2}\p{Lu}[\p{L}.-]+[’']s?|(?<!\p{L})(?:[Tt]he|[Ll]e|[Ll]a|[Ll]’|[Uu]ne?|[Aa]n?))\s?(?:\p{Ll}+\s)?$/u.exec(
      before,
    );
  return lead === null ? at : at - lead[0].length;
}
