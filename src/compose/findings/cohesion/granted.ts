import type { Connective } from "../../../model/analysis.ts";
import type { Evidence } from "../../../model/guide.ts";
import { balanced, tidy } from "../../clip.ts";
import type { Finding, Slot } from "../../finding.ts";
import { exact } from "../../quote.ts";
import { countWords, overlaps } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { spread } from "../figures/items.ts";
import { weighed } from "../reasoning/weight.ts";
import { isOwn } from "../together.ts";
import { onePerParagraph } from "./opens.ts";

/** Fewest and most words of what is granted, its first word included. */
const length = { least: 4, most: 13 } as const;

interface Granted {
  readonly line: Line;
  readonly item: Evidence;
  /** What is said all the same. */
  readonly main: Evidence;
}

/** “Despite a rise in prices”: something that would let one expect the contrary of what the sentence says. */
function granted(view: View): Granted[] {
  return view.analysis.marks.flatMap((mark): Granted[] => {
    if (mark.label !== "contrast" || mark.quoted || mark.paragraph === 0) return [];
    const line = view.lineOf(mark);
    if (!line || !isOwn(line, view) || line.sentence.quoted > 0.4 || !isGranting(view, line, mark)) return [];
    const { text } = line.paragraph;
    const quote = tidy(text.slice(mark.span.start, mark.second.end));
    const count = countWords(quote);
    if (count < length.least || count > length.most || !balanced(quote) || /["“”«»(),;]/u.test(quote))
      return [];
    const main = exact(view, line, mark.first);
    if (!main || countWords(main.words) < 4) return [];
    return [{ line, item: { at: mark.paragraph, quote }, main: main.evidence }];
  });
}

const isGranting = (view: View, line: Line, { span }: Connective) =>
  view.marksIn(line).some(({ label, span: other }) => label === "concession" && overlaps(other, span));

/** What is granted in one place or in several, each with what is said all the same. */
export function grantings(view: View): Finding[] {
  const all = granted(view);
  const weight = ({ line }: Granted) => weighed(view, line, line.text, 0.5);
  const chosen = spread(onePerParagraph(all, weight), ({ item }) => item.at, weight, 3);
  const [first] = chosen;
  if (!first) return [];
  return [
    {
      kind: "granted",
      variant: chosen.length > 1 ? "several" : "one",
      slots: {
        items: { items: chosen.map(({ item }) => item) },
        words: { quote: first.item.quote },
        here: { places: [first.line.paragraph.number] },
        key: { table: chosen.map(({ item, main }): [Slot, Slot] => [{ items: [item] }, { items: [main] }]) },
      },
      evidence: chosen.flatMap(({ item, main }) => [item, main]),
      strength: chosen.length > 1 ? 0.85 : Math.max(0.5, weight(first) + 0.15),
    },
  ];
}
