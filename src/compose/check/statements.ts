import type { Analysis } from "../../model/analysis.ts";
import type { CheckBlock } from "../../model/guide.ts";
import type { Language, Languages } from "../../model/language.ts";
import { say } from "../../model/wording.ts";
import type { Own } from "./check.ts";
import { unsourced } from "./unsourced.ts";

/** Statements for which no source stands nearby; those that an item is about are not told twice. */
export function statements(
  analysis: Analysis,
  pack: Language,
  languages: Languages,
  own: Own,
): CheckBlock | undefined {
  const phrase = (key: string, values: Readonly<Record<string, string | number>> = {}): string =>
    say(pack.wording, pack.tag, `check.statements.${key}`, values);
  const items = own("statements");
  const asked = items.flatMap(({ family, evidence }) => (family === "unsourced" ? evidence : []));
  const found = unsourced(analysis, languages).filter(
    ({ paragraph, text }) => !asked.some(({ at, quote }) => at === paragraph.number && text.includes(quote)),
  );
  const shown = items.length > 1 ? found.slice(0, 1) : found;
  const evidence = shown.map(({ paragraph, text }) => ({ at: paragraph.number, quote: text }));
  if (items.length + shown.length === 0) return undefined;
  const facts = shown.length === 0 ? [] : [{ says: phrase("unsourced", { count: shown.length }), evidence }];
  const task = facts.length === 0 || items.length > 0 ? [] : [phrase("evidence", { count: shown.length })];
  return { id: "statements", facts, tasks: task };
}
