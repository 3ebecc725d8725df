import type { Document, Paper } from "../../model/document.ts";
import type { Report } from "../../model/message.ts";
import { soundImages } from "../images.ts";
import { bodyLook, type Look, namedLook } from "../look.ts";
import { printable } from "../text.ts";
import { content } from "./content.ts";
import { dividers } from "./divide.ts";
import { Drawer } from "./draw.ts";
import type { Margins, Size } from "./engine.ts";
import { PdfFile } from "./file.ts";
import { Layout } from "./layout.ts";
import { mirror } from "./mirror.ts";
import type { Node } from "./node.ts";
import { inline } from "./style.ts";
import { newTags } from "./tags.ts";

const sizes: Readonly<Record<Paper, Size>> = {
  a4: { width: 595.28, height: 841.89 },
  letter: { width: 612, height: 792 },
};

/** The page that is laid out: the paper's, or half of it for a booklet. */
function sizeOf({ paper, theme }: Document): Size {
  const { width, height } = sizes[paper];
  return theme.imposed === true ? { width: height / 2, height: width } : { width, height };
}

/** Copiers print nothing nearer to the edge: 12 mm. */
const edge = 34.02;

/** A font's own line height in its size, at the most. */
const ownLine = 1.45;

/** Document → PDF. The same document gives the same bytes. */
export async function writePdf(document: Document, report: Report): Promise<Uint8Array> {
  const file = new PdfFile(document);
  const coverage = {
    families: Object.keys(document.fonts),
    missing: new Set<string>(),
    dividers:
      document.theme.hyphenate === false ? new Map() : await dividers(document.tree, document.language),
  };
  const look = namedLook({ ...bodyLook(document), bold: false }, document, ".foot");
  const margins = printableMargins(document, look);
  const layout = new Layout(sizeOf(document), margins, (text) =>
    report({ code: "QUESTION_TALLER_THAN_PAGE", values: { question: text } }),
  );
  const images = await soundImages(document.tree, (image) =>
    report({ code: "IMAGE_SKIPPED", values: { image, reason: "picture-damaged" } }),
  );
  const tags = newTags(document.language);
  const body = content(document, images, tags);
  const pages = layout.pages(body, foot(document, look, margins), file, coverage);
  if (document.duplex === true) mirror(pages);
  const drawer = new Drawer(file, tags);
  if (document.theme.imposed === true) drawer.renderBooklet(pages);
  else drawer.renderPages(pages);
  if (coverage.missing.size > 0) report(glyphsMissing(coverage.missing));
  return file.bytes();
}

/** The theme's margins, none narrower than a copier can print, with room for the running foot. */
function printableMargins(document: Document, look: Look): Margins {
  const { top, right, bottom, left } = document.theme.page[document.paper];
  return {
    top: Math.max(top, edge),
    right: Math.max(right, edge),
    bottom: Math.max(bottom, edge + look.size * 2.8),
    left: Math.max(left, edge),
  };
}

function foot(document: Document, look: Look, margins: Margins): (page: number, pages: number) => Node {
  const height = look.size * look.lineHeight * ownLine;
  const words = printable(document.foot).replace(/\s+/g, " ").trim();
  const text = words.length > 100 ? `${words.slice(0, 99).trimEnd()}…` : words;
  return (page, pages) => ({
    columns: [
      { text: [inline(look, text || "\u00a0")], width: "*", maxLines: 1 },
      { text: [inline({ ...look, align: "right" }, `${page} / ${pages}`)], width: 60, maxLines: 1 },
    ],
    columnGap: 12,
    margin: [margins.left, Math.max(0, margins.bottom - edge - height), margins.right, 0],
  });
}

function glyphsMissing(missing: ReadonlySet<string>): Parameters<Report>[0] {
  const names = [...missing].slice(0, 20).map((characters) => {
    const points = [...characters].map(
      (one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
    );
    return `${characters} ${points.join(" ")}`;
  });
  return { code: "GLYPHS_MISSING", values: { characters: names.join(", "), count: missing.size } };
}
