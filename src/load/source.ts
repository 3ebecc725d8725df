import { basename, win32 } from "node:path";
import { fileURLToPath } from "node:url";
import { GuideError } from "../model/errors.ts";
import { type Limits, limits as usual } from "../model/limits.ts";
import type { Source } from "../model/source.ts";
import { besideOf } from "./beside.ts";
import { collect, loadBytes, mostOf } from "./bytes.ts";
import { fetchPage } from "./fetch.ts";
import { fetchedType, mediaTypeOf } from "./mediatype.ts";
import { type Network, openNetwork } from "./network.ts";
import { loadAlbum, loadRecord, recordFile } from "./record.ts";

export interface SourceOptions {
  readonly stdin?: AsyncIterable<Uint8Array | string>;
  /** Of a book, the one chapter to be read. */
  readonly chapter?: string;
  readonly limits?: Limits;
  readonly network?: Network;
  /** ISO 8601 day on which an address is fetched; without it none is. */
  readonly today?: string;
}

/**
 * An article from a path, from an address, or from standard input for `-`.
 * @throws GuideError `SOURCE_NOT_FOUND`, `SOURCE_IS_FOLDER`, `SOURCE_TOO_LARGE`, `SOURCE_BLOCKED`, `SOURCE_LOCKED`;
 * `FORMAT_UNKNOWN` for a file of a kind that cannot be read; `FETCH_FAILED`; `CONTENT_INVALID` for the record of a
 * stored page.
 */
export async function loadSource(origin: string, options: SourceOptions = {}): Promise<Source> {
  const { chapter, limits } = options;
  const also = { ...(chapter !== undefined && { chapter }), ...(limits && { limits }) };
  if (/^(?:https?:|[a-z][a-z+.-]+:\/\/)/i.test(origin) && !/^file:/i.test(origin))
    return { ...(await fromAddress(origin, options)), ...also };
  if (origin === "-") return { ...(await fromInput(options)), ...also };
  const path = /^file:/i.test(origin) ? pathOf(origin) : origin;
  return { ...(await fromFile(path, limits ?? usual)), ...also };
}

async function fromInput({ stdin = process.stdin, limits = usual }: SourceOptions): Promise<Source> {
  const bytes = await collect(stdin, "-", mostOf(limits));
  return { bytes, mediaType: mediaTypeOf(bytes, "", "-"), origin: "-", name: "article" };
}

async function fromFile(path: string, limits: Limits): Promise<Source> {
  if (/\.ya?ml$/i.test(path)) {
    await loadBytes(path);
    throw new GuideError(
      "FORMAT_UNKNOWN",
      { fault: "guide-as-article", file: path },
      { place: { file: path } },
    );
  }
  const bytes = await loadBytes(path, mostOf(limits));
  const record = await loadRecord(path);
  if (record !== undefined) {
    const { origin, name, charset, pictures, ...rest } = record;
    const fetched = { ...rest, ...(charset !== undefined && { charset }) };
    const album = await loadAlbum(path, record, limits.picture);
    const files = (pictures ?? []).flatMap((each) => ("file" in each ? [each.file] : []));
    const names = [basename(recordFile(path)), ...files];
    const beside = await Promise.all(names.map((each) => besideOf(path, each)));
    return { bytes, mediaType: fetchedType({ bytes, ...fetched }), origin, name, fetched, album, beside };
  }
  const { name, ext } = win32.parse(path);
  const mediaType = mediaTypeOf(bytes, ext.toLowerCase(), path);
  return { bytes, mediaType, origin: path, name: name || "article" };
}

async function fromAddress(origin: string, options: SourceOptions): Promise<Source> {
  const { network = openNetwork, limits = usual, today } = options;
  if (today === undefined) throw new TypeError("an address is fetched only with today’s date");
  const page = await fetchPage(origin, network, limits);
  const { bytes, ...said } = page;
  const fetched = { ...said, retrieved: today };
  return { bytes, mediaType: fetchedType(page), origin, name: nameIn(page.address), fetched };
}

/** The last telling part of an address; its server when there is none. */
function nameIn(address: string): string {
  const { pathname, hostname } = new URL(address);
  const parts = pathname.split("/").filter((part) => part !== "");
  const telling = parts.findLast((part) => /\p{L}{3}/u.test(readable(part)) && !/^index\.\w+$/i.test(part));
  return telling === undefined ? hostname : win32.parse(readable(telling)).name;
}

function readable(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function pathOf(address: string): string {
  try {
    return fileURLToPath(address);
  } catch (cause) {
    throw new GuideError("SOURCE_NOT_FOUND", { file: address }, { place: { file: address }, cause });
  }
}
