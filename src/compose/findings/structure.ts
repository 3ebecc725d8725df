import type { Finding } from "../finding.ts";
import { piece } from "../quote.ts";
import type { View } from "../view.ts";

/** Whether words of the article begin with these letters in this order: “General Motors” for “GM”. */
function spelledOut(view: View, initials: string): boolean {
  const letters = [...initials.replace(/[^\p{Lu}]/gu, "")];
  const phrase = new RegExp(
    letters.map((letter) => `${letter}\\p{Ll}+`).join("(?:[\\s-]+\\p{Ll}{1,4})*[\\s-]+"),
    "u",
  );
  return (
    letters.length > 1 &&
    [view.analysis.title, ...view.analysis.paragraphs].some(({ text }) => phrase.test(text))
  );
}

/** Three letters or more that the article uses again: no “TV”, no first names of somebody. */
function isUsed(view: View, initials: string): boolean {
  const places = view.analysis.marks.filter(
    (mark) => mark.label === "acronym" && view.words(mark, mark.span) === initials,
  );
  return initials.replace(/[^\p{L}]/gu, "").length >= 3 && places.length >= 2;
}

/** Initials that the article explains late, or nowhere that Lectern saw. */
export function initials(view: View): Finding[] {
  const seen = new Set<string>();
  return view.analysis.marks.flatMap((mark): Finding[] => {
    if (mark.label !== "acronym" || mark.paragraph === 0 || mark.expansion) return [];
    const word = view.words(mark, mark.span);
    const line = view.lineOf(mark);
    const around = line && piece(view, line, mark.span);
    if (!line || !around || seen.has(word) || spelledOut(view, word)) return [];
    const before = line.paragraph.text.slice(0, mark.span.start);
    if (view.pack(line.paragraph)?.lexicons.outlets.includes(word) || /\p{Lu}\p{Ll}+, $/u.test(before))
      return [];
    if (view.edges(line.paragraph).light.has(word.toLowerCase())) return [];
    if (!isUsed(view, word) || /^\s\p{Lu}\p{Ll}/u.test(line.paragraph.text.slice(mark.span.end))) return [];
    seen.add(word);
    return [
      {
        kind: "initials",
        variant: "unexplained",
        slots: {
          initials: { quote: word },
          words: { quote: around.words },
          place: { places: [line.paragraph.number] },
        },
        evidence: [around.evidence],
        strength: 0.2,
      },
    ];
  });
}
