import type { Voice } from "../../../model/analysis.ts";
import type { Evidence } from "../../../model/guide.ts";
import type { Finding } from "../../finding.ts";
import { countWords, grouped } from "../../text.ts";
import type { View } from "../../view.ts";
import { isGuess, said, voiceSlot, voicesSlot } from "../speeches.ts";
import { heard } from "./heard.ts";

/** Nobody counts more words than these. */
const longest = 300;

interface Share {
  readonly voice: Voice;
  readonly words: number;
  readonly places: readonly number[];
  readonly evidence: Evidence;
}

/** Voices with words in quotation marks, and how many. One that is left open or guessed at anywhere does not count. */
function shares(view: View): Share[] {
  const all = view.analysis.marks.flatMap((mark) =>
    mark.label === "quotation" && mark.use === "speech" && mark.voice !== undefined ? [mark] : [],
  );
  const spoken = new Map(heard(view).map((speech) => [speech.voice, speech]));
  return [...grouped(all, ({ voice }) => voice)].flatMap(([index, marks]): Share[] => {
    const voice = view.analysis.voices[index ?? -1];
    const speech = voice && spoken.get(voice);
    const words = speech && said(view, speech);
    if (!voice || !words || marks.some((mark) => !mark.closed || isGuess(view, mark))) return [];
    return [
      {
        voice,
        words: marks.reduce((sum, mark) => sum + countWords(view.words(mark, mark.content)), 0),
        places: [...new Set(marks.map(({ paragraph }) => paragraph))].sort((a, b) => a - b),
        evidence: words.evidence,
      },
    ];
  });
}

/** Three or four voices, and how many words in quotation marks each of them has. */
export function wordShares(view: View): Finding[] {
  if (view.analysis.genres.some(({ kind }) => kind === "interview")) return [];
  const all = shares(view)
    .filter(({ words, places }) => words >= 4 && !places.includes(0))
    .toSorted((a, b) => b.words - a.words);
  const chosen = all.length > 4 ? [...all.slice(0, 3), ...all.slice(-1)] : all;
  const [most, second, least] = [chosen[0], chosen[1], chosen.at(-1)];
  if (!most || !second || !least || chosen.length < 3 || most.words < Math.max(25, second.words * 1.25))
    return [];
  const places = [...new Set(chosen.flatMap((one) => one.places))].sort((a, b) => a - b);
  if (places.length > 8 || chosen.reduce((sum, { words }) => sum + words, 0) > longest) return [];
  const inOrder = chosen.toSorted((a, b) => (a.places[0] ?? 0) - (b.places[0] ?? 0));
  return [
    {
      kind: "word-shares",
      variant: chosen.some(({ voice }) => !voice.named) ? "some-unnamed" : "named",
      slots: {
        voices: voicesSlot(
          view,
          inOrder.map(({ voice }) => voice),
        ),
        places: { places },
        most: voiceSlot(view, most.voice),
        least: voiceSlot(view, least.voice),
        key: {
          table: chosen.map(({ voice, words, places: where }) => [
            voiceSlot(view, voice),
            { plain: String(words) },
            { places: where },
          ]),
        },
      },
      evidence: inOrder.map(({ evidence }) => evidence),
      strength: 0.75,
    },
  ];
}
