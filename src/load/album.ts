import { GuideError } from "../model/errors.ts";
import { type Limits, limits as usual } from "../model/limits.ts";
import type { PictureFault } from "../model/picture.ts";
import type { Source } from "../model/source.ts";
import type { Found } from "./beside.ts";
import { fetchPage, type Want } from "./fetch.ts";
import { type Network, openNetwork } from "./network.ts";

/** Brings the picture at an absolute address, for the page found at `from`, within so many seconds. */
export type FetchPicture = (address: string, from: string, seconds: number) => Promise<Found>;

/** Seconds for one picture. */
const patience = 10;

/** Kinds that are decoded, and names of no kind in particular: the bytes decide. */
const pictures: Want = {
  accept: "image/avif,image/webp,image/png,image/jpeg,image/gif;q=0.9,image/*;q=0.5",
  takes:
    /^(?:image\/(?:jpe?g|pjpeg|png|x-png|gif|webp|avif)|(?:application|binary)\/(?:octet-stream|x-download|download))?$/,
};

/**
 * The pictures of articles whose addresses the user has given, by the guarded way to the network; of a stored page, what
 * was kept with it, and nothing else. For other articles nothing is fetched.
 */
export function pictureFetcher(sources: readonly Source[], network: Network = openNetwork): FetchPicture {
  const { limits = usual } = sources[0] ?? {};
  let left = limits.album * 1e6;
  return async (address, from, seconds) => {
    const source = sources.find(({ fetched }) => fetched?.address === from);
    if (source === undefined) return { reason: "remote" };
    if (source.album !== undefined)
      return source.album.find((each) => each.address === address) ?? { reason: "unfetched" };
    if (left <= 0) return { reason: "album" };
    const found = await fetched(address, network, limits, Math.min(seconds, patience), left);
    if ("bytes" in found) left -= found.bytes.length;
    else if (found.reason === "large" && left < limits.picture * 1e6) return { reason: "album" };
    return found;
  };
}

async function fetched(
  address: string,
  network: Network,
  { redirects, seconds: most, picture }: Limits,
  seconds: number,
  left: number,
): Promise<Found> {
  const limits = { redirects, seconds: Math.min(seconds, most), answer: Math.min(picture * 1e6, left) / 1e6 };
  try {
    return { bytes: (await fetchPage(address, network, limits, pictures)).bytes };
  } catch (error) {
    if (!(error instanceof GuideError)) throw error;
    return { reason: reasonOf(error) };
  }
}

const reasons: Readonly<Record<string, PictureFault>> = {
  "fetch-status": "refused",
  "fetch-type": "kind",
  "fetch-time": "late",
  "fetch-address": "forbidden",
  "fetch-scheme": "forbidden",
  "fetch-credentials": "forbidden",
  "fetch-port": "forbidden",
  "fetch-private": "forbidden",
};

function reasonOf({ code, values }: GuideError): PictureFault {
  if (code === "SOURCE_TOO_LARGE") return "large";
  return reasons[String(values.fault)] ?? "unreached";
}
