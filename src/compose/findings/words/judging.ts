import type { Finding } from "../../finding.ts";
import { countWords } from "../../text.ts";
import type { View } from "../../view.ts";
import { tellsHarm } from "../figures/counted.ts";
import { item, nounGroup } from "./group.ts";
import { isTheirs, type Owned, owned, ownersSlot, placesOf, spread } from "./owner.ts";

/** Evaluative words, each with its noun or its verb. */
function judging(view: View): Owned[] {
  const seen = new Set<string>();
  return view.analysis.marks.flatMap((mark): Owned[] => {
    if (mark.label !== "evaluative") return [];
    const line = view.lineOf(mark);
    const written = view.words(mark, mark.span);
    const key = written.toLowerCase().slice(0, 5);
    if (
      !line ||
      tellsHarm(view, line) ||
      seen.has(key) ||
      line.paragraph.language !== view.analysis.article.language
    )
      return [];
    const at = line.paragraph.words?.findIndex(
      ({ start, end }) => start <= mark.span.start && end > mark.span.start,
    );
    const group = at !== undefined && at >= 0 ? nounGroup(view, line, at, 5) : undefined;
    const own =
      at !== undefined && line.paragraph.words?.[at]?.tag === "ADV" ? undefined : item(line, mark.span);
    const made = (group && item(line, group.span)) ?? own;
    if (!made || countWords(made.quote) > 5) return [];
    seen.add(key);
    return [owned(view, line, mark.span, made)];
  });
}

/** Words that judge, three or four of them, or two of the article's own, from two places. */
export function judgingWords(view: View): Finding[] {
  const all = judging(view);
  const chosen = spread(all, 4);
  if (chosen.length < 2 || placesOf(chosen) < 2) return [];
  if (chosen.every(({ item: { quote } }) => countWords(quote) < 2)) return [];
  const theirs = chosen.filter(isTheirs).length;
  const mixed = theirs > 0 && theirs < chosen.length;
  if (chosen.length === 2 && theirs > 0) return [];
  return [
    {
      kind: "evaluative-words",
      variant: chosen.length === 2 ? "two" : mixed ? "shared" : "several",
      slots: { items: { items: chosen.map(({ item }) => item) }, owners: ownersSlot(chosen) },
      evidence: chosen.map(({ item }) => item),
      strength: chosen.length > 2 ? 0.9 : 0.7,
    },
  ];
}
