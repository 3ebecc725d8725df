import type { Finding } from "../../finding.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { weighed } from "../reasoning/weight.ts";
import { alreadyCompared } from "./compared.ts";
import { type Counted, counted, isMoney, placesOf, shown } from "./counted.ts";

/** Somebody must have counted it: a share, much money, or many of something. */
function mustBeCounted({ mark, unit, noun }: Counted): boolean {
  if (unit === undefined) return noun !== undefined && mark.value >= 100;
  return unit === "%" || unit === "share" || (isMoney({ unit }) && mark.value >= 1000);
}

/** A figure far from any source, or an estimate whose paragraph names none. */
export function figureWithoutSource(view: View): Finding[] {
  const used = alreadyCompared(view);
  return counted(view).flatMap((figure): Finding[] => {
    const { mark, line, written } = figure;
    const { support = Number.POSITIVE_INFINITY, layer } = line.sentence;
    const estimate = mark.bound === "about" || mark.bound === "more-than" || mark.to !== undefined;
    if (used.has(figure) || (mark.bound !== undefined && !estimate)) return [];
    if (!mustBeCounted(figure) || mark.quoted || line.paragraph.source || line.text.trim().endsWith("?"))
      return [];
    if (layer === "attributed" || namesSource(view, line) || support < (estimate ? 1 : 2)) return [];
    const words = shown(view, figure);
    if (countWords(words.words) < 5) return [];
    return [
      {
        kind: "figure-without-source",
        variant: estimate ? "bounded" : "exact",
        slots: { figure: { quote: written }, words: { quote: words.words }, place: placesOf(figure) },
        evidence: [words.evidence],
        strength: weighed(view, line, line.text, estimate ? 0.65 : 0.55),
      },
    ];
  });
}

/** “According to” somebody, whoever it is. */
function namesSource(view: View, { text, paragraph }: Line): boolean {
  const words = ` ${text.toLowerCase().replace(/[’‘]/gu, "'")} `;
  return view.pack(paragraph)?.lexicons.according.some((phrase) => words.includes(` ${phrase} `)) === true;
}
