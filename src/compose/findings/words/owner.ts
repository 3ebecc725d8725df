import type { Span, Voice } from "../../../model/analysis.ts";
import type { Evidence } from "../../../model/guide.ts";
import type { Slot } from "../../finding.ts";
import { countWords, overlaps } from "../../text.ts";
import type { Line, View } from "../../view.ts";

/** Something printed, and whose words it stands in. */
export interface Owned {
  readonly line: Line;
  readonly item: Evidence;
  readonly voice?: Voice;
  /** Inside quotation marks, whoever speaks. */
  readonly quoted: boolean;
}

/** The voice that the article gives the words to, and whether they stand in quotation marks. */
export function owned(view: View, line: Line, span: Span, item: Evidence): Owned {
  const marks = view.analysis.marks.length > 0 ? view.marksIn(line) : [];
  const speech = marks.find(
    (mark) => (mark.label === "quotation" || mark.label === "attribution") && overlaps(mark.content, span),
  );
  const index =
    speech && (speech.label === "quotation" || speech.label === "attribution") ? speech.voice : undefined;
  const voice = view.analysis.voices[index ?? (speech ? -1 : (line.sentence.voice ?? -1))];
  const quoted = speech?.label === "quotation" || line.sentence.quoted > 0.8;
  return { line, item, quoted, ...(voice ? { voice } : {}) };
}

/** For the answer: each item with the name of its voice. */
export function ownersSlot(all: readonly Owned[]): Slot {
  return { rows: all.map(({ item, voice }) => ({ item, says: voice?.name })) };
}

/** Words in quotation marks or reported for a voice, against the article's own. */
export function isTheirs({ voice, quoted, line }: Owned): boolean {
  return voice !== undefined || quoted || line.paragraph.source !== undefined || line.paragraph.quotation;
}

/** Words of all items together: a stem has to hold them and the task. */
const room = 18;

/** At most `most`, first from paragraphs that have none yet, in the order of the text; the longest is left out first. */
export function spread<One extends Owned>(all: readonly One[], most: number): One[] {
  const taken: One[] = [];
  for (const fresh of [true, false])
    for (const one of all) {
      if (taken.length >= most || taken.includes(one)) continue;
      if (taken.some(({ item }) => item.quote === one.item.quote)) continue;
      if (fresh && taken.some(({ item }) => item.at === one.item.at)) continue;
      taken.push(one);
    }
  while (taken.length > 2 && sizeOf(taken) > room) taken.splice(taken.indexOf(longest(taken)), 1);
  return taken.sort((a, b) => all.indexOf(a) - all.indexOf(b));
}

function sizeOf(all: readonly Owned[]): number {
  return all.reduce((sum, { item }) => sum + countWords(item.quote), 0);
}

function longest<One extends Owned>(all: readonly One[]): One {
  return all.reduce((one, other) =>
    countWords(other.item.quote) > countWords(one.item.quote) ? other : one,
  );
}

/** A sentence of running text in the article's own language, with its words told apart. */
export function isGathered(view: View, { paragraph }: Line): boolean {
  const { form, language, words } = paragraph;
  return form === "text" && language === view.analysis.article.language && words !== undefined;
}

/** In how many places the items stand. */
export function placesOf(all: readonly Owned[]): number {
  return new Set(all.map(({ item }) => item.at)).size;
}
