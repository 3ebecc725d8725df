import type { Analysis, Mark, Paragraph } from "../model/analysis.ts";
import type { MapRow } from "../model/guide.ts";
import type { Language, Languages } from "../model/language.ts";
import { isBrought, marksByParagraph } from "./text.ts";

const openingWords = 9;

/** The teacher's map: a row for each paragraph. */
export function paragraphMap(analysis: Analysis, _pack: Language, _languages: Languages): MapRow[] {
  const marks = marksByParagraph(analysis);
  return analysis.paragraphs.flatMap((paragraph) => {
    const opens = openingOf(paragraph.text);
    if (opens === "") return [];
    const here = marks.get(paragraph.number) ?? [];
    return [
      { paragraph: paragraph.number, opens, layer: layer(paragraph), signals: signals(paragraph, here) },
    ];
  });
}

/** First words of the first line, verbatim. */
function openingOf(text: string): string {
  const line = text.trimStart().split("\n", 1)[0] ?? "";
  const words = new RegExp(`^\\S{1,40}(?:\\s+\\S{1,40}){0,${openingWords - 1}}`, "u").exec(line);
  return (words?.[0] ?? line.slice(0, 40)).replace(/[\s,;:(«“]+$/u, "");
}

function layer(paragraph: Paragraph): MapRow["layer"] {
  if (isBrought(paragraph)) return "attributed";
  const layers = new Set(paragraph.sentences.map((sentence) => sentence.layer));
  if (layers.has("attributed")) return layers.size === 1 ? "attributed" : "mixed";
  return layers.has("author") ? "author" : "undetermined";
}

function signals(paragraph: Paragraph, marks: readonly Mark[]): string {
  const has = (test: (mark: Mark) => boolean): boolean => marks.some(test);
  const shown: readonly [string, boolean][] = [
    ["Q", has((mark) => mark.label === "quotation" && mark.use === "speech")],
    ["S", namesSource(paragraph, marks)],
    ["#", has((mark) => mark.label === "figure")],
    ["?", has((mark) => mark.label === "question")],
    ["+", has((mark) => mark.label === "certainty")],
    ["~", has((mark) => mark.label === "care" || mark.label === "conditional")],
  ];
  return shown
    .filter(([, on]) => on)
    .map(([signal]) => signal)
    .join(" ");
}

/** Somebody or something is named from whom the words come. */
export function namesSource(paragraph: Paragraph, marks: readonly Mark[]): boolean {
  if (paragraph.source !== undefined) return true;
  if (paragraph.sentences.some((sentence) => sentence.voice !== undefined)) return true;
  return marks.some(
    (mark) =>
      mark.label === "attribution" ||
      mark.label === "reference" ||
      (mark.label === "quotation" && mark.voice !== undefined) ||
      (mark.label === "name" && mark.kind === "outlet"),
  );
}
