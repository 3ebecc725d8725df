import type { DateMark, Figure, Mark, Name, Span } from "../../model/analysis.ts";
import type { Shared } from "../../model/survey.ts";
import { covered, union } from "../cover.ts";
import type { Scene } from "../scene.ts";
import type { Vocabulary } from "../vocabulary.ts";
import { fold, type Token } from "../words.ts";

/** A thing that a paragraph speaks of, where it is first named. */
export interface Matter {
  readonly kind: Shared["kind"];
  readonly span: Span;
  /** How much it tells beside a word of the same rarity. */
  readonly factor: number;
}

const factors = { name: 1.4, figure: 1.2, word: 1 } as const;

const told = new Set(["noun", "verb", "adjective"]);

/** Letters by which the forms of one word meet where no tagger gives their lemma. */
const stem = 6;

/** Names, content words and figures of one paragraph by key; keys of two paragraphs that speak of one thing agree. */
export function matterOf(scene: Scene, marks: readonly Mark[]): ReadonlyMap<string, Matter> {
  const things = new Map<string, Matter>();
  const { form } = scene.paragraph;
  if (form === "verse" || form === "table") return things;
  const add = (key: string, kind: Shared["kind"], span: Span): void => {
    if (!things.has(key)) things.set(key, { kind, span, factor: factors[kind] });
  };
  for (const mark of marks) {
    if (mark.label === "name") add(`n:${fold(mark.referent)}`, "name", mark.span);
    else if (mark.label === "figure" && isTelling(mark)) add(figureKey(mark), "figure", mark.span);
    else if (mark.label === "date" && isExact(mark)) add(`d:${mark.iso}`, "figure", mark.span);
  }
  const { vocabulary } = scene;
  if (vocabulary === undefined) return things;
  const taken = union(marks.filter(isTaken).map(({ span }) => span));
  scene.tokens.forEach((token, index) => {
    const key = wordKey(scene, token, index, vocabulary);
    if (key !== undefined && covered(token, taken) === 0) add(`${vocabulary.language}:${key}`, "word", token);
  });
  return new Map(
    [...things].map(([key, one]) => [key, { ...one, span: { start: one.span.start, end: one.span.end } }]),
  );
}

function wordKey(
  scene: Scene,
  { text, form, word }: Token,
  index: number,
  vocabulary: Vocabulary,
): string | undefined {
  if (!word || form.length < 4 || form.length > 40 || !/^\p{L}/u.test(text)) return undefined;
  if (vocabulary.stop.has(form) || vocabulary.calendar.has(form) || vocabulary.classes.has(form))
    return undefined;
  const tagged = scene.tags?.[index];
  if (tagged === undefined) return form.slice(0, stem);
  if (!told.has(tagged.pos)) return undefined;
  const lemma = fold(tagged.lemma);
  return vocabulary.stop.has(lemma) ? undefined : lemma;
}

/** No small count, and no year by itself. */
function isTelling({ value, unit }: Figure): boolean {
  return unit === undefined
    ? value > 12 && !(Number.isInteger(value) && value > 1000 && value < 2100)
    : value > 0;
}

function figureKey({ value, unit }: Figure): string {
  return `f:${value}:${unit ?? ""}`;
}

function isExact({ iso }: DateMark): boolean {
  return /^\d{4}-\d\d/.test(iso);
}

function isTaken(mark: Mark): mark is Name | Figure | DateMark {
  return mark.label === "name" || mark.label === "figure" || mark.label === "date";
}
