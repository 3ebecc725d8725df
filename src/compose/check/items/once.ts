import type { View } from "../../view.ts";
import type { Checkable } from "./checkable.ts";
import { isSourced } from "./countable.ts";

/** The same sentence again, as under a picture, and a second number from the same words of one body are the same task. */
export function once(found: readonly Checkable[]): Checkable[] {
  const key = ({ family, slots, evidence }: Checkable): string => {
    const voice = slots.voice;
    return family === "counter" && voice !== undefined && "plain" in voice
      ? `${evidence[0]?.at} ${voice.plain}`
      : (evidence[0]?.quote ?? "");
  };
  const keys = found.map(key);
  return found.filter((_, index) => keys.indexOf(keys[index] ?? "") === index);
}

/** Of an article that tells the numbers of one body, the most telling share without a source: the others are of the same study. */
export function oneShare(view: View, found: readonly Checkable[]): Checkable[] {
  const isOfStudy = view.analysis.marks.some((mark) => mark.label === "figure" && isSourced(view, mark));
  const isShare = ({ family, variant }: Checkable) =>
    family === "figure" && (variant === "percent" || variant === "change");
  const [best] = found.filter(isShare).toSorted((a, b) => b.strength - a.strength);
  return isOfStudy ? found.filter((one) => !isShare(one) || one === best) : [...found];
}
