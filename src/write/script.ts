/** Letters that are written from right to left. */
const rightToLeft = "\\p{sc=Arab}\\p{sc=Hebr}\\p{sc=Syrc}\\p{sc=Thaa}\\p{sc=Nkoo}\\p{sc=Adlm}";
const letters = new RegExp(`[${rightToLeft}]`, "u");
/** Such letters, with the marks and spaces between them. */
const stretch = new RegExp(`([${rightToLeft}\\p{M}](?:[^\\p{L}\\p{N}]*[${rightToLeft}\\p{M}])*)`, "u");

export function hasRightToLeft(text: string): boolean {
  return letters.test(text);
}

/** Whether a language is written from right to left, by its script. */
export function isRightToLeft(language: string): boolean {
  try {
    return /^(?:Arab|Hebr|Syrc|Thaa|Nkoo|Adlm|Rohg)$/.test(new Intl.Locale(language).maximize().script ?? "");
  } catch {
    return false;
  }
}

/** The text in stretches, those of letters from right to left apart. */
export function byDirection(text: string): { readonly text: string; readonly rtl: boolean }[] {
  if (!hasRightToLeft(text)) return [{ text, rtl: false }];
  return text
    .split(stretch)
    .filter((part) => part !== "")
    .map((part) => ({ text: part, rtl: hasRightToLeft(part) }));
}
