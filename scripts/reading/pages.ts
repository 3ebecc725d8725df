import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** A saved page with what people say it holds. `with`, `without`: segments that must and must not be read. */
export interface GoldPage {
  readonly ds: "aeb" | "fundus" | "traf";
  readonly id: string;
  readonly file: string;
  readonly url?: string;
  readonly text: string | null;
  readonly with?: readonly string[];
  readonly without?: readonly string[];
  readonly title?: string | null;
  readonly authors?: readonly string[];
  /** ISO 8601, to the day. */
  readonly date?: string | null;
  readonly summary?: readonly string[];
  readonly headings?: readonly string[];
  readonly paras?: readonly string[];
  readonly images?: readonly { readonly caption: string | null; readonly cover: boolean }[];
}

/** The pages of a folder with an `index.jsonl`; none when it is not there. */
export function goldPages(folder: string): readonly GoldPage[] {
  const index = join(folder, "index.jsonl");
  if (!existsSync(index)) return [];
  return readFileSync(index, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line): GoldPage => JSON.parse(line));
}

export function bytesOf(folder: string, { file }: GoldPage): Uint8Array {
  const bytes = readFileSync(join(folder, file));
  return file.endsWith(".gz") ? gunzipSync(bytes) : bytes;
}
