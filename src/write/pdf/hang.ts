import { Line, type PageWriter, type TextInlines, type TextLine } from "./engine.ts";
import { baseline } from "./lines.ts";
import type { Hang } from "./node.ts";

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
    const marker = markerLine(inlines, hang);
    const shift = writer.transactionLevel > level ? writer.originalX : 0;
    marker.x = x - shift - hang.gap - (hang.left ? 0 : marker.getWidth());
    marker.y = line === undefined ? context.y + 4 : line.y + baseline(line) - baseline(marker);
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

function markerLine(inlines: TextInlines, hang: Hang): TextLine {
  const line = new Line(Number.POSITIVE_INFINITY);
  for (const word of inlines.buildInlines([{ ...hang.text }]).items) line.addInline(word);
  return line;
}
