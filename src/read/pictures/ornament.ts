import type { Element } from "hast";
import { fileOf } from "./addresses.ts";

/** Pixels: nothing that small, in width or in height, shows a thing worth printing. */
const smallest = 48;
/** Words of files, classes and ids, as developers write them. */
const words = new Set(
  `icon icons ico favicon logo logos logotype avatar avatars gravatar userpic headshot pixel spacer blank
  transparent emoji emoticon smiley badge badges button btn sprite sprites arrow bullet chevron divider separator
  tracking tracker beacon counter analytics advert adverts advertisement advertising sponsor sponsored
  captcha qrcode loader loading spinner placeholder`.split(/\s+/),
);
const hosts =
  /^(?:https?:)?\/\/[^/]*(?:doubleclick|googlesyndication|google-analytics|scorecardresearch|gravatar|pixel\.|stats\.|counter\.|quantserve|chartbeat|adnxs|amazon-adsystem|feeds\.feedburner)|facebook\.com\/tr\b/i;

/** An icon, pixel, portrait of a user, logo or advert: by its measures, its names or its host, or nothing to load. */
export function isOrnament({ properties }: Element, addresses: readonly string[]): boolean {
  const [address = ""] = addresses;
  const alt = typeof properties.alt === "string" ? properties.alt.trim() : "";
  if (/^(?:presentation|none)$/.test(String(properties.role ?? ""))) return true;
  const sizes = [properties.width, properties.height, ...styled(String(properties.style ?? ""))];
  if (sizes.some((size) => isSmall(size))) return true;
  if (hosts.test(address)) return true;
  if (addresses.length === 0 || /^data:/i.test(address))
    return address.length < 400 && alt === "" && "src" in properties;
  const names = [properties.className, properties.id].flat().map((name) => String(name ?? ""));
  return [fileOf(address).replace(/\.\w{2,5}$/, ""), ...names].some(isNamed);
}

function isSmall(size: unknown): boolean {
  const pixels = /^\s*(\d+(?:\.\d+)?)\s*(?:px\s*)?$/i.exec(String(size ?? ""))?.[1];
  return pixels !== undefined && Number(pixels) <= smallest;
}

function styled(style: string): (string | undefined)[] {
  return [...style.slice(0, 1000).matchAll(/(?:^|;)\s*(?:width|height)\s*:\s*([^;]+)/gi)].map(
    ([, size]) => size,
  );
}

function isNamed(name: string): boolean {
  return name
    .slice(0, 200)
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1-$2")
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((word) => words.has(word));
}
