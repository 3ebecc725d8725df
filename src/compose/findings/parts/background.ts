import type { Finding } from "../../finding.ts";
import type { View } from "../../view.ts";
import { companions, isOwn, passage } from "../together.ts";

/** Years back from which a passage is about an earlier time. */
const back = 3;

const yearOf = (iso: string) => Number(/^\d{4}/u.exec(iso)?.[0] ?? Number.NaN);

/** An earlier time told in the second half, and the passage of the first half that it throws light on. */
export function background(view: View): Finding[] {
  const { analysis } = view;
  const half = analysis.paragraphs.length / 2;
  const published = yearOf(analysis.article.published?.value ?? "");
  if (analysis.paragraphs.length < 7 || Number.isNaN(published)) return [];
  const dates = analysis.marks.flatMap((mark) => {
    if (mark.label !== "date" || mark.quoted || mark.paragraph <= half) return [];
    const line = view.lineOf(mark);
    const year = yearOf(mark.iso);
    return line && isOwn(line, view) && year <= published - back ? [{ mark, line, year }] : [];
  });
  const early = analysis.marks.some(
    (mark) =>
      mark.label === "date" &&
      mark.paragraph > 0 &&
      mark.paragraph <= half &&
      yearOf(mark.iso) <= published - back,
  );
  if (early) return [];
  for (const { mark, line } of dates.sort((a, b) => a.year - b.year)) {
    const found = passage(view, line, mark);
    if (!found?.piece.words.includes(view.words(mark, mark.span))) continue;
    const [fits] = companions(view, found, (other) => other.paragraph.number < half && isOwn(other, view));
    if (!fits) continue;
    return [
      {
        kind: "background",
        variant: "late",
        slots: {
          date: { quote: view.words(mark, mark.span) },
          words: { quote: found.piece.words },
          earlier: { quote: fits.piece.words },
          matter: { quote: fits.matter },
          here: { places: [line.paragraph.number] },
          there: { places: [fits.line.paragraph.number] },
        },
        evidence: [found.piece.evidence, fits.piece.evidence],
        strength: 0.5,
      },
    ];
  }
  return [];
}
