import type { Element } from "hast";
import type { Source } from "../../model/source.ts";
import { type Archive, broken } from "../archive.ts";
import { partXml } from "../part.ts";
import { attribute, childrenOf, firstOf } from "../xml.ts";

/** A book's package document. Paths are those of the archive. */
export interface Book {
  readonly package: Element;
  /** The documents in reading order. */
  readonly spine: readonly string[];
  /** EPUB 3's navigation document. */
  readonly nav?: string;
  /** EPUB 2's. */
  readonly ncx?: string;
}

const kind = "EPUB";

/** @throws GuideError `SOURCE_BROKEN` when container or package document are missing or not well-formed. */
export function bookOf(archive: Archive, source: Source): Book {
  const container = partXml(archive, "META-INF/container.xml", source, kind);
  const rootfile = container === undefined ? undefined : firstOf(container, "rootfile");
  const path = rootfile === undefined ? "" : inFolder("", attribute(rootfile, "full-path"));
  const root = partXml(archive, path, source, kind);
  const manifest = root === undefined ? undefined : (named(root, "manifest") ?? root);
  const spine = root === undefined ? undefined : named(root, "spine");
  if (root === undefined || manifest === undefined || spine === undefined) throw broken(source.origin, kind);

  const items = new Map<string, Element>();
  for (const item of childrenOf(manifest)) items.set(attribute(item, "id"), item);
  const pathOf = (item: Element | undefined): string | undefined =>
    item === undefined ? undefined : inFolder(path, attribute(item, "href"));
  const nav = pathOf([...items.values()].find((item) => /\bnav\b/.test(attribute(item, "properties"))));
  const ncx = pathOf(
    items.get(attribute(spine, "toc")) ??
      [...items.values()].find((item) => attribute(item, "media-type") === "application/x-dtbncx+xml"),
  );
  const read = childrenOf(spine)
    .filter((item) => attribute(item, "linear") !== "no")
    .map((item) => pathOf(items.get(attribute(item, "idref"))))
    .filter((item) => item !== undefined);
  return {
    package: root,
    spine: [...new Set(read)].filter((item) => item !== nav),
    ...(nav !== undefined && { nav }),
    ...(ncx !== undefined && { ncx }),
  };
}

/** A child with or without a prefix. */
function named(node: Element, name: string): Element | undefined {
  return childrenOf(node).find(({ tagName }) => tagName === name || tagName.endsWith(`:${name}`));
}

/** The archive path of a relative address in the document at `base`, without its fragment. */
export function inFolder(base: string, address: string): string {
  const [bare = ""] = address.split("#");
  let path = bare;
  try {
    path = decodeURIComponent(bare);
  } catch {
    // A lone `%` is part of the name.
  }
  const steps = path.startsWith("/") ? [] : base.split("/").slice(0, -1);
  for (const step of path.split("/"))
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  return steps.join("/");
}
