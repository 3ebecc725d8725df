import type { Voice } from "../../../model/analysis.ts";
import type { Finding } from "../../finding.ts";
import type { Piece } from "../../quote.ts";
import { countWords, grouped } from "../../text.ts";
import type { View } from "../../view.ts";
import { apart } from "../sides.ts";
import { type Speech, voiceSlot, voicesSlot } from "../speeches.ts";
import { described, heard, pieces } from "./heard.ts";

export interface Saying {
  readonly speech: Speech;
  readonly words: Piece;
}

/** Words of a sentence that is short enough to stand beside two others, and of all three. */
const [fewest, most, room] = [4, 14, 34];

/** Whole sentences of each voice, quoted or reported too, one of a paragraph, those nearest to eight words first. */
export function wholeSayings(view: View, longest = most, reported = false): Saying[][] {
  const quoted = heard(view).filter(
    ({ mark, voice }) => (reported || mark.label === "quotation") && voice.kind !== "outlet",
  );
  const all = [...grouped(quoted, ({ voice }) => voice)].flatMap(([, spoken]): Saying[][] => {
    const found = spoken.slice(0, 12).flatMap((speech) =>
      pieces(view, speech, longest).flatMap(({ words, whole }): Saying[] => {
        return whole && countWords(words.words) >= fewest && opensClause(speech, words.words)
          ? [{ speech, words }]
          : [];
      }),
    );
    const ranked = found.toSorted((one, two) => off(one) - off(two));
    const own = ranked.filter(
      ({ words }, at) => ranked.findIndex((other) => other.words.evidence.at === words.evidence.at) === at,
    );
    return own.length > 0 ? [own] : [];
  });
  return apart(view, all, ([first]) => (first as Saying).speech.voice);
}

const subjects: ReadonlySet<string> = new Set(["DET", "PRON", "PROPN", "NUM", "NOUN"]);

/** A capital, or a word that may be the subject's first: no “when no ferry …”. */
function opensClause({ line: { paragraph } }: Speech, piece: string): boolean {
  const at = paragraph.text.indexOf(piece);
  const first = paragraph.words?.find(({ start }) => start >= at);
  return /^\p{Lu}/u.test(piece) || first === undefined || subjects.has(first.tag);
}

const off = ({ words }: Saying) => Math.abs(countWords(words.words) - 8);

/** Three quoted sentences of three voices, or of two, to be given back to whoever says them. */
export function matchSpeakers(view: View): Finding[] {
  const all = wholeSayings(view);
  const three = all.length > 2 ? ofThree(all) : ofTwo(all);
  const items = three.toSorted((a, b) => a.speech.line.index - b.speech.line.index);
  const places = [...new Set(items.map(({ speech }) => speech.line.paragraph.number))];
  const voices = [...new Set(items.map(({ speech }) => speech.voice))].toSorted((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  const size = items.reduce((sum, { words }) => sum + countWords(words.words), 0);
  if (items.length < 3 || places.length < 2 || size > room) return [];
  return [
    {
      kind: "match-speakers",
      variant: voices.length < 3 ? "two" : voices.every(isNamed) ? "named" : "some-unnamed",
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
      strength: places.length > 2 ? 0.9 : 0.8,
    },
  ];
}

const isNamed = ({ named }: Voice) => named;

/** The shortest fitting sentence of the first, of one in the middle and of the last who speaks. */
function ofThree(all: readonly (readonly Saying[])[]): Saying[] {
  return [0, Math.floor(all.length / 2), all.length - 1].flatMap((at) => all[at]?.[0] ?? []);
}

function ofTwo(all: readonly (readonly Saying[])[]): Saying[] {
  const [more, less] = all.toSorted((a, b) => b.length - a.length);
  return more === undefined || less === undefined ? [] : [...more.slice(0, 2), ...less.slice(0, 1)];
}
