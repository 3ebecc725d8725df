import type { Finding } from "../../finding.ts";
import { meeting, piece } from "../../quote.ts";
import { type Line, type View, within } from "../../view.ts";
import { isOwn, isUnattributed, standsAlone } from "../together.ts";

/** The title and a statement of the last two paragraphs that speaks of its matter. */
export function titleAndEnd(view: View): Finding[] {
  const { title, analysis } = view;
  const total = analysis.paragraphs.length;
  const head = title && piece(view, title);
  if (!title || !head || total < 5) return [];
  const about = view.content(title.text, analysis.title);
  const lines = view.lines.filter((line) => line.paragraph.number > total - 2 && isOwn(line, view)).reverse();
  for (const line of lines) {
    const words = meeting(view, line, title);
    if (!words || !standsAlone(view, line, words.words)) continue;
    const met = [...view.content(words.words, line.paragraph)].filter(
      (word) => about.has(word) && !/\d/u.test(word),
    );
    if (met.length < 2 || isAppeal(line)) continue;
    return [
      {
        kind: "title-and-end",
        variant: isUnattributed(line) ? "told" : "said",
        slots: { end: { quote: words.words }, there: { places: [line.paragraph.number] } },
        evidence: [head.evidence, words.evidence],
        strength: 0.55,
      },
    ];
  }
  return [];
}

/** “Support the choir!”: a call, which says nothing that a title could be compared with. */
function isAppeal({ paragraph, sentence, text }: Line): boolean {
  const first = paragraph.words?.find((word) => within(word, sentence.span) && word.tag !== "PUNCT");
  return first?.tag === "VERB" || /!["»”\s]*$/u.test(text);
}
