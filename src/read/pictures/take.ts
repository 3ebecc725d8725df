import type { Element, ElementContent, Root, RootContent } from "hast";
import type { Repair } from "../../model/article.ts";
import type { Picture } from "../../model/picture.ts";
import { excerpt } from "../line.ts";
import { addressesOf, fileOf } from "./addresses.ts";
import { isOrnament } from "./ornament.ts";

/** A tree whose pictures are named, and what is known of each. */
export interface Taken {
  readonly tree: Root;
  readonly pictures: ReadonlyMap<string, Picture>;
  readonly repairs: readonly Repair[];
}

/** A description that only names the picture’s file, as programs write it for want of a better one. */
const fileName = /^\S{0,300}\.(?:png|jpe?g|gif|webp|avif|svg|tiff?|bmp|[ew]mf)$/i;

/** Names the pictures of a tree, in order; ornaments and repetitions without a caption go. */
export function takePictures(tree: Root, from: string, base?: string): Taken {
  const pictures = new Map<string, Picture>();
  const repairs: Repair[] = [];
  const seen = new Set<string>();
  const take = (element: Element, captioned: boolean): Element[] => {
    const said = typeof element.properties.alt === "string" ? element.properties.alt.trim() : "";
    const alt = fileName.test(said) ? "" : said;
    const addresses = addressesOf(element);
    const file = fileOf(addresses[0] ?? "");
    if (!captioned && isOrnament(element, addresses)) {
      repairs.push({ kind: "removed", text: excerpt(alt || file || "<img>"), rule: "ornament" });
      return [];
    }
    const [first = ""] = addresses;
    if (!captioned && first !== "" && seen.has(first)) return [];
    seen.add(first);
    const name = String(pictures.size + 1);
    pictures.set(name, {
      name,
      called: excerpt(alt || file, 60),
      from,
      addresses,
      ...(base !== undefined && { base }),
    });
    const properties = { src: name, ...(alt === "" ? {} : { alt }) };
    return [{ type: "element", tagName: "img", properties, children: [] }];
  };
  const walk = <T extends RootContent>(node: T, captioned: boolean): (T | Element)[] => {
    if (node.type !== "element") return [node];
    if (node.tagName === "img") return take(node, captioned);
    const inside = captioned || (node.tagName === "figure" && node.children.some(isCaption));
    const children = node.children.flatMap((child) => walk(child, inside)) as ElementContent[];
    return [{ ...node, children }];
  };
  const children = tree.children.flatMap((child) => walk(child, false));
  return { tree: { type: "root", children }, pictures, repairs };
}

function isCaption(node: RootContent): boolean {
  return node.type === "element" && node.tagName === "figcaption";
}

/** The pictures of a body, in order, with the bytes that the source carries. `part` gives those of one address. */
export function picturesIn(
  body: Root,
  taken: ReadonlyMap<string, Picture>,
  part: ((address: string) => Uint8Array | undefined) | undefined,
): readonly Picture[] {
  const found: Picture[] = [];
  const visit = (node: Root | ElementContent): void => {
    const own =
      "tagName" in node && node.tagName === "img" ? taken.get(String(node.properties.src)) : undefined;
    if (own !== undefined) found.push(carried(own, part));
    if ("children" in node) for (const child of node.children as ElementContent[]) visit(child);
  };
  visit(body);
  return found;
}

/** Addresses of what the source itself carries. */
const inside = /^(?:data|part|cid):/i;

function carried(picture: Picture, part: ((address: string) => Uint8Array | undefined) | undefined): Picture {
  for (const address of picture.addresses) {
    const bytes = dataOf(address) ?? part?.(address);
    if (bytes !== undefined) return { ...picture, addresses: [], bytes };
  }
  return { ...picture, addresses: picture.addresses.filter((address) => !inside.test(address)) };
}

/** The bytes of a `data:` address; undefined for another, and for one that is not well formed. */
function dataOf(address: string): Uint8Array | undefined {
  const comma = address.indexOf(",");
  const head = /^data:[^,]{0,200}$/i.test(address.slice(0, Math.max(0, comma)))
    ? address.slice(0, comma)
    : undefined;
  if (head === undefined) return undefined;
  const data = address.slice(comma + 1);
  try {
    const text = /;\s*base64\s*$/i.test(head) ? atob(unescaped(data).replace(/\s/g, "")) : unescaped(data);
    return Uint8Array.from(text, (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function unescaped(text: string): string {
  return text.includes("%") ? decodeURIComponent(text) : text;
}
