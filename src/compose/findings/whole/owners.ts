import type { Finding } from "../../finding.ts";
import type { Piece } from "../../quote.ts";
import { countWords } from "../../text.ts";
import type { View } from "../../view.ts";
import { tied } from "../matter.ts";
import { sameSide } from "../sides.ts";
import { type Speech, said, voiceSlot } from "../speeches.ts";
import { heard } from "../who/heard.ts";

interface Saying extends Speech {
  readonly words: Piece;
}

/** Words of people, six or more of them, in the order of the text. */
function sayings(view: View): Saying[] {
  return heard(view).flatMap((speech): Saying[] => {
    if (speech.voice.kind !== "person" && speech.voice.kind !== "group") return [];
    const words = said(view, speech);
    return words && countWords(words.words) >= 6 ? [{ ...speech, words }] : [];
  });
}

/** Two voices in two paragraphs on one matter, whose words a summary must not mix up. */
export function owners(view: View): Finding[] {
  const all = sayings(view);
  const heaviest = (list: readonly Saying[]): Saying | undefined =>
    [...list].sort((a, b) => b.voice.words - a.voice.words || a.line.index - b.line.index)[0];
  const one = heaviest(all);
  const two = heaviest(
    all.filter(
      ({ voice, line }) =>
        one !== undefined &&
        !sameSide(view, voice, one.voice) &&
        line.paragraph !== one.line.paragraph &&
        tied(view, one.line, line),
    ),
  );
  if (!one || !two) return [];
  const [a, b] = one.line.index < two.line.index ? [one, two] : [two, one];
  return [
    {
      kind: "owners",
      variant: a.voice.named && b.voice.named ? "named" : "some-unnamed",
      slots: {
        a: voiceSlot(view, a.voice),
        b: voiceSlot(view, b.voice),
        one: { quote: a.words.words },
        two: { quote: b.words.words },
        here: { places: [a.line.paragraph.number] },
        there: { places: [b.line.paragraph.number] },
      },
      evidence: [a.words.evidence, b.words.evidence],
      strength: 0.7,
    },
  ];
}
