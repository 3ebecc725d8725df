import type { Root } from "hast";
import { toHtml } from "hast-util-to-html";
import { expect, test } from "vitest";
import type { Guide } from "../../../src/model/guide.ts";
import type { MediaType } from "../../../src/model/source.ts";
import { draft } from "../../../src/pipeline.ts";
import { docxOf, odtOf } from "./office.ts";
import { pdfOf, set } from "./pdffile.ts";
import { docx, languages, odt, samples, treeOf } from "./tree.ts";

async function guideOf(bytes: Uint8Array, mediaType: MediaType): Promise<Guide> {
  return draft({ bytes, mediaType, origin: "article", name: "article" }, languages, {}, () => {});
}

function pageOf(tree: Root, { article, language }: Guide): Uint8Array {
  const head = `<html lang="${language}"><head><title>${article.title}</title></head>`;
  return new TextEncoder().encode(`<!doctype html>${head}<body>${toHtml(tree)}</body></html>`);
}

const asked = ({ questions }: Guide): readonly string[] => questions.map(({ ask }) => ask);

test.each(samples)(
  "%s gives the same paragraphs and questions from Markdown, a web page, Word and OpenDocument",
  async (_, markdown) => {
    const tree = treeOf(markdown);
    const guide = await guideOf(new TextEncoder().encode(markdown), "text/markdown");
    expect(guide.questions.length).toBeGreaterThan(4);
    for (const [bytes, type] of [
      [docxOf(tree), docx],
      [odtOf(tree), odt],
      [pageOf(tree, guide), "text/html"],
    ] as const) {
      const other = await guideOf(bytes, type);
      expect(asked(other)).toEqual(asked(guide));
      expect(other.teacher.map.map(({ opens }) => opens)).toEqual(
        guide.teacher.map.map(({ opens }) => opens),
      );
      expect(other.article.title).toEqual(guide.article.title);
    }
  },
);

test("and from a PDF with its lines broken at a width", async () => {
  const [, markdown = ""] = samples.find(([name]) => name.startsWith("harbour")) ?? [];
  const flat = markdown.replace(/^#+ /gm, "").replace(/[*_]/g, "").replace(/[£…]/g, "$");
  const [title = "", ...paragraphs] = flat.trim().split(/\n\s*\n/);
  const lines = set(paragraphs, { letters: 75 });
  const pages: (typeof lines)[] = [];
  for (let at = 0; at < lines.length; at += 40)
    pages.push(
      lines.slice(at, at + 40).map((put, _row, page) => ({ ...put, y: 720 - ((page[0]?.y ?? 0) - put.y) })),
    );
  pages[0]?.unshift({ text: title, x: 48, y: 770, size: 12, bold: true });
  const wanted = await guideOf(
    new TextEncoder().encode(`# ${title}\n\n${paragraphs.join("\n\n")}`),
    "text/markdown",
  );
  const guide = await guideOf(pdfOf(pages), "application/pdf");
  expect(asked(guide)).toEqual(asked(wanted));
});
