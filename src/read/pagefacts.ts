import type { Fact, Matter } from "../model/article.ts";
import type { Languages } from "../model/language.ts";
import { dateInLine } from "./dates.ts";
import { folded } from "./line.ts";
import type { Facts } from "./page.ts";

const domain = /^(?:[\p{L}\d-]+\.)+\p{L}{2,}$/iu;

/** What the lines beside the article say of it: its licence, and its outlet when something on the page confirms it. */
export function factsOfMatter(matter: readonly Matter[], languages: Languages): Facts {
  const licence = matter.find(({ kind }) => kind === "licence");
  const publisher = publisherOf(matter, languages);
  return {
    ...(licence === undefined ? {} : { licence: { value: licence.text, found: "page" } }),
    ...(publisher === undefined ? {} : { publisher }),
  };
}

/** “Harbour.example, 3 May 2021”: a place may stand there too, so the name must be an address, a known outlet or named in the rights. */
function publisherOf(matter: readonly Matter[], languages: Languages): Fact | undefined {
  const isOutlet = (part: string): boolean =>
    [...languages.values()].some(({ lexicons }) => lexicons.outlets.includes(part));
  const rights = matter
    .filter(({ kind }) => kind === "copyright" || kind === "source")
    .map(({ text }) => folded(text));
  for (const { kind, position, text } of matter) {
    if (kind !== "dateline" || position !== "front") continue;
    const parts = (dateInLine(text, languages)?.rest ?? "").split(/\s*[,/|·•–—]\s*/u);
    const value = parts
      .map((part) => part.trim())
      .find((part) => {
        if (part.length < 3) return false;
        return domain.test(part) || rights.some((line) => line.includes(folded(part))) || isOutlet(part);
      });
    if (value !== undefined) return { value, found: "page", quote: text };
  }
  return undefined;
}
