import type { Voice } from "../../../model/analysis.ts";
import type { Finding, Slot } from "../../finding.ts";
import type { Piece } from "../../quote.ts";
import type { View } from "../../view.ts";
import { arrow, pathOf } from "../path.ts";
import { type Speech, said, voiceSlot, voicesSlot } from "../speeches.ts";
import { heard } from "./heard.ts";

interface Relayed {
  readonly speech: Speech;
  readonly words: Piece;
  readonly through?: string;
}

/** Voices that reach the reader through another outlet or person, beside one that does not. */
export function relays(view: View): Finding[] {
  const seen = new Set<Voice>();
  const all = heard(view).flatMap((speech): Relayed[] => {
    const { through, relays: partly } = speech.voice;
    if (seen.has(speech.voice) || (!through && partly)) return [];
    const words = said(view, speech);
    if (!words || speech.voice.kind === "outlet") return [];
    seen.add(speech.voice);
    return [{ speech, words, ...(through === undefined ? {} : { through }) }];
  });
  const relayed = all.filter(({ speech: { voice }, through }) => through && !voice.name.includes(through));
  const straight = all.filter(({ through }) => through === undefined);
  const chosen = [...relayed.slice(0, straight.length > 0 ? 2 : 3), ...straight.slice(0, 1)].sort(
    (a, b) => a.speech.line.index - b.speech.line.index,
  );
  const places = [...new Set(chosen.map(({ speech }) => speech.line.paragraph.number))].sort((a, b) => a - b);
  if (relayed.length === 0 || chosen.length < 2 || places.length < 2) return [];
  const cell = ({ speech: { voice, mark } }: Relayed): Slot => {
    const path = pathOf(view, voice, mark);
    return path.length === 0 ? { phrase: "note.not-told" } : { plain: path.join(arrow) };
  };
  return [
    {
      kind: "relays",
      variant: straight.length > 0 ? "some" : "all",
      slots: {
        items: { items: chosen.map(({ words }) => words.evidence) },
        voices: voicesSlot(
          view,
          chosen.map(({ speech }) => speech.voice),
        ),
        places: { places },
        key: { table: chosen.map((one) => [voiceSlot(view, one.speech.voice), cell(one)]) },
      },
      evidence: chosen.map(({ words }) => words.evidence),
      strength: 0.8,
    },
  ];
}
