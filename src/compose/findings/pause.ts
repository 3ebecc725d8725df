import type { Finding } from "../finding.ts";
import { piece } from "../quote.ts";
import type { Line, View } from "../view.ts";

type Next = "quotation" | "heading" | "text-of-others" | "question" | "paragraph";

/** What follows a paragraph: the block after it, or the kind of its first words. */
function following(view: View, line: Line): Next | undefined {
  const { blocks, paragraphs } = view.analysis;
  const at = blocks.indexOf(line.paragraph);
  const block = blocks[at + 1];
  const next = paragraphs[line.paragraph.number];
  if (!block || !next) return undefined;
  if (block.kind === "heading") return "heading";
  if (next.source !== undefined && line.paragraph.source === undefined) return "text-of-others";
  if (/^\s*[«“"„]/u.test(next.text)) return "quotation";
  return next.text.trim().endsWith("?") ? "question" : "paragraph";
}

/** The last sentence of each paragraph, as a place to stop and say what is coming (Questioning the Author). */
export function pauses(view: View): Finding[] {
  return view.lines.flatMap((line, index): Finding[] => {
    if (view.lines[index + 1]?.paragraph === line.paragraph || line.paragraph.form !== "text") return [];
    if (line.paragraph.language !== view.analysis.article.language) return [];
    if (line.sentence.quoted > 0.5 || line.paragraph.quotation || line.paragraph.source !== undefined)
      return [];
    const next = following(view, line);
    const words = piece(view, line);
    if (!next || !words) return [];
    return [
      {
        kind: "pause",
        variant: next,
        slots: { words: { quote: words.words }, here: { places: [line.paragraph.number] } },
        evidence: [words.evidence],
        strength: next === "paragraph" ? 0.4 : 0.6,
      },
    ];
  });
}
