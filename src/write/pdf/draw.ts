import { type Page, type Picture, Renderer, type TextLine, type Word } from "./engine.ts";
import { halves, sheetOf } from "./impose.ts";
import { writeLetters } from "./letters.ts";
import { baseline } from "./lines.ts";
import type { Marks } from "./marks.ts";
import type { Stroke } from "./node.ts";
import type { OutlineItem, Pdf } from "./pdfkit.ts";
import { drawSketch } from "./sketch.ts";
import { drawStroke } from "./stroke.ts";
import type { Tags } from "./tags.ts";

/** Thickness of a blank to write on, and its distance below the baseline. */
const blank = { stroke: 0.5, drop: 1.5 };

/** A font may draw the character ² as it draws a raised 2. */
const superscript = /[ªº²³¹\u02b0-\u02b8\u1d2c-\u1d6a\u2070-\u209c]/u;

/** pdfmake's renderer, with neighbouring words of one style written as one run, and an outline that leads to lines. */
export class Drawer extends Renderer {
  readonly #outline: { readonly level: number; readonly entry: OutlineItem }[] = [];
  readonly #tags: Tags;
  readonly #marks: Marks;
  /** Left edge of the page on its sheet. */
  #left = 0;
  /** Content of lines already drawn: a table's head is repeated on every page, and read once. */
  readonly #drawn = new Set<readonly Word[]>();

  constructor(pdf: Pdf, tags: Tags, marks: Marks) {
    super(pdf);
    this.#outline.push({ level: 0, entry: pdf.outline });
    this.#tags = tags;
    this.#marks = marks;
  }

  override renderPages(pages: Page[]): void {
    for (const page of pages) {
      super.renderPages([page]);
      this.#marks.close();
    }
    this.#marks.finish();
  }

  /** The pages in the order of reading, two on each side of sheets in printers' order. */
  renderBooklet(pages: readonly Page[]): void {
    const [first] = pages;
    if (first === undefined) return;
    const pdf = this.pdfDocument;
    const { width, height } = sheetOf(first.pageSize);
    const places = halves(pages.length, first.pageSize.width);
    const sides = Math.ceil(pages.length / 4) * 2;
    for (let side = 0; side < sides; side += 1) pdf.addPage({ size: [width, height] });
    pages.forEach(({ items }, index) => {
      const { side, x } = places[index] ?? { side: 0, x: 0 };
      pdf.switchToPage(side);
      pdf.save();
      pdf.translate(x, 0);
      this.#left = x;
      for (const drawn of items) {
        if (drawn.type === "line") this.renderLine(drawn.item, drawn.item.x, drawn.item.y);
        else if (drawn.type === "vector") this.renderVector(drawn.item);
        else this.renderImage(drawn.item);
      }
      this.#marks.close();
      pdf.restore();
    });
    this.#marks.finish();
  }

  override renderVector(vector: Stroke): void {
    this.#marks.open(undefined, "Layout");
    drawStroke(this.pdfDocument, vector);
  }

  override renderImage(image: Picture): void {
    const { x, y, _width, _height, tag, sketch } = image;
    this.#marks.open(tag, "Layout");
    if (sketch === undefined) super.renderImage(image);
    else drawSketch(this.pdfDocument, sketch, x, y, _width / sketch.width);
    const { height } = this.pdfDocument.page;
    if (tag !== undefined)
      this.#marks.box(tag, [this.#left + x, height - y - _height, this.#left + x + _width, height - y]);
  }

  override renderLine(line: TextLine, x: number, y: number): void {
    if (line.bookmark !== undefined) this.#mark(line.bookmark, y);
    const base = y + baseline(line);
    const repeated = this.#drawn.has(line.inlines);
    this.#drawn.add(line.inlines);
    for (const joined of runs(line)) {
      const raised = joined.superior !== undefined || superscript.test(joined.text);
      const run = raised ? { ...joined, actual: joined.actual ?? joined.text } : joined;
      const own = repeated ? undefined : run.tag;
      this.#marks.open(own, "Pagination");
      this.#write(run, x, base);
      if (run.link !== undefined && own !== undefined) this.#link(run.link, own, run, x, y, line.getHeight());
    }
  }

  #link(address: string, tag: number, run: Word, lineX: number, y: number, height: number): void {
    let link = tag;
    while (link > 0 && this.#tags.all[link]?.kind !== "Link") link = this.#tags.all[link]?.parent ?? 0;
    const { key, done } = this.#marks.annotate(link);
    const options = { Contents: Object(address), StructParent: key };
    this.pdfDocument.link(lineX + run.x, y, run.width - run.trailingCut, height, address, options);
    done();
  }

  #mark({ text, level }: { text: string; level: number }, y: number): void {
    while (this.#outline.length > 1 && (this.#outline.at(-1)?.level ?? 0) >= level) this.#outline.pop();
    const parent = this.#outline.at(-1)?.entry ?? this.pdfDocument.outline;
    // PDFKit counts the left edge from the right one.
    const { width } = this.pdfDocument.page;
    const entry = parent.addItem(text, { expanded: level < 2, top: Math.max(0, y - 8), left: width });
    this.#outline.push({ level, entry });
  }

  #write(run: Word, lineX: number, base: number): void {
    const pdf = this.pdfDocument;
    const x = lineX + run.x;
    if (run.blank !== undefined) {
      const y = base + blank.drop;
      drawStroke(pdf, { type: "line", x1: x, x2: x + run.width, y1: y, y2: y, lineWidth: blank.stroke });
      return;
    }
    if (run.text === "") return;
    writeLetters(pdf, run, x, base - (run.raise ?? 0));
  }
}

/** Letters of a run to which nothing more is joined, many more than a line has, unless they are marks without a width. */
const longestRun = 500;

/** Words of one style that stand side by side, joined; others as they are. Justified lines keep their words apart. */
export function runs(line: TextLine): readonly Word[] {
  const result: Word[] = [];
  let copied = false;
  for (const word of line.inlines) {
    const last = result.at(-1);
    const isFull = last === undefined || last.text.length >= longestRun;
    if (isFull || word.justifyShift !== undefined || !alike(last, word)) {
      result.push(word);
      copied = false;
      continue;
    }
    const run = copied ? last : { ...last };
    run.text += word.text;
    run.width += word.width;
    run.trailingCut = word.trailingCut;
    result[result.length - 1] = run;
    copied = true;
  }
  const [first] = result;
  if (first !== undefined && first.leadingCut > 0)
    result[0] = { ...first, text: first.text.replace(/^ +/, ""), x: first.x + first.leadingCut };
  return result;
}

function alike(one: Word, other: Word): boolean {
  return (
    one.font === other.font &&
    one.fontSize === other.fontSize &&
    one.color === other.color &&
    one.link === other.link &&
    one.raise === other.raise &&
    one.superior === other.superior &&
    one.tag === other.tag &&
    one.actual === undefined &&
    other.actual === undefined &&
    one.blank === undefined &&
    other.blank === undefined
  );
}
