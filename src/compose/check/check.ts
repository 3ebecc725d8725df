import type { Analysis } from "../../model/analysis.ts";
import type { CheckBlock, CheckItem } from "../../model/guide.ts";
import type { Language, Languages } from "../../model/language.ts";
import { bounded } from "../bounded.ts";
import { conclusion } from "./conclusion.ts";
import { items } from "./items.ts";
import { leave } from "./leave.ts";
import { quotations } from "./quotations.ts";
import { statements } from "./statements.ts";
import { time } from "./time.ts";
import { voices } from "./voices.ts";
import { words } from "./words.ts";

/** The items of a block, which stand in for its general tasks. */
export type Own = (block: CheckBlock["id"]) => readonly CheckItem[];

/** The source check: out of the article first, the student's own conclusion last. Hollow blocks are left out. */
export function check(analysis: Analysis, pack: Language, languages: Languages): CheckBlock[] {
  const found = items(bounded(analysis), pack, languages);
  const own: Own = (block) => found.get(block) ?? [];
  const blocks = [leave, voices, quotations, statements, words, time, conclusion];
  return blocks
    .flatMap((block) => block(analysis, pack, languages, own) ?? [])
    .map(({ id, facts, ...rest }) => {
      const list = own(id);
      return { id, facts, ...(list.length > 0 ? { items: [...list] } : {}), ...rest };
    });
}
