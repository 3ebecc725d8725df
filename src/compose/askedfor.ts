import type { Analysis } from "../model/analysis.ts";
import { type Languages, packFor } from "../model/language.ts";
import { hasContact } from "./matter.ts";

/** Lines of the page that say who has to ask before printing the text, without the address: “To reprint it, write to […]”. */
export function askedFor({ article, page }: Analysis, languages: Languages): string[] {
  const tags = [article.language, ...article.matter.flatMap(({ language }) => language ?? [])];
  const cues = tags.flatMap((tag) => packFor(languages, tag)?.page.republishing ?? []);
  return page.contacts
    .map(({ value }) => value.replace(/[\s:]+$/u, ""))
    .filter((line) => !hasContact(line) && cues.some((cue) => line.toLowerCase().includes(cue)))
    .slice(0, 2)
    .map((line) => `${line} […]`);
}
