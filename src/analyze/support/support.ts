import type { Mark, Paragraph } from "../../model/analysis.ts";

/** The paragraphs with `support` on each statement of their own. `language` is the article's. */
export function supported(
  paragraphs: readonly Paragraph[],
  marks: readonly Mark[],
  language: string,
): Paragraph[] {
  const sourced = new Set<number>();
  const asked = new Map<number, Set<number>>();
  for (const mark of marks) {
    if (isSource(mark)) sourced.add(mark.paragraph);
    if (mark.label !== "question") continue;
    const ends = asked.get(mark.paragraph) ?? new Set();
    asked.set(mark.paragraph, ends.add(mark.span.end));
  }
  for (const one of paragraphs) if (isBrought(one) || hasLink(one)) sourced.add(one.number);
  const distance = distances(paragraphs, sourced);
  return paragraphs.map((paragraph, index) => {
    const support = distance[index];
    if (support === undefined || isBrought(paragraph) || !isProse(paragraph)) return paragraph;
    if (primary(paragraph.language) !== primary(language)) return paragraph;
    const questions = asked.get(paragraph.number);
    const sentences = paragraph.sentences.map((one) =>
      one.layer === "attributed" ||
      one.quoted > 0.5 ||
      questions?.has(one.span.end) === true ||
      !isSaying(paragraph.text.slice(one.span.start, one.span.end))
        ? one
        : { ...one, support },
    );
    return { ...paragraph, sentences };
  });
}

/** Paragraphs off the nearest one with a source, forwards and backwards; undefined without any. */
function distances(
  paragraphs: readonly Paragraph[],
  sourced: ReadonlySet<number>,
): readonly (number | undefined)[] {
  const found: (number | undefined)[] = paragraphs.map(() => undefined);
  const pass = (order: readonly number[]): void => {
    let last: number | undefined;
    for (const index of order) {
      if (sourced.has(paragraphs[index]?.number ?? -1)) last = index;
      if (last === undefined) continue;
      const off = Math.abs(index - last);
      found[index] = Math.min(found[index] ?? off, off);
    }
  };
  const order = [...paragraphs.keys()];
  pass(order);
  pass(order.toReversed());
  return found;
}

/** A figure with a source stands in a sentence with one of these. */
function isSource(mark: Mark): boolean {
  if (mark.label === "attribution" || mark.label === "reference") return true;
  return mark.label === "quotation" && mark.use === "speech" && mark.voice !== undefined;
}

function isBrought({ source, quotation }: Paragraph): boolean {
  return source !== undefined || quotation;
}

function isProse({ form }: Paragraph): boolean {
  return form === "text" || form === "list" || form === "numbered-list";
}

/** Three words at least: no cut, no sign, no bare number. */
function isSaying(text: string): boolean {
  return /(?:\p{L}+[^\p{L}]+){2}\p{L}/u.test(text.slice(0, 400));
}

function primary(tag: string): string {
  return tag.split("-")[0]?.toLowerCase() ?? tag;
}

function hasLink({ html }: Paragraph): boolean {
  return html.some((piece) => /<a\b[^>]{0,2000}\bhref\s*=\s*["']https?:|<sup data-note=/iu.test(piece));
}
