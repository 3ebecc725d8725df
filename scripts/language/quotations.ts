import type { Analysis, Span } from "../../src/model/analysis.ts";
import { analyzed } from "./analyzed.ts";
import { type Figure, least, type Measure, most, share } from "./figure.ts";
import { linesOf, type SetFile, setFiles } from "./files.ts";
import { type FoundQuote, type GoldQuote, type Range, type Row, scoreQuotes } from "./score.ts";

interface Text {
  readonly text: string;
  readonly attributions?: readonly GoldQuote[];
  readonly quotes?: readonly { readonly span: Range; readonly kind: string; readonly speaker?: string }[];
}

/** Percent found, and of those the speaker right. */
const demands: Readonly<Record<string, readonly [found: number, speaker: number]>> = {
  "en direct": [96, 89],
  "en mixed": [82, 75],
  "fr speech": [97, 85],
};

/** Quotations, speakers and attributed sentences. */
export const quotations: Measure = async ({ folder }) => {
  const figures: Figure[] = [];
  for (const file of setFiles(folder, "quotes")) figures.push(...(await quotationsIn(file)));
  return figures;
};

async function quotationsIn(file: SetFile): Promise<Figure[]> {
  const { language } = file;
  const rows = new Map<string, Row>();
  const texts = linesOf<Text>(file);
  let [quoted, spoken, called, attributed, gold] = [0, 0, 0, 0, 0];
  let [both, goldLetters, foundLetters] = [0, 0, 0];
  for (const text of texts) {
    const items = goldOf(text);
    const { analysis, place } = await placed(text.text, language);
    const found = foundIn(analysis, place);
    scoreQuotes(text.text, items, found, rows);
    const ours = painted(
      text.text,
      found.map(({ content }) => [content]),
    );
    const theirs = painted(
      text.text,
      items.filter(({ type }) => type !== "not-speech").map(({ content }) => content),
    );
    for (let at = 0; at < ours.length; at++) {
      both += (ours[at] ?? 0) & (theirs[at] ?? 0);
      goldLetters += theirs[at] ?? 0;
      foundLetters += ours[at] ?? 0;
    }
    const cover = ([start, end]: Range) =>
      theirs.subarray(start, end).reduce((sum, one) => sum + one, 0) / Math.max(1, end - start);
    for (const { type, content } of found) {
      if (type !== "direct") continue;
      quoted++;
      if (cover(content) >= 0.5) spoken++;
    }
    for (const { number, sentences } of [analysis.title, ...analysis.paragraphs])
      for (const { span, layer } of sentences) {
        const isGold = cover(place(number, span)) >= 0.2;
        if (isGold) gold++;
        if (layer === "attributed") called++;
        if (isGold && layer === "attributed") attributed++;
      }
  }
  const figures = [...rows].flatMap(([type, row]) => rowsOf(language, type, row));
  if (texts.every(({ attributions }) => attributions === undefined)) return figures;
  return [
    ...figures,
    least(`reported speech ${language}, by characters: precision`, share(both, foundLetters), 90),
    least(`reported speech ${language}, by characters: recall`, share(both, goldLetters)),
    least(`${file.name}: of predicted quotations, speech in gold`, share(spoken, quoted), 90),
    least(`${file.name}: of sentences called attributed, right`, share(attributed, called), 90),
    least(`${file.name}: of sentences attributed in gold, called`, share(attributed, gold), 60),
  ];
}

function rowsOf(language: string, type: string, row: Row): Figure[] {
  const found = share(row.found, row.gold);
  const name = `quotations ${language}, ${type}`;
  if (type === "not-speech") return [most(`${name} (${row.gold}): taken for speech`, found, 15)];
  const [first, second] = demands[`${language} ${type}`] ?? [];
  return [
    least(`${name} (${row.gold}): found`, found, first),
    least(`${name}: speaker right`, share(row.speakerRight, row.withSpeaker), second),
  ];
}

function goldOf({ attributions, quotes = [] }: Text): readonly GoldQuote[] {
  return (
    attributions ??
    quotes.map(({ span, kind, speaker }) => ({
      type: kind,
      content: [span],
      ...(speaker === undefined ? {} : { speaker }),
    }))
  );
}

/** The outermost quotations of speech, and reported speech without marks. */
function foundIn({ marks }: Analysis, place: Place): FoundQuote[] {
  return marks.flatMap((mark): FoundQuote[] => {
    if (mark.label === "attribution" && !mark.quoted) {
      const [content, source] = [place(mark.paragraph, mark.content), place(mark.paragraph, mark.speaker)];
      return [{ type: "indirect", content, source }];
    }
    if (mark.label !== "quotation" || mark.quoted || mark.use !== "speech") return [];
    const source = mark.speaker === undefined ? null : place(mark.speaker.paragraph, mark.speaker.span);
    return [{ type: "direct", content: place(mark.paragraph, mark.content), source }];
  });
}

function painted(text: string, lists: readonly (readonly Range[])[]): Uint8Array {
  const letters = new Uint8Array(text.length);
  for (const ranges of lists) for (const [start, end] of ranges) letters.fill(1, start, end);
  return letters;
}

type Place = (paragraph: number, span: Span) => Range;

/** The first line is the title. `place` leads a span of a paragraph back to the text. */
async function placed(text: string, language: string): Promise<{ analysis: Analysis; place: Place }> {
  const lines = [...text.matchAll(/[^\n]*\S[^\n]*/g)];
  const [title, ...rest] = lines.map(([line]) => line);
  const analysis = await analyzed(rest, language, title);
  const back = lines.map(({ 0: line, index }, number) => {
    const own = number === 0 ? analysis.title.text : (analysis.paragraphs[number - 1]?.text ?? "");
    const offsets: number[] = [];
    let at = 0;
    for (const letter of own) {
      while (at < line.length && /\s/.test(line.charAt(at)) && !/\s/.test(letter)) at++;
      for (let unit = 0; unit < letter.length; unit++) offsets.push(index + Math.min(at + unit, line.length));
      at += letter.length;
    }
    return [...offsets, index + line.length];
  });
  return {
    analysis,
    place: (paragraph, { start, end }) => {
      const offsets = back[paragraph] ?? [];
      return [offsets[start] ?? 0, (offsets[end - 1] ?? -1) + 1];
    },
  };
}
