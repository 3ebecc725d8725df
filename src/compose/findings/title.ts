import type { Marker, Quotation } from "../../model/analysis.ts";
import type { Finding } from "../finding.ts";
import { exact, piece } from "../quote.ts";
import { countWords } from "../text.ts";
import { type Line, shared, type View } from "../view.ts";

const loosen = (text: string) =>
  text
    .toLowerCase()
    .replace(/[’‘]/gu, "'")
    .replace(/[«»“”"\s\u00a0\u202f]+/gu, " ")
    .trim();

/** The body's sentence that speaks most of what the title speaks of. */
export function closest(view: View, accept: (line: Line) => boolean): Line | undefined {
  const { title } = view;
  if (!title) return undefined;
  const least = Math.max(2, Math.ceil(view.content(title.text, title.paragraph).size / 3));
  let best: { line: Line; weight: number } | undefined;
  for (const line of view.lines) {
    if (!accept(line)) continue;
    const meeting = shared(view, title, line);
    if (meeting.words >= least && meeting.weight >= 0.8 && (!best || meeting.weight > best.weight))
      best = { line, weight: meeting.weight };
  }
  return best?.line;
}

/** A quotation in the title, verbatim in the body or not. */
export function titleQuotation(view: View): Finding[] {
  const { title } = view;
  if (!title) return [];
  const quotations = view.marksIn(title).filter((mark): mark is Quotation => mark.label === "quotation");
  return quotations.flatMap((mark): Finding[] => {
    const inside = exact(view, title, mark.content);
    if (!inside || countWords(inside.words) < 2) return [];
    const wanted = loosen(inside.words);
    const verbatim = view.lines.find((line) => loosen(line.paragraph.text).includes(wanted));
    if (verbatim) {
      const at = verbatim.paragraph.number;
      return [
        {
          kind: "title-quotation",
          variant: "verbatim",
          slots: { title: { quote: inside.words }, places: { places: [at] } },
          evidence: [
            inside.evidence,
            { at, quote: verbatimIn(verbatim.paragraph.text, wanted) ?? inside.words },
          ],
          strength: 0.8,
        },
      ];
    }
    const near = nearest(view, inside.words, title);
    const said = near && view.marksIn(near).find((mark): mark is Quotation => mark.label === "quotation");
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

/** The stretch of `text` that reads as `wanted` once marks and spaces are loosened. */
function verbatimIn(text: string, wanted: string): string | undefined {
  const words = wanted
    .split(" ")
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&").replace(/'/gu, "['’‘]"));
  return text.match(new RegExp(words.join('[«»“”"\\s\\u00a0\\u202f]+'), "iu"))?.[0];
}

function nearest(view: View, words: string, title: Line): Line | undefined {
  const wanted = view.content(words, title.paragraph);
  const inQuotes = (line: Line) =>
    view.marksIn(line).find((mark): mark is Quotation => mark.label === "quotation" && mark.use === "speech");
  let best: { line: Line; score: number } | undefined;
  for (const line of view.lines) {
    const quotation = inQuotes(line);
    const text = quotation ? view.words(quotation, quotation.content) : line.text;
    const has = view.content(text, line.paragraph);
    const score = [...wanted].filter((word) => has.has(word)).length * (quotation ? 2 : 1);
    if (score >= 2 && (!best || score > best.score)) best = { line, score };
  }
  return best?.line;
}

const careful = new Set(["care", "conditional"]);

/** The title and the body say the same thing with unequal certainty. */
export function titleCertainty(view: View): Finding[] {
  const { title } = view;
  if (!title || countWords(title.text) > 25) return [];
  const sure = (line: Line) => !view.marksIn(line).some((mark) => careful.has(mark.label));
  const titleIsSure = sure(title);
  const line = closest(view, (candidate) => sure(candidate) !== titleIsSure);
  if (!line) return [];
  const marker = view
    .marksIn(titleIsSure ? line : title)
    .find((mark): mark is Marker => careful.has(mark.label));
  const body = piece(view, line, titleIsSure ? marker?.span : undefined);
  const head = piece(view, title, titleIsSure ? undefined : marker?.span);
  if (!marker || !body || !head) return [];
  return [
    {
      kind: "title-certainty",
      variant: titleIsSure ? "title-surer" : "body-surer",
      slots: {
        careful: { quote: view.words(marker, marker.span) },
        body: { quote: body.words },
        place: { places: [line.paragraph.number] },
      },
      evidence: [head.evidence, body.evidence],
      strength: 0.9,
    },
  ];
}
