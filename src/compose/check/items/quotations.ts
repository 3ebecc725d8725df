import type { Quotation } from "../../../model/analysis.ts";
import type { Languages } from "../../../model/language.ts";
import { exact, piece } from "../../quote.ts";
import { standsAlone } from "../../standing.ts";
import { countWords, cut, overlaps } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { editedQuotations } from "../edited.ts";
import { firstWords, mayBeTranslated, speakerName } from "../exact.ts";
import { year } from "../ingredients.ts";
import { sound } from "../openings.ts";
import { asPiece } from "../query.ts";
import { subject } from "../subject.ts";
import { type Checkable, type Detector, limit } from "./checkable.ts";
import { fullName } from "./speech.ts";

/** Quoted words: where they were first said, what was cut or added, where a sentence stands elsewhere. */
export const quotationItems: Detector = (view, languages) => [
  ...spoken(view, languages),
  ...edits(view),
  ...copies(view, languages),
];

interface Spoken {
  readonly mark: Quotation;
  readonly line: Line;
}

function speech(view: View): Spoken[] {
  return view.analysis.marks.flatMap((mark): Spoken[] => {
    if (mark.label !== "quotation" || mark.use !== "speech" || !mark.closed || mark.paragraph === 0)
      return [];
    const line = view.lineOf(mark);
    return line ? [{ mark, line }] : [];
  });
}

/** Words of a named voice; verbatim strings only where the page shows the words in their own language. */
function spoken(view: View, languages: Languages): Checkable[] {
  const { analysis } = view;
  const edited = editedQuotations(analysis);
  const own = analysis.article.language;
  const translated = mayBeTranslated(analysis);
  return speech(view).flatMap(({ mark, line }): Checkable[] => {
    const voice = mark.voice === undefined ? undefined : analysis.voices[mark.voice];
    if (voice === undefined || !voice.named || voice.kind === "outlet" || edited.has(mark)) return [];
    const { language, number } = line.paragraph;
    const content = cut(line.paragraph, mark.content).replace(/\s+/gu, " ").trim();
    const words = exact(view, line, mark.content, limit);
    if (words === undefined || countWords(words.words) < 5) return [];
    const name = speakerName(fullName(view, voice), languages, language);
    const isOwn = !translated || language !== own;
    const string = isOwn ? firstWords(content, languages, language) : undefined;
    const [about] = subject(analysis, languages).names;
    const byName = [asPiece(name), voice.through ?? about, year(analysis)];
    return [
      {
        family: "quotation",
        variant: isOwn ? "exact" : "translated",
        slots: {
          voice: { plain: name },
          words: { quote: words.words },
          place: { places: [number] },
        },
        evidence: [words.evidence],
        strength: Math.min(0.9, 0.6 + (voice.kind === "person" ? 0.15 : 0) + voice.words / 500),
        query: {
          pieces: string === undefined ? byName : [`"${string}"`, asPiece(name)],
          language: string === undefined ? own : language,
        },
      },
    ];
  });
}

/** Signs that a quotation was cut, or that words were put into it. */
function edits(view: View): Checkable[] {
  const { analysis } = view;
  const all = speech(view);
  return analysis.marks.flatMap((mark): Checkable[] => {
    if ((mark.label !== "cut" && mark.label !== "insertion") || mark.paragraph === 0) return [];
    const line = view.lineOf(mark);
    const inside = all.some(
      (other) => other.mark.paragraph === mark.paragraph && overlaps(other.mark.span, mark.span),
    );
    const shown = line && piece(view, line, mark.span, limit + 1);
    if (!line || !shown || (!inside && line.paragraph.source === undefined && !line.paragraph.quotation))
      return [];
    const added = cut(line.paragraph, mark.span).replace(/^[[(]|[\])]$/gu, "");
    if (mark.label === "insertion" && countWords(added) < 2) return [];
    return [
      {
        family: "edited",
        variant: mark.label,
        slots: {
          words: { quote: shown.words },
          added: mark.label === "insertion" ? { quote: added } : undefined,
          place: { places: [line.paragraph.number] },
        },
        evidence: [shown.evidence],
        strength: 0.7 + Math.min(0.15, countWords(added) / 40),
      },
    ];
  });
}

/** A sentence of the article's own with a name or a figure: elsewhere it may stand word for word. */
function copies(view: View, languages: Languages): Checkable[] {
  return view.lines.flatMap((line): Checkable[] => {
    const { paragraph, sentence, text } = line;
    if (sentence.layer === "attributed" || sentence.quoted > 0 || paragraph.form !== "text") return [];
    const marks = view.marksIn(line);
    if (paragraph.source !== undefined || !marks.some(({ label }) => label === "name")) return [];
    const { start } = sentence.span;
    const words = sound(view, line, { start, end: start + 1 }, 10)?.words;
    if (words === undefined || countWords(words) < 7 || !text.startsWith(words) || text.includes("?"))
      return [];
    if (!standsAlone(text, paragraph.language, languages)) return [];
    return [
      {
        family: "copies",
        variant: "sentence",
        slots: { words: { quote: words }, place: { places: [paragraph.number] } },
        evidence: [{ at: paragraph.number, quote: words }],
        strength: 0.42 + (marks.some(({ label }) => label === "figure") ? 0.05 : 0),
      },
    ];
  });
}
