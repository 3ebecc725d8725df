/** A drawing in black lines and letters. Lengths in points, `y` downwards. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

export type Shape =
  /** SVG path data; filled, or a line of this thickness. */
  | { readonly kind: "path"; readonly d: string; readonly stroke?: number }
  /** `y` is the baseline. */
  | {
      readonly kind: "text";
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly bold?: boolean;
      readonly anchor?: "middle" | "end";
    };

/** The drawing as an SVG picture inside an address. */
export function svgAddress(drawing: Drawing): string {
  const bytes = new TextEncoder().encode(svg(drawing));
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `data:image/svg+xml;base64,${btoa(binary)}`;
}

function svg({ width, height, shapes }: Drawing): string {
  const [wide, high] = [short(width), short(height)];
  const inside = shapes.map((shape) => {
    if (shape.kind === "path") {
      const line =
        shape.stroke === undefined ? "" : ` fill="none" stroke="#000" stroke-width="${shape.stroke}"`;
      return `<path d="${shape.d}"${line}/>`;
    }
    const { x, y, text, size, bold, anchor } = shape;
    const more = `${bold ? ' font-weight="bold"' : ""}${anchor ? ` text-anchor="${anchor}"` : ""}`;
    return `<text x="${short(x)}" y="${short(y)}" font-size="${size}"${more}>${escaped(text)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}pt" height="${high}pt" viewBox="0 0 ${wide} ${high}" font-family="sans-serif">${inside.join("")}</svg>`;
}

/** Path data of a straight line. */
export function lineTo(x1: number, y1: number, x2: number, y2: number): string {
  return `M${short(x1)},${short(y1)}L${short(x2)},${short(y2)}`;
}

export function box(x: number, y: number, width: number, height: number): string {
  return `M${short(x)},${short(y)}h${short(width)}v${short(height)}h${short(-width)}Z`;
}

/** Lines from lower left to upper right across a box. */
export function hatching(x: number, y: number, width: number, height: number, step = 3): string {
  const lines: string[] = [];
  for (let at = step; at < width + height; at += step) {
    const from = [x + Math.max(0, at - height), y + Math.min(height, at)] as const;
    const to = [x + Math.min(width, at), y + Math.max(0, at - width)] as const;
    lines.push(lineTo(...from, ...to));
  }
  return lines.join("");
}

export function short(value: number): number {
  return Math.round(value * 100) / 100;
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
