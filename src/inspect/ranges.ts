import type { Analysis, Mark, Span } from "../model/analysis.ts";
import { detailsOf } from "./details.ts";
import type { Words } from "./words.ts";

/** A stretch of a paragraph with what was seen there. */
export interface Range extends Span {
  /** Class on the page, the same for the legend: a mark's label, or a part of one such as `speaker`. */
  readonly kind: string;
  /** Small letters behind the stretch. */
  readonly tag: string;
  /** Shown when the pointer rests on it. */
  readonly title: string;
}

/** Every stretch by paragraph; 0 is the title. */
export function rangesOf(analysis: Analysis, words: Words): ReadonlyMap<number, readonly Range[]> {
  const ranges = new Map<number, Range[]>();
  const seen = new Set<string>();
  const add = (paragraph: number, kind: string, { start, end }: Span, title: string, tag: string): void => {
    const id = `${paragraph} ${kind} ${start} ${end}`;
    if (end <= start || seen.has(id)) return;
    seen.add(id);
    const here = ranges.get(paragraph) ?? [];
    here.push({ kind, start, end, title, tag });
    ranges.set(paragraph, here);
  };
  for (const mark of analysis.marks) {
    const title = [words(`label.${mark.label}`), ...detailsOf(mark, analysis, words)].join(" · ");
    add(mark.paragraph, mark.label, mark.span, title, tagOf(mark, words));
    for (const { paragraph, kind, span } of partsOf(mark))
      add(paragraph, kind, span, `${words(`label.${kind}`)} · ${title}`, words(`tag.${kind}`));
  }
  return ranges;
}

function tagOf(mark: Mark, words: Words): string {
  if (mark.label === "name") return words(`tag.${mark.kind}`);
  if (mark.label === "quotation") return words(`tag.${mark.use}`);
  return words(`tag.${mark.label}`);
}

interface Part {
  readonly paragraph: number;
  readonly kind: string;
  readonly span: Span;
}

/** Who speaks, the reporting verb and its adverb, the thing counted, what a share is of. */
function partsOf(mark: Mark): Part[] {
  const { paragraph } = mark;
  const parts: (Part | undefined)[] = [];
  const add = (kind: string, span: Span | undefined, where = paragraph): void => {
    if (span !== undefined) parts.push({ paragraph: where, kind, span });
  };
  if (mark.label === "quotation") add("speaker", mark.speaker?.span, mark.speaker?.paragraph);
  if (mark.label === "attribution") add("speaker", mark.speaker);
  if (mark.label === "quotation" || mark.label === "attribution") {
    add("cue", mark.cue?.span, mark.cue?.paragraph);
    add("adverb", mark.cue?.adverb, mark.cue?.paragraph);
  }
  if (mark.label === "figure") {
    add("noun", mark.noun);
    add("base", mark.base);
  }
  return parts.filter((part) => part !== undefined);
}
