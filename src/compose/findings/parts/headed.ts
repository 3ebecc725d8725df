import type { Analysis, Paragraph } from "../../../model/analysis.ts";
import type { Finding } from "../../finding.ts";
import type { View } from "../../view.ts";
import { passage } from "../together.ts";

interface Part {
  readonly heading: string;
  readonly source?: string;
  readonly paragraphs: Paragraph[];
}

/** Headings with the numbered paragraphs below them, in order. */
function parts(analysis: Analysis): Part[] {
  const found: Part[] = [];
  for (const block of analysis.blocks) {
    if (block.kind === "heading")
      found.push({ heading: block.text, ...(block.source ? { source: block.source } : {}), paragraphs: [] });
    else if (block.kind === "paragraph") found.at(-1)?.paragraphs.push(block);
  }
  return found;
}

/** Words of a paragraph printed large between two others: no heading. */
function isPulled({ analysis }: View, heading: string): boolean {
  const words = plain(heading);
  return words.includes(" ") && analysis.paragraphs.some(({ text }) => plain(text).includes(words));
}

const plain = (text: string) =>
  text
    .replace(/[\s«»“”„"'’.!?…]+/gu, " ")
    .trim()
    .toLowerCase();

function kindOf(heading: string): "asked-heading" | "marked-heading" | "plain-heading" {
  if (heading.trim().endsWith("?")) return "asked-heading";
  return /[«“"„]/u.test(heading) ? "marked-heading" : "plain-heading";
}

/** A part of three paragraphs or more under its own heading, from its first statement to its last. */
export function headedPart(view: View): Finding[] {
  return parts(view.analysis).flatMap(({ heading, source, paragraphs }): Finding[] => {
    const most = (view.analysis.paragraphs.length * 2) / 3;
    if (isPulled(view, heading)) return [];
    if (source || paragraphs.length < 3 || paragraphs.length > most || heading.length > 90) return [];
    const numbers = new Set(paragraphs.map(({ number }) => number));
    const inside = view.lines.filter(({ paragraph }) => numbers.has(paragraph.number));
    const opens = inside.find((line) => passage(view, line));
    const closes = inside.findLast((line) => passage(view, line));
    const [one, two] = [opens && passage(view, opens), closes && passage(view, closes)];
    if (!one || !two || one.line.paragraph === two.line.paragraph) return [];
    return [
      {
        kind: "headed-part",
        variant: kindOf(heading),
        slots: {
          heading: { quote: heading },
          places: { places: [...numbers] },
          first: { quote: one.piece.words },
          last: { quote: two.piece.words },
        },
        evidence: [one.piece.evidence, two.piece.evidence],
        strength: 0.45,
      },
    ];
  });
}
