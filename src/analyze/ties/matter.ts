import type { DateMark, Figure, Mark, Name, Span } from "../../model/analysis.ts";
import type { Shared } from "../../model/survey.ts";
import { covered, union } from "../cover.ts";
import type { Bands } from "../ease/frequency.ts";
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

/** Of words, by part of speech; others tell nothing. Many verbs are in every text. */
const told: ReadonlyMap<string, number> = new Map([
  ["noun", 1],
  ["adjective", 1],
  ["name", 1],
  ["verb", 0.5],
]);

/** What a word tells by its band of frequency: among the 1,000, 3,000, 10,000 commonest, and outside them. */
function rarityOf(band: number | undefined): number {
  if (band === undefined) return 1.2;
  return band <= 1000 ? 0.4 : band <= 3000 ? 0.8 : 1;
}

/** Letters by which the forms of one word meet where no tagger gives their lemma. */
const stem = 6;

/** Names, content words and figures of one paragraph by key; keys of two paragraphs that speak of one thing agree. */
export function matterOf(
  scene: Scene,
  marks: readonly Mark[],
  bands: Bands | undefined,
): ReadonlyMap<string, Matter> {
  const things = new Map<string, Matter>();
  const { form } = scene.paragraph;
  if (form === "verse" || form === "table") return things;
  const add = (
    key: string,
    kind: Shared["kind"],
    { start, end }: Span,
    factor: number = factors[kind],
  ): void => {
    if (!things.has(key)) things.set(key, { kind, span: { start, end }, factor });
  };
  const longest = longestNames(marks);
  for (const mark of marks) {
    if (mark.label === "name" && longest.has(mark)) add(`n:${fold(mark.referent)}`, "name", mark.span);
    else if (mark.label === "figure" && isTelling(mark)) add(figureKey(mark), "figure", mark.span);
    else if (mark.label === "date" && isExact(mark)) add(`d:${mark.iso}`, "figure", mark.span);
  }
  const { vocabulary } = scene;
  if (vocabulary === undefined) return things;
  const taken = union(marks.filter(isTaken).map(({ span }) => span));
  scene.tokens.forEach((token, index) => {
    const word = wordOf(scene, token, index, vocabulary, bands);
    if (word !== undefined && covered(token, taken) === 0)
      add(`${vocabulary.language}:${word.key}`, "word", token, word.factor);
  });
  return things;
}

function wordOf(
  scene: Scene,
  { text, form, word }: Token,
  index: number,
  vocabulary: Vocabulary,
  bands: Bands | undefined,
): { key: string; factor: number } | undefined {
  if (!word || form.length < 4 || form.length > 40 || !/^\p{L}/u.test(text)) return undefined;
  if (vocabulary.stop.has(form) || vocabulary.calendar.has(form) || vocabulary.classes.has(form))
    return undefined;
  const tagged = scene.tags?.[index];
  if (tagged === undefined) return { key: form.slice(0, stem), factor: 1 };
  const factor = told.get(tagged.pos);
  const key = fold(tagged.lemma);
  if (factor === undefined || vocabulary.stop.has(key)) return undefined;
  return { key, factor: bands === undefined ? factor : factor * rarityOf(bands(form, key)) };
}

/** Names that are no part of a longer one: not « France » in « Radio France ». */
function longestNames(marks: readonly Mark[]): ReadonlySet<Mark> {
  const names = marks
    .filter((mark) => mark.label === "name")
    .toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let end = -1;
  return new Set(
    names.filter(({ span }) => {
      const outside = span.end > end;
      end = Math.max(end, span.end);
      return outside;
    }),
  );
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
