import { type Entry, type History, histories } from "./journal.ts";
import type { Outcome } from "./outcome.ts";
import type { Item } from "./plan.ts";

/** Where one article of a plan stands: as recorded, or nothing was. */
export type Standing =
  | Outcome
  | { readonly state: "missing"; readonly article: string; readonly folder: string };

/** States in the order in which one told by a journal outdoes one told by another. */
const order: readonly Outcome["state"][] = ["done", "quarantined", "failed"];

/** What journals tell of the articles of a plan, each journal by its lines. */
export function standingOf(journals: Iterable<Iterable<Entry>>) {
  const known = new Map<string, History[]>();
  for (const entries of journals)
    for (const [folder, history] of histories(entries)) {
      const others = known.get(folder);
      if (others) others.push(history);
      else known.set(folder, [history]);
    }
  return ({ article, folder, id = "" }: Item): Standing => {
    // What could not be read when its turn came was recorded without an id.
    const own = (known.get(folder) ?? []).filter((history) => history.id === id || history.id === "");
    const outcomes = own.flatMap(({ outcome }) => outcome ?? []);
    for (const state of order) {
      const outcome = outcomes.find((each) => each.state === state);
      if (outcome) return outcome;
    }
    return { state: "missing", article, folder };
  };
}
