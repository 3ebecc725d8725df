import type { Finding, Slot } from "../../finding.ts";
import { countWords } from "../../text.ts";
import type { View } from "../../view.ts";
import { tied } from "../matter.ts";
import { voiceSlot } from "../speeches.ts";
import { type Saying, wholeSayings } from "./speakers.ts";

/** Words of each and of both. */
const [least, longest, room] = [5, 16, 30];

/** Two quoted sentences of two voices, of which one is to be printed large. */
export function pullQuote(view: View): Finding[] {
  const all = wholeSayings(view, longest)
    .flatMap((own) => own.slice(0, 3))
    .filter(
      ({ words, speech }) =>
        countWords(words.words) >= least && speech.voice.named && /^\p{Lu}/u.test(words.words),
    );
  const weight = ({ words, speech }: Saying) =>
    [...view.content(words.words, speech.line.paragraph)].filter((word) => view.frequency(word) >= 2).length;
  const ranked = all.toSorted((a, b) => weight(b) - weight(a));
  const [one] = ranked;
  const two = ranked.find(
    ({ words, speech }) =>
      one !== undefined &&
      speech.voice !== one.speech.voice &&
      speech.line.paragraph !== one.speech.line.paragraph &&
      tied(view, speech.line, one.speech.line) &&
      countWords(words.words) + countWords(one.words.words) <= room,
  );
  if (!one || !two || weight(one) === 0 || weight(two) === 0) return [];
  const chosen = [one, two].toSorted((a, b) => a.speech.line.index - b.speech.line.index);
  const items = chosen.map(({ words }) => words.evidence);
  const name = ({ speech }: Saying): Slot => voiceSlot(view, speech.voice);
  const [a, b] = chosen as [Saying, Saying];
  return [
    {
      kind: "pull-quote",
      variant: "two",
      slots: {
        items: { items },
        a: name(a),
        b: name(b),
        key: { table: chosen.map((each) => [{ items: [each.words.evidence] }, name(each)]) },
      },
      evidence: items,
      strength: 0.66,
    },
  ];
}
