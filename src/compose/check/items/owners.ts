import type { Paragraph } from "../../../model/analysis.ts";
import type { Evidence } from "../../../model/guide.ts";
import type { Slot } from "../../finding.ts";
import { inSentence, isWholeName } from "../../findings/speeches.ts";
import { piece } from "../../quote.ts";
import { cut, isBrought, locate, marksByParagraph, marksIn } from "../../text.ts";
import type { View } from "../../view.ts";
import { type Checkable, limit } from "./checkable.ts";

/** Sentences that a pupil can still sort one by one; fewest of each kind. */
const most = 14;
const fewest = 2;

interface Run {
  readonly paragraphs: readonly Paragraph[];
  readonly worth: number;
}

/** Paragraphs in a row, three or else two, in which words of others and words of nobody named stand side by side. */
export function owners(view: View): Checkable[] {
  if (view.analysis.genres.some(({ kind }) => kind === "interview")) return [];
  for (const { paragraphs } of [...runsOf(view, 3), ...runsOf(view, 2)]) {
    const evidence = paragraphs.flatMap((paragraph) => shownIn(view, paragraph)).slice(0, 3);
    if (evidence.length === 0) continue;
    const places = paragraphs.map(({ number }) => number);
    const rows = paragraphs.flatMap((paragraph) => rowOf(view, paragraph));
    if (rows.length === 0) continue;
    const key = { table: rows };
    return [
      { family: "owners", variant: "mixed", slots: { places: { places }, key }, evidence, strength: 0.49 },
    ];
  }
  return [];
}

/** So many paragraphs in a row, those first in which both kinds are many. */
function runsOf(view: View, span: number): Run[] {
  const { paragraphs } = view.analysis;
  if (paragraphs.length <= span) return [];
  const shares = paragraphs.map((paragraph) => shareOf(view, paragraph));
  return paragraphs
    .flatMap((_, at): Run[] => {
      const run = paragraphs.slice(at, at + span);
      const told = shares.slice(at, at + span).reduce((sum, each) => sum + each.told, 0);
      const own = shares.slice(at, at + span).reduce((sum, each) => sum + each.own, 0);
      const isWhole = run.length === span && run.every(({ form }) => form === "text");
      if (!isWhole || run.some(isTurn) || run.some(isBrought)) return [];
      if (run.some(isAsking)) return [];
      if (!run.some((paragraph) => hasFact(view, paragraph))) return [];
      if (run.reduce((sum, each) => sum + namedIn(view, each), 0) < fewest) return [];
      if (new Set(run.flatMap((each) => speakersIn(view, each))).size < fewest) return [];
      return told >= fewest && own >= fewest && told + own <= most
        ? [{ paragraphs: run, worth: Math.min(told, own) }]
        : [];
    })
    .toSorted((a, b) => b.worth - a.worth);
}

/** Mostly questions: nobody answers for them, and nothing in them can be confirmed. */
function isAsking({ text, sentences }: Paragraph): boolean {
  const asked = sentences.filter(({ span }) => /\?["”’»\s]*$/u.test(text.slice(span.start, span.end)));
  return asked.length > 1 && asked.length * 2 >= sentences.length;
}

function shareOf(view: View, paragraph: Paragraph): { readonly told: number; readonly own: number } {
  const told = paragraph.sentences.filter((sentence) => isTold(view, paragraph, sentence)).length;
  return { told, own: paragraph.sentences.length - told };
}

/** A sentence of the article’s own holds what can be looked up: a number, a date, a name that is nobody’s. */
function hasFact(view: View, paragraph: Paragraph): boolean {
  return paragraph.sentences.some(
    (sentence) =>
      !isTold(view, paragraph, sentence) &&
      marksIn(view.analysis, paragraph, sentence).some(
        (mark) =>
          mark.label === "figure" ||
          mark.label === "date" ||
          (mark.label === "name" && (mark.kind === "organisation" || mark.kind === "place")),
      ),
  );
}

/** Given to somebody, or with somebody’s words between quotation marks. */
function isTold({ analysis }: View, paragraph: Paragraph, sentence: Paragraph["sentences"][number]): boolean {
  return (
    sentence.layer === "attributed" ||
    marksIn(analysis, paragraph, sentence).some((mark) => mark.label === "quotation" && mark.use === "speech")
  );
}

/** A sentence that is given to somebody, else the name of who is heard there. */
function shownIn(view: View, { number, sentences }: Paragraph): Evidence[] {
  const told = sentences.find(({ layer }) => layer === "attributed");
  const line = view.lines.find((each) => each.paragraph.number === number && each.sentence === told);
  const shown = line && piece(view, line, undefined, limit);
  if (shown !== undefined) return [shown.evidence];
  const voice = view.analysis.voices.find(({ named, paragraphs }) => named && paragraphs.includes(number));
  return voice === undefined
    ? []
    : locate(view.analysis, voice.name, [number]).filter(({ at }) => at === number);
}

/** A turn of a conversation: a question alone. */
function isTurn({ sentences, text }: Paragraph): boolean {
  return sentences.length === 1 && text.trim().endsWith("?");
}

/** Sentences with words that are given to somebody or something with a name. */
function namedIn(view: View, paragraph: Paragraph): number {
  const { voices } = view.analysis;
  const known = voices.filter(({ named }) => named);
  return paragraph.sentences.filter((sentence) => {
    const text = cut(paragraph, sentence.span);
    const isMarked = marksIn(view.analysis, paragraph, sentence).some(
      (mark) =>
        (mark.label === "attribution" || (mark.label === "quotation" && mark.use === "speech")) &&
        mark.voice !== undefined &&
        voices[mark.voice]?.named === true,
    );
    return isMarked || (isTold(view, paragraph, sentence) && known.some(({ name }) => text.includes(name)));
  }).length;
}

/** Who is heard in the paragraph; nothing where nobody is seen, for somebody may be named. */
function rowOf(view: View, paragraph: Paragraph): (readonly [Slot, Slot])[] {
  const voices = (marksByParagraph(view.analysis).get(paragraph.number) ?? []).flatMap((mark) => {
    const isSaid = mark.label === "attribution" || (mark.label === "quotation" && mark.use === "speech");
    return isSaid && mark.voice !== undefined ? (view.analysis.voices[mark.voice] ?? []) : [];
  });
  const names = [...new Set(voices)].filter(isWholeName).map((voice) => inSentence(view, voice));
  return names.length > 0 ? [[{ places: [paragraph.number] }, { list: names }]] : [];
}

/** Last names of those to whom words of the paragraph are given. */
function speakersIn(view: View, paragraph: Paragraph): string[] {
  const { voices } = view.analysis;
  const known = voices.filter(({ named }) => named);
  return paragraph.sentences.flatMap((sentence): string[] => {
    if (!isTold(view, paragraph, sentence)) return [];
    const marked = marksIn(view.analysis, paragraph, sentence).flatMap((mark) => {
      const isSaid = mark.label === "attribution" || (mark.label === "quotation" && mark.use === "speech");
      const voice = isSaid && mark.voice !== undefined ? voices[mark.voice] : undefined;
      return voice === undefined ? [] : [voice.name];
    });
    const text = cut(paragraph, sentence.span);
    const names =
      marked.length > 0 ? marked : known.flatMap(({ name }) => (text.includes(name) ? [name] : []));
    return names.map((name) => name.split(" ").at(-1) ?? name);
  });
}
