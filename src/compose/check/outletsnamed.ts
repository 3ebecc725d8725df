import type { Analysis } from "../../model/analysis.ts";
import type { Evidence } from "../../model/guide.ts";
import { wordsOf } from "../text.ts";

/** Outlets that the body names, the article's own apart, each once at its first place; those of most paragraphs first. */
export function outletsNamed(analysis: Analysis): Evidence[] {
  const own = new Set(
    analysis.leads.flatMap(({ name, kind, own }) => (kind === "outlet" && own ? name : [])),
  );
  const groups = new Map<string, { readonly evidence: Evidence; readonly paragraphs: Set<number> }>();
  for (const mark of analysis.marks) {
    if (mark.label !== "name" || mark.kind !== "outlet" || mark.paragraph === 0) continue;
    const quote = wordsOf(analysis, mark);
    const name = mark.referent === "" ? quote : mark.referent;
    if (quote === "" || own.has(name)) continue;
    const group = groups.get(name) ?? {
      evidence: { at: mark.paragraph, quote },
      paragraphs: new Set<number>(),
    };
    group.paragraphs.add(mark.paragraph);
    groups.set(name, group);
  }
  return [...groups.values()]
    .toSorted((a, b) => b.paragraphs.size - a.paragraphs.size)
    .map(({ evidence }) => evidence);
}
