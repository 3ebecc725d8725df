import type { Language } from "../../model/language.ts";

/** A pattern for what stands behind the name of an owner: “’s”, and the mark alone where the name ends so. */
export function ownerSign(pack: Language | undefined): string {
  const endings = (pack?.lexicons.owning ?? []).flatMap((ending) => {
    const letters = ending.replace(/^['’]/u, "");
    return [`['’]${letters}`, `(?<=${letters})['’]`];
  });
  return endings.length === 0 ? "(?:(?!))" : `(?:${endings.join("|")})`;
}

/** Whether what ends here in a text owns what follows. */
export function isOwner(text: string, end: number, pack: Language | undefined): boolean {
  const sign = new RegExp(`${ownerSign(pack)}\\s`, "uy");
  sign.lastIndex = end;
  return sign.test(text);
}

/** “The Harbour Trust’s director” → “The Harbour Trust director”. */
export function withoutOwners(words: string, pack: Language | undefined): string {
  return words.replace(new RegExp(`${ownerSign(pack)}(?=\\s|$)`, "gu"), "");
}
