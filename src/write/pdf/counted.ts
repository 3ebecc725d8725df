import { Line, type Page, type PageWriter, type TextInlines, type TextLine } from "./engine.ts";
import { baseline } from "./lines.ts";
import type { Inline } from "./node.ts";

/** How far one line number is from the next. */
const every = 5;

/** Counts the lines of running text, through the whole article. */
export interface LineCount {
  /** Lays a block out by `place` and counts its lines; numbers stand at the right edge of its room. */
  readonly over: (writer: PageWriter, inlines: TextInlines, look: Inline, place: () => void) => void;
  /** Puts the numbers on the pages, behind all text, so that text taken from a page is whole. */
  readonly print: (pages: readonly Page[]) => void;
}

export function lineCount(): LineCount {
  const numbers: { readonly page: number; readonly item: TextLine }[] = [];
  let count = 0;
  const over: LineCount["over"] = (writer, inlines, look, place) => {
    const { x, availableWidth } = writer.context();
    const onLine = (line: TextLine) => {
      if (!line.inlines.some(({ running }) => running !== undefined)) return;
      count += 1;
      if (count % every !== 0) return;
      const item = new Line(Number.POSITIVE_INFINITY);
      for (const word of inlines.buildInlines([{ ...look, text: String(count) }]).items) item.addInline(word);
      item.x = x + availableWidth - item.getWidth();
      item.y = line.y + baseline(line) - baseline(item);
      numbers.push({ page: writer.context().page, item });
    };
    writer.on("lineAdded", onLine);
    place();
    writer.off("lineAdded", onLine);
  };
  const print: LineCount["print"] = (pages) => {
    for (const { page, item } of numbers) pages[page]?.items.push({ type: "line", item });
  };
  return { over, print };
}
