import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as engine from "../../src/write/pdf/engine.ts";

/** What `src/write/pdf` relies on in pdfmake's inner classes. */
const contract: Readonly<Record<string, readonly string[]>> = {
  PdfDocument: [
    "provideFont",
    "getFontType",
    "getFontFile",
    "provideImage",
    "validateLocalFile",
    "_addInfo",
    "_write",
    "appendXML",
    "addContent",
    "ref",
    "getMarkInfoDictionary",
    "getStructTreeRoot",
    "getStructParentTree",
    "createStructParentTreeNextKey",
    "fillColor",
    "text",
    "link",
    "end",
  ],
  LayoutBuilder: [
    "processNode",
    "processVerticalContainer",
    "processLeaf",
    "processTable",
    "processRow",
    "processCanvas",
    "processImage",
    "addHeadersAndFooters",
  ],
  Renderer: ["renderPages", "renderLine", "renderVector", "renderImage"],
  DocPreprocessor: ["preprocessDocument", "preprocessBlock"],
  DocMeasure: ["measureDocument", "measureBlock"],
  DocumentContext: ["getCurrentPage", "moveDown"],
  PageElementWriter: ["context", "addPage", "addLine", "addVector", "moveToNextPage", "on", "off"],
  TextBreaker: ["getBreaks"],
  Line: ["addInline", "getHeight", "getWidth", "clone"],
};

test("pdfmake is the version whose classes are known", () => {
  const file = new URL("../../node_modules/pdfmake/package.json", import.meta.url);
  expect(JSON.parse(readFileSync(file, "utf8")).version).toBe("0.3.11");
});

test.each(Object.entries(contract))("%s has the methods that are called or overridden", (name, methods) => {
  const { prototype } = (engine as unknown as Record<string, { prototype: object }>)[name] ?? {
    prototype: {},
  };
  for (const method of methods) expect(Reflect.get(prototype, method), method).toBeTypeOf("function");
});

test("a file refuses every path", () => {
  const file = new engine.PdfDocument({}, {}, {}, {}, { font: null }, null, () => false);
  expect(() => file.provideImage("/etc/hostname")).toThrow(/denied/);
});
