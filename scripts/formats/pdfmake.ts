import { createRequire } from "node:module";
import type { Element, ElementContent } from "hast";
import type { Sheet } from "./opentext.ts";
import { elementsOf, type Original } from "./original.ts";

const faces = {
  normal: "400Regular/SourceSerif4_400Regular.ttf",
  bold: "700Bold/SourceSerif4_700Bold.ttf",
  italics: "400Regular_Italic/SourceSerif4_400Regular_Italic.ttf",
  bolditalics: "700Bold_Italic/SourceSerif4_700Bold_Italic.ttf",
};

/** What is used of pdfmake here; its own types bring those of a browser, which this project does without. */
interface Maker {
  readonly setFonts: (fonts: object) => void;
  readonly setLocalAccessPolicy: (may: () => boolean) => void;
  readonly setUrlAccessPolicy: (may: () => boolean) => void;
  readonly createPdf: (definition: object) => { readonly getBuffer: () => Promise<Uint8Array> };
}

type Content = string | object;

/** An article printed by pdfmake as it comes, with a running head, a foot and the page's number. */
export async function printed(original: Original, { head, foot, columns }: Sheet): Promise<Uint8Array> {
  const require = createRequire(import.meta.url);
  const pdfmake: Maker = require("pdfmake");
  const paths = Object.entries(faces).map(([face, path]) => [
    face,
    require.resolve(`@expo-google-fonts/source-serif-4/${path}`),
  ]);
  pdfmake.setFonts({ Serif: Object.fromEntries(paths) });
  pdfmake.setLocalAccessPolicy(() => true);
  pdfmake.setUrlAccessPolicy(() => false);
  const [title, ...rest] = elementsOf(original.tree).map(block);
  const flowing = [title ?? "", ...rest];
  const column = { stack: flowing, width: "*" };
  const definition = {
    pageSize: "A4",
    pageMargins: [60, 70, 60, 70],
    header: { text: head, fontSize: 8, margin: [60, 30, 60, 0] },
    footer: (page: number) => ({ text: `${foot}, ${page}`, fontSize: 8, margin: [60, 20, 60, 0] }),
    content:
      columns === 1
        ? flowing
        : [{ columns: [column, { text: "", width: "*" }], snakingColumns: true, columnGap: 22 }],
    defaultStyle: { font: "Serif", fontSize: columns === 1 ? 11 : 9.5, lineHeight: 1.25 },
  };
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer());
}

function block(node: Element): Content {
  switch (node.tagName) {
    case "blockquote":
      return { stack: elementsOf(node).map(block), margin: [24, 0, 24, 0] };
    case "ul":
      return { ul: elementsOf(node).map(item), margin: [0, 0, 0, 7] };
    case "ol":
      return { ol: elementsOf(node).map(item), margin: [0, 0, 0, 7] };
    case "table": {
      const rows = elementsOf(node).flatMap((part) => (part.tagName === "tr" ? [part] : elementsOf(part)));
      const body = rows.map((row) => elementsOf(row).map((cell) => ({ text: inline(cell.children) })));
      return { table: { body }, margin: [0, 0, 0, 7] };
    }
    case "hr":
      return "";
    default: {
      const level = Number(/^h(\d)$/.exec(node.tagName)?.[1] ?? 0);
      const text = inline(node.children);
      return level > 0
        ? { text, bold: true, fontSize: [20, 15, 13, 12, 12, 12][level - 1] ?? 12, margin: [0, 10, 0, 6] }
        : { text, margin: [0, 0, 0, 7] };
    }
  }
}

function item(node: Element): Content {
  const blocks = elementsOf(node).filter(({ tagName }) => /^(?:p|ul|ol)$/.test(tagName));
  return blocks.length > 0 ? { stack: blocks.map(block) } : { text: inline(node.children) };
}

function inline(nodes: readonly ElementContent[], bold = false, italics = false, link?: string): Content[] {
  return nodes.flatMap((node): Content[] => {
    if (node.type === "text")
      return [{ text: node.value.replace(/\n/g, " "), bold, italics, ...(link !== undefined && { link }) }];
    if (node.type !== "element" || node.tagName === "img") return [];
    if (node.tagName === "br") return [{ text: "\n" }];
    const [strong, slanted] = [/^(?:strong|b)$/.test(node.tagName), /^(?:em|i)$/.test(node.tagName)];
    const href = node.tagName === "a" ? node.properties.href : undefined;
    const address = typeof href === "string" && /^\w+:/.test(href) ? href : link;
    return inline(node.children, bold || strong, italics || slanted, address);
  });
}
