import type { Name } from "../../model/analysis.ts";
import { packFor } from "../../model/language.ts";
import { grouped } from "../text.ts";
import { stem, type View } from "../view.ts";
import { folded } from "./folded.ts";
import { shown } from "./names.ts";
import { isNeutral, isSameStem } from "./nouns.ts";
import { subject } from "./subject.ts";
import { isCountry, isOutlet, isUsable } from "./usable.ts";

interface Topic {
  readonly word: string;
  readonly weight: number;
}

/** Paragraphs that count. */
const most = 6;
/** Paragraphs in which a noun that the title has not must stand. */
const least = 3;
const titled = 4;
/** Paragraphs in which somebody whom the title has not must be named. */
const often = 4;

const known = new WeakMap<View, readonly string[]>();

/** Words for what the whole article is about: those of its title and those that come back, the most telling first. */
export function topics(view: View): readonly string[] {
  const before = known.get(view);
  if (before !== undefined) return before;
  const found = [...names(view), ...nouns(view), ...brands(view)].toSorted((a, b) => b.weight - a.weight);
  const made = apart(
    found.map(({ word }) => word),
    [],
  );
  known.set(view, made);
  return made;
}

/** The first topics that are no form of words already there. */
export function topicsBeside(view: View, there: readonly string[], count: number): string[] {
  return apart(topics(view), there).slice(0, count);
}

/** The same, without a noun that only a part of the text has. */
export function centralBeside(view: View, there: readonly string[], count: number): string[] {
  const { title, paragraphs } = view.analysis;
  const share = (word: string) => paragraphs.filter(({ text }) => text.includes(word)).length * 3;
  const isMain = (word: string) =>
    /\p{Lu}/u.test(word) || title.text.toLowerCase().includes(word) || share(word) >= paragraphs.length;
  return apart(topics(view), there).filter(isMain).slice(0, count);
}

function names(view: View): Topic[] {
  const { analysis } = view;
  const marks = analysis.marks.filter((mark): mark is Name => mark.label === "name");
  return [...grouped(marks, (mark) => shown(analysis, mark))].flatMap(([word, places]): Topic[] => {
    const isTitled = analysis.title.text.includes(word);
    if (!isTitled && (isOutlet(view, word) || places.some(({ kind }) => kind === "outlet"))) return [];
    const paragraphs = new Set(places.flatMap(({ paragraph }) => (paragraph > 0 ? [paragraph] : []))).size;
    const isLand = isCountry(view, word);
    const isSpot = !isLand && places.some(({ kind }) => kind === "place");
    const fewest = Math.min(least, Math.max(2, Math.ceil(analysis.paragraphs.length / 3)));
    if (!isTitled && paragraphs < (isLand || isSpot ? least : fewest)) return [];
    if (paragraphs === 0 || !isUsable(view, word)) return [];
    const speaks = analysis.voices.some(({ name }) => name.includes(word) || word.includes(name));
    const isPerson = places.some(({ kind }) => kind === "person");
    if (!isTitled && (speaks || (isPerson && paragraphs < often))) return [];
    const less = isLand || isSpot ? 1 : 0;
    return [{ word, weight: Math.min(most, paragraphs) + (isTitled ? titled : 0) - less }];
  });
}

/** Words of the title with a capital inside, as brands write them. */
function brands({ analysis }: View): Topic[] {
  const words = new Set(analysis.title.text.match(/(?<![\p{L}\p{N}])\p{Ll}+\p{Lu}[\p{L}\p{N}]*/gu));
  return [...words].map((word) => ({ word, weight: most + titled }));
}

/** Nouns in small letters, as the text writes them most. */
function nouns(view: View): Topic[] {
  const { analysis } = view;
  const pack = packFor(view.languages, analysis.article.language);
  if (pack === undefined) return [];
  const title =
    view.title === undefined ? new Set<string>() : view.content(analysis.title.text, analysis.title);
  const rare = new Set(analysis.rarer?.map(({ lemma }) => lemma));
  const forms = new Map<string, { readonly forms: Map<string, number>; readonly paragraphs: Set<number> }>();
  for (const { number, text, words, language } of analysis.paragraphs) {
    if (language !== analysis.article.language) continue;
    for (const word of words ?? []) {
      const form = text.slice(word.start, word.end);
      if (
        (word.tag !== "NOUN" && word.tag !== "PROPN") ||
        !/^\p{Ll}[\p{L}-]{3,}$/u.test(form) ||
        !isNeutral(form, pack)
      )
        continue;
      const entry = forms.get(stem(form)) ?? { forms: new Map(), paragraphs: new Set() };
      entry.forms.set(form, (entry.forms.get(form) ?? 0) + 1);
      entry.paragraphs.add(number);
      forms.set(stem(form), entry);
    }
  }
  const plain = new Set([...pack.lexicons.institutions, ...pack.lexicons.groups]);
  const fillers = new Set(pack.lexicons.fillers);
  const found = [...forms].flatMap(([key, entry]): Topic[] => {
    const [form = ""] = [...entry.forms].toSorted((a, b) => b[1] - a[1])[0] ?? [];
    const isTitled = title.has(key);
    const isRare =
      analysis.rarer === undefined ||
      [...entry.forms.keys(), form.replace(/(?:es|s|x)$/u, "")].some((each) => rare.has(each));
    const paragraphs = entry.paragraphs.size;
    if (!isRare && (!isTitled || paragraphs < 2)) return [];
    if (!isTitled && paragraphs < least) return [];
    if (fillers.has(form) || (plain.has(form) && !isTitled)) return [];
    return [
      {
        word: form,
        weight: Math.min(most, paragraphs) + (isTitled && isRare ? titled : 0) + (isRare ? 2 : 0),
      },
    ];
  });
  return found.length > 0
    ? found
    : subject(analysis, view.languages).nouns.map((word) => ({ word, weight: titled }));
}

/** No two forms of one word. */
export function apart(words: readonly string[], there: readonly string[]): string[] {
  const kept: string[] = [];
  const taken = there.flatMap((each) => folded(each).match(/[\p{L}\p{N}]+/gu) ?? []);
  for (const word of words) {
    const parts = folded(word).match(/[\p{L}\p{N}-]+/gu) ?? [];
    const isThere = [...taken, ...kept.map(folded)].some((other) =>
      parts.some(
        (part) =>
          isSameStem(other, part) ||
          (Math.min(other.length, part.length) > 3 && (part.includes(other) || other.includes(part))),
      ),
    );
    if (!isThere) kept.push(word);
  }
  return kept;
}
