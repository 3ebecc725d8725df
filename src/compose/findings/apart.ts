import type { Quotation, Voice } from "../../model/analysis.ts";
import type { Finding } from "../finding.ts";
import { exact, type Piece } from "../quote.ts";
import { countWords } from "../text.ts";
import type { Line, View } from "../view.ts";
import { said, voiceSlot } from "./speeches.ts";

interface Quoted {
  readonly mark: Quotation;
  readonly voice: Voice;
  readonly line: Line;
  readonly words: Piece;
}

/** Quotations of five words and more whose speaker stands in another sentence, close by. */
function fromAfar(view: View): Quoted[] {
  return view.analysis.marks.flatMap((mark): Quoted[] => {
    if (mark.label !== "quotation" || mark.paragraph === 0 || mark.use !== "speech") return [];
    const voice = mark.voice === undefined ? undefined : view.analysis.voices[mark.voice];
    const line = view.lineOf(mark);
    if (!voice || !line || !mark.inferred || voice.kind === "unknown") return [];
    const words = said(view, { mark, voice, line });
    const near = voice.paragraphs.some((number) => Math.abs(number - mark.paragraph) <= 2);
    return words && near && countWords(words.words) >= 5 ? [{ mark, voice, line, words }] : [];
  });
}

/** Words in quotation marks whose speaker has to be looked for. */
export function whoSpeaks(view: View): Finding[] {
  return [...unheard(view), ...pointed(view)];
}

/** In a language without a pack nobody is made out; a reader may. */
function unheard(view: View): Finding[] {
  return view.analysis.marks.flatMap((mark): Finding[] => {
    const line = mark.label === "quotation" && mark.paragraph > 0 ? view.lineOf(mark) : undefined;
    if (!line || mark.label !== "quotation" || view.pack(line.paragraph)) return [];
    const words = exact(view, line, mark.content);
    if (!words || countWords(words.words) < 5) return [];
    return [
      {
        kind: "who-speaks",
        variant: "search",
        slots: { words: { quote: words.words }, place: { places: [line.paragraph.number] } },
        evidence: [words.evidence],
        strength: 0.4,
      },
    ];
  });
}

function pointed(view: View): Finding[] {
  return fromAfar(view).flatMap(({ mark, voice, line, words }): Finding[] => {
    const place = line.paragraph.number;
    const named = view.lines.findLast(
      (other) =>
        other.index < line.index &&
        place - other.paragraph.number <= 2 &&
        other.paragraph.text.slice(other.sentence.span.start, other.sentence.span.end).includes(voice.name),
    );
    if (!named || named.paragraph === line.paragraph || mark.speaker?.paragraph === place) return [];
    if (line.text.includes(voice.name)) return [];
    return [
      {
        kind: "who-speaks",
        variant: "before",
        slots: {
          words: { quote: words.words },
          voice: voiceSlot(view, voice),
          place: { places: [place] },
          there: { places: [named.paragraph.number] },
        },
        evidence: [words.evidence, { at: named.paragraph.number, quote: voice.name }],
        strength: 0.45,
      },
    ];
  });
}
