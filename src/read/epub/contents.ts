import type { Element } from "hast";
import type { Source } from "../../model/source.ts";
import type { Archive } from "../archive.ts";
import { partText } from "../part.ts";
import { allOf, attribute, childrenOf, parseXml, plainText } from "../xml.ts";
import { type Book, inFolder } from "./book.ts";

/** A line of the table of contents. */
export interface Entry {
  readonly title: string;
  readonly path: string;
  /** The id in the document where it begins; empty for the document's top. */
  readonly id: string;
  readonly inner: readonly Entry[];
}

/** The book's table of contents; none when it has none that can be read. */
export function entriesOf(archive: Archive, { nav, ncx }: Book, source: Source): readonly Entry[] {
  const listed = nav === undefined ? [] : fromNav(xmlOf(archive, nav, source), nav);
  return listed.length > 0 || ncx === undefined ? listed : fromNcx(xmlOf(archive, ncx, source), ncx);
}

function xmlOf(archive: Archive, path: string, source: Source): Element | undefined {
  try {
    const text = partText(archive, path, source);
    return text === undefined ? undefined : parseXml(text, source.limits);
  } catch {
    return undefined;
  }
}

function fromNav(root: Element | undefined, base: string): Entry[] {
  const navs = root === undefined ? [] : allOf(root, "nav");
  const nav = navs.find((each) => /\btoc\b/.test(attribute(each, "epub:type"))) ?? navs[0];
  const list = nav === undefined ? undefined : childrenOf(nav, "ol")[0];
  return list === undefined ? [] : navItems(list, base);
}

function navItems(list: Element, base: string): Entry[] {
  return childrenOf(list, "li").flatMap((item) => {
    const link = childrenOf(item, "a")[0];
    const inner = childrenOf(item, "ol").flatMap((each) => navItems(each, base));
    if (link === undefined) return inner;
    return [entry(plainText(link), attribute(link, "href"), base, inner)];
  });
}

function fromNcx(root: Element | undefined, base: string): Entry[] {
  const map = root === undefined ? undefined : allOf(root, "navMap")[0];
  return map === undefined ? [] : points(map, base);
}

function points(node: Element, base: string): Entry[] {
  return childrenOf(node, "navPoint").map((point) => {
    const [label, content] = [childrenOf(point, "navLabel")[0], childrenOf(point, "content")[0]];
    const address = content === undefined ? "" : attribute(content, "src");
    return entry(plainText(label), address, base, points(point, base));
  });
}

function entry(title: string, address: string, base: string, inner: readonly Entry[]): Entry {
  return { title, path: inFolder(base, address), id: address.split("#")[1] ?? "", inner };
}
