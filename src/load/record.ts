import { readFile } from "node:fs/promises";
import { win32 } from "node:path";
import { z } from "zod";
import type { Source } from "../model/source.ts";
import { endingOf } from "./mediatype.ts";
import { parseYaml } from "./yaml.ts";

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
});
export type PageRecord = z.infer<typeof PageRecord>;

/** A page's file and its record, as Lectern names them: `source.html` and `source.yaml`, or `source-2.html` … */
const ownName = /^source(?:-\d+)?$/;

/**
 * The record of a stored page; undefined for any other file.
 * @throws GuideError `CONTENT_INVALID` at file:line:column
 */
export async function loadRecord(path: string): Promise<PageRecord | undefined> {
  const { name, ext } = win32.parse(path);
  if (!ownName.test(name)) return undefined;
  const file = `${path.slice(0, path.length - ext.length)}.yaml`;
  const text = await readFile(file, "utf8").catch(() => undefined);
  return text === undefined ? undefined : parseYaml(PageRecord, text, file, "CONTENT_INVALID").value;
}

/** How a source that was fetched is stored: the ending of its file, and its record. */
export function stored({
  origin,
  fetched,
  name,
  mediaType,
}: Source): { readonly ending: string; readonly record: PageRecord } | undefined {
  if (fetched === undefined) return undefined;
  const { address, retrieved, type, charset } = fetched;
  const said = { type, ...(charset !== undefined && { charset }) };
  return { ending: endingOf(mediaType), record: { origin, address, retrieved, ...said, name } };
}
