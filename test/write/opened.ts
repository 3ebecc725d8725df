import { strFromU8, unzipSync } from "fflate";
import type { ElementContent, Root, RootContent } from "hast";
import mammoth from "mammoth";
import { classes } from "../../src/write/look.ts";

/** A Word file's parts by name, its text as mammoth reads it, and the paragraphs and tables of its body. */
export async function opened(bytes: Uint8Array) {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]),
  );
  const buffer = Buffer.from(bytes);
  const { value: text } = await mammoth.extractRawText({ buffer });
  const html = async () => (await mammoth.convertToHtml({ buffer })).value;
  return { parts, body: parts["word/document.xml"] ?? "", text, html };
}

/** Letters and figures alone: no white space, no rules to write on, no boxes. */
export function letters(text: string): string {
  return text.replace(/[\s\u00a0\u202f_☐☒]+/gu, "");
}

/** The text of a document tree in reading order, with its numbers and labels; a table's text where it stands. */
export function textOfTree(nodes: Root["children"] | readonly (ElementContent | RootContent)[]): string {
  return nodes
    .map((node): string => {
      if (node.type === "text") return node.value;
      if (node.type !== "element") return "";
      const { dataNumber, dataLabel } = node.properties;
      const own = `${dataNumber ?? ""} ${classes(node).includes("embed") ? (dataLabel ?? "") : ""}`;
      const inner = textOfTree(node.children);
      return ` ${own} ${node.tagName === "q" ? `“${inner}”` : inner} `;
    })
    .join("");
}
