import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toString as textOf } from "hast-util-to-string";
import type { Sketch, SketchShape } from "./node.ts";
import type { Pdf } from "./pdfkit.ts";

/** The drawing inside an address: `path` and `text` of an SVG; undefined where there is none. */
export function sketchOf(address: string): Omit<Sketch, "font"> | undefined {
  const svg = elements(fromHtml(decoded(address), { fragment: true, space: "svg" }))[0];
  const [, , width = 0, height = 0] = String(svg?.properties.viewBox ?? "")
    .split(" ")
    .map(Number);
  if (svg?.tagName !== "svg" || !(width > 0 && height > 0)) return undefined;
  return { width, height, shapes: elements(svg).flatMap(shape) };
}

function shape(element: Element): SketchShape[] {
  const { d, strokeWidth, x, y, fontSize, fontWeight, textAnchor } = element.properties;
  if (element.tagName === "path")
    return [
      { kind: "path", d: String(d ?? ""), ...(strokeWidth !== undefined && { stroke: Number(strokeWidth) }) },
    ];
  if (element.tagName !== "text") return [];
  const anchor = textAnchor === "middle" || textAnchor === "end" ? textAnchor : "start";
  const bold = fontWeight === "bold";
  return [
    { kind: "text", x: Number(x), y: Number(y), text: textOf(element), size: Number(fontSize), bold, anchor },
  ];
}

function elements(node: Root | Element): Element[] {
  return node.children.flatMap((child) => (child.type === "element" ? [child] : []));
}

function decoded(address: string): string {
  const bytes = Uint8Array.from(atob(address.slice(address.indexOf(",") + 1)), (one) => one.charCodeAt(0));
  return new TextDecoder().decode(bytes);
}

/** Draws with the upper left corner at a place of the page, `scale` times as large. */
export function drawSketch(pdf: Pdf, sketch: Sketch, x: number, y: number, scale: number): void {
  pdf.save();
  pdf.translate(x, y);
  if (scale !== 1) pdf.scale(scale);
  pdf.fillColor("#000000");
  for (const one of sketch.shapes) {
    if (one.kind === "path") {
      if (one.stroke === undefined) pdf.path(one.d).fill("#000000");
      else pdf.lineWidth(one.stroke).undash().path(one.d).stroke("#000000");
      continue;
    }
    const face = pdf.provideFont(sketch.font, one.bold, false);
    const width = face.widthOfString(one.text, one.size);
    const shift = { start: 0, middle: width / 2, end: width }[one.anchor];
    pdf._font = face;
    pdf.fontSize(one.size);
    pdf.text(one.text, one.x - shift, one.y, {
      lineBreak: false,
      textWidth: width,
      wordCount: 1,
      baseline: "alphabetic",
    });
  }
  pdf.restore();
}
