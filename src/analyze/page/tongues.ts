import { safe } from "../amounts/numerals.ts";
import type { Line } from "./lines.ts";

const tags = [
  "ar",
  "bg",
  "ca",
  "cs",
  "da",
  "de",
  "el",
  "en",
  "es",
  "et",
  "eu",
  "fa",
  "fi",
  "fr",
  "he",
  "hi",
  "hr",
  "hu",
  "id",
  "it",
  "ja",
  "ko",
  "lt",
  "lv",
  "nb",
  "nl",
  "pl",
  "pt",
  "ro",
  "ru",
  "sk",
  "sl",
  "sr",
  "sv",
  "th",
  "tr",
  "uk",
  "vi",
  "zh",
];

const named = new Map<string, ReadonlyMap<string, string>>();

/** BCP 47 tags of the languages that a line names in its own language. */
export function languagesNamed({ scene }: Line): string[] {
  const own = scene.paragraph.language;
  const names = named.get(own) ?? namesIn(own);
  named.set(own, names);
  return scene.tokens.flatMap(({ form }) => names.get(form) ?? []);
}

function namesIn(language: string): ReadonlyMap<string, string> {
  const display = new Intl.DisplayNames([safe(language)], { type: "language" });
  return new Map(tags.map((tag) => [(display.of(tag) ?? tag).toLowerCase(), tag]));
}
