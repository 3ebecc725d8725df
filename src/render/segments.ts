import type { Guide, ReadingBlock, ReadingImage, ReadingParagraph } from "../model/guide.ts";
import { noteCalls } from "../model/notecalls.ts";
import type { ImageChoice } from "../model/picture.ts";

/** The article between two stops, or a stop. */
export interface Segment {
  readonly blocks: Block[];
  readonly stop: { readonly after: number; readonly ask: string; readonly lines: number } | null;
}

/** Exactly one of the five is there. */
export interface Block {
  readonly paragraph: Numbered | null;
  readonly heading: { readonly text: string; readonly level: number; readonly language: string } | null;
  readonly caption: { readonly text: string; readonly language: string } | null;
  readonly figure: Figure | null;
  /** Blocks of another outlet's text. */
  readonly embed: {
    readonly source: string;
    readonly foreign: string | null;
    readonly blocks: Block[];
  } | null;
}

interface Figure {
  /** `data:`. */
  readonly address: string;
  /** Empty: nothing says what it shows. */
  readonly alt: string;
  /** The caption and the credit. */
  readonly lines: readonly string[];
  readonly language: string;
}

/** How pictures are printed. */
export interface Showing {
  readonly images: ImageChoice;
  /** The `data:` address of the print of a file that the guide names; undefined when there is none. */
  readonly print: (file: string) => string | undefined;
  /** Stands for a picture of which nothing says what it shows. */
  readonly undescribed: string;
}

interface Numbered {
  readonly number: number;
  readonly form: string;
  readonly quotation: boolean;
  readonly language: string;
  /** The language, where a stretch in another language than the article's begins. */
  readonly foreign: string | null;
  /** A `sup` with `data-note` calls a footnote. */
  readonly html: string;
  readonly notes: readonly { readonly id: string; readonly mark: string; readonly html: string }[];
  readonly items: readonly string[];
  readonly rows: readonly { readonly cells: readonly Cell[] }[];
}

interface Cell {
  readonly html: string;
  readonly head: boolean;
  /** Columns and rows that it takes. */
  readonly across: number;
  readonly down: number;
}

const none: Block = { paragraph: null, heading: null, caption: null, figure: null, embed: null };

/** The reading text, cut at its stops; texts of other outlets gathered. */
export function toSegments(guide: Guide, showing: Showing): Segment[] {
  const segments: Segment[] = [];
  const stops = [...guide.stops];
  let blocks: Block[] = [];
  const flush = () => {
    if (blocks.length > 0) segments.push({ blocks, stop: null });
    blocks = [];
  };
  let before: string | undefined;
  for (const given of guide.reading) {
    const block = "image" in given ? shown(given, guide, showing) : given;
    if ("caption" in block && showing.images === "none") continue;
    before = add(blocks, block, guide.article.language, before);
    const due = "paragraph" in block ? stops.filter(({ after }) => after === block.paragraph) : [];
    if (due.length > 0) flush();
    for (const stop of due) {
      segments.push({ blocks: [], stop });
      stops.splice(stops.indexOf(stop), 1);
    }
  }
  flush();
  return [...segments, ...stops.map((stop) => ({ blocks: [], stop }))];
}

type Ready = Exclude<ReadingBlock, ReadingImage> | (ReadingImage & { readonly address: string });

/** The picture, or its caption alone when it is not printed. */
function shown(block: ReadingImage, guide: Guide, { images, print, undescribed }: Showing): Ready {
  const { image, caption, alt, language = guide.article.language } = block;
  const address = images === "all" ? print(image) : undefined;
  if (address !== undefined) return { ...block, caption: caption ?? "", address };
  const said = caption ?? alt;
  return said === undefined
    ? { caption: undescribed, language: guide.language }
    : { caption: said, language };
}

/** Adds a block, into the embed before it when both are of one source. Gives the block's language. */
function add(blocks: Block[], block: Ready, own: string, before: string | undefined): string {
  const source = "caption" in block || "address" in block ? undefined : block.source;
  const language = block.language ?? own;
  const foreign = language !== own && language !== before ? language : null;
  if (source === undefined) {
    blocks.push(toBlock(block, language, foreign));
    return language;
  }
  const embed = blocks.at(-1)?.embed;
  if (embed?.source === source) embed.blocks.push(toBlock(block, language, foreign));
  else blocks.push({ ...none, embed: { source, foreign, blocks: [toBlock(block, language, null)] } });
  return language;
}

function toBlock(block: Ready, language: string, foreign: string | null): Block {
  if ("heading" in block) return { ...none, heading: { text: block.heading, level: block.level, language } };
  if ("address" in block) return { ...none, figure: toFigure(block, language) };
  if ("caption" in block) return { ...none, caption: { text: block.caption, language } };
  return { ...none, paragraph: toNumbered(block, language, foreign) };
}

function toFigure(
  { address, alt = "", caption = "" }: ReadingImage & { readonly address: string },
  language: string,
): Figure {
  const lines = caption.split("\n").filter((line) => line.trim() !== "");
  return { address, alt: alt || lines.join(" "), lines, language };
}

function toNumbered(block: ReadingParagraph, language: string, foreign: string | null): Numbered {
  const notes = (block.notes ?? []).map(({ mark, text }, index) => ({
    id: `n${block.paragraph}-${index + 1}`,
    mark,
    html: text,
  }));
  const called = (html: string) =>
    noteCalls(html, notes, (index, mark) => `<sup data-note="${notes[index]?.id ?? ""}">${mark}</sup>`);
  const items = (block.items ?? []).map(called);
  return {
    number: block.paragraph,
    form: items.length === 0 ? "text" : block.form === "text" ? "list" : block.form,
    quotation: block.quotation === true,
    language,
    foreign,
    html: called(block.text ?? ""),
    notes,
    items,
    rows: block.form === "table" ? items.map(toRow) : [],
  };
}

/** A row's cells: `<td>` and `<th>`, else what tabs or bars part. */
function toRow(row: string): { cells: Cell[] } {
  if (!/<t[dh][\s>]/i.test(row)) {
    const parts = row.replace(/^\s*\|\s?|\s?\|\s*$/g, "").split(/\t| \| /);
    return { cells: parts.map((html) => ({ html: html.trim(), head: false, across: 1, down: 1 })) };
  }
  const cells = row
    .split(/(?=<t[dh][\s>])/i)
    .filter((piece) => /^<t[dh][\s>]/i.test(piece))
    .map((piece) => ({
      html: piece.replace(/^<t[dh][^>]*>|<\/?(?:t[dhr]|tbody|thead)[^>]*>|\s*\|\s*$/gi, "").trim(),
      head: /^<th/i.test(piece),
      across: spanOf(piece, "colspan"),
      down: spanOf(piece, "rowspan"),
    }));
  return { cells };
}

function spanOf(cell: string, name: string): number {
  const found = new RegExp(`^<t[dh][^>]*\\s${name}=["']?(\\d{1,3})`, "i").exec(cell)?.[1];
  return Math.max(1, Number(found ?? 1));
}
