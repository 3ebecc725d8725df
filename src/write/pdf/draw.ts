import { type OutlineItem, type Pdf, Renderer, type TextLine, type Word } from "./engine.ts";
import { baseline } from "./lines.ts";

/** Thickness of a blank to write on, and its distance below the baseline. */
const blank = { stroke: 0.5, drop: 1.5 };

/** pdfmake's renderer, with neighbouring words of one style written as one run, and an outline that leads to lines. */
export class Drawer extends Renderer {
  readonly #outline: { readonly level: number; readonly entry: OutlineItem }[] = [];

  constructor(pdf: Pdf) {
    super(pdf);
    this.#outline.push({ level: 0, entry: pdf.outline });
  }

  override renderLine(line: TextLine, x: number, y: number): void {
    if (line.bookmark !== undefined) this.#mark(line.bookmark, y);
    const base = y + baseline(line);
    for (const run of runs(line)) this.#write(run, x, base, line.getHeight(), y);
  }

  #mark({ text, level }: { text: string; level: number }, y: number): void {
    while (this.#outline.length > 1 && (this.#outline.at(-1)?.level ?? 0) >= level) this.#outline.pop();
    const parent = this.#outline.at(-1)?.entry ?? this.pdfDocument.outline;
    // PDFKit counts the left edge from the right one.
    const { width } = this.pdfDocument.page;
    const entry = parent.addItem(text, { expanded: level < 2, top: Math.max(0, y - 8), left: width });
    this.#outline.push({ level, entry });
  }

  #write(run: Word, lineX: number, base: number, height: number, top: number): void {
    const pdf = this.pdfDocument;
    const x = lineX + run.x;
    if (run.blank !== undefined) {
      pdf.lineWidth(blank.stroke).undash();
      pdf
        .moveTo(x, base + blank.drop)
        .lineTo(x + run.width, base + blank.drop)
        .stroke("#000000");
      return;
    }
    if (run.text === "") return;
    pdf.fill(run.color ?? "#000000");
    pdf._font = run.font;
    pdf.fontSize(run.fontSize);
    pdf.text(run.text, x, base - (run.raise ?? 0), {
      lineBreak: false,
      textWidth: run.width,
      wordCount: 1,
      baseline: "alphabetic",
    });
    if (run.link !== undefined) pdf.link(x, top, run.width - run.trailingCut, height, run.link);
  }
}

/** Words of one style that stand side by side, joined. Justified lines keep their words apart. */
export function runs(line: TextLine): Word[] {
  const result: Word[] = [];
  for (const word of line.inlines) {
    const last = result.at(-1);
    if (last !== undefined && word.justifyShift === undefined && alike(last, word)) {
      last.text += word.text;
      last.width += word.width;
      last.trailingCut = word.trailingCut;
    } else result.push({ ...word });
  }
  const last = result.at(-1);
  if (last !== undefined) last.text = last.text.replace(/ +$/, "");
  const first = result[0];
  if (first !== undefined && first.leadingCut > 0) {
    first.text = first.text.replace(/^ +/, "");
    first.x += first.leadingCut;
  }
  return result;
}

function alike(one: Word, other: Word): boolean {
  return (
    one.font === other.font &&
    one.fontSize === other.fontSize &&
    one.color === other.color &&
    one.link === other.link &&
    one.raise === other.raise &&
    one.blank === undefined &&
    other.blank === undefined
  );
}
