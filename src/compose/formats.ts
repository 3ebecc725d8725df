import type { Language } from "../model/language.ts";

/** How a language writes numbers. */
interface Formats {
  /** Two digits behind the point at most. */
  readonly plain: Intl.NumberFormat;
  /** One digit at most. */
  readonly rounded: Intl.NumberFormat;
  /** Whole per cents of a share from 0 to 1. */
  readonly share: Intl.NumberFormat;
  /** In words from a million on. */
  readonly large: Intl.NumberFormat;
}

const known = new WeakMap<Language, Formats>();

/** The formats of a pack, made once: each costs more than what it prints. */
export function formatsOf(pack: Language): Formats {
  const before = known.get(pack);
  if (before) return before;
  const format = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(pack.tag, options);
  const made = {
    plain: format({ maximumFractionDigits: 2 }),
    rounded: format({ maximumFractionDigits: 1 }),
    share: format({ style: "percent", maximumFractionDigits: 0 }),
    large: format({ maximumFractionDigits: 2, notation: "compact", compactDisplay: "long" }),
  };
  known.set(pack, made);
  return made;
}
