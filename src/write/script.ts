/** Letters that are written from right to left. */
const rightToLeft = "\\p{sc=Arab}\\p{sc=Hebr}\\p{sc=Syrc}\\p{sc=Thaa}\\p{sc=Nkoo}\\p{sc=Adlm}";
const letters = new RegExp(`[${rightToLeft}]`, "u");
const allLetters = new RegExp(`(?=\\p{L})[${rightToLeft}]`, "gu");
/** Such letters, with the marks and spaces between them. */
const stretch = new RegExp(`([${rightToLeft}\\p{M}](?:[^\\p{L}\\p{N}]*[${rightToLeft}\\p{M}])*)`, "u");

export function hasRightToLeft(text: string): boolean {
  return letters.test(text);
}

/** Whether a language is written from right to left, by its script. */
export function isRightToLeft(language: string): boolean {
  const known = directions.get(language) ?? runsLeft(language);
  directions.set(language, known);
  return known;
}

const directions = new Map<string, boolean>();

function runsLeft(language: string): boolean {
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

/**
 * Whether a paragraph begins at the right: one in a language that does, if it has a letter of its script, or one
 * without any other letter, whatever language it is said to be in.
 */
export function beginsAtRight(text: string, language: string): boolean {
  if (!hasRightToLeft(text)) return false;
  return (
    isRightToLeft(language) || (text.match(allLetters)?.length ?? 0) === (text.match(/\p{L}/gu)?.length ?? 0)
  );
}
