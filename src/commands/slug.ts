import { win32 } from "node:path";

/** Longest slug, in UTF-16 units: with its endings it stays below the 255 bytes of most file systems. */
const limit = 60;

/**
 * A name for files and folders that every system takes: small letters and digits of any script, joined by
 * hyphens. Names that differ only in case, accents or spaces give the same slug.
 */
export function slugOf(name: string): string {
  const slug = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[æǽ]/g, "ae")
    .replace(/œ/g, "oe")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .slice(0, limit)
    .replace(/[\ud800-\udbff]$/, "")
    .replace(/^-+|-+$/g, "");
  if (slug === "") return "article";
  return /^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(slug) ? `${slug}-article` : slug;
}

/** The slug of the file or address that an article came from. */
export function slugOfOrigin(origin: string): string {
  return slugOf(origin === "-" ? "article" : win32.parse(origin).name);
}

/** The slug, with a number when it was taken already in this run. */
export function freeSlug(slug: string, taken: Set<string>): string {
  let free = slug;
  for (let number = 2; taken.has(free); number++) free = `${slug}-${number}`;
  taken.add(free);
  return free;
}
