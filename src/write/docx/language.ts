import type { Element } from "hast";
import { isRightToLeft } from "../script.ts";

/** The language inside an element. */
export function languageOf({ properties: { lang } }: Element, outer: string): string {
  return typeof lang === "string" && /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(lang) ? lang : outer;
}

/** A language as Word knows it, with its likeliest region: `fr` → `fr-FR`. */
export function wordLanguage(tag: string): { value: string; bidirectional?: string } {
  const full = withRegion(tag);
  return isRightToLeft(tag) ? { value: full, bidirectional: full } : { value: full };
}

function withRegion(tag: string): string {
  try {
    const { language, region } = new Intl.Locale(tag).maximize();
    return region === undefined ? tag : `${language}-${region}`;
  } catch {
    return tag;
  }
}
