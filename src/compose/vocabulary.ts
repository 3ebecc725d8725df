import type { Analysis } from "../model/analysis.ts";
import type { Evidence, VocabularyWord } from "../model/guide.ts";
import { type Languages, packFor } from "../model/language.ts";
import type { RarerWord, WordPlace } from "../model/survey.ts";
import { standIn } from "./planted.ts";
import { overlaps } from "./text.ts";

/** Most words of the list, fewest, and the words of text that one is worth. */
const [most, fewest, each] = [12, 3, 90] as const;
/** Articles from this length on fill their pages without a long list. */
const long = { words: 1500, most: 8 } as const;
/** Words around the word, itself included, at most. */
const around = 7;
/** Most characters of what is printed around a word. */
const widest = 52;

interface Found {
  readonly place: WordPlace;
  readonly worth: number;
  readonly entry: VocabularyWord;
}

/** Rarer words of the article with the words around them, in the order of the text; none when there are too few. */
export function vocabulary(
  analysis: Analysis,
  languages: Languages,
  except: readonly Evidence[],
): VocabularyWord[] {
  const light: ReadonlySet<string> = new Set(
    packFor(languages, analysis.article.language)?.lexicons.stopWords ?? [],
  );
  const named = analysis.marks.filter(({ label }) => label === "name");
  const names = new Set(
    analysis.marks.flatMap((mark) =>
      mark.label === "name" ? [mark.referent.toLowerCase().slice(0, 5)] : [],
    ),
  );
  const found = (analysis.rarer ?? []).flatMap((word): Found[] => {
    if (word.lemma.length < 4 || names.has(word.lemma.slice(0, 5))) return [];
    const free = word.places.filter(
      ({ paragraph, span }) =>
        !named.some((mark) => mark.paragraph === paragraph && overlaps(mark.span, span)),
    );
    if (free.length < word.places.length) return [];
    const made = free.flatMap((place) => entryAt(analysis, word, place, light) ?? [])[0];
    return made && !standIn(made.entry.evidence, except) ? [made] : [];
  });
  const chosen = distinct(found.sort((a, b) => b.worth - a.worth)).slice(
    0,
    Math.min(analysis.words < long.words ? most : long.most, Math.floor(analysis.words / each)),
  );
  if (chosen.length < fewest) return [];
  const order = ({ place }: Found) => place.paragraph * 1e7 + place.span.start;
  return chosen.sort((a, b) => order(a) - order(b)).map(({ entry }) => entry);
}

/** A word outside the 10,000 commonest counts most, then one that comes back, a content word before an adverb. */
function worthOf({ band, places, pos }: RarerWord): number {
  return (band === undefined ? 2 : 0) + Math.min(places.length, 3) * 0.5 - (pos === "adverb" ? 0.75 : 0);
}

function entryAt(
  analysis: Analysis,
  word: RarerWord,
  place: WordPlace,
  light: ReadonlySet<string>,
): Found | undefined {
  const paragraph = analysis.paragraphs[place.paragraph - 1];
  const form = paragraph?.text.slice(place.span.start, place.span.end) ?? "";
  if (!paragraph || place.paragraph === 0 || !/^\p{Ll}/u.test(form)) return undefined;
  const quote = words(paragraph.text, place, light);
  if (quote === undefined) return undefined;
  return { place, worth: worthOf(word), entry: { word: form, evidence: { at: place.paragraph, quote } } };
}

/** Whole words on both sides of a word within its sentence, up to a mark that parts clauses. */
function words(text: string, { span, sentence }: WordPlace, light: ReadonlySet<string>): string | undefined {
  const [before = ""] = text.slice(sentence.start, span.start).split(parting).slice(-1);
  const [behind = ""] = text.slice(span.end, sentence.end).split(parting, 1);
  const left = [...before.matchAll(/\S+/gu)];
  const right = [...behind.matchAll(/\S+/gu)];
  const isLight = (word = "") => light.has(word.toLowerCase().replaceAll("’", "'"));
  let after = Math.min(right.length, Math.max(3, around - 1 - left.length));
  while (after < right.length && after > 0 && isLight(right[after - 1]?.[0])) after -= 1;
  const ahead = Math.min(left.length, around - 1 - after);
  if (ahead + after < 2) return undefined;
  const first = ahead === 0 ? undefined : left.at(-ahead);
  const last = right[after - 1];
  const start = first === undefined ? span.start : span.start - before.length + first.index;
  const end = last === undefined ? span.end : span.end + last.index + last[0].length;
  const quote = text.slice(start, end).trim();
  return quote.length <= widest ? quote : undefined;
}

const parting = /[,;:.!?…–—()«»“”"\n]/u;

/** One of a family of words, and no two from one stretch. */
function distinct(found: readonly Found[]): Found[] {
  const chosen: Found[] = [];
  for (const one of found) {
    const near = chosen.some(
      ({ entry, place }) =>
        entry.word.slice(0, 5).toLowerCase() === one.entry.word.slice(0, 5).toLowerCase() ||
        (place.paragraph === one.place.paragraph && Math.abs(place.span.start - one.place.span.start) < 30),
    );
    if (!near) chosen.push(one);
  }
  return chosen;
}
