import type { Failure, Outcome, Undone } from "../batch/outcome.ts";
import { indexPage, type Listed } from "../batch/page.ts";
import type { Summary } from "../batch/summary.ts";
import { GuideError } from "../light.ts";
import type { Teller } from "./command.ts";
import type { Meter } from "./meter.ts";
import { shorter } from "./paths.ts";

export interface Closing {
  readonly stopped: boolean;
  /** The page that was written. */
  readonly index?: string;
  /** Links, and folders that could not be read. */
  readonly skipped: number;
}

/** What a batch says: its failures as they come, its end, its page. */
export function reportOf(teller: Teller, meter: Meter) {
  const tellUndone = (outcome: Undone): void => {
    if (outcome.state === "quarantined")
      teller.result({}, [`${shorter(outcome.article)}: ${teller.word("batch.quarantined")}`]);
    teller.fail(errorOf(outcome.error));
  };
  return {
    outcome: (outcome: Outcome, fresh: boolean): void => {
      if (teller.json) {
        const told = outcome.state === "done" ? undefined : teller.told(errorOf(outcome.error));
        teller.result({ ...outcome, fresh, ...(told && { text: told.text, hint: told.hint }) });
        return;
      }
      if (outcome.state === "done") return;
      meter.clear();
      tellUndone(outcome);
    },
    closing: (summary: Summary, { stopped, index, skipped }: Closing): void => {
      const { total, done, unchanged, failed, quarantined, left } = summary;
      const bad = failed + quarantined;
      teller.result({ summary, stopped }, [
        teller.word(stopped ? "batch.halted" : "batch.closing", {
          done,
          total,
          unchanged,
          made: done - unchanged,
        }),
        ...(bad > 0 ? [teller.word("batch.undone", { count: bad })] : []),
        ...Object.entries(summary.codes).map(([code, count]) => `  ${code} ${count}`),
        ...(skipped > 0 ? [teller.word("batch.skipped", { count: skipped })] : []),
        ...(stopped ? [teller.word("batch.resume", { count: left })] : []),
        ...(index === undefined ? [] : [teller.word("batch.index", { file: shorter(index) })]),
      ]);
    },
    page: ({ done, failed, quarantined, total }: Summary, outcomes: readonly Listed[]): string => {
      const word = (key: string) => teller.word(`batch.page.${key}`);
      return indexPage(outcomes, {
        language: teller.language,
        title: word("title"),
        counts: teller.word("batch.page.counts", { done, total, undone: failed + quarantined }),
        made: word("made"),
        missing: word("missing"),
        article: word("article"),
        languageOf: word("language"),
        questions: word("questions"),
        files: word("files"),
        reason: word("reason"),
        tell: ({ state, error }) => {
          const { text } = teller.told(errorOf(error));
          return state === "quarantined" ? `${text} – ${teller.word("batch.quarantined")}` : text;
        },
        fileName: ({ name }) => name,
      });
    },
  };
}

/** As thrown. */
function errorOf({ code, values, place }: Failure): Error {
  if (code !== "BUG") return new GuideError(code, values, { ...(place && { place }) });
  const where = place ? `${shorter(place.file)}: ` : "";
  return new Error(`${where}${values.detail}`);
}
