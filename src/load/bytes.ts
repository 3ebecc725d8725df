import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { GuideError } from "../model/errors.ts";
import { type Limits, limits as usual } from "../model/limits.ts";
import { stem } from "./folder.ts";
import { nearest } from "./nearest.ts";

/** Megabytes (10⁶ bytes), or how many when the first bytes are known. */
type Most = number | ((start: Uint8Array) => number);

/** A PDF or a packed file may be larger than a text. */
export function mostOf({ text, file }: Limits): Most {
  return (start) => {
    const first = Buffer.from(start.subarray(0, 1024)).toString("latin1");
    return first.startsWith("PK") || first.includes("%PDF-") ? file : text;
  };
}

/**
 * The bytes of a file the user named.
 * @throws GuideError `SOURCE_NOT_FOUND` with a similar name, `SOURCE_IS_FOLDER`, `SOURCE_TOO_LARGE`, `SOURCE_BLOCKED`.
 */
export async function loadBytes(file: string, most: Most = usual.text): Promise<Uint8Array> {
  const path = await existing(file);
  try {
    const about = await stat(path);
    if (about.isDirectory()) throw await folderError(path, file);
    return await collect(createReadStream(path), file, most);
  } catch (error) {
    if (error instanceof GuideError) throw error;
    throw new GuideError(
      "SOURCE_BLOCKED",
      { file, reason: reasonOf(error) },
      { place: { file }, cause: error },
    );
  }
}

/** @throws GuideError `SOURCE_TOO_LARGE` as soon as there are more bytes than the limit. */
export async function collect(
  chunks: AsyncIterable<Uint8Array | string>,
  file: string,
  most: Most,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  let limit: number | undefined;
  for await (const chunk of chunks) {
    const bytes = typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk;
    size += bytes.length;
    limit ??= typeof most === "number" ? most : most(bytes);
    if (size > limit * 1_000_000) throw tooLarge(file, limit);
    parts.push(bytes);
  }
  return new Uint8Array(Buffer.concat(parts));
}

/** The path as given, else with `\` read as `/`, as people type it who come from Windows. */
async function existing(file: string): Promise<string> {
  for (const path of new Set([file, file.replaceAll("\\", "/")]))
    try {
      await stat(path);
      return path;
    } catch (error) {
      const reason = reasonOf(error);
      if (!["ENOENT", "ENOTDIR", "ERR_INVALID_ARG_VALUE"].includes(reason))
        throw new GuideError("SOURCE_BLOCKED", { file, reason }, { place: { file }, cause: error });
    }
  const guess = await similar(file.replaceAll("\\", "/"));
  throw new GuideError(
    "SOURCE_NOT_FOUND",
    { file, ...(guess !== undefined && { guess }) },
    { place: { file } },
  );
}

/** A file of the same folder with the same name and another ending, else with nearly the same name. */
async function similar(path: string): Promise<string | undefined> {
  const folder = dirname(path);
  const names = await readdir(folder).catch(() => []);
  const twin = names.find((name) => stem(name).toLowerCase() === stem(basename(path)).toLowerCase());
  const guess = twin ?? nearest(basename(path), names);
  return guess === undefined ? undefined : join(folder, guess);
}

async function folderError(path: string, file: string): Promise<GuideError> {
  const names = await readdir(path).catch(() => []);
  const articles = names.filter((name) => /\.(md|markdown|html?|txt|docx|odt|pdf|epub)$/i.test(name)).sort();
  const guess = articles[0] === undefined ? undefined : join(path, articles[0]);
  return new GuideError(
    "SOURCE_IS_FOLDER",
    { file, ...(guess !== undefined && { guess }) },
    { place: { file } },
  );
}

function tooLarge(file: string, limit: number): GuideError {
  return new GuideError("SOURCE_TOO_LARGE", { file, limit }, { place: { file } });
}

function reasonOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
