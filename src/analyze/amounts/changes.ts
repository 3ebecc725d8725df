import type { Figure, Span } from "../../model/analysis.ts";
import { findPhrases } from "../phrases.ts";
import type { Scene } from "../scene.ts";
import { tokenAt } from "../words.ts";
import type { Measures } from "./measures.ts";

type Draft = Omit<Figure, "quoted">;

/** “Rose by 5 %”, « une baisse de 12 points », “a 5 % rise”, “+5 %”: the amount is a change, and which way. */
export function changeOf(
  { tokens, paragraph }: Scene,
  { rises, falls, steps }: Measures,
  { start, end }: Span,
): "up" | "down" | undefined {
  const sign = paragraph.text.slice(Math.max(0, start - 2), start);
  if (/(?:^|[\s(])[+]$/.test(sign)) return "up";
  if (/(?:^|[\s(])[−–-]$/.test(sign)) return "down";
  const way = (form: string) => (rises.has(form) ? "up" : falls.has(form) ? "down" : undefined);
  const at = tokenAt(tokens, start);
  const form = (index: number) => tokens[index]?.form ?? "";
  const stepped = steps.has(form(at - 1));
  const near = stepped ? (way(form(at - 2)) ?? way(form(at - 3))) : way(form(at - 1));
  return near ?? way(form(tokenAt(tokens, end)));
}

/** “Doubled”, « a triplé », “twice as”. Halved: divided by 2, so `down`. */
export function multiplesOf(scene: Scene, measures: Measures): Draft[] {
  return findPhrases(scene.tokens, measures.multiples).map(({ phrase, start, end }): Draft => {
    const value = measures.multipleOf.get(phrase) ?? 1;
    const change = value < 1 ? "down" : /\s(?:as|the)$|fois/.test(phrase) ? undefined : "up";
    return {
      label: "figure",
      paragraph: scene.paragraph.number,
      span: { start, end },
      value: value < 1 ? 1 / value : value,
      unit: "times",
      ...(change === undefined ? {} : { change }),
    };
  });
}
