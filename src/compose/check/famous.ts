import type { Voice } from "../../model/analysis.ts";
import { packFor } from "../../model/language.ts";
import type { View } from "../view.ts";

/** One word is enough to know who is meant: “Voltaire”. */
export function isFamous(view: View, { name, named }: Pick<Voice, "name" | "named">): boolean {
  const { famous = [] } = packFor(view.languages, view.analysis.article.language)?.lexicons ?? {};
  return named && famous.includes(name);
}
