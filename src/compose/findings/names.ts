import type { Finding } from "../finding.ts";
import type { View } from "../view.ts";

/** Two names of one thing, both used again, and no mere initials of each other. */
export function namesForOne(view: View): Finding[] {
  const seen = new Set<string>();
  return view.analysis.marks.flatMap((mark): Finding[] => {
    if (mark.label !== "naming" || mark.paragraph === 0) return [];
    const [a, b] = mark.names;
    const line = view.lineOf(mark);
    if (!a || !b || !line || seen.has(a.text) || isShort(a.text, b.text) || isShort(b.text, a.text))
      return [];
    const uses = (one: typeof a) => one.paragraphs.filter((number) => number > 0);
    const again = [...uses(a), ...uses(b)].some((number) => number !== mark.paragraph);
    if (!again || ![a, b].every((one) => isNoGloss(view, one.text, uses(one)))) return [];
    seen.add(a.text);
    return [
      {
        kind: "names-for-one",
        variant: "named",
        slots: {
          one: { quote: a.text },
          two: { quote: b.text },
          here: { places: [mark.paragraph] },
          first: { places: uses(a).slice(0, 4) },
          second: { places: uses(b).slice(0, 4) },
        },
        evidence: [a, b].flatMap((one) => {
          const [at = mark.paragraph] = uses(one).filter((number) => number !== mark.paragraph);
          return [{ at, quote: one.text }];
        }),
        strength: Math.min(0.9, 0.5 + 0.05 * new Set([...uses(a), ...uses(b)]).size),
      },
    ];
  });
}

/** It stands twice at least outside brackets: the text uses the name, and does not only explain another by it. */
function isNoGloss({ analysis }: View, name: string, places: readonly number[]): boolean {
  const times = places.map((number) => {
    const text = analysis.paragraphs[number - 1]?.text ?? "";
    return text.replace(/\([^()]*\)/gu, " ").split(name).length - 1;
  });
  return times.reduce((sum, some) => sum + some, 0) >= 2;
}

/** Initials, or the first letters of words. */
function isShort(name: string, other: string): boolean {
  return /^[\p{Lu}\d.&-]{2,}s?$/u.test(name) && other.includes(" ");
}
