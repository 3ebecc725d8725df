import type { Analysis, Block, Mark, Paragraph, Sentence } from "../model/analysis.ts";
import { GuideError } from "../model/errors.ts";
import type { RarerWord, Readability } from "../model/survey.ts";

/**
 * The analysis of a passage: paragraphs keep their numbers, those outside it are emptied, and marks, voices and
 * counts are those of the passage. The title stays.
 * @throws GuideError `PASSAGE_UNKNOWN` when the article has no such paragraphs.
 */
export function narrow(analysis: Analysis, [first, last]: readonly [number, number]): Analysis {
  const count = analysis.paragraphs.length;
  if (first < 1 || first > last || last > count) {
    throw new GuideError("PASSAGE_UNKNOWN", { first, last, count });
  }
  const inside = (number: number) => number >= first && number <= last;
  const kept: number[] = [];
  const voices = analysis.voices.flatMap((voice, index) => {
    const paragraphs = voice.paragraphs.filter(inside);
    if (paragraphs.length === 0) return [];
    kept.push(index);
    return [{ ...voice, paragraphs }];
  });
  const moved = <Item extends { readonly voice?: number }>(item: Item): Item => {
    const { voice, ...rest } = item;
    const at = voice === undefined ? -1 : kept.indexOf(voice);
    return (at < 0 ? rest : { ...rest, voice: at }) as Item;
  };
  const mark = (item: Mark): Mark =>
    item.label === "quotation" || item.label === "attribution" ? moved(item) : item;
  const paragraph = (item: Paragraph): Paragraph =>
    inside(item.number)
      ? { ...item, sentences: item.sentences.map((sentence: Sentence) => moved(sentence)) }
      : { ...item, text: "", html: [], sentences: [], ...(item.words ? { words: [] } : {}) };
  const paragraphs = analysis.paragraphs.map(paragraph);
  const words = countIn(paragraphs);
  return {
    ...analysis,
    paragraphs,
    blocks: blocksInside(analysis.blocks, inside).map((block) =>
      block.kind === "paragraph" ? (paragraphs[block.number - 1] ?? block) : block,
    ),
    marks: analysis.marks.filter((item) => item.paragraph === 0 || inside(item.paragraph)).map(mark),
    voices,
    ties: analysis.ties.filter(({ a, b }) => inside(a) && inside(b)),
    leads: analysis.leads.flatMap((lead) => {
      const places = lead.places.filter((place) => place.paragraph === 0 || inside(place.paragraph));
      return places.length === 0 ? [] : [{ ...lead, places }];
    }),
    ...(analysis.rarer ? { rarer: rarerInside(analysis.rarer, inside) } : {}),
    words,
    ...(analysis.readability ? { readability: forPart(analysis.readability, words / analysis.words) } : {}),
  };
}

function rarerInside(words: readonly RarerWord[], inside: (number: number) => boolean): RarerWord[] {
  return words.flatMap((word) => {
    const places = word.places.filter(({ paragraph }) => inside(paragraph));
    return places.length === 0 ? [] : [{ ...word, places }];
  });
}

/** The reading time is the part's; the score stays the whole text's. */
function forPart(readability: Readability, share: number): Readability {
  const [fast, slow] = readability.minutes;
  const part = (minutes: number) => Math.max(1, Math.round(minutes * Math.min(1, share)));
  return { ...readability, minutes: [part(fast), part(slow)] };
}

function countIn(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce(
    (sum, { text }) => sum + (text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0),
    0,
  );
}

/** A heading goes with the paragraph after it, a caption with the one before. */
function blocksInside(blocks: readonly Block[], inside: (number: number) => boolean): Block[] {
  const kept: Block[] = [];
  let headings: Block[] = [];
  let open = inside(1);
  for (const block of blocks) {
    if (block.kind === "heading") {
      headings.push(block);
      continue;
    }
    if (block.kind === "paragraph") open = inside(block.number);
    if (open) kept.push(...headings, block);
    headings = [];
  }
  return kept;
}
