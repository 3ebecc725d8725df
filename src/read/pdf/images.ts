import type { Properties } from "hast";
import type { Painted } from "./drawn.ts";
import type { Image, PdfPage } from "./page.ts";
import { pngOf } from "./png.ts";
import { joinedRaster, type Raster, rasterOf } from "./raster.ts";

/** Of a page: an image that covers more is its ground, or a scan behind its text. */
export const ground = 0.8;
/** Points: what is smaller in width or height is a sign, and not decoded. */
const least = 36;

/** How many images of a file may still be kept, and how many bytes of them. */
export interface Room {
  pictures: number;
  bytes: number;
}

export function newRoom(): Room {
  return { pictures: 60, bytes: 120_000_000 };
}

interface ObjectStore {
  readonly get: (key: string, done: (value: unknown) => void) => unknown;
}

interface ImagePage {
  readonly objs: ObjectStore;
  /** Those that several pages show. */
  readonly commonObjs: ObjectStore;
}

/** The images of a page with their tones, which pdf.js has decoded; without, where there is no room for more. */
export async function imagesOn(
  page: ImagePage,
  painted: readonly Painted[],
  { number, area }: { readonly number: number; readonly area: number },
  room: Room,
): Promise<readonly Image[]> {
  const images: Image[] = [];
  for (const [index, { key, data, matrix, mark, ...box }] of painted.entries()) {
    const [width, height] = [box.right - box.x, box.top - box.y];
    const isPicture = Math.min(width, height) > least && width * height < area * ground;
    const decoded =
      !isPicture || room.pictures <= 0 || room.bytes <= 0
        ? undefined
        : (data ?? (key === undefined ? undefined : await objectOf(page, key)));
    const raster = decoded === undefined ? undefined : rasterOf(decoded, matrix, box);
    if (raster !== undefined) {
      room.pictures--;
      room.bytes -= raster.grey.length;
    }
    images.push({
      ...box,
      names: [`${number}-${index}`],
      ...(mark !== undefined && { mark }),
      ...(raster && { raster }),
    });
  }
  return images;
}

function objectOf({ objs, commonObjs }: ImagePage, key: string): Promise<unknown> {
  return new Promise((resolve) => {
    (key.startsWith("g_") ? commonObjs : objs).get(key, resolve);
  });
}

const scheme = "part:";

/** How the tree shows a picture: by its address in the file, and its size on the page in pixels. */
export function propertiesOf({ x, right, y, top, names }: Image): Properties {
  const pixels = (points: number): number => Math.round((points * 96) / 72);
  return { src: `${scheme}${names.join("+")}`, width: pixels(right - x), height: pixels(top - y) };
}

/** The picture of such an address as a file; undefined when an image of it could not be decoded. */
export function partsOf(pages: readonly PdfPage[]): (address: string) => Uint8Array | undefined {
  const images = new Map(pages.flatMap((page) => page.images.map((image) => [image.names.join("+"), image])));
  return (address) => {
    if (!address.startsWith(scheme)) return undefined;
    const parts: (Image & { readonly raster: Raster })[] = [];
    for (const name of address.slice(scheme.length).split("+")) {
      const image = images.get(name);
      if (image?.raster === undefined) return undefined;
      parts.push({ ...image, raster: image.raster });
    }
    const whole = joinedRaster(parts);
    return whole && pngOf(whole);
  };
}
