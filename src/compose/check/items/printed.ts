import type { Languages } from "../../../model/language.ts";
import { isJest } from "../../jest.ts";
import { withArticle, withoutArticle } from "../../outlet.ts";
import { countWords } from "../../text.ts";
import type { View } from "../../view.ts";
import { piecesAbroad } from "../abroad.ts";
import { isStatement } from "../clause.ts";
import { editedQuotations } from "../edited.ts";
import { asPiece } from "../query.ts";
import { someTongue } from "../tongue.ts";
import { type Checkable, limit } from "./checkable.ts";
import { saidBy } from "./speech.ts";
import { spokenMarks } from "./spoken.ts";
import { isDistressing } from "./start.ts";

/** Words that the article takes from an outlet: the page on which they were printed. */
export function printed(view: View, languages: Languages): Checkable[] {
  const { analysis } = view;
  if (isJest(analysis, languages)) return [];
  const edited = editedQuotations(analysis);
  const own = analysis.article.publisher?.value.toLowerCase() ?? "";
  return spokenMarks(view).flatMap(({ mark, line }): Checkable[] => {
    const voice = mark.voice === undefined ? undefined : analysis.voices[mark.voice];
    if (voice?.kind !== "outlet" || !voice.named || mark.inferred || edited.has(mark)) return [];
    if (own.includes(voice.name.toLowerCase()) || voice.through !== undefined) return [];
    const said = saidBy(view, { mark, line }, limit + 4);
    if (said === undefined || countWords(said.words) < fewest) return [];
    if (!isStatement(line, said.words) || isDistressing(view, line, said.words)) return [];
    return [
      {
        family: "quotation",
        variant: "printed",
        slots: {
          voice: { plain: withArticle(view, voice.name) },
          words: { quote: said.words },
          place: { places: [line.paragraph.number] },
        },
        evidence: [said.evidence],
        strength: 0.66,
        query: {
          pieces: [
            asPiece(withoutArticle(view, voice.name)),
            ...piecesAbroad(view, line, said.words, voice, someTongue),
          ],
          language: analysis.article.language,
        },
      },
    ];
  });
}

/** Words that can be found again on a page. */
const fewest = 6;
