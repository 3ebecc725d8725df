import type { Analysis } from "../../model/analysis.ts";
import type { CheckBlock } from "../../model/guide.ts";
import type { Language, Languages } from "../../model/language.ts";
import { conclusion } from "./conclusion.ts";
import { leave } from "./leave.ts";
import { madeOf } from "./made-of.ts";
import { quotations } from "./quotations.ts";
import { statements } from "./statements.ts";
import { time } from "./time.ts";
import { voices } from "./voices.ts";
import { words } from "./words.ts";

/** The source check: out of the article first, the student's own conclusion last. Hollow blocks are left out. */
export function check(analysis: Analysis, pack: Language, languages: Languages): CheckBlock[] {
  const blocks = [leave, voices, quotations, statements, words, time, conclusion];
  return blocks
    .flatMap((block) => block(analysis, pack, languages) ?? [])
    .map(({ searches, ...block }) => ({
      ...block,
      ...(searches ? { searches: searches.map((search) => madeOf(search, analysis)) } : {}),
    }));
}
