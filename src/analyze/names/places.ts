import { safe } from "../amounts/numerals.ts";

/** Names of countries and territories in a language. */
export function placesOf(language: string): Set<string> {
  const names = new Intl.DisplayNames([safe(language)], { type: "region", fallback: "none" });
  const places = new Set<string>();
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  for (const first of letters)
    for (const second of letters) {
      const name = names.of(first + second);
      if (name !== undefined) places.add(name.normalize().replaceAll("’", "'"));
    }
  return places;
}
