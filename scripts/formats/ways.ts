import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { toHtml } from "hast-util-to-html";
import type { MediaType } from "../../src/model/source.ts";
import { openTextOf } from "./opentext.ts";
import type { Original } from "./original.ts";
import { chromiumPages, foot, head, weasyPages } from "./pagestyles.ts";
import { printed } from "./pdfmake.ts";

/** One way to make files of a format. */
export interface Way {
  readonly name: string;
  /** The program that makes them; the script's own hand makes the rest. */
  readonly program: "chromium" | "soffice" | "weasyprint" | "pandoc" | "";
  readonly mediaType: MediaType;
  /** Makes a file of each article in the folder. */
  readonly make: (originals: readonly Original[], folder: string, program: string) => Promise<void>;
  readonly fileOf: (original: Original) => string;
  /** What its program does not write into files of this format. */
  readonly cannot?: readonly ("headings" | "items" | "quotations")[];
}

export const pdf = "application/pdf";
const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const odt = "application/vnd.oasis.opendocument.text";
const epub = "application/epub+zip";

export function pageOf({ article, tree }: Original, css = ""): string {
  return `<!doctype html><html lang="${article.language}"><head><meta charset="utf-8"><title>${escaped(article.title.value)}</title><style>${css}</style></head><body>${toHtml(tree)}</body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

function run(program: string, args: readonly string[]): void {
  execFileSync(program, args, { stdio: "ignore", timeout: 600_000 });
}

const chromium = chromiumPages.map(
  ({ name, css, flags }, number): Way => ({
    name: `Chromium, ${name}`,
    program: "chromium",
    mediaType: pdf,
    fileOf: (original) => `${original.name}-c${number}.pdf`,
    make: async (originals, folder, program) => {
      for (const original of originals) {
        const page = join(folder, `${original.name}-c${number}.html`);
        writeFileSync(page, pageOf(original, css));
        const target = page.replace(/html$/, "pdf");
        if (existsSync(target)) continue;
        const all = ["--headless", "--no-sandbox", "--disable-gpu", "--hyphenation=auto", ...flags];
        run(program, [...all, `--print-to-pdf=${target}`, `file://${page}`]);
      }
    },
  }),
);

const weasyprint = weasyPages.map(
  ({ name, css, flags }, number): Way => ({
    name: `WeasyPrint, ${name}`,
    program: "weasyprint",
    mediaType: pdf,
    fileOf: (original) => `${original.name}-w${number}.pdf`,
    make: async (originals, folder, program) => {
      for (const original of originals) {
        const page = join(folder, `${original.name}-w${number}.html`);
        writeFileSync(page, pageOf(original, css));
        const target = page.replace(/html$/, "pdf");
        if (!existsSync(target)) run(program, [...flags, page, target]);
      }
    },
  }),
);

/** LibreOffice turns many files at once, each into a file of the same name. */
function office(
  name: string,
  ending: string,
  mediaType: MediaType,
  filter: string,
  mark: string,
  columns: 1 | 2,
): Way {
  return {
    name: `LibreOffice, ${name}`,
    program: "soffice",
    mediaType,
    fileOf: (original) => `${original.name}-${mark}.${ending}`,
    make: async (originals, folder, program) => {
      const files = originals.map((original) => {
        const file = join(folder, `${original.name}-${mark}.fodt`);
        writeFileSync(file, openTextOf(original, { head, foot, columns }));
        return file;
      });
      const missing = files.filter((file) => !existsSync(file.replace(/fodt$/, ending)));
      if (missing.length === 0) return;
      const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
      run(program, [profile, "--headless", "--convert-to", filter, "--outdir", folder, ...missing]);
    },
  };
}

const tagged = (on: boolean): string =>
  `pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"${on}"}}`;

const libreoffice: readonly Way[] = [
  office("one column, untagged", "pdf", pdf, tagged(false), "l0", 1),
  office("two columns, hyphenated, untagged", "pdf", pdf, tagged(false), "l1", 2),
  office("one column, tagged", "pdf", pdf, tagged(true), "l2", 1),
  office("Word file", "docx", docx, "docx:MS Word 2007 XML", "l3", 1),
  office("OpenDocument text", "odt", odt, "odt:writer8", "l4", 1),
  // Its items are plain paragraphs without a mark, a number or an indent of their own.
  { ...office("e-book", "epub", epub, "epub:EPUB", "l5", 1), cannot: ["items"] },
];

const pandoc = (
  [
    ["Word file", "docx", docx],
    ["OpenDocument text", "odt", odt],
    ["e-book", "epub", epub],
  ] as const
).map(
  ([name, ending, mediaType]): Way => ({
    name: `Pandoc, ${name}`,
    program: "pandoc",
    mediaType,
    fileOf: (original) => `${original.name}-p.${ending}`,
    make: async (originals, folder, program) => {
      for (const original of originals) {
        const page = join(folder, `${original.name}-p.html`);
        writeFileSync(page, pageOf(original));
        const target = page.replace(/html$/, ending);
        const one = ending === "epub" ? ["--epub-chapter-level=1"] : [];
        if (!existsSync(target)) run(program, ["-f", "html", ...one, page, "-o", target]);
      }
    },
  }),
);

const pdfmake = ([1, 2] as const).map(
  (columns): Way => ({
    name: `pdfmake, ${columns === 1 ? "one column" : "two columns"}, untagged`,
    program: "",
    mediaType: pdf,
    fileOf: (original) => `${original.name}-m${columns}.pdf`,
    make: async (originals, folder) => {
      for (const original of originals) {
        const target = join(folder, `${original.name}-m${columns}.pdf`);
        if (!existsSync(target)) writeFileSync(target, await printed(original, { head, foot, columns }));
      }
    },
  }),
);

export const ways: readonly Way[] = [...chromium, ...weasyprint, ...libreoffice, ...pdfmake, ...pandoc];

export function bytesOf(way: Way, original: Original, folder: string): Uint8Array {
  return new Uint8Array(readFileSync(join(folder, way.fileOf(original))));
}
