import type { Analysis } from "../../model/analysis.ts";
import type { CheckBlock } from "../../model/guide.ts";
import type { Language, Languages } from "../../model/language.ts";
import { say } from "../../model/wording.ts";
import type { Own } from "./check.ts";

/** Out of the article: the searches stand in its own items; what is left is how to go about them. */
export function leave(_analysis: Analysis, pack: Language, _languages: Languages, own: Own): CheckBlock {
  const task = (key: string): string => say(pack.wording, pack.tag, `check.leave.${key}`);
  const searched = own("leave").some(({ query }) => query !== undefined);
  return { id: "leave", facts: [], tasks: [task(searched ? "scan" : "own"), task("log")] };
}
