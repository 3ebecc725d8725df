import { packFor } from "../../../model/language.ts";
import type { View } from "../../view.ts";
import type { Checkable } from "./checkable.ts";

/** A place, then the letters of an agency or a newsroom, then a dash, at the top of a report. */
const opening = /^\p{Lu}[\p{L}.’' -]{1,30}(?:,\s[\p{L}\p{N}. ]{2,20})?\s\(([\p{L}/]{2,12})\)\s?[–—-]\s/u;

/** “Wrenmouth (rta) – …”: whose letters these are. */
export function signature(view: View): Checkable[] {
  const [first] = view.analysis.paragraphs.filter(({ form }) => form === "text");
  const [line, letters] = opening.exec(first?.text ?? "") ?? [];
  if (first === undefined || line === undefined || letters === undefined) return [];
  const { units = {} } = packFor(view.languages, view.analysis.article.language)?.lexicons ?? {};
  if (letters.toLowerCase() in units) return [];
  const words = line.replace(/\s?[–—-]\s$/u, "");
  return [
    {
      family: "signature",
      variant: "letters",
      slots: {
        words: { quote: words },
        name: { quote: letters },
        place: { places: [first.number] },
      },
      evidence: [{ at: first.number, quote: words }],
      strength: 0.7,
    },
  ];
}
