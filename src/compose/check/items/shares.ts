import type { Figure } from "../../../model/analysis.ts";
import type { Line, View } from "../../view.ts";

/** Words from one that tells of a rise or a fall to the number, at most: « une baisse de la production de 55 % ». */
const far = 5;

/** Per cent by which something rose or fell, and no share of anything. */
export function isChange(view: View, mark: Figure, { paragraph, sentence }: Line): boolean {
  if (mark.unit !== "%") return false;
  if (mark.change !== undefined) return true;
  const { amounts } = view.pack(paragraph)?.lexicons ?? {};
  const turns = new Set([...(amounts?.rises ?? []), ...(amounts?.falls ?? [])]);
  const steps = new Set(amounts?.steps ?? []);
  const before = forms(paragraph.text.slice(sentence.span.start, mark.span.start));
  const at = before.findLastIndex((form) => turns.has(form));
  const last = before.at(-1) ?? "";
  const isStepped = steps.has(last) || steps.has(last.replace(/'.*$/u, "'"));
  return at >= 0 && before.length - at <= far + 1 && isStepped;
}

function forms(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/\p{L}+'?/gu) ?? []
  );
}
