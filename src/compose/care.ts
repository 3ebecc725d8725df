import type { Analysis } from "../model/analysis.ts";
import { type Language, type Languages, packFor } from "../model/language.ts";
import { say } from "../model/wording.ts";
import { quoted, series } from "./cite.ts";

const fewest = 4;
const perThousand = 4;

/** A word of care for the teacher when words of violence or distress are frequent in the article. */
export function care(analysis: Analysis, pack: Language, languages: Languages): string | undefined {
  const counts = new Map<string, number>();
  for (const { text, language } of analysis.paragraphs) {
    const listed = distressing(packFor(languages, language));
    if (listed.size === 0) continue;
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu)) {
      if (listed.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (total < fewest || (total * 1000) / Math.max(1, analysis.words) < perThousand) return undefined;
  const words = [...counts]
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, 3)
    .map(([word]) => quoted(word, pack));
  return say(pack.wording, pack.tag, "care.says", { count: total, words: series(words, pack.facts.and) });
}

const none: ReadonlySet<string> = new Set();
const known = new WeakMap<Language, ReadonlySet<string>>();

function distressing(pack: Language | undefined): ReadonlySet<string> {
  if (pack === undefined) return none;
  const before = known.get(pack);
  if (before) return before;
  const made = new Set(pack.lexicons.distressing);
  known.set(pack, made);
  return made;
}
