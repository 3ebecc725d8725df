import { packed } from "./office.ts";

export interface Piece {
  readonly name: string;
  readonly title?: string;
  readonly html: string;
}

/** An e-book of these documents; those with a title stand in its table of contents. */
export function epubOf(
  pieces: readonly Piece[],
  facts: string,
  more: Readonly<Record<string, string | Uint8Array>> = {},
  language = "en",
): Uint8Array {
  const items = pieces.map(
    ({ name }, index) => `<item id="i${index}" href="${name}" media-type="application/xhtml+xml"/>`,
  );
  const refs = pieces.map((_, index) => `<itemref idref="i${index}"/>`);
  const lines = pieces.flatMap(({ name, title }) =>
    title === undefined ? [] : [`<li><a href="${name}">${title}</a></li>`],
  );
  const documents = pieces.map(({ name, html }) => [
    `OPS/${name}`,
    `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="${language}"><head><title/></head><body>${html}</body></html>`,
  ]);
  return packed({
    mimetype: "application/epub+zip",
    "META-INF/container.xml": `<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
    "OPS/book.opf": `<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/" version="3.0"><metadata>${facts}</metadata><manifest>${items.join("")}<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/></manifest><spine>${refs.join("")}</spine></package>`,
    "OPS/nav.xhtml": `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body><nav epub:type="toc"><ol>${lines.join("")}</ol></nav></body></html>`,
    ...Object.fromEntries(documents),
    ...more,
  });
}
