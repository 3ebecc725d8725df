import type { Guide } from "../model/guide.ts";
import { limits } from "../model/limits.ts";
import type { Report } from "../model/message.ts";
import type { Develop, Developed, Picture, PictureFault, Prints } from "../model/picture.ts";
import { type Found, fileBeside } from "./beside.ts";
import { develop, pictureBytes } from "./develop.ts";
import { fetchPage } from "./fetch.ts";
import { type Network, openNetwork } from "./network.ts";
import { isPrint } from "./prints.ts";

/** Pictures of one article, and the milliseconds that they may take together. */
const mostPictures = 40;
const mostTime = 60_000;

/** The bytes at an absolute address. */
export type FetchPicture = (address: string) => Promise<Uint8Array>;

/**
 * The guarded way to the network, for pictures of an article whose address the user has given. The commands do not take
 * it: they ask for the page alone, and a guide made again from the stored page would lack them.
 */
export function pictureFetcher(network: Network = openNetwork): FetchPicture {
  return async (address) =>
    (await fetchPage(address, network, { ...limits, answer: pictureBytes / 1e6 })).bytes;
}

/**
 * What makes prints of an article's pictures: those that the source carries, and files in the article's folder.
 * Nothing comes from the network, unless the user has given the article's address: then `fetchPicture` brings it.
 */
export function developerFor(fetchPicture?: FetchPicture): Develop {
  return async (pictures, report) => {
    const outcomes = new Map<string, { readonly file: string } | { readonly reason: PictureFault }>();
    const prints = new Map<string, Uint8Array>();
    const end = performance.now() + mostTime;
    for (const [index, picture] of pictures.entries()) {
      const reason: PictureFault | undefined =
        index >= mostPictures ? "many" : performance.now() > end ? "slow" : undefined;
      const made = reason === undefined ? await printOf(picture, fetchPicture) : { reason };
      if ("reason" in made) {
        outcomes.set(picture.name, made);
        if (made.reason !== "ornament") skip(picture, made.reason, report);
        continue;
      }
      const file = `images/${prints.size + 1}.${endingOf(made.print)}`;
      outcomes.set(picture.name, { file });
      prints.set(file, made.print);
    }
    return { outcomes, prints } satisfies Developed;
  };
}

function skip({ called, name, from }: Picture, reason: PictureFault, report: Report): void {
  report({
    code: "IMAGE_SKIPPED",
    values: { image: called || name, reason: `picture-${reason}` },
    place: { file: from },
  });
}

async function printOf(
  { bytes, addresses, from }: Picture,
  fetchPicture: FetchPicture | undefined,
): ReturnType<typeof develop> {
  if (bytes !== undefined) return develop(bytes);
  let reason: PictureFault = addresses.length === 0 ? "inside" : "missing";
  for (const address of nearestFirst(addresses)) {
    const found = await bytesAt(address, from, fetchPicture);
    const made = "bytes" in found ? await develop(found.bytes) : found;
    if (!("reason" in made)) return made;
    reason = made.reason;
    if (reason === "ornament" || reason === "decoder") break;
  }
  return { reason };
}

/** Files beside the article before addresses elsewhere: a saved page has its pictures with it. */
function nearestFirst(addresses: readonly string[]): readonly string[] {
  const tried = addresses.slice(0, 4);
  return [...tried.filter((address) => !isRemote(address)), ...tried.filter(isRemote)];
}

function isRemote(address: string): boolean {
  return /^(?:https?:)?\/\//i.test(address);
}

async function bytesAt(
  address: string,
  from: string,
  fetchPicture: FetchPicture | undefined,
): Promise<Found> {
  if (/^https?:/i.test(from)) {
    const whole = URL.canParse(address, from) ? new URL(address, from).href : "";
    if (fetchPicture === undefined || !/^https?:/i.test(whole)) return { reason: "remote" };
    return fetchPicture(whole).then(
      (bytes) => ({ bytes }),
      () => ({ reason: "remote" }),
    );
  }
  if (isRemote(address)) return { reason: "remote" };
  return from === "-" ? { reason: "missing" } : fileBeside(from, address);
}

/**
 * The prints that a guide names, from the folder of its file. A picture of the teacher's own, of another kind or size,
 * is made a print first. One that is missing or broken is reported, and left out.
 */
export async function loadPrints(guide: Guide, file: string, report: Report): Promise<Prints> {
  const prints = new Map<string, Uint8Array>();
  const names = guide.reading.flatMap((block) => ("image" in block ? [block.image] : []));
  for (const name of [...new Set(names)].slice(0, mostPictures)) {
    const found = await fileBeside(file, name);
    const made =
      "reason" in found ? found : isPrint(found.bytes) ? { print: found.bytes } : await develop(found.bytes);
    if ("reason" in made)
      report({
        code: "IMAGE_SKIPPED",
        values: { image: name, reason: `picture-${made.reason}` },
        place: { file },
      });
    else prints.set(name, made.print);
  }
  return prints;
}

function endingOf(print: Uint8Array): string {
  return print[0] === 0x89 ? "png" : "jpg";
}
