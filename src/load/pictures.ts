import type { Guide } from "../model/guide.ts";
import { type Limits, limits as usual } from "../model/limits.ts";
import type { Report } from "../model/message.ts";
import type {
  Beside,
  Develop,
  Developed,
  FetchedPicture,
  Picture,
  PictureFault,
  Prints,
} from "../model/picture.ts";
import type { FetchPicture } from "./album.ts";
import { besideOf, fileBeside } from "./beside.ts";
import { develop, pictureEnding } from "./develop.ts";
import { isPrint } from "./prints.ts";

/** Milliseconds that the pictures of one article may take together, to fetch and to decode. */
const mostTime = 60_000;
/** Addresses of one picture that are tried. */
const mostAddresses = 4;

type Made = { readonly print: Uint8Array } | { readonly reason: PictureFault; readonly address?: string };

/** What was asked of the network for one article. */
interface Errand {
  readonly fetchPicture: FetchPicture;
  /** By `performance.now()`. */
  readonly end: number;
  /** By address. */
  readonly fetched: Map<string, FetchedPicture>;
  /** By address. */
  readonly beside: Map<string, Beside>;
  readonly limits: Limits;
}

/**
 * What makes prints of an article's pictures: those that the source carries, and files in the article's folder.
 * Nothing comes from the network, unless the user has given the article's address: then `fetchPicture` brings it.
 */
export function developerFor(
  fetchPicture: FetchPicture = async () => ({ reason: "remote" }),
  limits: Limits = usual,
): Develop {
  return async (pictures, report) => {
    const outcomes = new Map<string, { readonly file: string } | { readonly reason: PictureFault }>();
    const prints = new Map<string, Uint8Array>();
    const end = performance.now() + mostTime;
    const errand: Errand = { fetchPicture, end, fetched: new Map(), beside: new Map(), limits };
    for (const [index, picture] of pictures.entries()) {
      const made = index >= limits.pictures ? ({ reason: "many" } as const) : await printOf(picture, errand);
      if ("reason" in made) {
        outcomes.set(picture.name, { reason: made.reason });
        if (made.reason !== "ornament") skip(picture, made, report);
        continue;
      }
      const file = `images/${prints.size + 1}.${pictureEnding(made.print)}`;
      outcomes.set(picture.name, { file });
      prints.set(file, made.print);
    }
    return {
      outcomes,
      prints,
      fetched: [...errand.fetched.values()],
      beside: [...errand.beside.values()],
    } satisfies Developed;
  };
}

function skip(
  { called, name, from }: Picture,
  { reason, address }: { readonly reason: PictureFault; readonly address?: string },
  report: Report,
): void {
  report({
    code: "IMAGE_SKIPPED",
    values: { image: called || name, reason: `picture-${reason}` },
    place: { file: address ?? from },
  });
}

async function printOf(picture: Picture, errand: Errand): Promise<Made> {
  const { bytes, addresses, from, base } = picture;
  if (performance.now() > errand.end) return { reason: "slow" };
  if (bytes !== undefined) return develop(bytes, errand.limits);
  let fault: Made | undefined;
  const tried = addresses.slice(0, mostAddresses);
  for (const address of isRemote(from) ? tried : nearestFirst(tried)) {
    const made = isRemote(from)
      ? await fetchedPrint(address, base ?? from, from, errand)
      : await printBeside(address, from, errand);
    if ("print" in made) return made;
    if (fault === undefined || !isRemote(from)) fault = made;
    if (made.reason === "ornament" || made.reason === "decoder") break;
  }
  return fault ?? { reason: "inside" };
}

/** Files beside the article before addresses elsewhere: a saved page has its pictures with it. */
function nearestFirst(addresses: readonly string[]): readonly string[] {
  return [...addresses.filter((address) => !isRemote(address)), ...addresses.filter(isRemote)];
}

function isRemote(address: string): boolean {
  return /^(?:https?:)?\/\//i.test(address);
}

async function printBeside(address: string, from: string, { beside, limits }: Errand): Promise<Made> {
  if (isRemote(address)) return { reason: "remote" };
  if (from === "-") return { reason: "missing" };
  if (!beside.has(address)) beside.set(address, await besideOf(from, address));
  const found = await fileBeside(from, address, limits.picture);
  return "bytes" in found ? develop(found.bytes, limits) : found;
}

async function fetchedPrint(written: string, base: string, from: string, errand: Errand): Promise<Made> {
  const address = URL.canParse(written, base) ? new URL(written, base).href.replace(/#.*$/s, "") : "";
  if (!/^https?:/i.test(address)) return { reason: "forbidden" };
  const seconds = (errand.end - performance.now()) / 1000;
  if (seconds <= 0) return { reason: "slow", address };
  const known = errand.fetched.get(address);
  const found = known ?? (await errand.fetchPicture(address, from, seconds));
  const made = "bytes" in found ? await develop(found.bytes, errand.limits) : { reason: found.reason };
  if ("bytes" in found && "print" in made) errand.fetched.set(address, { from, address, bytes: found.bytes });
  else if ("reason" in made && !untold.has(made.reason))
    errand.fetched.set(address, { from, address, reason: made.reason });
  return "reason" in made ? { ...made, address } : made;
}

/** Says nothing of the picture itself: another time it may be had. */
const untold: ReadonlySet<PictureFault> = new Set(["remote", "unfetched", "decoder"]);

/**
 * The prints that a guide names, from the folder of its file. A picture of the teacher's own, of another kind or size,
 * is made a print first. One that is missing or broken is reported, and left out.
 */
export async function loadPrints(
  guide: Guide,
  file: string,
  report: Report,
  limits: Limits = usual,
): Promise<Prints> {
  const prints = new Map<string, Uint8Array>();
  const names = guide.reading.flatMap((block) => ("image" in block ? [block.image] : []));
  for (const name of [...new Set(names)].slice(0, limits.pictures)) {
    const found = await fileBeside(file, name, limits.picture);
    const made =
      "reason" in found
        ? found
        : isPrint(found.bytes)
          ? { print: found.bytes }
          : await develop(found.bytes, limits);
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
