import { packFor } from "../../model/language.ts";
import type { View } from "../view.ts";

/** Another language than the article’s in which an outlet prints, as far as a pack lists it: “The Guardian” in English. */
export function tongueOfOutlet(view: View, outlet: string): string | undefined {
  if (isAtHome(view, outlet)) return undefined;
  return [...view.languages.values()].find(({ lexicons }) => isIn(lexicons.homeOutlets, outlet))?.tag;
}

/** It prints in the language of the article. */
export function isAtHome(view: View, outlet: string): boolean {
  return isIn(packFor(view.languages, view.analysis.article.language)?.lexicons.homeOutlets, outlet);
}

/** With or without an article in front. */
function isIn(names: readonly string[] = [], outlet: string): boolean {
  return names.some((name) => name === outlet || name.endsWith(` ${outlet}`) || outlet.endsWith(` ${name}`));
}
