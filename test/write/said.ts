import type { Element, Nodes } from "hast";
import { getDocumentProxy } from "unpdf";
import { classes } from "../../src/write/look.ts";
import { elements } from "./torn.ts";

/** Letters and figures alone: no space, hyphen or mark that a line's end may add or take. */
export function letters(text: string): string {
  return text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");
}

const unsaid: ReadonlySet<string> = new Set("script style template svg title noscript".split(" "));

/** What a document's tree says, in order, with the numbers that stand before paragraphs and items. */
export function saidByTree(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (node.type === "root") return node.children.map(saidByTree).join(" ");
  if (node.type !== "element" || unsaid.has(node.tagName) || classes(node).includes("copy")) return "";
  const { dataNumber, dataLabel } = node.properties;
  const before = [dataNumber, dataLabel].filter((one) => typeof one === "string").join(" ");
  return `${before} ${node.tagName === "ol" ? items(node) : node.children.map(saidByTree).join("")} `;
}

function items(list: Element): string {
  const start = Number(list.properties.start ?? 1);
  const all = list.children.filter((child) => child.type === "element");
  return all.map((item, index) => `${start + index}. ${saidByTree(item)}`).join(" ");
}

/**
 * What a PDF says: the drawn text in the order of its structure.
 * @returns it, and what is drawn outside its page
 */
export async function saidByPdf(bytes: Uint8Array): Promise<{ said: string; outside: string[] }> {
  const proxy = await getDocumentProxy(bytes.slice());
  const drawn = new Map<string, string>();
  const outside: string[] = [];
  for (let number = 1; number <= proxy.numPages; number += 1) {
    const page = await proxy.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const open: string[] = [];
    for (const item of items) {
      if (!("str" in item)) {
        if (item.type === "endMarkedContent") open.pop();
        else open.push("id" in item ? String(item.id).replace(/^\D*/, "") : "");
        continue;
      }
      const id = open.findLast((one) => one !== "");
      const [, , , , left = 0, bottom = 0] = item.transform as number[];
      if (left < 0 || left + item.width > width || bottom < 0 || bottom > height) outside.push(item.str);
      if (id !== undefined) drawn.set(id, (drawn.get(id) ?? "") + item.str);
    }
  }
  const all = elements(bytes);
  const children = new Set([...all.values()].flatMap(({ kids }) => kids));
  // The letters of a drawing are no text of the tree.
  const told = (id: number): string =>
    (all.get(id)?.kind === "Figure" ? [] : (all.get(id)?.kids ?? []))
      .map((kid) => (typeof kid === "number" ? told(kid) : (drawn.get(kid) ?? "")))
      .join(" ");
  const roots = [...all.keys()].filter((id) => !children.has(id));
  return { said: roots.map(told).join(" "), outside };
}
