import { inflateSync } from "node:zlib";
import { getDocumentProxy } from "unpdf";

/** Text as it stands on a page. Points from the left and from the top of the page, `y` at the baseline. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  /** The pieces in the order of the file, joined by spaces. */
  readonly text: string;
  readonly links: readonly string[];
  /** Left, bottom, right, top of each link. */
  readonly boxes: readonly (readonly number[])[];
}

export interface Rule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
  readonly dotted: boolean;
}

/** An element of the structure tree, or `#` for content and `@` for a link's annotation: `["P", "#", ["Span", "#"]]`. */
export type Branch = string | readonly Branch[];

interface Element {
  readonly role?: string;
  readonly type?: string;
  readonly children?: readonly Element[];
  readonly lang?: string;
  readonly alt?: string;
}

/** The structure of each page's content, as pdf.js reads it: roles, with `lang` and `alt` where they are said. */
export async function structure(bytes: Uint8Array): Promise<Branch[]> {
  const proxy = await open(bytes);
  const branch = ({ role, children, lang, alt, type }: Element): Branch => {
    if (role === undefined) return type === "content" ? "#" : "@";
    const name = `${role}${lang === undefined ? "" : `:${lang}`}${alt === undefined ? "" : `=${alt}`}`;
    return [name, ...(children ?? []).map(branch)];
  };
  const pages: Branch[] = [];
  for (let number = 1; number <= proxy.numPages; number += 1) {
    const tree = (await (await proxy.getPage(number)).getStructTree()) as Element | null;
    pages.push(tree === null ? "nothing" : branch(tree));
  }
  return pages;
}

/** What a reader finds in a PDF, through pdf.js. */
export async function readBack(bytes: Uint8Array) {
  const proxy = await open(bytes);
  const pages: PdfPage[] = [];
  for (let number = 1; number <= proxy.numPages; number += 1) {
    const page = await proxy.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item): Piece[] => {
      if (!("str" in item) || item.str.trim() === "") return [];
      const [size, , , , left, bottom] = item.transform as number[];
      if (size === undefined || left === undefined || bottom === undefined) return [];
      return [{ text: item.str, left, right: left + item.width, y: height - bottom, size }];
    });
    const annotations = await page.getAnnotations();
    pages.push({
      width,
      height,
      pieces,
      text: pieces
        .map((piece) => piece.text)
        .join(" ")
        .replace(/\s+/g, " "),
      links: annotations.flatMap((one: { url?: string }) => (one.url === undefined ? [] : [one.url])),
      boxes: annotations.map((one: { rect: number[] }) => one.rect),
    });
  }
  const { info } = await proxy.getMetadata();
  return { pages, info: info as Record<string, unknown>, outline: (await proxy.getOutline()) ?? [] };
}

/** The straight strokes of every page, in order, from the pages' own drawing operators. */
export function rules(bytes: Uint8Array): Rule[][] {
  return streams(bytes)
    .filter((stream) => /^1 0 0 -1 0 [\d.]+ cm/m.test(stream))
    .map((stream) => {
      const found: Rule[] = [];
      let width = 1;
      let dotted = false;
      let from: [number, number] | undefined;
      let to: [number, number] | undefined;
      /** Where the drawing's own corner is, by the states that are saved. */
      const corners: (readonly [number, number])[] = [[0, 0]];
      const corner = () => corners.at(-1) ?? [0, 0];
      for (const line of stream.split("\n")) {
        const numbers = line.match(/-?[\d.]+/g)?.map(Number) ?? [];
        if (line === "q") corners.push(corner());
        else if (line === "Q") corners.pop();
        else if (/^1 0 0 1 .* cm$/.test(line)) {
          const [x, y] = corner();
          corners[corners.length - 1] = [x + (numbers[4] ?? 0), y + (numbers[5] ?? 0)];
        } else if (line.endsWith(" w")) width = numbers[0] ?? 1;
        else if (line.endsWith(" d")) dotted = numbers.length > 1;
        else if (line.endsWith(" m"))
          from = [(numbers[0] ?? 0) + corner()[0], (numbers[1] ?? 0) + corner()[1]];
        else if (line.endsWith(" l")) to = [(numbers[0] ?? 0) + corner()[0], (numbers[1] ?? 0) + corner()[1]];
        else if (line === "S" && from && to) {
          found.push({ x1: from[0], y1: from[1], x2: to[0], y2: to[1], width, dotted });
          from = undefined;
          to = undefined;
        }
      }
      return found;
    });
}

/** The unpacked streams of the file: the pages' operators, and the fonts. */
export function streams(bytes: Uint8Array): string[] {
  const buffer = Buffer.from(bytes);
  const found: string[] = [];
  for (let at = buffer.indexOf("stream\n"); at !== -1; at = buffer.indexOf("\nstream\n", at + 1)) {
    const start = at + (buffer[at] === 10 ? 8 : 7);
    const end = buffer.indexOf("\nendstream", start);
    try {
      found.push(inflateSync(buffer.subarray(start, end)).toString("latin1"));
    } catch {
      // Not a deflated stream: the metadata.
    }
  }
  return found;
}

function open(bytes: Uint8Array) {
  // pdf.js wants this of a newer Node.
  const buffer = ArrayBuffer.prototype as { transferToFixedLength?: () => ArrayBuffer };
  buffer.transferToFixedLength ??= function (this: ArrayBuffer) {
    return structuredClone(this, { transfer: [this] });
  };
  return getDocumentProxy(bytes.slice());
}
