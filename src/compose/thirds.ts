import type { Evidence } from "../model/guide.ts";
import type { View } from "./view.ts";

/** The third of the article, 0–2, that a paragraph lies in. */
export function third(view: View, number: number): number {
  return Math.min(2, Math.floor(((number - 1) / view.analysis.paragraphs.length) * 3));
}

/** The thirds in which something is quoted; none for the title alone. */
export function touched(view: View, evidence: readonly Evidence[]): ReadonlySet<number> {
  return new Set(evidence.flatMap(({ at }) => (typeof at === "number" ? [third(view, at)] : [])));
}

/** The thirds that no question of a set touches; none of a text of one or two paragraphs. */
export function left(
  view: View,
  asked: readonly { readonly question: { readonly evidence: readonly Evidence[] } }[],
): number[] {
  if (view.analysis.paragraphs.length < 3) return [];
  const all = touched(
    view,
    asked.flatMap(({ question }) => question.evidence),
  );
  return [0, 1, 2].filter((part) => !all.has(part));
}

/** The paragraphs of a third that have words. */
export function numbersIn(view: View, part: number): number[] {
  return view.analysis.paragraphs.flatMap(({ number, text }) =>
    text !== "" && third(view, number) === part ? [number] : [],
  );
}
