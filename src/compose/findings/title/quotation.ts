import type { Quotation } from "../../../model/analysis.ts";
import type { Finding } from "../../finding.ts";
import { exact, piece } from "../../quote.ts";
import { countWords, overlaps } from "../../text.ts";
import type { Line, View } from "../../view.ts";

const loosen = (text: string) =>
  text
    .toLowerCase()
    .replace(/[’‘]/gu, "'")
    .replace(/[«»“”"\s\u00a0\u202f]+/gu, " ")
    .trim();

/** A quotation in the title: verbatim in the body, in marks or without, or near to what is quoted there. */
export function titleQuotation(view: View): Finding[] {
  const { title } = view;
  if (!title) return [];
  const quotations = view.marksIn(title).filter((mark): mark is Quotation => mark.label === "quotation");
  return quotations.flatMap((mark): Finding[] => {
    const inside = exact(view, title, mark.content);
    if (!inside || countWords(inside.words) < 2) return [];
    const wanted = loosen(inside.words);
    const line = view.lines.find(({ paragraph }) => loosen(paragraph.text).includes(wanted));
    const quote = line && verbatimIn(line.paragraph.text, wanted);
    if (line && quote) {
      const at = line.paragraph.number;
      return [
        {
          kind: "title-quotation",
          variant: inMarks(view, line, quote) ? "verbatim" : "unmarked",
          slots: { title: { quote: inside.words }, place: { places: [at] } },
          evidence: [inside.evidence, { at, quote }],
          strength: 0.85,
        },
      ];
    }
    const near = nearest(view, inside.words, title);
    const said = near && view.marksIn(near).find((other): other is Quotation => other.label === "quotation");
    const nearby = near && (said ? exact(view, near, said.content) : piece(view, near));
    if (!near || !nearby) return [];
    return [
      {
        kind: "title-quotation",
        variant: "reworded",
        slots: {
          title: { quote: inside.words },
          near: { quote: nearby.words },
          place: { places: [near.paragraph.number] },
        },
        evidence: [inside.evidence, nearby.evidence],
        strength: 0.95,
      },
    ];
  });
}

function inMarks(view: View, { paragraph }: Line, quote: string): boolean {
  const start = paragraph.text.indexOf(quote);
  const span = { start, end: start + quote.length };
  return view.analysis.marks.some(
    (mark) =>
      mark.label === "quotation" && mark.paragraph === paragraph.number && overlaps(mark.content, span),
  );
}

/** The stretch of `text` that reads as `wanted` once marks and spaces are loosened. */
function verbatimIn(text: string, wanted: string): string | undefined {
  const words = wanted
    .split(" ")
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&").replace(/'/gu, "['’‘]"));
  return text.match(new RegExp(words.join('[«»“”"\\s\\u00a0\\u202f]+'), "iu"))?.[0];
}

/** The line that has at least two of the content words, and half of them; words between marks count twice. */
function nearest(view: View, words: string, title: Line): Line | undefined {
  const wanted = view.content(words, title.paragraph);
  const least = Math.max(2, Math.ceil(wanted.size / 2));
  let best: { line: Line; score: number } | undefined;
  for (const line of view.lines) {
    const quotation = view
      .marksIn(line)
      .find((mark): mark is Quotation => mark.label === "quotation" && mark.use === "speech");
    const text = quotation ? view.words(quotation, quotation.content) : line.text;
    const has = view.content(text, line.paragraph);
    const meeting = [...wanted].filter((word) => has.has(word)).length;
    const score = meeting * (quotation ? 2 : 1);
    if (meeting >= least && (!best || score > best.score)) best = { line, score };
  }
  return best?.line;
}
