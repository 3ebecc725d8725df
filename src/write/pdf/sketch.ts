import type { Sketch, SketchShape } from "./node.ts";
import type { Pdf } from "./pdfkit.ts";

const whole = /^<svg\s([^<>]*)>(.*)<\/svg>\s*$/s;
const shapes = /<(path|text)\s([^<>]*?)(?:\/>|>([^<]*)<\/\1>)/g;
const attribute = /([\w-]+)="([^"]*)"/g;
const characters: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

/** The drawing inside an address, as `render/drawings` writes it: `path` and `text` of an SVG; undefined where there is none. */
export function sketchOf(address: string): Omit<Sketch, "font"> | undefined {
  const [, list = "", inside = ""] = whole.exec(decoded(address)) ?? [];
  const [, , width = 0, height = 0] = (attributes(list).get("viewBox") ?? "").split(" ").map(Number);
  if (!(width > 0 && height > 0)) return undefined;
  return {
    width,
    height,
    shapes: Array.from(inside.matchAll(shapes), ([, name, list = "", text = ""]) =>
      name === "path" ? path(attributes(list)) : letters(attributes(list), text),
    ),
  };
}

function path(given: ReadonlyMap<string, string>): SketchShape {
  const stroke = given.get("stroke-width");
  return {
    kind: "path",
    d: given.get("d") ?? "",
    ...(stroke !== undefined && { stroke: Number(stroke) }),
  };
}

function letters(given: ReadonlyMap<string, string>, text: string): SketchShape {
  const anchor = given.get("text-anchor");
  return {
    kind: "text",
    x: Number(given.get("x")),
    y: Number(given.get("y")),
    text: unescaped(text),
    size: Number(given.get("font-size")),
    bold: given.get("font-weight") === "bold",
    anchor: anchor === "middle" || anchor === "end" ? anchor : "start",
  };
}

function attributes(list: string): ReadonlyMap<string, string> {
  return new Map(
    Array.from(list.matchAll(attribute), ([, name = "", value = ""]) => [name, unescaped(value)]),
  );
}

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot);/g, (_, name: string) => characters[name] ?? "");
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
