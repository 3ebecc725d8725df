import type { Evidence } from "../../../model/guide.ts";
import { balanced } from "../../clip.ts";
import type { Finding } from "../../finding.ts";
import { countWords } from "../../text.ts";
import { type Line, type View, within } from "../../view.ts";
import { ownerOf, spread } from "../figures/items.ts";
import { weighed } from "../reasoning/weight.ts";
import { isOwn } from "../together.ts";
import { onePerParagraph } from "./opens.ts";

interface Aim {
  readonly line: Line;
  readonly item: Evidence;
}

/** Fewest and most words of an aim, with the word that announces it. */
const length = { least: 4, most: 14 } as const;

/** “In order to save money”, “aims to double exports”: the words of purpose up to the next mark. */
function aims(view: View): Aim[] {
  return view.analysis.marks.flatMap((mark): Aim[] => {
    if ((mark.label !== "goal" && mark.label !== "intention") || mark.quoted || mark.paragraph === 0)
      return [];
    const line = view.lineOf(mark);
    if (!line || !isOwn(line, view) || line.sentence.quoted > 0.4) return [];
    const { text, words = [] } = line.paragraph;
    const { start, end } = mark.span;
    const rest = text.slice(end, line.sentence.span.end);
    const stop = /[,;:.!?…–—()«»“”"]/u.exec(rest)?.index ?? rest.length;
    const quote = text.slice(start, end + stop).trim();
    const count = countWords(quote);
    const next = words.find((word) => word.start >= end);
    const last = words.findLast((word) => within(word, { start, end: end + stop }));
    const cue = view.words(mark, mark.span).toLowerCase().replaceAll("’", "'");
    const aiming = view.pack(line.paragraph)?.lexicons.aiming ?? [];
    const verbal = mark.label === "goal" || (next?.tag === "VERB" && aiming.includes(cue));
    if (!verbal || count < length.least || count > length.most || !balanced(quote)) return [];
    if (!last || ["ADP", "DET", "CCONJ", "SCONJ", "AUX", "PRON"].includes(last.tag)) return [];
    return [{ line, item: { at: mark.paragraph, quote } }];
  });
}

export function aimsTold(view: View): Finding[] {
  const all = aims(view);
  const weight = ({ line }: Aim) => weighed(view, line, line.text, 0.5);
  const chosen = spread(onePerParagraph(all, weight), ({ item }) => item.at, weight, 3);
  const [first] = chosen;
  if (!first) return [];
  const items = chosen.map(({ item }) => item);
  return [
    {
      kind: "aims",
      variant: chosen.length > 1 ? "several" : "one",
      slots: {
        items: { items },
        words: { quote: first.item.quote },
        here: { places: [first.line.paragraph.number] },
        owners: { rows: chosen.map(({ item, line }) => ({ item, says: ownerOf(view, { line }) })) },
      },
      evidence: items,
      strength: chosen.length > 1 ? 0.8 : Math.max(0.5, weight(first) + 0.1),
    },
  ];
}
