import type { Voice } from "../../../model/analysis.ts";
import type { Finding } from "../../finding.ts";
import type { Piece } from "../../quote.ts";
import { grouped } from "../../text.ts";
import type { View } from "../../view.ts";
import { type Speech, voiceSlot, voicesSlot } from "../speeches.ts";
import { briefs, described, heard } from "./heard.ts";

interface Saying {
  readonly speech: Speech;
  readonly words: Piece;
}

/** Short words in quotation marks of each voice, at most two of each and in two paragraphs. */
function sayings(view: View): Saying[][] {
  const quoted = heard(view).filter(({ mark }) => mark.label === "quotation");
  return [...grouped(quoted, ({ voice }) => voice)].flatMap(([, all]) => {
    const own = briefs(view, all).flatMap((words): Saying[] => {
      const speech = all.find(({ line }) => line.paragraph.number === words.evidence.at);
      return speech ? [{ speech, words }] : [];
    });
    return own.length > 0 ? [own.slice(0, 2)] : [];
  });
}

/** Short quotations of three voices, or of two, to be given back to whoever says them. */
export function matchSpeakers(view: View): Finding[] {
  const all = sayings(view);
  if (all.length < 2) return [];
  const spread = [0, Math.floor(all.length / 2), all.length - 1];
  const three =
    all.length > 2
      ? spread.flatMap((at) => all[at]?.[0] ?? [])
      : all.toSorted((a, b) => b.length - a.length).flatMap((own, at) => (at === 0 ? own : own.slice(0, 1)));
  const items = three.toSorted((a, b) => a.speech.line.index - b.speech.line.index);
  const places = [...new Set(items.map(({ speech }) => speech.line.paragraph.number))];
  const voices = [...new Set(items.map(({ speech }) => speech.voice))].toSorted((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  if (items.length < 2 || places.length < 2 || voices.some(({ name }) => overlapping(name, voices)))
    return [];
  return [
    {
      kind: "match-speakers",
      variant:
        items.length < 3
          ? "pair"
          : voices.length < 3
            ? "two"
            : voices.every(({ named }) => named)
              ? "named"
              : "some-unnamed",
      slots: {
        items: { items: items.map(({ words }) => words.evidence) },
        voices: voicesSlot(view, voices),
        places: { places },
        key: {
          table: items.map(({ speech, words }) => [
            { items: [words.evidence] },
            ...described(view, speech.voice, voiceSlot(view, speech.voice)),
          ]),
        },
      },
      evidence: items.map(({ words }) => words.evidence),
      strength: items.length < 3 ? 0.6 : places.length > 2 ? 0.9 : 0.8,
    },
  ];
}

function overlapping(name: string, voices: readonly Voice[]): boolean {
  return voices.some((other) => other.name !== name && other.name.includes(name));
}
