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
    if (!again) return [];
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

/** Initials, or the first letters of words. */
function isShort(name: string, other: string): boolean {
  return /^[\p{Lu}\d.&-]{2,}s?$/u.test(name) && other.includes(" ");
}
