import type { Marker } from "../../../model/analysis.ts";
import type { Finding } from "../../finding.ts";
import { piece } from "../../quote.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { tiedTo } from "../reasoning/echo.ts";
import { weighed } from "../reasoning/weight.ts";
import { type Counted, counted, isTime, placesOf, shown } from "./counted.ts";

/** A quantity left uncounted, beside a count of the same thing. */
export function vagueQuantity(view: View): Finding[] {
  const figures = counted(view).filter(({ mark, noun }) => mark.value >= 4 && noun !== undefined);
  return view.analysis.marks.flatMap((mark): Finding[] => {
    if (mark.label !== "vague" || mark.paragraph === 0) return [];
    const line = view.lineOf(mark);
    const noun = line && nounBehind(line, mark);
    const vague = line && noun && piece(view, line, mark.span, 12);
    if (!line || !noun || !vague || countWords(vague.words) < 4 || /\d/u.test(vague.words)) return [];
    const figure = figures.find(
      (other) =>
        !isTime(other) &&
        other.noun === noun &&
        tiedTo(view, line.paragraph.number).has(other.line.paragraph.number),
    );
    if (!heavy(view, line, mark)) return [];
    return figure ? [beside(view, line, vague, figure)] : [];
  });
}

type Cited = NonNullable<ReturnType<typeof piece>>;

function beside(view: View, line: Line, vague: Cited, figure: Counted): Finding {
  return {
    kind: "vague-quantity",
    variant: "beside-figure",
    slots: {
      vague: { quote: vague.words },
      place: { places: [line.paragraph.number] },
      figure: { quote: figure.written },
      other: placesOf(figure),
    },
    evidence: [vague.evidence, shown(view, figure).evidence],
    strength: weighed(view, line, vague.words, 0.75),
  };
}

/** “Dozens of”, “a majority of”, « la plupart des »: as good as a number, and none. */
function heavy(view: View, line: Line, { paragraph, span }: Marker): boolean {
  const uncounted = view.pack(line.paragraph)?.lexicons.uncounted ?? [];
  const words = view.words({ paragraph }, span).toLowerCase().split(/\s+/u);
  return words.some((word) => uncounted.includes(word));
}

/** The noun that is not counted: the first one right behind, over articles, adjectives and links. */
function nounBehind({ paragraph }: Line, { span }: Marker): string | undefined {
  const words = paragraph.words ?? [];
  const from = words.findIndex(({ start }) => start >= span.end);
  if (from < 0) return undefined;
  for (const word of words.slice(from, from + 4)) {
    if (word.tag === "NOUN") return word.lemma.toLowerCase();
    if (word.tag !== "DET" && word.tag !== "ADJ" && word.tag !== "ADP") return undefined;
  }
  return undefined;
}
