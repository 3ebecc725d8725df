import { type Limits, limits as usual } from "../model/limits.ts";
import type { PictureFault } from "../model/picture.ts";

/** Pixels of a print: the widest column at 200 to the inch, and a third of a page. */
const print = { width: 1340, height: 1000 };
/** Pixels below which there is nothing to see: marks that count readers, and dots; in both directions: icons. */
const smallest = { side: 24, both: 64 };
/** Bytes that flat tones as in a chart may take more without loss than a photograph's way of keeping them. */
const sharper = 1.5;

type Sharp = typeof import("sharp")["default"];

/** First bytes of the kinds that are decoded, in Latin-1; dots are any. A file's name does not count. */
const kinds = [
  "\xff\xd8\xff",
  "\x89PNG",
  "GIF87a",
  "GIF89a",
  "RIFF....WEBP",
  "....ftypavif",
  "....ftypavis",
  "....ftypmif1",
];
const loaders = ["Jpeg", "Png", "Webp", "Nsgif", "Heif"];

/**
 * A picture as a print: its first frame upright on white, greyscale, no larger than the page can show, without what the
 * file says beside it. PNG where that keeps it as small as JPEG, else JPEG.
 */
export async function develop(
  bytes: Uint8Array,
  { picture, megapixels, decoding: seconds }: Limits = usual,
): Promise<{ readonly print: Uint8Array } | { readonly reason: PictureFault }> {
  const mostPixels = megapixels * 1e6;
  if (bytes.length > picture * 1e6) return { reason: "large" };
  if (!isKnown(bytes)) return { reason: "kind" };
  const sharp = await decoder();
  if (sharp === undefined) return { reason: "decoder" };
  try {
    const opened = () =>
      sharp(bytes, { limitInputPixels: mostPixels, failOn: "error", sequentialRead: true, animated: false });
    const { width, height } = await opened().metadata();
    if (Math.min(width, height) < smallest.side || Math.max(width, height) < smallest.both)
      return { reason: "ornament" };
    if (width * height > mostPixels) return { reason: "large" };
    const { data, info } = await opened()
      .timeout({ seconds })
      .autoOrient()
      .flatten({ background: "#ffffff" })
      .resize({ ...print, fit: "inside", withoutEnlargement: true })
      .toColourspace("b-w")
      .raw()
      .toBuffer({ resolveWithObject: true });
    const grey = () =>
      sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } }).toColourspace(
        "b-w",
      );
    const png = await grey().png({ compressionLevel: 9, palette: false, progressive: false }).toBuffer();
    const jpeg = await grey().jpeg({ quality: 84, progressive: false }).toBuffer();
    return { print: new Uint8Array(png.length <= jpeg.length * sharper ? png : jpeg) };
  } catch (error) {
    return { reason: faultOf(error) };
  }
}

/** The ending of a file of this kind, without the dot. */
export function pictureEnding(bytes: Uint8Array): string {
  const [first] = bytes;
  if (first === 0xff) return "jpg";
  if (first === 0x89) return "png";
  if (first === 0x47) return "gif";
  return first === 0x52 ? "webp" : "avif";
}

function isKnown(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 16)).toString("latin1");
  return kinds.some((kind) => [...kind].every((byte, at) => byte === "." || byte === start[at]));
}

let loading: Promise<Sharp | undefined> | undefined;

/** sharp, loaded for the first picture; undefined where it is not installed. It opens no other kinds of files. */
function decoder(): Promise<Sharp | undefined> {
  loading ??= import("sharp").then(
    ({ default: sharp }) => {
      sharp.cache(false);
      sharp.block({ operation: ["VipsForeignLoad"] });
      sharp.unblock({ operation: loaders.map((name) => `VipsForeignLoad${name}`) });
      return sharp;
    },
    () => undefined,
  );
  return loading;
}

function faultOf(error: unknown): PictureFault {
  const said = String(error);
  if (/pixel limit|exceeds|too large|dimensions/i.test(said)) return "large";
  return /time(?:d )?out/i.test(said) ? "slow" : "damaged";
}
