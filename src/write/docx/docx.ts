import { Document as DocxDocument, Footer, Packer, PageNumber, Paragraph, Tab, TextRun } from "docx";
import type { Document } from "../../model/document.ts";
import type { Report } from "../../model/message.ts";
import { soundImages } from "../images.ts";
import { namedLook } from "../look.ts";
import { edge, printableMargins, sheetSize } from "../paper.ts";
import { isRightToLeft } from "../script.ts";
import { visible } from "../text.ts";
import { blocksOf } from "./blocks.ts";
import { footnotesOf } from "./footnotes.ts";
import { wordLanguage } from "./language.ts";
import { type Lists, numberingOf } from "./lists.ts";
import { settled } from "./settle.ts";
import { sheet } from "./sheet.ts";
import { newStyles, styleFor, styleSheet, twips } from "./styles.ts";

/** Document → Word file, for editing and listening. The same document gives the same bytes. */
export async function writeDocx(document: Document, report: Report): Promise<Uint8Array> {
  const images = await soundImages(document.tree, (image) =>
    report({ code: "IMAGE_SKIPPED", values: { image, reason: "picture-damaged" } }),
  );
  const styles = newStyles(document);
  const lists: Lists = { kinds: new Map(), count: 1 };
  const footnotes = footnotesOf(document.tree);
  const { width, height } = sheetSize(document);
  const footLook = namedLook({ ...styles.body, bold: false }, document, ".foot");
  const margins = printableMargins(document, footLook.size);
  const room = width - margins.left - margins.right;
  const children = sheet(
    blocksOf(document, room, images, styles, lists, footnotes),
    true,
    document.lineNumbers === true,
  );
  const footStyle = styleFor(styles, "Footer", { ...footLook, above: 0, below: 0 });
  const language = wordLanguage(document.language);
  const rtl = isRightToLeft(document.language);
  const foot = shortened(
    visible(document.foot).replace(/\s+/g, " ").trim(),
    (room - 60) / (footLook.size * 0.54),
  );
  const file = new DocxDocument({
    title: visible(document.title),
    ...(document.author !== undefined && { creator: visible(document.author) }),
    styles: styleSheet(styles, language),
    numbering: numberingOf(lists),
    footnotes: footnotes.made,
    compatabilityModeVersion: 15,
    sections: [
      {
        properties: {
          ...(document.lineNumbers === true && {
            lineNumbers: { countBy: 5, restart: "continuous" as const },
          }),
          page: {
            size: { width: twips(width), height: twips(height) },
            margin: {
              ...{ top: twips(margins.top), right: twips(margins.right), left: twips(margins.left) },
              ...{ bottom: twips(margins.bottom), header: twips(edge), footer: twips(edge), gutter: 0 },
            },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                style: footStyle.id,
                tabStops: [{ type: "right", position: twips(room) }],
                ...(rtl && { bidirectional: true }),
                children: [
                  new TextRun({ text: foot, ...(rtl && { rightToLeft: true }) }),
                  new TextRun({ children: [new Tab(), PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] }),
                ],
              }),
            ],
          }),
        },
        children,
      },
    ],
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(file));
  return settled(bytes, document);
}

/** Cut to so many characters, so that the page number stays on its line. */
function shortened(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, Math.floor(most) - 1)
        .join("")
        .trimEnd()}…`;
}
