import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { toHtml } from "hast-util-to-html";
import type { Document } from "../../src/model/document.ts";
import { recombined } from "../corpus/articles.ts";
import { definitionOf } from "./stock.ts";
import { typstOf } from "./typst.ts";

const built = (path: string): string => join(import.meta.dirname, "..", "..", "dist", path);
const { compose }: typeof import("../../src/compose/compose.ts") = await import(built("compose/compose.js"));
const { analyze }: typeof import("../../src/analyze/analyze.ts") = await import(built("analyze/analyze.js"));
const { read }: typeof import("../../src/read/read.ts") = await import(built("read/read.js"));
const { render }: typeof import("../../src/render/render.ts") = await import(built("render/render.js"));
const { content }: typeof import("../../src/write/pdf/content.ts") = await import(
  built("write/pdf/content.js")
);
const { loadLanguages }: typeof import("../../src/load/language.ts") = await import(
  built("load/language.js")
);
const { loadLook }: typeof import("../../src/load/look.ts") = await import(built("load/look.js"));

/** The files of one guide, for every program that prints it, and of its article alone. */
export interface Sample {
  /** The article as it came. */
  readonly source: string;
  readonly document: string;
  readonly definition: string;
  readonly typst: string;
  /** The bare article as a page of HTML. */
  readonly article: string;
}

export interface Samples {
  /** A list of the fonts' files. */
  readonly fonts: string;
  readonly list: readonly Sample[];
}

/** Guides of so many recombined articles: the student edition on A4. */
export async function samplesIn(
  folder: string,
  count: number,
  words: readonly [least: number, most: number],
): Promise<Samples> {
  const languages = await loadLanguages();
  const look = await loadLook("classic");
  const list: Sample[] = [];
  const fonts = join(folder, "fonts.json");
  for (const [name, text] of recombined(count, words)) {
    const bytes = new TextEncoder().encode(text);
    const source = { bytes, mediaType: "text/markdown" as const, origin: name, name };
    const article = await read(source, languages, () => {});
    const guide = compose(await analyze(article, languages, () => {}), languages, {}, () => {});
    const whole = render(guide, languages, look, { edition: "student", paper: "a4" }, () => {});
    if (list.length === 0) writeFileSync(fonts, JSON.stringify(fontFiles(folder, whole)));
    const { fonts: _, ...document } = whole;
    const file = (ending: string, contents: string): string => {
      const path = join(folder, `${name}${ending}`);
      writeFileSync(path, contents);
      return path;
    };
    list.push({
      source: file("", text),
      document: file(".json", JSON.stringify(document)),
      definition: file(".stock.json", JSON.stringify(definitionOf(content(whole), whole))),
      typst: file(".typ", typstOf(content(whole), whole)),
      article: file(".html", page(whole, toHtml(article.body))),
    });
  }
  return { fonts, list };
}

function page({ title, language }: Document, body: string): string {
  const head = `<meta charset="utf-8"><title>${title.replace(/[&<]/g, "")}</title>`;
  return `<!doctype html><html lang="${language}"><head>${head}</head><body><article><h1>${title.replace(/[&<]/g, "")}</h1>${body}</article></body></html>`;
}

/** Writes the fonts as files. @returns their paths by family and face */
function fontFiles(folder: string, { fonts }: Document): Record<string, Record<string, string>> {
  const written = (family: string, face: string, bytes: Uint8Array): string => {
    const path = join(folder, `${family}-${face}.ttf`);
    writeFileSync(path, bytes);
    return path;
  };
  return Object.fromEntries(
    Object.entries(fonts).map(([family, faces]) => [
      family,
      Object.fromEntries(Object.entries(faces).map(([face, bytes]) => [face, written(family, face, bytes)])),
    ]),
  );
}
