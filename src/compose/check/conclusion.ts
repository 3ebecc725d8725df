import type { Analysis } from "../../model/analysis.ts";
import type { CheckBlock } from "../../model/guide.ts";
import type { Language, Languages } from "../../model/language.ts";
import { say } from "../../model/wording.ts";

/** The student's own conclusion, reasoned and never a number. */
export function conclusion(_analysis: Analysis, pack: Language, _languages: Languages): CheckBlock {
  const tasks = ["rely", "because", "change"].map((key) => say(pack.wording, pack.tag, `conclude.${key}`));
  return { id: "conclusion", facts: [], tasks };
}
