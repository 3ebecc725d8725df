import type { Finding } from "../../finding.ts";
import type { Piece } from "../../quote.ts";
import { countWords, grouped } from "../../text.ts";
import type { View } from "../../view.ts";
import { weighed } from "../reasoning/weight.ts";
import { said, speeches, voiceSlot } from "../speeches.ts";
import { companions, isOwn, isUnattributed, passage } from "../together.ts";

/** A statement of the article's own, and the words of somebody that the next paragraph brings. */
export function broughtIn(view: View): Finding[] {
  const linesBy = grouped(view.lines, ({ paragraph }) => paragraph.number);
  const speechesBy = grouped(speeches(view), ({ mark }) => mark.paragraph);
  return [...speechesBy].flatMap(([number, all]): Finding[] => {
    const own = (linesBy.get(number - 1) ?? []).filter((line) => isOwn(line, view) && isUnattributed(line));
    const before = own.flatMap((line) => passage(view, line) ?? []).at(-1);
    const speech = all.find((one) => one.voice.kind !== "outlet" && long(said(view, one)));
    const words = speech && said(view, speech);
    if (!speech || !before || !words) return [];
    const theirs = view.content(speech.line.text, speech.line.paragraph);
    const meets = [...view.content(before.line.text, before.line.paragraph)].some((word) => theirs.has(word));
    return [
      {
        kind: "brought-in",
        variant: speech.mark.label === "quotation" ? "quoted" : "reported",
        slots: {
          before: { quote: before.piece.words },
          voice: voiceSlot(view, speech.voice),
          words: { quote: words.words },
          here: { places: [number - 1] },
          there: { places: [number] },
        },
        evidence: [before.piece.evidence, words.evidence],
        strength: weighed(view, before.line, `${before.piece.words} ${words.words}`, meets ? 0.65 : 0.5),
      },
    ];
  });
}

function long(words: Piece | undefined): boolean {
  return words !== undefined && countWords(words.words) >= 6;
}

/** Two paragraphs in a row that speak of the same matter, both in the article's own name. */
export function neighbours(view: View): Finding[] {
  const linesBy = grouped(view.lines, ({ paragraph }) => paragraph.number);
  return view.lines.flatMap((line): Finding[] => {
    const following = linesBy.get(line.paragraph.number + 1);
    if (!following || !isOwn(line, view) || !isUnattributed(line)) return [];
    const before = passage(view, line);
    if (!before) return [];
    const [after] = companions(
      view,
      before,
      (other) => isOwn(other, view) && isUnattributed(other) && passage(view, other) !== undefined,
      following,
    );
    const next = after && passage(view, after.line);
    if (!after || !next) return [];
    return [
      {
        kind: "neighbours",
        variant: "tied",
        slots: {
          before: { quote: before.piece.words },
          after: { quote: next.piece.words },
          matter: { quote: after.matter },
          here: { places: [line.paragraph.number] },
          there: { places: [next.line.paragraph.number] },
        },
        evidence: [before.piece.evidence, next.piece.evidence],
        strength: weighed(view, line, `${before.piece.words} ${next.piece.words}`, 0.55),
      },
    ];
  });
}
