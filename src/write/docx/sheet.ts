import {
  Paragraph as DocxParagraph,
  Table as DocxTable,
  type IBorderOptions,
  type ITableBordersOptions,
  TableCell,
  TableRow,
} from "docx";
import type { Block, Borders, Paragraph, Table } from "./block.ts";
import { twips } from "./styles.ts";
import { cellPadding } from "./table.ts";

const thin: IBorderOptions = { style: "single", size: 4, color: "000000", space: 0 };
const dotted: IBorderOptions = { style: "dotted", size: 4, color: "000000", space: 0 };
const none: IBorderOptions = { style: "none", size: 0, color: "auto" };

/**
 * Blocks as paragraphs and tables of the file. Neighbours share the larger of the two spaces between them, as in the
 * PDF; Word adds them up.
 * @param first the column begins here
 * @param counted lines are counted, those of running text alone
 */
export function sheet(
  blocks: readonly Block[],
  first = true,
  counted = false,
): (DocxParagraph | DocxTable)[] {
  const result: (DocxParagraph | DocxTable)[] = [];
  let before: Block | undefined;
  for (const [index, block] of blocks.entries()) {
    const gap = before === undefined ? (first ? block.above : 0) : Math.max(before.below, block.above);
    if (block.kind === "paragraph") {
      const given = before?.kind === "paragraph" ? before.below : 0;
      const next = blocks[index + 1];
      const after = next?.kind === "table" ? Math.max(block.below, next.above) : block.below;
      result.push(paragraph(block, Math.max(0, gap - given), after, counted));
    } else {
      if (before?.kind === "table" || block.breakBefore) result.push(strut(gap, block.breakBefore === true));
      result.push(table(block));
    }
    before = block;
  }
  if (before === undefined || before.kind === "table") result.push(strut(0, false));
  return result;
}

/** An empty paragraph as low as can be: what the format wants after a table, and between two. */
function strut(above: number, breakBefore: boolean): DocxParagraph {
  return new DocxParagraph({
    spacing: { before: twips(above), after: 0, line: 20, lineRule: "exact" },
    ...(breakBefore && { pageBreakBefore: true }),
    run: { size: 2 },
  });
}

function paragraph(block: Paragraph, before: number, after: number, counted: boolean): DocxParagraph {
  const { style, left, right, hanging = 0, pitch, blankTo, borders } = block;
  const spacing = {
    ...(before !== style.look.above && { before: twips(before) }),
    ...(after !== style.look.below && { after: twips(after) }),
    ...(pitch !== undefined && { line: twips(pitch), lineRule: "exact" as const }),
  };
  const drawn = pitch === undefined ? bordersOf(borders) : { bottom: dotted, between: dotted };
  return new DocxParagraph({
    style: style.id,
    children: block.children,
    ...(Object.keys(spacing).length > 0 && { spacing }),
    ...(left + right + hanging > 0 && { indent: indentOf(block) }),
    ...(drawn && { border: drawn }),
    ...(block.numbering && { numbering: block.numbering }),
    ...(blankTo !== undefined && {
      tabStops: [
        ...(hanging > 0 ? [{ type: "left" as const, position: twips(left) }] : []),
        { type: "right" as const, position: twips(blankTo), leader: "underscore" as const },
      ],
    }),
    ...(counted && block.running !== true && { suppressLineNumbers: true }),
    ...(block.rtl && { bidirectional: true }),
    ...(block.keepNext && { keepNext: true, keepLines: true }),
    ...(block.breakBefore && { pageBreakBefore: true }),
  });
}

/** Distances from the edges. One from right to left has its number at the right, and the margins of the others. */
function indentOf({ left, right, hanging = 0, rtl = false }: Paragraph) {
  const start = rtl ? right + hanging : left;
  const end = rtl ? left - hanging : right;
  return { start: twips(start), end: twips(end), ...(hanging > 0 && { hanging: twips(hanging) }) };
}

function bordersOf(borders: Borders | undefined) {
  if (borders === undefined) return undefined;
  return {
    ...(borders.rule && { left: { ...thin, size: 8, space: 6 } }),
    ...(borders.beside && { right: { ...dotted, space: 9 } }),
    ...(borders.under && { bottom: thin }),
  };
}

function table({ rows, widths, left, frame = false, rowHeads = false, rtl }: Table): DocxTable {
  const edge = frame ? { ...thin, size: 6 } : thin;
  const borders: ITableBordersOptions = {
    ...{ top: edge, bottom: edge, left: edge, right: edge },
    ...{ insideHorizontal: frame ? none : thin, insideVertical: frame ? none : thin },
  };
  const side = twips(frame ? 9 : cellPadding);
  const upper = twips(frame ? 6 : 3);
  const head = rows.some((row) => row.head);
  return new DocxTable({
    width: { size: widths.reduce((sum, width) => sum + twips(width), 0), type: "dxa" },
    columnWidths: widths.map(twips),
    indent: { size: twips(left), type: "dxa" },
    layout: "fixed",
    borders,
    margins: { left: side, right: side, top: upper, bottom: upper, marginUnitType: "dxa" },
    tableLook: {
      ...{
        firstRow: head,
        firstColumn: rowHeads,
        lastRow: false,
        lastColumn: false,
        noHBand: true,
        noVBand: true,
      },
    },
    ...(rtl && { visuallyRightToLeft: true }),
    rows: rows.map(({ head: isHead, height, cells }) => {
      return new TableRow({
        cantSplit: !frame,
        ...(isHead && { tableHeader: true }),
        ...(height > 0 && { height: { value: twips(height), rule: "atLeast" as const } }),
        children: cells.map(({ blocks, width, span, down }) => {
          return new TableCell({
            width: { size: twips(width), type: "dxa" },
            ...(span > 1 && { columnSpan: span }),
            ...(down > 1 && { rowSpan: down }),
            children: blocks.length === 0 ? [new DocxParagraph({})] : sheet(blocks, false),
          });
        }),
      });
    }),
  });
}
