import type { Word } from "../../model/analysis.ts";
import type { Language } from "../../model/language.ts";
import { type Line, stem, type View } from "../view.ts";
import { hasSign } from "./signs.ts";

interface Phrase {
  readonly words: string;
  readonly weight: number;
}

/** How much rarer a word is than those of every day: not in the list of the language, in it, among its commonest. */
const rarity = { unlisted: 3, listed: 1.5 };

/**
 * Nouns of the words with the qualities that belong to them (“electronic tagging”, « pays étrangers »), the rarest first:
 * what one types to find this statement and no other.
 */
export function telling(view: View, line: Line, words: string): string[] {
  const { paragraph, sentence } = line;
  const pack = view.pack(paragraph);
  const start = paragraph.text.indexOf(words, sentence.span.start);
  if (pack === undefined || start < 0) return [];
  const inside = (paragraph.words ?? []).filter(
    (word) => word.start >= start && word.end <= start + words.length,
  );
  const form = (word: Word | undefined) =>
    word === undefined ? "" : paragraph.text.slice(word.start, word.end);
  const rare = rarityIn(view);
  const title = view.title === undefined ? new Set() : view.content(view.title.text, view.title.paragraph);
  const { institutions, groups, documents = [], issued = [] } = pack.lexicons;
  const plain = new Set([...institutions, ...groups, ...documents, ...issued]);
  const found: Phrase[] = [];
  for (const [at, word] of inside.entries()) {
    // A noun that another carries is told with it.
    if (!isNoun(inside, at, form, pack) || (pack.lexicons.headLast && joins(inside, at, form, pack)))
      continue;
    const head = lowered(form(word), word.start === sentence.span.start);
    const beside = besideOf(view, inside, at, form, pack);
    const isPlain = isFiller(head, pack);
    if (isPlain && beside.length === 0) continue;
    const parts = pack.lexicons.headLast ? [...beside, head] : [head, ...beside];
    const rarest = Math.max(...parts.map((part) => rare(part)));
    const own = parts.some((part) => title.has(stem(part))) ? 1.5 : 0;
    const often = Math.min(3, Math.max(...parts.map((part) => view.frequency(stem(part)))) - 1);
    found.push({
      words: parts.join(" "),
      weight:
        rarest +
        own +
        Math.max(0, often) * 0.4 +
        (beside.length > 0 ? 0.7 : 0) +
        (found.length === 0 ? 0.5 : 0) -
        (plain.has(head) && beside.length === 0 ? 2 : 0),
    });
  }
  return found.toSorted((a, b) => b.weight - a.weight).map(({ words }) => words);
}

type Form = (word: Word | undefined) => string;

function lowered(written: string, opens: boolean): string {
  return opens ? written.toLowerCase() : written;
}

/** A noun in small letters, or “tagging” behind “the” or “electronic”; no number, no measure, no word that judges. */
function isNoun(inside: readonly Word[], at: number, form: Form, pack: Language): boolean {
  const word = inside[at];
  if (word === undefined) return false;
  const written = at === 0 ? form(word).toLowerCase() : form(word);
  if (!/^\p{Ll}[\p{L}'’-]{2,}$/u.test(written) || isUntyped(written, pack)) return false;
  if (word.tag === "NOUN") return !isParticiple(inside, at, form, pack);
  return at > 0 && isOwnGerund(inside, at, form, pack);
}

/** « a de même épinglé ». */
function isParticiple(inside: readonly Word[], at: number, form: Form, pack: Language): boolean {
  if (!/(?:é|ée|és|ées)$/u.test(form(inside[at]))) return false;
  const { auxiliaries = [], determiners } = pack.lexicons;
  const before = inside.slice(Math.max(0, at - 3), at).map((word) => form(word).toLowerCase());
  return before.some((word) => auxiliaries.includes(word)) && !determiners.includes(before.at(-1) ?? "");
}

/** “the electronic tagging”, “the reoffending rate”; not “parents facing trial”. */
function isOwnGerund(inside: readonly Word[], at: number, form: Form, pack: Language): boolean {
  const word = inside[at];
  const before = inside[at - 1]?.tag;
  if (pack.lexicons.headLast !== true || word?.tag !== "VERB") return false;
  return /\p{L}{3,}ing$/u.test(form(word)) && (before === undefined || before === "DET" || before === "ADJ");
}

/** The next word is a noun that this one belongs to. */
function joins(inside: readonly Word[], at: number, form: Form, pack: Language): boolean {
  return isNoun(inside, at + 1, form, pack) && inside[at + 1]?.tag === "NOUN";
}

/** What stands beside a noun and narrows it: in front where the head comes last, else behind it. */
function besideOf(view: View, inside: readonly Word[], at: number, form: Form, pack: Language): string[] {
  const isLast = pack.lexicons.headLast === true;
  const word = inside[isLast ? at - 1 : at + 1];
  const written = form(word);
  if (word === undefined || !/^\p{Ll}[\p{L}-]{3,}$/u.test(written) || isUntyped(written, pack)) return [];
  if (isFiller(written, pack)) return [];
  const { demonyms = [] } = pack.lexicons;
  if (isLast && (word.tag === "NOUN" || isOwnGerund(inside, at - 1, form, pack))) return [written];
  if (word.tag !== "ADJ") return [];
  const isTold = !isLast || demonyms.includes(written) || rarityIn(view)(written) > 0;
  return isTold ? [written] : [];
}

function isFiller(word: string, pack: Language): boolean {
  return hasSign(word, pack.lexicons.fillers ?? []);
}

function isUntyped(word: string, pack: Language): boolean {
  const { lexicons } = pack;
  if (word in lexicons.numbers || word in lexicons.scales || lexicons.stopWords.includes(word)) return true;
  if (Object.values(lexicons.units).some((all) => all.includes(word)) || lexicons.vague.includes(word))
    return true;
  return lexicons.evaluative.some((each) => word.startsWith(each));
}

const known = new WeakMap<View, (word: string) => number>();

/** How rare a word of the article is, in whichever of its forms. */
export function rarityIn(view: View): (word: string) => number {
  const before = known.get(view);
  if (before !== undefined) return before;
  const all = new Map(
    view.analysis.rarer?.map(({ lemma, band }) => [
      lemma,
      band === undefined ? rarity.unlisted : rarity.listed,
    ]),
  );
  const forms = new Map(
    view.analysis.rarer?.flatMap(({ lemma, places }) =>
      places.map(({ paragraph, span }) => [view.words({ paragraph }, span), all.get(lemma) ?? 0] as const),
    ),
  );
  const made = (word: string) =>
    forms.get(word) ?? all.get(word) ?? all.get(word.replace(/(?:es|s|x)$/u, "")) ?? 0;
  known.set(view, made);
  return made;
}
