import type { Span } from "../../../model/analysis.ts";
import type { Evidence } from "../../../model/guide.ts";
import { isAside } from "../../aside.ts";
import { overlaps } from "../../text.ts";
import type { View } from "../../view.ts";
import { arrow, pathOf } from "../path.ts";
import { inSentence, isWholeName } from "../speeches.ts";
import type { Counted } from "./counted.ts";

/** A figure as written, with its place. */
export function itemOf({ written, line }: Counted): Evidence {
  return { at: line.paragraph.number, quote: written };
}

/** Who gives the figure; undefined where the sentence names nobody. */
export function ownerOf(view: View, { line, mark }: Pick<Counted, "line" | "mark">): string | undefined {
  const { sentence, paragraph } = line;
  if (sentence.layer !== "attributed" || sentence.voice === undefined) return undefined;
  const isQuoted = view
    .marksIn(line)
    .some(({ label, span }) => label === "quotation" && overlaps(span, mark.span));
  if (!isQuoted && isAside(view, paragraph, mark.span)) return undefined;
  const voice = view.analysis.voices[sentence.voice];
  return voice && isWholeName(voice) && isSaid(view, line, mark.span) ? voice.name : undefined;
}

/** Inside what is quoted or reported in the sentence: “…,” said Ada Brook, who runs a house of 200 people. */
function isSaid(view: View, line: Counted["line"], span: Span): boolean {
  const said = view.marksIn(line).flatMap((mark) => {
    const isSpeech = mark.label === "attribution" || (mark.label === "quotation" && mark.use === "speech");
    return isSpeech ? [mark.content] : [];
  });
  return said.length === 0 || said.some((content) => overlaps(content, span));
}

/** Who gives the figure, and through whom the article has it: “an inquiry → Ada Brook → the Post”. */
export function pathOfFigure(view: View, figure: Pick<Counted, "line" | "mark">): string | undefined {
  const owner = ownerOf(view, figure);
  const { voice: index } = figure.line.sentence;
  const voice = index === undefined ? undefined : view.analysis.voices[index];
  if (owner === undefined || voice === undefined) return undefined;
  return [inSentence(view, voice), ...pathOf(view, voice, figure.mark)].join(arrow);
}

/** Somebody's words, and nothing here tells whose. */
export function isUnknown({ line: { sentence } }: Pick<Counted, "line">): boolean {
  return sentence.voice === undefined && (sentence.layer === "attributed" || sentence.quoted > 0.3);
}

/** At most `most` of them, one of each sort before a second of any, the weightiest first; in the order of the text. */
export function spread<T>(
  all: readonly T[],
  sortOf: (one: T) => unknown,
  weightOf: (one: T) => number,
  most: number,
): readonly T[] {
  const ranked = all
    .map((one, index) => ({ one, index, weight: weightOf(one) }))
    .sort((a, b) => b.weight - a.weight || a.index - b.index);
  const met = new Map<unknown, number>();
  const turns = ranked.map((each) => {
    const turn = met.get(sortOf(each.one)) ?? 0;
    met.set(sortOf(each.one), turn + 1);
    return { ...each, turn };
  });
  return turns
    .sort((a, b) => a.turn - b.turn || b.weight - a.weight || a.index - b.index)
    .slice(0, most)
    .sort((a, b) => a.index - b.index)
    .map(({ one }) => one);
}
