import type { Languages } from "../../../model/language.ts";
import { withArticle, withoutArticle } from "../../outlet.ts";
import { countWords, overlaps } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { piecesAbroad } from "../abroad.ts";
import { bearers } from "../bearers.ts";
import { besideName } from "../beside.ts";
import { speakerName } from "../exact.ts";
import { sound } from "../openings.ts";
import { roleOf } from "../people.ts";
import { asPiece } from "../query.ts";
import { distinct, namesIn } from "../strings.ts";
import { mayBeTranslated, someTongue, tongueOf } from "../tongue.ts";
import { type Checkable, limit } from "./checkable.ts";
import { fullName, isPublic } from "./speech.ts";
import { spokenMarks } from "./spoken.ts";
import { isDistressing } from "./start.ts";

/** A quotation with a cut that the page marks, of somebody who can be looked up or from a text that is named. */
export function edits(view: View, languages: Languages): Checkable[] {
  const { analysis } = view;
  const all = spokenMarks(view);
  return analysis.marks.flatMap((mark): Checkable[] => {
    if (mark.label !== "cut" || mark.paragraph === 0) return [];
    const line = view.lineOf(mark);
    const shown = line && sound(view, line, mark.span, limit + 1);
    if (!line || !shown || isDistressing(view, line, shown.words)) return [];
    const spoken = all.find(
      (other) => other.mark.paragraph === mark.paragraph && overlaps(other.mark.span, mark.span),
    );
    const said = spoken && speakerOf(view, spoken, languages);
    const source = said === undefined ? sourceOf(view, line) : undefined;
    const name = said?.name ?? source;
    if (name === undefined) return [];
    const tongue = said === undefined ? undefined : said.tongue;
    const isForeign = mayBeTranslated(analysis) || tongue !== undefined;
    const typed = isForeign ? undefined : longestPart(shown.words);
    if (!isForeign && typed === undefined) return [];
    const abroad = isForeign ? piecesAbroad(view, line, shown.words, { name }, tongue ?? someTongue) : [];
    const saidNames = distinct(namesIn(view, line, shown.words))
      .filter((other) => !other.includes(name) && !name.includes(other))
      .slice(0, 2);
    return [
      {
        family: "edited",
        variant: isForeign ? "foreign" : "cut",
        slots: {
          voice: { plain: said === undefined ? withArticle(view, name) : name },
          words: { quote: shown.words },
          place: { places: [line.paragraph.number] },
        },
        evidence: [shown.evidence],
        strength: 0.7,
        query: {
          pieces: [
            typed && `"${typed}"`,
            asPiece(withoutArticle(view, name)),
            ...abroad,
            ...(isForeign && abroad.every((piece) => piece === undefined)
              ? saidNames.length > 0
                ? saidNames.map(asPiece)
                : besideName(view, name)
              : []),
          ],
          language: analysis.article.language,
        },
      },
    ];
  });
}

interface Speaker {
  readonly name: string;
  readonly tongue: string | undefined;
}

function speakerOf(
  view: View,
  { mark, line }: ReturnType<typeof spokenMarks>[number],
  languages: Languages,
): Speaker | undefined {
  const voice = mark.voice === undefined ? undefined : bearers(view)[mark.voice];
  if (voice === undefined || !voice.named || (voice.kind !== "person" && voice.kind !== "institution"))
    return undefined;
  const role = roleOf(view, voice);
  if (voice.kind === "person" && role === undefined && !isPublic(view, voice)) return undefined;
  const name = speakerName(fullName(view, voice), languages, line.paragraph.language);
  if (voice.kind === "person" && !name.includes(" ")) return undefined;
  return { name, tongue: tongueOf(view, line, voice, role === "office") };
}

/** The publication that a brought passage, or the passage around it, is said to be from. */
function sourceOf({ analysis }: View, { paragraph }: Line): string | undefined {
  const own = analysis.article.publisher?.value.toLowerCase() ?? "";
  const { source } = paragraph;
  return source === undefined || source === "" || own.includes(source.toLowerCase()) || countWords(source) > 6
    ? undefined
    : source;
}

/** Words between two cuts, enough of them to find the passage. */
function longestPart(words: string): string | undefined {
  return words
    .split(/\s*(?:\[[^\]]*\]|\([^\p{L})]*\)|…|\.{3})\s*/u)
    .map((part) => part.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, ""))
    .filter((part) => countWords(part) >= fewest)
    .toSorted((one, two) => two.length - one.length)[0];
}

const fewest = 4;
