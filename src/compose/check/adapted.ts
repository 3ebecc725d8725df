import type { Analysis } from "../../model/analysis.ts";
import { type Languages, packFor } from "../../model/language.ts";
import { hasSign } from "./signs.ts";

/** The byline, when it says that the text was made from another one: “The Tide, adapted by Nell Moor”. */
export function adapted({ article }: Analysis, languages: Languages): string | undefined {
  const line = article.byline?.value ?? "";
  const signs = packFor(languages, article.language)?.lexicons.adapting ?? [];
  return hasSign(line, signs) ? line : undefined;
}
