import type { Document } from "../../model/document.ts";
import type { Report } from "../../model/message.ts";
import { soundImages } from "../images.ts";
import { bodyLook, type Look, namedLook } from "../look.ts";
import { edge, type Margins, printableMargins, sheetSize } from "../paper.ts";
import { printable } from "../text.ts";
import { content } from "./content.ts";
import { dividers } from "./divide.ts";
import { Drawer } from "./draw.ts";
import { PdfFile } from "./file.ts";
import { Layout } from "./layout.ts";
import { marking, unmarked } from "./marks.ts";
import { mirror } from "./mirror.ts";
import type { Inline, Node } from "./node.ts";
import { inline } from "./style.ts";
import { newTags } from "./tags.ts";

/** A font's own line height in its size, at the most. */
const ownLine = 1.45;

/**
 * Document → PDF. The same document gives the same bytes.
 * @param tagged without tags it is only measured what they cost
 */
export async function writePdf(document: Document, report: Report, tagged = true): Promise<Uint8Array> {
  const file = new PdfFile(document);
  const coverage = {
    families: Object.keys(document.fonts),
    missing: new Map<string, string | undefined>(),
    dividers:
      document.theme.hyphenate === false ? new Map() : await dividers(document.tree, document.language),
  };
  const look = namedLook({ ...bodyLook(document), bold: false }, document, ".foot");
  const margins = printableMargins(document, look.size);
  const images = await soundImages(document.tree, (image) =>
    report({ code: "IMAGE_SKIPPED", values: { image, reason: "picture-damaged" } }),
  );
  const tags = newTags(document.language);
  const notes = new Map<string, readonly Inline[]>();
  const layout = new Layout(sheetSize(document), margins, (question) =>
    report({ code: "QUESTION_TALLER_THAN_PAGE", values: { question } }),
  );
  const body = content(document, images, tags, notes);
  const pages = layout.pages(body, foot(document, look, margins), file, coverage, notes);
  if (document.duplex === true) mirror(pages);
  const drawer = new Drawer(file, tags, tagged ? marking(file, tags) : unmarked);
  if (document.theme.imposed === true) drawer.renderBooklet(pages);
  else drawer.renderPages(pages);
  if (coverage.missing.size > 0) report(glyphsMissing(coverage.missing));
  return file.bytes();
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

function glyphsMissing(missing: ReadonlyMap<string, string | undefined>): Parameters<Report>[0] {
  const names = [...missing].slice(0, 20).map(([characters, paragraph]) => {
    const points = [...characters].map(
      (one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
    );
    return `${characters} ${points.join(" ")}${paragraph === undefined ? "" : ` (¶${paragraph})`}`;
  });
  return { code: "GLYPHS_MISSING", values: { characters: names.join(", "), count: missing.size } };
}
