import type { IncomingMessage } from "node:http";
import { pipeline, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip } from "node:zlib";
import { GuideError } from "../model/errors.ts";
import { collect } from "./bytes.ts";

/**
 * The unpacked bytes of an answer, counted as they come.
 * @throws GuideError `SOURCE_TOO_LARGE` above so many megabytes; `FETCH_FAILED` for a packing nobody asked for; Error
 * when the connection or the packing breaks.
 */
export async function bodyOf(answer: IncomingMessage, file: string, megabytes: number): Promise<Uint8Array> {
  const unpacking = decoderOf(answer.headers["content-encoding"] ?? "", file);
  const chunks = unpacking === undefined ? answer : pipeline(answer, unpacking, () => undefined);
  return collect(chunks, file, megabytes);
}

function decoderOf(encoding: string, file: string): Transform | undefined {
  switch (encoding.trim().toLowerCase()) {
    case "":
    case "identity":
      return undefined;
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "br":
      return createBrotliDecompress();
    default:
      throw new GuideError("FETCH_FAILED", { fault: "fetch-broken", file }, { place: { file } });
  }
}
