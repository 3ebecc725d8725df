import type { Voice } from "../../../model/analysis.ts";
import type { Evidence } from "../../../model/guide.ts";
import type { Finding } from "../../finding.ts";
import { countWords, cut, grouped } from "../../text.ts";
import type { View } from "../../view.ts";
import { opening } from "../close/unpack.ts";
import { sameSide } from "../sides.ts";
import { speeches, voiceSlot } from "../speeches.ts";
import { isOwn } from "../together.ts";
import { onOnePoint } from "./point.ts";
import { pullQuote } from "./pull.ts";
import { matchSpeakers } from "./speakers.ts";
import { directAndSummed } from "./summed.ts";

/** Words of a quotation that is too long to be printed, and of its start. */
const [long, shown] = [14, 4];

/** Words of a text that has little else. */
const short = 600;

interface Start {
  readonly voice: Voice;
  readonly evidence: Evidence;
  readonly at: number;
  readonly weight: number;
}

/** Two people with a name, each with a long quotation, known by its first words. */
export function twoStarts(view: View): Finding[] {
  // Whole sentences of two people are asked about before their beginnings.
  if (
    view.analysis.words > short ||
    [matchSpeakers, onOnePoint, pullQuote, directAndSummed].some((each) => each(view).length > 0)
  )
    return [];
  const all = speeches(view).flatMap(({ mark, voice, line }): Start[] => {
    if (mark.label !== "quotation" || voice.kind !== "person" || !voice.named || !isOwn(line, view))
      return [];
    const words = opening(line.paragraph, mark.content);
    const content = cut(line.paragraph, mark.content);
    if (words === undefined || countWords(content) < long || countWords(words) < shown) return [];
    if (!/^\p{Lu}/u.test(words) || !content.startsWith(words)) return [];
    const at = line.paragraph.number;
    const weight = [...view.content(content, line.paragraph)].filter(
      (word) => view.frequency(word) > 1,
    ).length;
    return [{ voice, evidence: { at, quote: words }, at, weight }];
  });
  const best = [...grouped(all, ({ voice }) => voice).values()].flatMap(
    (own) => own.toSorted((a, b) => b.weight - a.weight)[0] ?? [],
  );
  const [first, second] = best.toSorted((a, b) => b.weight - a.weight);
  if (first === undefined || second === undefined || first.at === second.at) return [];
  if (sameSide(view, first.voice, second.voice)) return [];
  const [a, b] = first.at < second.at ? [first, second] : [second, first];
  return [
    {
      kind: "two-starts",
      variant: "named",
      slots: {
        a: voiceSlot(view, a.voice),
        b: voiceSlot(view, b.voice),
        one: { quote: a.evidence.quote },
        two: { quote: b.evidence.quote },
        here: { places: [a.at] },
        there: { places: [b.at] },
      },
      evidence: [a.evidence, b.evidence],
      strength: 0.42,
    },
  ];
}
