import type { Paragraph } from "../../../model/analysis.ts";
import { piece } from "../../quote.ts";
import type { View } from "../../view.ts";
import { type Checkable, limit } from "./checkable.ts";

/** Paragraphs in a row, three where the article is long enough, in which words of others and words of nobody named stand side by side. */
export function owners(view: View): Checkable[] {
  const { paragraphs } = view.analysis;
  const span = Math.min(3, paragraphs.length - 1);
  if (span < 2 || view.analysis.genres.some(({ kind }) => kind === "interview")) return [];
  const shares = paragraphs.map(({ form, sentences }) => ({
    told: form === "text" ? sentences.filter(({ layer }) => layer === "attributed").length : 0,
    own: form === "text" ? sentences.filter(({ layer }) => layer !== "attributed").length : 0,
  }));
  const runs = shares.flatMap((_, at) => {
    const run = shares.slice(at, at + span);
    const told = run.reduce((sum, each) => sum + each.told, 0);
    const own = run.reduce((sum, each) => sum + each.own, 0);
    const isMixed = run.length === span && run.every((each) => each.told + each.own > 0);
    const around = paragraphs.slice(at, at + span);
    if (around.some(isTurn) || !around.some((each) => saysByName(view, each))) return [];
    return isMixed && told >= 2 && own >= 2 && told + own <= 14 ? [{ at, worth: Math.min(told, own) }] : [];
  });
  const [best] = runs.toSorted((a, b) => b.worth - a.worth);
  if (best === undefined) return [];
  const numbers = Array.from({ length: span }, (_, step) => best.at + 1 + step);
  const evidence = numbers.flatMap((number) => {
    const sentence = paragraphs[number - 1]?.sentences.find(({ layer }) => layer === "attributed");
    const line = view.lines.find((each) => each.paragraph.number === number && each.sentence === sentence);
    const shown = line && piece(view, line, undefined, limit);
    return shown === undefined ? [] : [shown.evidence];
  });
  if (evidence.length === 0) return [];
  return [
    { family: "owners", variant: "mixed", slots: { places: { places: numbers } }, evidence, strength: 0.49 },
  ];
}

/** A turn of a conversation: a question alone. */
function isTurn({ sentences, text }: Paragraph): boolean {
  return sentences.length === 1 && text.trim().endsWith("?");
}

/** Words are given to somebody or something with a name. */
function saysByName({ analysis: { voices } }: View, { number }: Paragraph): boolean {
  return voices.some(({ named, paragraphs }) => named && paragraphs.includes(number));
}
