import type { Finding } from "../finding.ts";
import { piece } from "../quote.ts";
import { countWords } from "../text.ts";
import type { Line, View } from "../view.ts";
import { tied } from "./matter.ts";
import { clausal } from "./speeches.ts";

/** A text of another outlet, and a paragraph of the article's own that takes up the same matter. */
export function embeddedText(view: View): Finding[] {
  const embedded = view.lines.filter((line) => line.paragraph.source !== undefined);
  const own = view.lines.filter((line) => line.paragraph.source === undefined);
  const pieceOf = (line: Line, focus?: { start: number; end: number }) => {
    const words = piece(view, line, focus);
    return words && countWords(words.words) >= 5 && clausal(view, line, line.sentence.span, words.words)
      ? words
      : undefined;
  };
  const seen = new Set<string>();
  return embedded.flatMap((line): Finding[] => {
    const { source = "", number } = line.paragraph;
    const careful = view.marksIn(line).find(({ label }) => label === "care" || label === "certainty");
    const sign = careful && view.words(careful, careful.span);
    const inside = pieceOf(line, careful?.span);
    if (!inside || seen.has(source) || (sign !== undefined && !inside.words.includes(sign))) return [];
    for (const after of own) {
      if (!tied(view, line, after)) continue;
      const outside = pieceOf(after);
      if (!outside) continue;
      seen.add(source);
      return [
        {
          kind: "embedded-text",
          variant: careful ? "with-sign" : "plain",
          slots: {
            outlet: { plain: source },
            inside: { quote: inside.words },
            outside: { quote: outside.words },
            ...(sign === undefined ? {} : { sign: { quote: sign } }),
            here: { places: [number] },
            there: { places: [after.paragraph.number] },
          },
          evidence: [inside.evidence, outside.evidence],
          strength: careful ? 0.85 : 0.65,
        },
      ];
    }
    return [];
  });
}
