import type { Span } from "../../model/analysis.ts";

/** A number written in figures. */
export interface Numeral extends Span {
  readonly value: number;
}

const pattern =
  /\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d])(?:[.,]\d+)?|\d{1,3}(?:[.,'’]\d{3})+(?![\d])(?:[.,]\d+)?|\d+(?:[.,]\d+)?/g;

/** Numbers in figures, read with the decimal mark of the language. Addresses, clock times, ordinals and codes are left out. */
export function numeralsOf(text: string, language: string): Numeral[] {
  const comma = decimalComma(language);
  const addresses = [...text.matchAll(/(?:https?:\/\/|www\.)\S+|\S{1,64}@\S+/g)];
  let address = 0;
  const found: Numeral[] = [];
  for (const { 0: form, index: start } of text.matchAll(pattern)) {
    const end = start + form.length;
    while (address < addresses.length && ends(addresses[address]) <= start) address++;
    if ((addresses[address]?.index ?? text.length) <= start) continue;
    if (form.length > 18 || !standsAlone(text, start, end)) continue;
    const value = amount(form, comma);
    if (Number.isFinite(value)) found.push({ start, end, value });
  }
  return found;
}

function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const after = text.slice(end, end + 8);
  if (/[\p{L}\p{N}_#/§@:.]/u.test(before) || (/[-–‑]/.test(before) && /\p{L}/u.test(text.charAt(start - 2))))
    return false;
  if (before === "[" && after.startsWith("]")) return false;
  if (/^(?:er|re|e|ère|ère|ème|eme|nd|nde|st|rd|th|º|ª)(?![\p{L}])/u.test(after)) return false;
  if (/^(?:[:.]\d\d(?!\d)\s?[ap]\.?m|:\d|\s?h\s?\d|\s?h(?![\p{L}])|\s?[ap]\.?m\b)/iu.test(after))
    return false;
  if (/^[-‑](?=\p{L})|^[/]\d/u.test(after)) return false;
  if (/^\)/.test(after) && !/\(\s*$/.test(text.slice(Math.max(0, start - 2), start)) && start < 2)
    return false;
  return !/^\p{L}/u.test(after) || /^(?:km|kg|cm|mm|m|g|t|l|ha|k|bn)(?![\p{L}])/iu.test(after);
}

function amount(form: string, comma: boolean): number {
  const plain = form.replace(/[ \u00a0\u202f'’]/g, "");
  const grouped = comma ? plain.replace(/\.(?=\d{3}(?!\d))/g, "") : plain.replace(/,(?=\d{3}(?!\d))/g, "");
  return Number(grouped.replace(",", "."));
}

const commas = new Map<string, boolean>();

function decimalComma(language: string): boolean {
  const known = commas.get(language);
  if (known !== undefined) return known;
  const parts = new Intl.NumberFormat(safe(language)).formatToParts(1.5);
  const comma = parts.some((part) => part.type === "decimal" && part.value === ",");
  commas.set(language, comma);
  return comma;
}

/** A tag that `Intl` takes. */
export function safe(language: string): string {
  return /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language) ? language : "en";
}

function ends(match: RegExpMatchArray | undefined): number {
  return match === undefined ? Number.POSITIVE_INFINITY : (match.index ?? 0) + match[0].length;
}
