import type { Marker } from "../../model/analysis.ts";
import type { Finding } from "../finding.ts";
import { piece } from "../quote.ts";
import { type Line, stem, type View } from "../view.ts";
import { tied } from "./matter.ts";

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

function markersOf(view: View, label: Marker["label"]): { mark: Marker; line: Line }[] {
  return view.analysis.marks.flatMap((mark) => {
    const line = mark.label === label && mark.paragraph > 0 ? view.lineOf(mark) : undefined;
    return line && mark.label === label ? [{ mark: mark as Marker, line }] : [];
  });
}

/** Words that hold a name for people, so that there is something to find: “fighters”, « les habitants ». */
function namesPeople(view: View, { paragraph }: Line, words: string): boolean {
  const lexicons = view.pack(paragraph)?.lexicons;
  const known = new Set([...(lexicons?.groups ?? []), ...(lexicons?.roles ?? [])]);
  return (words.toLowerCase().match(/[\p{L}-]+/gu) ?? []).some((word) => known.has(word));
}

const labelOf = (view: View, mark: Marker) => stem(view.words(mark, mark.span).toLowerCase());

/** A charged label for somebody in the article's own words, and quoted words on the same matter without it. */
export function labels(view: View): Finding[] {
  const all = markersOf(view, "topic-word");
  const own = all.filter(({ mark, line }) => !mark.quoted && !line.paragraph.source);
  const seen = new Set<string>();
  return own.flatMap(({ mark, line }): Finding[] => {
    const label = view.words(mark, mark.span);
    const key = labelOf(view, mark);
    const around = piece(view, line, mark.span);
    if (!around?.words.includes(label) || seen.has(key)) return [];
    const used = own.filter((one) => labelOf(view, one.mark) === key);
    const theirsToo = all.some((one) => one.mark.quoted && labelOf(view, one.mark) === key);
    const places = [...new Set(used.map((one) => one.line.paragraph.number))];
    if (theirsToo || places.length < 2) return [];
    for (const other of view.lines) {
      const { paragraph, sentence } = other;
      const theirs = paragraph.source !== undefined || sentence.quoted > 0.8;
      if (!theirs || paragraph.text.toLowerCase().includes(key) || !tied(view, line, other)) continue;
      if (paragraph === line.paragraph || paragraph.language !== line.paragraph.language) continue;
      const words = piece(view, other);
      if (!words || !namesPeople(view, other, words.words)) continue;
      seen.add(key);
      return [
        {
          kind: "label",
          variant: "repeated",
          slots: {
            label: { quote: label },
            words: { quote: around.words },
            theirs: { quote: words.words },
            here: { places: [line.paragraph.number] },
            there: { places: [paragraph.number] },
            places: { places: places.slice(0, 5) },
          },
          evidence: [around.evidence, words.evidence],
          strength: 0.85,
        },
      ];
    }
    return [];
  });
}
