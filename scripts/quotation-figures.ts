import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Analysis, Span } from "../src/model/analysis.ts";
import { analyzed, type Figure, linesOf, share } from "./annotated.ts";

type Pair = readonly [start: number, end: number];

interface Text {
  readonly id: string;
  readonly text: string;
  readonly attributions?: readonly { readonly type: string; readonly content: readonly Pair[] }[];
}

/** Quotations, speakers and attributed sentences against a set, by the set's own scorer. */
export async function quotationFigures(file: string, language: string, scorer: string): Promise<Figure[]> {
  const texts = linesOf<Text>(file);
  const predictions: string[] = [];
  let [quoted, spoken, called, attributed, gold] = [0, 0, 0, 0, 0];
  for (const text of texts) {
    const { analysis, place } = await placed(text.text, language);
    const quotes = analysis.marks.flatMap((mark) => {
      if (mark.label === "attribution" && !mark.quoted)
        return [
          {
            type: "indirect",
            content: [place(mark.paragraph, mark.content)],
            source: place(mark.paragraph, mark.speaker),
          },
        ];
      if (mark.label !== "quotation" || mark.quoted || mark.use !== "speech") return [];
      const source = mark.speaker === undefined ? null : place(mark.speaker.paragraph, mark.speaker.span);
      return [{ type: "direct", content: [place(mark.paragraph, mark.content)], source }];
    });
    predictions.push(JSON.stringify({ id: text.id, quotes }));
    const cover = covering(text);
    for (const { type, content } of quotes) {
      if (type !== "direct") continue;
      quoted++;
      if (content.every(([start, end]) => cover(start, end) >= 0.5)) spoken++;
    }
    for (const { number, sentences } of [analysis.title, ...analysis.paragraphs])
      for (const { span, layer } of sentences) {
        const [start, end] = place(number, span);
        const isGold = cover(start, end) >= 0.2;
        if (isGold) gold++;
        if (layer === "attributed") called++;
        if (isGold && layer === "attributed") attributed++;
      }
  }
  const name = basename(file, ".jsonl");
  const figures = readScore(file, predictions, language, scorer);
  if (texts.every(({ attributions }) => attributions === undefined)) return figures;
  figures.push(
    { name: `${name}: of predicted quotations, speech in gold`, value: share(spoken, quoted), demand: "90" },
    {
      name: `${name}: of sentences called attributed, right`,
      value: share(attributed, called),
      demand: "90",
    },
    {
      name: `${name}: of sentences attributed in gold, called`,
      value: share(attributed, gold),
      demand: "60",
    },
  );
  return figures;
}

/** Share of a stretch that the gold gives to somebody. A sentence is attributed when a fifth of it is: “Yes,” she said. */
function covering({ text, attributions }: Text): (start: number, end: number) => number {
  const marked = new Uint8Array(text.length);
  for (const { content } of attributions ?? [])
    for (const [start, end] of content) marked.fill(1, start, end);
  return (start, end) =>
    marked.subarray(start, end).reduce((sum, one) => sum + one, 0) / Math.max(1, end - start);
}

/** The first line is the title. `place` leads a span of a paragraph back to the text. */
async function placed(
  text: string,
  language: string,
): Promise<{ analysis: Analysis; place: (paragraph: number, span: Span) => Pair }> {
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

function readScore(file: string, predictions: readonly string[], language: string, scorer: string): Figure[] {
  const figures: Figure[] = [];
  const work = mkdtempSync(join(tmpdir(), "quotes-"));
  const predicted = join(work, "predictions.jsonl");
  writeFileSync(predicted, `${predictions.join("\n")}\n`);
  const { stdout, status, stderr } = spawnSync(process.execPath, [scorer, file, predicted], {
    encoding: "utf8",
  });
  if (process.env.KEEP === undefined) rmSync(work, { recursive: true });
  else console.log(predicted);
  if (status !== 0) throw new Error(stderr);
  const demands: Readonly<Record<string, readonly string[]>> = {
    "en direct": ["96", "89"],
    "en mixed": ["82", "75"],
    "fr speech": ["97", "85"],
    "fr not-speech": ["≤15"],
  };
  for (const line of stdout.split("\n")) {
    const row = /^([\w-]+): (\d+) gold, found ([\d.]+) %.*speaker right ([\d.–]+) %/.exec(line);
    const characters = /^characters: precision ([\d.]+) %, recall ([\d.]+) %/.exec(line);
    if (row !== null) {
      const [, type, count, found, right] = row;
      const [first, second] = demands[`${language} ${type}`] ?? [];
      figures.push({
        name: `quotations ${language}, ${type} (${count}): found`,
        value: Number(found),
        ...(first === undefined ? {} : { demand: first }),
      });
      if (type !== "not-speech")
        figures.push({
          name: `quotations ${language}, ${type}: speaker right`,
          value: Number(right),
          ...(second === undefined ? {} : { demand: second }),
        });
    } else if (characters !== null && language === "en") {
      figures.push(
        {
          name: `reported speech ${language}, by characters: precision`,
          value: Number(characters[1]),
          demand: "90",
        },
        { name: `reported speech ${language}, by characters: recall`, value: Number(characters[2]) },
      );
    }
  }
  return figures;
}
