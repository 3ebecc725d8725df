import { getDocumentProxy } from "unpdf";
import { GuideError } from "../../model/errors.ts";
import { limits as usual } from "../../model/limits.ts";
import type { Source } from "../../model/source.ts";
import { broken, locked, pastLimit } from "../archive.ts";
import type { Properties } from "../properties.ts";
import { withBullets } from "./bullets.ts";
import { facesOf } from "./faces.ts";
import { checkStreams, hasLargerImage } from "./gate.ts";
import { imagesOn, newRoom, type Room } from "./images.ts";
import { linkedRuns, linksOn } from "./links.ts";
import { type Budget, drawnOn } from "./operators.ts";
import type { Box, Branch, PdfFile, PdfPage, Run } from "./page.ts";

type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>;
type ProxyPage = Awaited<ReturnType<Proxy["getPage"]>>;
type TextItems = Awaited<ReturnType<ProxyPage["getTextContent"]>>["items"];

/** Of a whole file: texts that stand together, what is drawn, drawings in it, letters that are written. */
const most = { items: 400_000, operators: 5_000_000, forms: 100_000, letters: 10_000_000 };
const mostDepth = 100;

/**
 * The text of a PDF as it stands on its pages. Nothing in the file is run: no scripts, no compiled functions, no
 * forms; fonts are not built.
 * @throws GuideError `SOURCE_LOCKED`, `SOURCE_BROKEN`; `SOURCE_TOO_LARGE` for too many pages, or too much when unpacked.
 */
export async function openPdf(source: Source): Promise<PdfFile> {
  checkStreams(source);
  const proxy = await proxyOf(source);
  try {
    if (proxy.numPages > (source.limits ?? usual).pages) throw pastLimit(source, "PDF", "pages");
    const pages: PdfPage[] = [];
    const budget = { ...most };
    const room = newRoom();
    const dropped = hasLargerImage(source, pixelsOf(source));
    for (let number = 1; number <= proxy.numPages; number++) {
      pages.push(await pageOf(await proxy.getPage(number), number, budget, room, dropped));
    }
    return { pages, properties: await said(proxy) };
  } catch (cause) {
    if (cause instanceof GuideError) throw cause;
    if (cause instanceof RangeError) throw tooLarge(source);
    throw broken(source.origin, "PDF", cause);
  } finally {
    await proxy.destroy();
  }
}

async function proxyOf(source: Source): Promise<Proxy> {
  const { bytes, origin } = source;
  try {
    return await getDocumentProxy(bytes.slice(), {
      isEvalSupported: false,
      enableXfa: false,
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      disableAutoFetch: true,
      verbosity: 0,
      maxImageSize: pixelsOf(source),
    });
  } catch (cause) {
    const name = cause instanceof Error ? cause.name : "";
    throw name === "PasswordException" ? locked(origin, "PDF") : broken(origin, "PDF", cause);
  }
}

/** Pixels of an image: one that says it has more is not decoded. */
function pixelsOf({ limits = usual }: Source): number {
  return limits.megapixels * 1_000_000;
}

function tooLarge({ origin }: Source): GuideError {
  return new GuideError("SOURCE_TOO_LARGE", { fault: "swollen", kind: "PDF", file: origin });
}

async function said(proxy: Proxy): Promise<Properties> {
  const { info } = await proxy.getMetadata().catch(() => ({ info: {} }));
  const found = new Map(Object.entries(info));
  const line = (name: string): string => {
    const value = found.get(name);
    return typeof value === "string" ? value.replace(/\s+/g, " ").trim() : "";
  };
  return { title: line("Title"), author: line("Author"), keywords: [line("Keywords")] };
}

async function pageOf(
  page: ProxyPage,
  number: number,
  budget: Budget,
  room: Room,
  dropped: boolean,
): Promise<PdfPage> {
  const { width, height } = page.getViewport({ scale: 1 });
  const [left = 0, bottom = 0] = page.view;
  const drawn = await drawnOn(page, budget, dropped);
  const images = await imagesOn(page, drawn.images, { number, area: width * height }, room);
  const items = await textOn(page, budget);
  const shift = ({ x, right, y, top }: Box): Box => ({
    x: x - left,
    right: right - left,
    y: y - bottom,
    top: top - bottom,
  });
  const faces = facesOf(page);
  const links = (await linksOn(page)).map(({ address, box }) => ({ address, box: shift(box) }));
  const runs: Run[] = [];
  const marked = new Map<string, Run[]>();
  const open: string[] = [];
  for (const item of items) {
    if (!("str" in item)) {
      if (item.type === "endMarkedContent") open.pop();
      else open.push("id" in item && typeof item.id === "string" ? item.id : "");
      continue;
    }
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform.map(Number);
    if (Math.abs(b) > Math.abs(a) * 0.1 || Math.abs(c) > Math.abs(d) * 0.1) continue;
    const face = faces(item.fontName);
    const run: Run = {
      text: item.str,
      x: x - left,
      right: x - left + item.width,
      y: y - bottom,
      size: Math.abs(d),
      bold: face.bold,
      italic: face.italic,
      ends: item.hasEOL,
    };
    const parts = linkedRuns(run, links);
    runs.push(...parts);
    const id = open.findLast((each) => each !== "");
    if (id === undefined) continue;
    const own = marked.get(id);
    if (own === undefined) marked.set(id, parts);
    else own.push(...parts);
  }
  const tree: unknown = await page.getStructTree().catch(() => null);
  const structure = branchOf(tree, 0);
  page.cleanup();
  const all = withBullets(runs, drawn.dots.map(shift));
  return {
    width,
    height,
    runs: all,
    images: images.map((image) => ({ ...image, ...shift(image) })),
    marked,
    ...(structure !== undefined && { structure }),
  };
}

/** @throws RangeError when the budget is used up. */
async function textOn(page: ProxyPage, budget: Budget): Promise<TextItems> {
  const all: TextItems = [];
  for await (const { items } of page.streamTextContent({ includeMarkedContent: true })) {
    budget.items -= items.length;
    if (budget.items < 0) throw new RangeError("too much written");
    all.push(...items);
  }
  return all;
}

function branchOf(node: unknown, depth: number): Branch | undefined {
  if (node === null || typeof node !== "object" || depth > mostDepth) return undefined;
  const said = new Map<string, unknown>(Object.entries(node));
  const text = (name: string): string => {
    const value = said.get(name);
    return typeof value === "string" ? value : "";
  };
  const list = said.get("children");
  const children = Array.isArray(list) ? list.flatMap((child) => branchOf(child, depth + 1) ?? []) : [];
  const isContent = text("type") === "content";
  return { role: text("role"), id: isContent ? text("id") : "", alt: text("alt"), children };
}
