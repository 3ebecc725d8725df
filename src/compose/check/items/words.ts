import { grouped } from "../../text.ts";
import { chosenWords } from "../words.ts";
import type { Checkable, Detector } from "./checkable.ts";

const strengths = { sure: 0.8, strong: 0.75, terms: 0.7, careful: 0.5 };

/** The author's sure, strong or careful words, and those set in quotation marks. */
export const wordItems: Detector = ({ analysis }) =>
  chosenWords(analysis).flatMap(({ kind, evidence }): Checkable[] => {
    const shown = evidence.slice(0, 3);
    const places = [...grouped(shown, ({ at }) => at).keys()].flatMap((at) =>
      typeof at === "number" ? [at] : [],
    );
    return [
      {
        family: "choice",
        variant: kind,
        slots: { words: { quotes: shown.map(({ quote }) => quote) }, places: { places } },
        evidence: shown,
        strength: strengths[kind] + (shown.length > 1 ? 0.1 : 0),
      },
    ];
  });
