import { sentenceSpans, stopsOf } from "../../src/analyze/sentences.ts";
import { taggerOf } from "../../src/analyze/tagging/tagger.ts";
import { splittingOf, tokenize } from "../../src/analyze/words.ts";
import { type Languages, packFor } from "../../src/model/language.ts";
import type { PartOfSpeech, Tagged } from "../../src/model/tagging.ts";
import { linesOf, type SetFile } from "./files.ts";

type Word = readonly [form: string, tag: string, lemma: string];

/** A stretch of text and the words of the annotation in it: several for « du » and “don't”. */
interface Gold {
  readonly start: number;
  readonly end: number;
  readonly words: readonly Word[];
}

/** A word of theirs, and what ours is in the same place. */
export interface Judged {
  readonly gold: Gold;
  readonly own: Tagged | undefined;
  readonly pos: PartOfSpeech;
}

const classes: Readonly<Record<string, PartOfSpeech>> = {
  NOUN: "noun",
  PROPN: "name",
  VERB: "verb",
  AUX: "verb",
  ADJ: "adjective",
  ADV: "adverb",
};

export async function judgedIn(file: SetFile, languages: Languages): Promise<Judged[] | undefined> {
  const pack = packFor(languages, file.language);
  const tagger = await taggerOf(pack);
  if (pack === undefined || tagger === undefined) return undefined;
  const stops = stopsOf([pack.lexicons]);
  const splitting = splittingOf(pack.lexicons);
  return linesOf<{ text: string; words: readonly Word[] }>(file).flatMap(({ text, words }) => {
    const tokens = tokenize(text, splitting);
    const tagged = tagger({ text, tokens, sentences: sentenceSpans(text, stops) });
    const byPlace = new Map(tokens.map(({ start, end }, index) => [`${start} ${end}`, tagged[index]]));
    const ends = new Map(tokens.map(({ start, end }) => [start, end]));
    return joined(placed(text, words), ends).map((gold) => ({
      gold,
      own: byPlace.get(`${gold.start} ${gold.end}`),
      pos: classes[gold.words[0]?.[1] ?? ""] ?? "other",
    }));
  });
}

/** Words that touch and are one token of ours, with an apostrophe in it, count once, by the first: “don’t”. */
function joined(gold: readonly Gold[], ends: ReadonlyMap<number, number>): Gold[] {
  const all: Gold[] = [];
  for (const one of gold) {
    const last = all.at(-1);
    const end = ends.get(last?.start ?? -1) ?? -1;
    const contracted = /^['’]|^n['’]t$/i.test(one.words[0]?.[0] ?? "");
    if (last !== undefined && contracted && last.end === one.start && one.end <= end)
      all[all.length - 1] = { ...last, end: one.end, words: [...last.words, ...one.words] };
    else all.push(one);
  }
  return all;
}

/** Finds the words in their text: one of « du » stands for two words that are not there as they are. */
function placed(text: string, words: readonly Word[]): Gold[] {
  const found: Gold[] = [];
  let at = 0;
  for (let index = 0; index < words.length; ) {
    while (/\s/.test(text.charAt(at))) at++;
    const form = words[index]?.[0] ?? "";
    const next = words[index + 1]?.[0] ?? "";
    let end = at + form.length;
    const inside = /\p{L}$/u.test(form) && /\p{L}/u.test(text.charAt(end)) && !text.startsWith(next, end);
    const alone = text.startsWith(form, at) && !inside;
    if (!alone) for (end = at; /[\p{L}\p{N}'’]/u.test(text.charAt(end)); ) end++;
    const count = alone ? 1 : 2;
    const hyphen = /^-(?:t-)?(?=\p{L})/u.exec(form)?.[0].length ?? 0;
    found.push({ start: at + hyphen, end, words: words.slice(index, index + count) });
    at = end;
    index += count;
  }
  return found;
}
