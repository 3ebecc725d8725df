import type { IParagraphOptions, ParagraphChild } from "docx";
import type { Style } from "./styles.ts";

/** A block on its way into the file. Lengths in points; `above` and `below` as the theme asks for them. */
export type Block = Paragraph | Table;

export interface Paragraph {
  readonly kind: "paragraph";
  readonly style: Style;
  readonly children: readonly ParagraphChild[];
  readonly above: number;
  readonly below: number;
  /** Distance from the edges of the column. */
  readonly left: number;
  readonly right: number;
  /** How far the first line stands out to the left. */
  readonly hanging?: number;
  readonly borders?: Borders;
  readonly numbering?: NonNullable<IParagraphOptions["numbering"]>;
  /** Exact distance of lines. */
  readonly pitch?: number;
  /** Where a last blank ends. */
  readonly blankTo?: number;
  readonly rtl?: boolean;
  /** Running text: its lines are counted. */
  readonly running?: boolean;
  readonly keepNext?: boolean;
  readonly breakBefore?: boolean;
}

/** The rule of a text from elsewhere, the dotted edge of the margin for notes, a rule of its own. */
export interface Borders {
  readonly rule?: boolean;
  readonly beside?: boolean;
  readonly under?: boolean;
}

export interface Table {
  readonly kind: "table";
  readonly rows: readonly Row[];
  readonly widths: readonly number[];
  readonly left: number;
  readonly above: number;
  readonly below: number;
  /** A table of one cell that frames its blocks. */
  readonly frame?: boolean;
  /** The first cell of each row names it. */
  readonly rowHeads?: boolean;
  readonly rtl?: boolean;
  readonly keepNext?: boolean;
  readonly breakBefore?: boolean;
}

export interface Row {
  readonly head: boolean;
  /** Least height; 0: as its content asks. */
  readonly height: number;
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly blocks: readonly Block[];
  readonly width: number;
  /** Columns and rows that it takes. */
  readonly span: number;
  readonly down: number;
}

/** The blocks with this space at their ends, or more. */
export function spaced(blocks: readonly Block[], above: number, below: number): Block[] {
  return blocks.map((block, index) => ({
    ...block,
    above: index === 0 ? Math.max(above, block.above) : block.above,
    below: index === blocks.length - 1 ? Math.max(below, block.below) : block.below,
  }));
}

/** The blocks on one page where one can hold them; with the next one, too, when `on`. */
export function kept(blocks: readonly Block[], on = false): Block[] {
  return blocks.map((block, index) => {
    const keepNext = on || index < blocks.length - 1 || block.keepNext === true;
    if (block.kind === "paragraph") return { ...block, keepNext };
    const rows = block.rows.map((row, at) => ({
      ...row,
      cells: row.cells.map((cell) => ({
        ...cell,
        blocks: kept(cell.blocks, keepNext || at < block.rows.length - 1),
      })),
    }));
    return { ...block, rows, keepNext };
  });
}
