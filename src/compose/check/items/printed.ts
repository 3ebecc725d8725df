import type { Name, Quotation, Voice } from "../../../model/analysis.ts";
import type { Languages } from "../../../model/language.ts";
import { isJest } from "../../jest.ts";
import { withArticle, withoutArticle } from "../../outlet.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { piecesAbroad } from "../abroad.ts";
import { isStatement } from "../clause.ts";
import { editedQuotations } from "../edited.ts";
import { typedWords } from "../exact.ts";
import { isAtHome } from "../hometongue.ts";
import { shown } from "../names.ts";
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
    const given = mark.voice === undefined ? undefined : analysis.voices[mark.voice];
    const voice = given ?? outletBefore(view, mark, line);
    if (voice?.kind !== "outlet" || !voice.named || mark.inferred || edited.has(mark)) return [];
    if (own.includes(voice.name.toLowerCase()) || voice.through !== undefined) return [];
    const said = saidBy(view, { mark, line }, limit + 4);
    if (said === undefined || countWords(said.words) < fewest) return [];
    if (!isStatement(line, said.words) || isDistressing(view, line, said.words)) return [];
    const isHome = isAtHome(view, voice.name);
    return [
      {
        family: "quotation",
        variant: isHome ? "printed-home" : "printed",
        slots: {
          voice: { plain: withArticle(view, voice.name) },
          words: { quote: said.words },
          place: { places: [line.paragraph.number] },
        },
        evidence: [said.evidence],
        strength: 0.66,
        query: {
          pieces: [
            ...(isHome ? [`"${typedWords(said.words, languages, line.paragraph.language)}"`] : []),
            asPiece(withoutArticle(view, voice.name)),
            ...(isHome ? [] : piecesAbroad(view, line, said.words, voice, someTongue)),
          ],
          language: analysis.article.language,
        },
      },
    ];
  });
}

/** Words that can be found again on a page. */
const fewest = 6;

/** « On lit dans Le Monde : » : the outlet right before words for which nobody else is named. */
function outletBefore(view: View, mark: Quotation, { paragraph, sentence }: Line): Voice | undefined {
  const near = view.analysis.marks.findLast(
    (other): other is Name =>
      other.label === "name" &&
      other.paragraph === mark.paragraph &&
      other.span.start >= sentence.span.start &&
      other.span.end <= mark.span.start,
  );
  if (near?.kind !== "outlet") return undefined;
  const between = paragraph.text.slice(near.span.end, mark.span.start);
  if (countWords(between) > beside || !/[:,]\s*$/u.test(between)) return undefined;
  return {
    name: shown(view.analysis, near),
    named: true,
    kind: "outlet",
    paragraphs: [mark.paragraph],
    words: 0,
  };
}

/** Words between the name of an outlet and what is quoted from it. */
const beside = 6;
