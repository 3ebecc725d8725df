import type { Finding } from "../../finding.ts";
import { piece } from "../../quote.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { spread } from "../figures/items.ts";
import { weighed } from "../reasoning/weight.ts";

interface Spot {
  readonly line: Line;
  readonly name: string;
  readonly referent: string;
  readonly said: ReturnType<typeof piece>;
  readonly weight: number;
}

/** Places behind “in” or « à », each where the article first tells something of it. */
function spots(view: View): Spot[] {
  const seen = new Set<string>();
  return view.analysis.marks.flatMap((mark): Spot[] => {
    if (mark.label !== "name" || mark.kind !== "place" || mark.paragraph === 0 || seen.has(mark.referent))
      return [];
    const line = view.lineOf(mark);
    const before = line?.paragraph.words?.findLast(({ end }) => end <= mark.span.start);
    if (line?.paragraph.form !== "text" || line.paragraph.source !== undefined) return [];
    if (before?.tag !== "ADP" || line.text.trim().endsWith("?")) return [];
    const said = piece(view, line, mark.span) ?? undefined;
    const name = view.words(mark, mark.span);
    if (countWords(name) > 3 || !said?.words.includes(name)) return [];
    seen.add(mark.referent);
    return [{ line, name, referent: mark.referent, said, weight: weighed(view, line, line.text, 0.5) }];
  });
}

/** Three places of three paragraphs, and what the article tells of each. */
export function placesTold(view: View): Finding[] {
  const all = spots(view);
  const chosen = spread(
    all,
    ({ line }) => line.paragraph.number,
    ({ weight }) => weight,
    3,
  );
  const numbers = new Set(chosen.map(({ line }) => line.paragraph.number));
  if (chosen.length < 3 || numbers.size < 3) return [];
  const told = chosen.flatMap(({ said }) => (said ? [said.evidence] : []));
  return [
    {
      kind: "places-told",
      variant: "three",
      slots: {
        items: { items: chosen.map(({ line, name }) => ({ at: line.paragraph.number, quote: name })) },
        told: { items: told },
      },
      evidence: told,
      strength: 0.6,
    },
  ];
}
