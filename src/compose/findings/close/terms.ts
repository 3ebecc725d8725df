import type { Span } from "../../../model/analysis.ts";
import type { Line, View } from "../../view.ts";

/** A noun for somebody in a function or for a body: what is told of it is told of whoever holds it. */
export function isPerson(view: View, lemma: string): boolean {
  const lexicons = view.pack(view.analysis.title)?.lexicons;
  return [
    ...(lexicons?.roles ?? []),
    ...(lexicons?.groups ?? []),
    ...(lexicons?.institutions ?? []),
  ].includes(lemma);
}

/** The noun with the nouns right beside it: “tax avoidance”. */
export function termAt({ paragraph: { words = [] } }: Line, span: Span): Span {
  const at = words.findIndex(({ start }) => start === span.start);
  const isNoun = (word: (typeof words)[number] | undefined) => word?.tag === "NOUN" || word?.tag === "PROPN";
  const [before, after] = [words[at - 1], words[at + 1]];
  return {
    start: at >= 0 && before && isNoun(before) ? before.start : span.start,
    end: at >= 0 && after && isNoun(after) ? after.end : span.end,
  };
}
