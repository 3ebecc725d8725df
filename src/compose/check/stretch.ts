import type { Word } from "../../model/analysis.ts";
import { balanced } from "../clip.ts";
import { finite } from "../joints.ts";
import { countWords } from "../text.ts";
import type { Line, View } from "../view.ts";

const most = 14;

/** How a stretch may go on. */
interface Ways {
  /** Fewest words. */
  readonly least: number;
  /** No verb but one in the infinitive: “plans to build a quay”, « réforme du bac ». */
  readonly isPhrase?: boolean;
}

/** The words from `start` on, up to the first mark or word that opens another clause. Nothing where they are few or many. */
export function stretch(view: View, { paragraph, sentence }: Line, start: number, ways: Ways) {
  const {
    complementisers = [],
    relatives = [],
    pronouns = [],
    owningRelatives = [],
  } = view.pack(paragraph)?.lexicons ?? {};
  const opening = new Set([...complementisers, ...relatives, ...owningRelatives]);
  const words = (paragraph.words ?? []).filter(
    (word) => word.start >= start && word.end <= sentence.span.end,
  );
  const form = (word: Word): string =>
    paragraph.text.slice(word.start, word.end).toLowerCase().replace("’", "'");
  const isStop = (word: Word, at: number): boolean =>
    /^[,;:.!?…()«»“”–—]$/u.test(form(word)) ||
    word.tag === "SCONJ" ||
    opening.has(form(word)) ||
    (word.tag === "CCONJ" &&
      (!joined.has(words[at + 1]?.tag ?? "") || hasVerb(words.slice(0, at), paragraph.text))) ||
    (ways.isPhrase === true &&
      (outside.has(word.tag) || (word.tag === "VERB" && finite(words, at, paragraph.text))));
  const stop = words.findIndex((word, at) => at > 0 && isStop(word, at));
  const inside = stop < 0 ? words : words.slice(0, stop);
  const last = inside.at(-1);
  if (last === undefined || !ending.has(last.tag)) return undefined;
  const text = paragraph.text.slice(start, last.end);
  const count = countWords(text);
  if (count < ways.least || count > most || !balanced(text)) return undefined;
  // “Roe v.”: a point that ends no sentence.
  if (/^\.\s*\p{L}/u.test(paragraph.text.slice(last.end, sentence.span.end))) return undefined;
  return inside.some((word) => word.tag === "PRON" && pronouns.includes(form(word))) ? undefined : text;
}

function hasVerb(words: readonly Word[], text: string): boolean {
  return words.some((_, at) => finite(words, at, text));
}

const joined: ReadonlySet<string> = new Set(["NOUN", "ADJ"]);
const outside: ReadonlySet<string> = new Set(["AUX", "ADV", "PRON"]);
const ending: ReadonlySet<string> = new Set(["NOUN", "PROPN", "NUM", "ADJ", "VERB", "ADV"]);
