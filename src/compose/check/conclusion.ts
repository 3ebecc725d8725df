import type { Analysis } from "../../model/analysis.ts";
import type { CheckBlock } from "../../model/guide.ts";
import type { Language } from "../../model/language.ts";
import { say } from "../../model/wording.ts";
import { series } from "../cite.ts";
import { type Trace, traces, traceWords } from "./traces.ts";

const most = 4;

/** What helps to check beside what is missing, then the student's own conclusion, reasoned and never a number. */
export function conclusion(analysis: Analysis, pack: Language): CheckBlock {
  const tasks = ["rely", "because", "change"].map((key) => say(pack.wording, pack.tag, `conclude.${key}`));
  const { helps, missing } = traces(analysis);
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
            evidence: list.flatMap(({ evidence }) => evidence).slice(0, most),
          },
        ];
  return {
    id: "conclusion",
    facts: [...told("helps", helps), ...told("missing", missing)],
    tasks,
  };
}
