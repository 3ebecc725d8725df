import { isJest } from "../../jest.ts";
import type { Line, View } from "../../view.ts";
import { begun } from "../begun.ts";
import { asPiece } from "../query.ts";
import { recalledIn } from "../recalled.ts";
import { signs } from "../signs.ts";
import { distinct, namesIn } from "../strings.ts";
import { isUsable } from "../usable.ts";
import type { Checkable } from "./checkable.ts";
import { isDistressing } from "./start.ts";

/** “If memory serves, it was Ada Brook of Holm”: what the author says without being sure of it. */
export function unsure(view: View): Checkable[] {
  if (isJest(view.analysis, view.languages)) return [];
  return view.lines
    .flatMap((line): Checkable[] => {
      const { paragraph, sentence, text } = line;
      if (paragraph.form !== "text" || paragraph.language !== view.analysis.article.language) return [];
      if (sentence.quoted > 0 || sentence.layer === "attributed" || text.includes("?")) return [];
      const [sign] = text.match(signs(view.pack(paragraph)?.lexicons.unsure ?? [])) ?? [];
      const words = sign === undefined ? undefined : begun(view, line);
      if (sign === undefined || words === undefined || isDistressing(view, line, text)) return [];
      if (!view.marksIn(line).some(({ label }) => label === "name")) return [];
      const pieces = namesNear(view, line).slice(0, most).map(asPiece);
      if (pieces.length < fewest) return [];
      return [
        {
          family: "vague",
          variant: "unsure",
          slots: {
            voice: { quote: sign },
            words: { quote: words },
            place: { places: [paragraph.number] },
          },
          evidence: [{ at: paragraph.number, quote: words }],
          strength: 0.5,
          query: { pieces, language: view.analysis.article.language },
        },
      ];
    })
    .slice(0, 1);
}

/** Names to type. */
const [fewest, most] = [2, 3];

/** Those of the sentence, then those of the one before it, each in full. */
function namesNear(view: View, line: Line): string[] {
  const at = view.lines.indexOf(line);
  const before = view.lines.slice(Math.max(0, at - 1), at);
  const all = [line, ...before.filter(({ paragraph }) => paragraph === line.paragraph)].flatMap((each) => [
    ...namesIn(view, each, each.text).filter((name) => isUsable(view, name)),
    ...recalledIn(view, each).map(({ name }) => name),
  ]);
  return distinct(all.filter((name) => !all.some((other) => other !== name && other.includes(name))));
}
