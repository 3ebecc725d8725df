import type { Stroke } from "./node.ts";
import type { Pdf } from "./pdfkit.ts";

/**
 * Draws a black line. There are hundreds in a guide: pdfmake would say for each, in ten operators, what joins, ends
 * and opacity it has, which are the same for all.
 */
export function drawStroke(pdf: Pdf, { x1, y1, x2, y2, lineWidth, dash }: Stroke): void {
  const dashes = dash === undefined ? "" : `${rounded(dash.length)} ${rounded(dash.space)}`;
  pdf.addContent(
    `${rounded(lineWidth)} w\n[${dashes}] 0 d\n${rounded(x1)} ${rounded(y1)} m\n${rounded(x2)} ${rounded(y2)} l\n0 0 0 RG\nS`,
  );
}

/** PDFKit's precision: a millionth of a point. */
export function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
