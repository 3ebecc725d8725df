import type { Finding } from "../../finding.ts";
import { exact } from "../../quote.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { voiceSlot } from "../speeches.ts";
import { companions, isOwn, isUnattributed, passage } from "../together.ts";

/** Statements of the last two paragraphs, the last first. */
function ending(view: View): Line[] {
  const total = view.analysis.paragraphs.length;
  return view.lines.filter((line) => line.paragraph.number > Math.max(2, total - 2)).reverse();
}

/** The opening and the end, where both speak of one thing. */
export function leadAndEnd(view: View): Finding[] {
  if (view.analysis.paragraphs.length < 5) return [];
  for (const line of ending(view)) {
    const last = isOwn(line, view) ? passage(view, line) : undefined;
    if (!last) continue;
    const [first] = companions(view, last, (other) => other.paragraph.number <= 2 && isOwn(other, view));
    if (!first) continue;
    return [
      {
        kind: "lead-and-end",
        variant: isUnattributed(line) ? "told" : "said",
        slots: {
          first: { quote: first.piece.words },
          last: { quote: last.piece.words },
          matter: { quote: first.matter },
          here: { places: [first.line.paragraph.number] },
          there: { places: [line.paragraph.number] },
        },
        evidence: [first.piece.evidence, last.piece.evidence],
        strength: 0.75,
      },
    ];
  }
  return [];
}

/** The last words of the article are somebody's, in quotation marks. */
export function lastWord(view: View): Finding[] {
  const { marks, voices, paragraphs } = view.analysis;
  const last = paragraphs.findLast(({ text }) => text.trim() !== "");
  const mark = marks.findLast((one) => one.label === "quotation" && one.use === "speech");
  if (!last || mark?.label !== "quotation" || mark.paragraph !== last.number || mark.voice === undefined)
    return [];
  const line = view.lineOf(mark);
  const voice = voices[mark.voice];
  const words = line && exact(view, line, mark.content);
  const open = view.lines.find(
    (other) => other.paragraph.number <= 2 && isOwn(other, view) && passage(view, other),
  );
  const lead = open && passage(view, open);
  if (!line || !voice || !words || !lead || countWords(words.words) < 6 || last.number < 5) return [];
  if (last.text.length - mark.span.end > 120) return [];
  return [
    {
      kind: "last-word",
      variant: voice.named ? "named" : "unnamed",
      slots: {
        voice: voiceSlot(view, voice),
        words: { quote: words.words },
        lead: { quote: lead.piece.words },
        here: { places: [lead.line.paragraph.number] },
        there: { places: [last.number] },
      },
      evidence: [words.evidence, lead.piece.evidence],
      strength: 0.75,
    },
  ];
}
