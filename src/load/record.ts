import { readFile } from "node:fs/promises";
import { win32 } from "node:path";
import { z } from "zod";
import { type FetchedPicture, pictureFaults } from "../model/picture.ts";
import type { Source } from "../model/source.ts";
import { fileBeside } from "./beside.ts";
import { pictureEnding } from "./develop.ts";
import { endingOf } from "./mediatype.ts";
import { parseYaml } from "./yaml.ts";

/** The file of a picture that was fetched, in the folder of the record; or why there is none. */
const PictureRecord = z.union([
  z.strictObject({
    address: z.string().regex(/^https?:\/\//i),
    file: z.string().regex(/^source(?:-\d+)?-images\/\d+\.[a-z]{3,4}$/),
  }),
  z.strictObject({ address: z.string().regex(/^https?:\/\//i), reason: z.enum(pictureFaults) }),
]);

/** What is kept beside a page that was fetched, so that its guide can be made again without the network. */
const PageRecord = z.strictObject({
  /** As it was asked for. */
  origin: z.string().min(1),
  /** Where it was found. */
  address: z.string().regex(/^https?:\/\//i),
  retrieved: z.iso.date(),
  type: z.string(),
  charset: z.string().optional(),
  name: z.string().min(1),
  pictures: z.array(PictureRecord).max(1000).optional(),
});
export type PageRecord = z.infer<typeof PageRecord>;

/** A page's file and its record, as Lectern names them: `source.html` and `source.yaml`, or `source-2.html` … */
const ownName = /^source(?:-\d+)?$/;

/**
 * The record of a stored page; undefined for any other file.
 * @throws GuideError `CONTENT_INVALID` at file:line:column
 */
export async function loadRecord(path: string): Promise<PageRecord | undefined> {
  if (!ownName.test(win32.parse(path).name)) return undefined;
  const file = recordFile(path);
  const text = await readFile(file, "utf8").catch(() => undefined);
  return text === undefined ? undefined : parseYaml(PageRecord, text, file, "CONTENT_INVALID").value;
}

export function recordFile(path: string): string {
  return `${path.slice(0, path.length - win32.parse(path).ext.length)}.yaml`;
}

/** The pictures of a stored page, from their files beside it, of so many megabytes at most. */
export async function loadAlbum(
  path: string,
  { address: from, pictures = [] }: PageRecord,
  most: number,
): Promise<readonly FetchedPicture[]> {
  const album: FetchedPicture[] = [];
  for (const { address, ...kept } of pictures) {
    const found = "file" in kept ? await fileBeside(path, kept.file, most) : kept;
    album.push({ from, address, ...found });
  }
  return album;
}

/** A file to be kept, by its name. */
export interface StoredFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * How a source that was fetched is stored under a name such as `source`: the page, its pictures, and the record of both.
 * What an earlier record says of a picture stays.
 */
export function stored(
  { origin, fetched, name, mediaType, bytes, album = [] }: Source,
  pictures: readonly FetchedPicture[],
  as: string,
): { readonly files: readonly StoredFile[]; readonly record: PageRecord } | undefined {
  if (fetched === undefined) return undefined;
  const { address, retrieved, type, charset } = fetched;
  const said = { type, ...(charset !== undefined && { charset }) };
  const files: StoredFile[] = [{ name: `${as}${endingOf(mediaType)}`, bytes }];
  const kept = new Map<string, FetchedPicture>();
  for (const each of [...album, ...pictures])
    if (each.from === address && !kept.has(each.address)) kept.set(each.address, each);
  const records = [...kept.values()].map((each): z.infer<typeof PictureRecord> => {
    if ("reason" in each) return { address: each.address, reason: each.reason };
    const file = `${as}-images/${files.length}.${pictureEnding(each.bytes)}`;
    files.push({ name: file, bytes: each.bytes });
    return { address: each.address, file };
  });
  const shown = records.length > 0 && { pictures: records };
  return { files, record: { origin, address, retrieved, ...said, name, ...shown } };
}
