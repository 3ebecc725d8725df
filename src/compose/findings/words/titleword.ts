import type { Word } from "../../../model/analysis.ts";
import type { Lexicons } from "../../../model/lexicons.ts";
import type { Finding } from "../../finding.ts";
import { countWords } from "../../text.ts";
import { type Line, shared, type View } from "../../view.ts";
import { item } from "./group.ts";
import { isTheirs, owned, ownersSlot } from "./owner.ts";
import { bounds } from "./scan.ts";

const telling: ReadonlySet<string> = new Set(["VERB", "ADJ", "NOUN"]);

interface TitleWord {
  readonly word: Word;
  readonly written: string;
}

/** Words of the title that carry it, verbs and adjectives first: no names, none in quotation marks, no small words. */
function titleWords(view: View): TitleWord[] {
  const { title } = view;
  const lexicons = title && view.pack(title.paragraph)?.lexicons;
  if (!title || !lexicons?.light) return [];
  const quoted = view.marksIn(title).filter(({ label }) => label === "quotation");
  const order = ["VERB", "NOUN", "ADJ"];
  const colon = title.text.indexOf(":");
  return (title.paragraph.words ?? [])
    .filter(
      ({ tag, start, end, lemma }) =>
        telling.has(tag) &&
        end - start >= 5 &&
        (colon < 0 || start > colon || colon > title.text.length / 3) &&
        !lexicons.light?.includes(lemma.toLowerCase()) &&
        !lexicons.stopWords.includes(lemma.toLowerCase()) &&
        !lexicons.plainVerbs?.includes(lemma.toLowerCase()) &&
        !reports(lexicons, title.paragraph.text.slice(start, end)) &&
        !quoted.some((mark) => mark.span.start <= start && mark.span.end >= end),
    )
    .map((word) => ({ word, written: title.paragraph.text.slice(word.start, word.end) }))
    .filter(({ written }) => /^\p{L}+(?:-\p{L}+)*$/u.test(written))
    .sort((a, b) => order.indexOf(a.word.tag) - order.indexOf(b.word.tag));
}

function reports({ reporting }: Lexicons, form: string): boolean {
  const word = form.toLowerCase();
  return [...reporting.neutral, ...reporting.charged, ...reporting.cognition].includes(word);
}

interface Use {
  readonly line: Line;
  readonly form: Word;
}

/** By the lines of the body, which all views of an article share. */
const met = new WeakMap<View["lines"], Map<Word, readonly Use[]>>();

/** Sentences of the body with a form of the word. */
function uses(view: View, one: TitleWord): readonly Use[] {
  const ofLines = met.get(view.lines) ?? new Map<Word, readonly Use[]>();
  met.set(view.lines, ofLines);
  const found = ofLines.get(one.word) ?? search(view, one);
  ofLines.set(one.word, found);
  return found;
}

function search(view: View, { word, written }: TitleWord): Use[] {
  const { title } = view;
  const lemma = word.lemma.toLowerCase();
  const [key] = title ? view.content(written, title.paragraph) : [];
  return view.lines.flatMap((line) => {
    const { paragraph } = line;
    const [first, last] = bounds(line);
    const forms = (paragraph.words ?? []).slice(first, last).filter((each) => {
      if (each.lemma.toLowerCase() === lemma) return true;
      return (
        key !== undefined && view.content(paragraph.text.slice(each.start, each.end), paragraph).has(key)
      );
    });
    return forms.map((form) => ({ line, form }));
  });
}

/** A word of the title that the body has in somebody's mouth only, or nowhere. */
export function titleWord(view: View): Finding[] {
  const { title } = view;
  if (!title || countWords(title.text) < 4) return [];
  const all = titleWords(view);
  for (const one of all) {
    const found = uses(view, one);
    const items = found.flatMap(({ line, form }) => {
      const made = item(line, form);
      return made ? [owned(view, line, form, made)] : [];
    });
    if (items.length === 0 || items.length > 3 || !items.every(isTheirs)) continue;
    if (one.word.tag !== "VERB" && !weighs(view, one)) continue;
    if (!items.some(({ voice }) => voice)) continue;
    const places = [...new Set(items.map(({ line }) => line.paragraph.number))];
    return [
      {
        kind: "title-word",
        variant: "said",
        slots: { word: { quote: one.written }, places: { places }, owners: ownersSlot(items) },
        evidence: [{ at: "title", quote: one.written }, ...items.map(({ item: made }) => made)],
        strength: 0.9,
      },
    ];
  }
  return missing(view, all);
}

function missing(view: View, all: readonly TitleWord[]): Finding[] {
  const gone = all.filter((one) => weighs(view, one) && uses(view, one).length === 0);
  const [first, second] = gone;
  const near = nearest(view);
  if (!first || near.length === 0) return [];
  const slots = { word: { quote: first.written }, near: { places: near } };
  const [word, other] = [first, second].map((one) => one && { at: "title" as const, quote: one.written });
  if (!word) return [];
  if (!other) return [{ kind: "title-word", variant: "nowhere", slots, evidence: [word], strength: 0.75 }];
  return [
    {
      kind: "title-word",
      variant: "two-nowhere",
      slots: { ...slots, words: { quotes: [word.quote, other.quote] } },
      evidence: [word, other],
      strength: 0.8,
    },
  ];
}

/** A word that judges or alarms: a plain verb of the title is missed by nobody. */
function weighs(view: View, { word }: TitleWord): boolean {
  const lexicons = view.title && view.pack(view.title.paragraph)?.lexicons;
  const lemma = word.lemma.toLowerCase();
  if (lexicons?.distressing.includes(lemma) || lexicons?.weighty?.includes(lemma)) return true;
  return lexicons?.evaluative.some((stem) => lemma.startsWith(stem)) === true;
}

/** The paragraphs that share most words with the title, two at most. */
function nearest(view: View): number[] {
  const { title } = view;
  if (!title) return [];
  const places = new Map<number, number>();
  for (const line of view.lines) {
    const { words, weight } = shared(view, title, line);
    const { number } = line.paragraph;
    if (words >= 2) places.set(number, Math.max(places.get(number) ?? 0, weight));
  }
  return [...places]
    .sort(([a, one], [b, two]) => two - one || a - b)
    .slice(0, 2)
    .map(([number]) => number);
}
