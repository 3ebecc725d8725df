import type { Finding } from "../finding.ts";
import { withArticle } from "../outlet.ts";
import type { View } from "../view.ts";
import { said, speeches, voiceSlot } from "./speeches.ts";

/** Words that reach the reader through another outlet or person. */
export function chain(view: View): Finding[] {
  return speeches(view).flatMap((speech): Finding[] => {
    const { through, name, named } = speech.voice;
    const words = said(view, speech);
    if (!through || !words || !named || name.includes(through) || through.includes(name)) return [];
    return [
      {
        kind: "chain",
        variant: speech.mark.label === "quotation" ? "quoted" : "reported",
        slots: {
          voice: voiceSlot(view, speech.voice),
          through: { plain: withArticle(view, through) },
          words: { quote: words.words },
          place: { places: [speech.line.paragraph.number] },
        },
        evidence: [words.evidence],
        strength: 0.6,
      },
    ];
  });
}
