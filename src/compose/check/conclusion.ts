import type { Analysis } from "../../model/analysis.ts";
import type { CheckBlock } from "../../model/guide.ts";
import type { Language, Languages } from "../../model/language.ts";
import { say } from "../../model/wording.ts";
import { series } from "../cite.ts";
import { type Trace, traces, traceWords } from "./traces.ts";

/** What helps to check beside what is missing, then the student's own conclusion, reasoned and never a number. */
export function conclusion(analysis: Analysis, pack: Language, languages: Languages): CheckBlock {
  const tasks = ["rely", "because", "change"].map((key) => say(pack.wording, pack.tag, `conclude.${key}`));
  const { helps, missing } = traces(analysis, languages);
  const told = (key: string, list: readonly Trace[]) =>
    list.length === 0
      ? []
      : [
          {
            says: say(pack.wording, pack.tag, `traces.${key}`, {
              list: series(
                list.map((trace) => traceWords(trace, pack)),
                pack.facts.and,
              ),
            }),
            evidence: list.flatMap(({ evidence }) => evidence),
          },
        ];
  return {
    id: "conclusion",
    facts: [...told("helps", helps), ...told("missing", missing)],
    tasks,
  };
}
