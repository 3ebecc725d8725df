import type { Analysis } from "../../model/analysis.ts";
import { type Languages, packFor } from "../../model/language.ts";
import { hasSign } from "./signs.ts";

/** The byline, when it says that the text was made from another one: “The Tide, adapted by Nell Moor”. */
export function adapted({ article }: Analysis, languages: Languages): string | undefined {
  const line = article.byline?.value ?? "";
  const signs = packFor(languages, article.language)?.lexicons.adapting ?? [];
  return hasSign(line, signs) ? line : undefined;
}

/** What stands beside the publisher, when it says where the text was first: “first on the author’s blog”. */
export function stoodFirst({ article }: Analysis, languages: Languages): string | undefined {
  const { firstPrinted = [], firstStood = [] } = packFor(languages, article.language)?.lexicons ?? {};
  const notes = article.publisher?.value.split(/[,;()]/u).slice(1) ?? [];
  return notes.map((note) => note.trim()).find((note) => hasSign(note, firstPrinted, firstStood));
}
