import type { Finding } from "../finding.ts";
import type { View } from "../view.ts";
import { commonWord, tied } from "./matter.ts";
import { isSure, type Speech, said, speeches, voiceSlot } from "./speeches.ts";

/** Speeches further apart in the list than so many are not compared. */
const reach = 60;

/** Two voices whose words speak of one thing. */
export function voicesMeet(view: View): Finding[] {
  const all = speeches(view).filter((speech) => isSure(view, speech));
  const found: Finding[] = [];
  for (const [index, a] of all.entries()) {
    const one = said(view, a);
    if (!one) continue;
    for (const b of all.slice(index + 1, index + reach)) {
      if (a.voice === b.voice || a.line === b.line || !tied(view, a.line, b.line)) continue;
      const two = said(view, b);
      const names = [a.voice.name, b.voice.name];
      const common = two && commonWord(view, a.line, one, b.line, two, names);
      if (!two || !common || one.words.includes(two.words) || two.words.includes(one.words)) continue;
      found.push({
        kind: "voices-meet",
        variant: variantOf(a, b),
        slots: {
          a: voiceSlot(view, a.voice),
          b: voiceSlot(view, b.voice),
          one: { quote: one.words },
          two: { quote: two.words },
          common: { quote: common },
          here: { places: [a.line.paragraph.number] },
          there: { places: [b.line.paragraph.number] },
        },
        evidence: [one.evidence, two.evidence],
        strength: a.line.paragraph === b.line.paragraph ? 0.6 : 0.5,
      });
    }
  }
  return found;
}

function variantOf(a: Speech, b: Speech): string {
  if (a.line.paragraph === b.line.paragraph) return "same-paragraph";
  return a.mark.label === b.mark.label ? "apart" : "quoted-and-summed";
}

/** One voice, summarised in one paragraph and quoted in another. */
export function summedAndQuoted(view: View): Finding[] {
  const all = speeches(view).filter(({ voice }) => voice.named && voice.kind === "person");
  return all.flatMap((summary): Finding[] => {
    const one = summary.mark.label === "attribution" ? said(view, summary) : undefined;
    if (!one) return [];
    for (const quotation of all) {
      if (quotation.mark.label !== "quotation" || quotation.voice !== summary.voice) continue;
      if (quotation.line.paragraph === summary.line.paragraph) continue;
      const two = said(view, quotation);
      const common = two && commonWord(view, summary.line, one, quotation.line, two, [summary.voice.name]);
      if (!two || !common) continue;
      return [
        {
          kind: "summed-and-quoted",
          variant: summary.line.index < quotation.line.index ? "summary-first" : "quotation-first",
          slots: {
            voice: voiceSlot(view, summary.voice),
            summary: { quote: one.words },
            quotation: { quote: two.words },
            common: { quote: common },
            here: { places: [summary.line.paragraph.number] },
            there: { places: [quotation.line.paragraph.number] },
          },
          evidence: [one.evidence, two.evidence],
          strength: 0.85,
        },
      ];
    }
    return [];
  });
}

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
          through: { plain: through },
          words: { quote: words.words },
          place: { places: [speech.line.paragraph.number] },
        },
        evidence: [words.evidence],
        strength: 0.6,
      },
    ];
  });
}
