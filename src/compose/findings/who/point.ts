import type { Finding } from "../../finding.ts";
import { countWords } from "../../text.ts";
import type { View } from "../../view.ts";
import { commonWord, tied } from "../matter.ts";
import { sameSide } from "../sides.ts";
import { voiceSlot } from "../speeches.ts";
import { type Saying, wholeSayings } from "./speakers.ts";

/** Words of one sentence, and of both. */
const [longest, room] = [18, 28];

/** Two people in two paragraphs with a whole sentence of each, and a noun in both that is not everywhere. */
export function onOnePoint(view: View): Finding[] {
  const all = wholeSayings(view, longest, true)
    .filter(([first]) => first !== undefined && isSomebody(first))
    .slice(0, 12);
  const pairs = all.flatMap((own, at) =>
    all.slice(at + 1).flatMap((others) => {
      const [one, two] = [own[0]?.speech.voice, others[0]?.speech.voice];
      if (one === undefined || two === undefined || sameSide(view, one, two)) return [];
      return own.slice(0, 4).flatMap((a) => others.slice(0, 4).map((b) => ({ a, b })));
    }),
  );
  const fitting = pairs.flatMap(({ a, b }) => {
    const size = countWords(a.words.words) + countWords(b.words.words);
    const [here, there] = [a.speech.line, b.speech.line];
    if (size > room || size < 10 || here.paragraph === there.paragraph || !tied(view, here, there)) return [];
    if (central(view, a, 2) === 0 || central(view, b, 2) === 0) return [];
    const names = [a.speech.voice.name, b.speech.voice.name];
    if (commonWord(view, here, a.words, there, b.words, names) === undefined) return [];
    const told = Math.min(2, central(view, a, 3)) + Math.min(2, central(view, b, 3));
    return [{ a, b, weight: 2 + told + quoted(a) + quoted(b) + named(a) + named(b) }];
  });
  const [best] = fitting.toSorted((x, y) => y.weight - x.weight);
  if (best === undefined) return [];
  const [a, b] = best.a.speech.line.index < best.b.speech.line.index ? [best.a, best.b] : [best.b, best.a];
  return [
    {
      kind: "on-one-point",
      variant: a.speech.voice.named && b.speech.voice.named ? "named" : "some-unnamed",
      slots: {
        a: voiceSlot(view, a.speech.voice),
        b: voiceSlot(view, b.speech.voice),
        one: { quote: a.words.words },
        two: { quote: b.words.words },
        here: { places: [a.speech.line.paragraph.number] },
        there: { places: [b.speech.line.paragraph.number] },
      },
      evidence: [a.words.evidence, b.words.evidence],
      strength: 0.74 + 0.015 * best.weight,
    },
  ];
}

const quoted = ({ speech }: Saying) => Number(speech.mark.label === "quotation");
const named = ({ speech }: Saying) => Number(speech.voice.named);

/** Words of a sentence that come back in the article: what it is about. */
function central(view: View, { speech, words }: Saying, least: number): number {
  return [...view.content(words.words, speech.line.paragraph)].filter((word) => view.frequency(word) >= least)
    .length;
}

/** A person with a name, or people: no body, and nobody known by a function alone. */
function isSomebody({ speech: { voice } }: Saying): boolean {
  return (voice.kind === "person" && voice.named) || (voice.kind === "group" && / /.test(voice.name));
}
