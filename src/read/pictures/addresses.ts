import type { Element } from "hast";

/** Where lazily loading pages keep the address that a script would put into `src`. */
const lazy = [
  "dataSrc",
  "dataOriginal",
  "dataLazySrc",
  "dataLazyload",
  "dataUrl",
  "dataHiRes",
  "dataFullSrc",
];
const lazySets = ["dataSrcset", "dataLazySrcset", "srcSet"];
/** Width in pixels that is enough for print; characters of a set that are read; a placeholder's letters. */
const enough = 1200;
const longestSet = 20_000;
const placeholder = 400;

/**
 * The addresses of an `img`, the best one first: of its set (also that of the `picture` around it, which `dataSources`
 * holds) the smallest that is large enough, then the lazy ones, then its own. A placeholder comes last.
 */
export function addressesOf({ properties }: Element): readonly string[] {
  const text = (name: string): string => {
    const value = properties[name];
    return Array.isArray(value) ? value.join(", ") : typeof value === "string" ? value.trim() : "";
  };
  const sets = ["dataSources", ...lazySets].flatMap((name) => candidates(text(name)));
  const own = text("src");
  const single = [...lazy.map(text), own].filter((address) => address !== "");
  const all = [...best(sets), ...single].map((address) => address.trim());
  const real = all.filter((address) => !isPlaceholder(address));
  return [...new Set(real.length > 0 ? real : all)];
}

interface Candidate {
  readonly address: string;
  /** Pixels, or the width that a density stands for. */
  readonly width: number;
}

function candidates(set: string): Candidate[] {
  const pattern = /[\s,]*(data:[^\s]+|[^\s,][^\s]*[^\s,]|[^\s,])(?:\s+([\d.]+)([wx])[^,]*)?\s*(?:,|$)/gi;
  return [...set.slice(0, longestSet).matchAll(pattern)].map(([, address = "", size, unit]) => {
    const number = Number(size ?? 1);
    return { address, width: unit === "w" ? number : number * (enough / 2) };
  });
}

function best(all: readonly Candidate[]): string[] {
  const sorted = all.toSorted((a, b) => a.width - b.width);
  const first = sorted.find(({ width }) => width >= enough) ?? sorted.at(-1);
  return first === undefined ? [] : [first.address];
}

/** A pixel or an outline that stands in until a script brings the picture. */
function isPlaceholder(address: string): boolean {
  if (/^(?:about:|javascript:|blob:|#)/i.test(address)) return true;
  return /^data:/i.test(address) && (address.length < placeholder || /^data:image\/svg/i.test(address));
}

/** The file's name in an address; empty where the picture has no file, as in a PDF. */
export function fileOf(address: string): string {
  if (/^(?:data:|part:[\d+-]+$)/i.test(address)) return "";
  return (address.split(/[?#]/)[0] ?? "").split(/[/\\]/).at(-1) ?? "";
}
