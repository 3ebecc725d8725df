import type { Guide, Note } from "../model/guide.ts";
import type { Language } from "../model/language.ts";
import { say } from "../model/wording.ts";
import type { Dropped } from "./candidates.ts";
import { places, series } from "./cite.ts";
import type { Range } from "./extract.ts";
import { rules } from "./lint/rules.ts";
import type { QuestionSet, SetOptions } from "./questions.ts";

/** How the set was chosen, when not as usual. */
export function setNotes({ level = "core", focus = [], seed = 0 }: SetOptions, pack: Language): Note[] {
  const phrase = (key: string, values: Readonly<Record<string, string | number>> = {}) =>
    say(pack.wording, pack.tag, key, values);
  const names = focus.map((group) => phrase(`group.${group}`));
  return [
    ...(level === "core" ? [] : [phrase(`note.level.${level}`)]),
    ...(focus.length === 0 ? [] : [phrase("note.focus", { groups: series(names, pack.facts.and) })]),
    ...(seed === 0 ? [] : [phrase("note.seed", { seed })]),
  ].map((says) => ({ says }));
}

/** That the guide is about a part, and which paragraphs were left out. */
export function extractNote([from, to]: Range, count: number, pack: Language): Note[] {
  const out = Array.from({ length: count }, (_, index) => index + 1).filter((at) => at < from || at > to);
  if (out.length === 0) return [];
  const values = { from, to, count, places: places(out, pack) };
  return [{ says: say(pack.wording, pack.tag, "note.extract", values) }];
}

/** That a third of the text has no question, when it has none. */
export function untoldNote(untold: QuestionSet["untold"], pack: Language): Note[] {
  if (untold.length === 0) return [];
  return [{ says: say(pack.wording, pack.tag, "note.untold", { places: places(untold, pack) }) }];
}

/** Checks of an article’s own that a guide should have. */
const usualChecks = 8;

/** That the article gave fewer checks of its own than usual, and how many. */
export function fewChecksNote(check: Guide["check"], pack: Language): Note[] {
  const count = check.reduce((sum, { items = [] }) => sum + items.length, 0);
  if (count === 0 || count >= usualChecks) return [];
  return [{ says: say(pack.wording, pack.tag, "note.few-checks", { count, usual: usualChecks }) }];
}

/** How many findings no question was printed about, and by which of the program's own tests. */
export function droppedNote(dropped: Dropped, pack: Language): Note[] {
  if (dropped.size === 0) return [];
  const reasons = rules.flatMap((rule) => {
    const count = [...dropped.values()].filter((broken) => broken === rule).length;
    return count === 0 ? [] : [say(pack.wording, pack.tag, `dropped.${rule}`, { count })];
  });
  const values = { count: dropped.size, reasons: series(reasons, pack.facts.and) };
  return [{ says: say(pack.wording, pack.tag, "note.dropped", values) }];
}
