import { type Drawn, meet, memory, superior } from "./fonts.ts";
import type { Face, Pdf } from "./pdfkit.ts";
import { rounded } from "./stroke.ts";

const black = "#000000";

/**
 * Writes a run of text with its baseline at `y` from the top, as PDFKit's own `text` draws it, from words whose shapes
 * are kept. The page stands upside down for PDFKit: the text's own matrix turns the letters back, not one for all that
 * is put away again behind every run.
 */
export function writeLetters(
  pdf: Pdf,
  { font: face, fontSize: size, text, color = black, actual, superior: raised }: Letters,
  x: number,
  y: number,
): void {
  const span = actual === undefined ? undefined : `/Span ${actualText(actual)} BDC`;
  const shown = raised === undefined ? shownIn(face, text) : undefined;
  if (shown === undefined || color !== black) pdf.fillColor(color);
  if (shown === undefined) {
    pdf._font = face;
    pdf.fontSize(size);
    const features = raised !== undefined && { features: superior };
    const options = { lineBreak: false, textWidth: 0, wordCount: 1, baseline: "alphabetic", ...features };
    // PDFKit rounds the distance from the foot of the page: other letters of the line are to stand at the same height.
    gathered(pdf, span, () => pdf.text(text, x, rounded(y), options));
    return;
  }
  pdf.page.fonts[face.id] ??= face.ref();
  pdf.addContent(
    `${color === black ? "0 0 0 rg\n" : ""}${span === undefined ? "" : `${span}\n`}BT\n` +
      `1 0 0 -1 ${rounded(x)} ${rounded(y)} Tm\n/${face.id} ${rounded(size)} Tf\n[<${shown}] TJ\nET` +
      `${span === undefined ? "" : "\nEMC"}`,
  );
}

interface Letters {
  readonly font: Face;
  readonly fontSize: number;
  readonly text: string;
  readonly color?: string | undefined;
  /** What is read and copied in its place. */
  readonly actual?: string | undefined;
  /** Set in the font's own superscripts. */
  readonly superior?: number | undefined;
}

/**
 * What is written, as one piece of content: PDFKit keeps a buffer for each letter that leaves the baseline. A Span that
 * says what to read and copy stands inside the text’s own state, where readers still know where it stands.
 */
function gathered(pdf: Pdf, span: string | undefined, write: () => void): void {
  const add = pdf.addContent;
  const lines: string[] = [];
  pdf.addContent = (content) => {
    if (content === "BT" && span !== undefined) lines.push(span);
    lines.push(content);
    if (content === "ET" && span !== undefined) lines.push("EMC");
    return pdf;
  };
  try {
    write();
  } finally {
    pdf.addContent = add;
  }
  pdf.addContent(lines.join("\n"));
}

/** UTF-16 in hexadecimal figures, with its byte order mark. */
function actualText(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return `<</ActualText <FEFF${units.map((unit) => unit.toString(16).padStart(4, "0")).join("")}>>>`;
}

/** What one document has written with a face: words, and the codes of glyphs. */
interface Written {
  readonly words: Map<string, string | undefined>;
  readonly codes: (string | undefined)[];
}
const written = new WeakMap<Face, Written>();

/** The codes of a text behind a `<`, each row of them up to where the font wants the next letter nearer or farther. */
function shownIn(face: Face, text: string): string | undefined {
  const known = written.get(face) ?? newlyWritten(face);
  let shown = "";
  for (let from = 0; from < text.length; ) {
    const to = endOfWord(text, from);
    const word = text.slice(from, to);
    let codes = known.words.get(word);
    if (codes === undefined && !known.words.has(word)) {
      codes = shownWord(face, word, known.codes);
      known.words.set(word, codes);
    }
    if (codes === undefined) return undefined;
    shown += codes;
    from = to;
  }
  return shown.endsWith(" <") ? shown.slice(0, -2) : `${shown}> 0`;
}

function newlyWritten(face: Face): Written {
  const fresh: Written = { words: new Map(), codes: [] };
  written.set(face, fresh);
  return fresh;
}

/** As fontkit shapes words: each with the white space that ends it. */
function endOfWord(text: string, from: number): number {
  for (let to = from; to < text.length; to += 1) {
    const unit = text.charCodeAt(to);
    if (unit === 0x20 || unit === 0x09) return to + 1;
  }
  return text.length;
}

/** Undefined where letters leave the baseline. The face itself has to meet every glyph once. */
function shownWord(face: Face, word: string, codes: (string | undefined)[]): string | undefined {
  const drawn = drawnWord(face, word);
  if (drawn === undefined) return undefined;
  const { glyphs, gaps } = drawn;
  if (glyphs.some(({ id }) => codes[id] === undefined)) {
    const own = meet(face, word, glyphs);
    glyphs.forEach(({ id }, index) => {
      codes[id] = own[index];
    });
  }
  let shown = "";
  for (let index = 0; index < glyphs.length; index += 1)
    shown += (codes[glyphs[index]?.id ?? 0] ?? "") + (gaps[index] ?? "");
  return shown;
}

function drawnWord(face: Face, word: string): Drawn | undefined {
  const { drawn, plain } = memory(face);
  const known = drawn.get(word);
  if (known !== undefined || drawn.has(word)) return known;
  const { glyphs, positions } = plain.run(word) ?? face.layout(word);
  const level = positions.every(({ xOffset, yOffset }) => !xOffset && !yOffset);
  const gaps = positions.map(({ xAdvance, advanceWidth }) => {
    const more = xAdvance - advanceWidth;
    return more === 0 ? "" : `> ${rounded(-more)} <`;
  });
  const found = level ? { glyphs, gaps } : undefined;
  drawn.set(word, found);
  return found;
}
