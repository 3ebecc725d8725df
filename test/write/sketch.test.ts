import { expect, test } from "vitest";
import { svgAddress } from "../../src/render/drawings/drawing.ts";
import { sketchOf } from "../../src/write/pdf/sketch.ts";

test("a drawing is read as render/ has written it", () => {
  const drawing = {
    width: 120.5,
    height: 40,
    shapes: [
      { kind: "path", d: "M0,0h10v5h-10Z" },
      { kind: "path", d: "M1,1L2,2.25", stroke: 0.5 },
      { kind: "text", x: 3, y: 10.125, text: 'Ida & <Léa> "&lt;" > 2', size: 8, bold: true, anchor: "end" },
      { kind: "text", x: 0, y: 0, text: "", size: 7.5 },
    ],
  } as const;
  expect(sketchOf(svgAddress(drawing))).toEqual({
    width: 120.5,
    height: 40,
    shapes: [
      drawing.shapes[0],
      drawing.shapes[1],
      { ...drawing.shapes[2], y: 10.13 },
      { ...drawing.shapes[3], bold: false, anchor: "start" },
    ],
  });
});

test.each([
  "",
  "no picture",
  "<svg></svg>",
  '<svg viewBox="0 0 0 9"></svg>',
  '<svg viewBox="0 0 x 9"></svg>',
  '<div viewBox="0 0 9 9"></div>',
])("none is read where there is none: %s", (text) => {
  expect(sketchOf(`data:image/svg+xml;base64,${btoa(text)}`)).toBeUndefined();
});
