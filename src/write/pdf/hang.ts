import { Line, type PageWriter, type TextInlines, type TextLine } from "./engine.ts";
import { baseline } from "./lines.ts";
import type { Hang, Inline } from "./node.ts";

/** Distance of a table's first line from its top: its rule and its padding. */
const cellTop = 4.5;

/**
 * Lays a block out by `place` and hangs its marker left of its first line, on that line's page and baseline. It
 * comes before the line in reading order. A block without text has its marker at its top.
 * @param x left edge of the block's text
 */
export function hangBeside(
  writer: PageWriter,
  inlines: TextInlines,
  hang: Hang,
  x: number,
  first: "line" | "top",
  place: () => void,
): void {
  const level = writer.transactionLevel;
  let hung = false;
  const put = (line: TextLine | undefined) => {
    const context = writer.context();
    const marker = lineOf(inlines, hang.text);
    const shift = writer.transactionLevel > level ? writer.originalX : 0;
    marker.x = x - shift - hang.gap - (hang.left ? 0 : marker.getWidth());
    const base =
      line === undefined
        ? context.y + cellTop + baseline(lineOf(inlines, hang.line ?? hang.text))
        : line.y + baseline(line);
    marker.y = base - baseline(marker);
    const { items } = context.getCurrentPage();
    items.splice(line === undefined ? items.length : items.length - 1, 0, { type: "line", item: marker });
    hung = true;
  };
  const onLine = (line: TextLine) => {
    if (!hung) put(line);
  };
  if (first === "top") put(undefined);
  writer.on("lineAdded", onLine);
  place();
  writer.off("lineAdded", onLine);
  if (!hung) put(undefined);
}

function lineOf(inlines: TextInlines, text: Inline): TextLine {
  const line = new Line(Number.POSITIVE_INFINITY);
  for (const word of inlines.buildInlines([{ ...text }]).items) line.addInline(word);
  return line;
}
