import type { CheckBlock, Evidence } from "../model/guide.ts";
import { fewestLines, linesFor } from "./room.ts";

/** The identity sheet is block A; the blocks that follow it are B, C, … */
export function toCheck(
  { id, facts, items, searches, voices, tasks, expect }: CheckBlock,
  index: number,
  full: boolean,
) {
  const lines = Math.max(fewestLines, linesFor({ items, tasks }) - (full ? 1 : 0));
  const own = (items ?? []).map(({ ask, query, language, expect, outside }) => ({
    ask,
    query: query ?? null,
    language: language ?? null,
    expect: expect ?? null,
    outside,
  }));
  return {
    id,
    letter: String.fromCharCode("B".charCodeAt(0) + index),
    facts: facts.map(({ says, evidence }) => ({ says, evidence: unsaid(says, evidence) })),
    /** Those that leave the page, those that stay, and all of them for the teacher. */
    out: own.filter(({ outside }) => outside),
    stay: own.filter(({ outside }) => !outside),
    items: own,
    searches: (searches ?? []).map(({ goal, query, language }) => ({
      goal,
      query,
      language: language ?? null,
    })),
    voices: (voices ?? []).map(({ name, role, named, pointed, through, paragraphs }) => ({
      name,
      role: role ?? null,
      named,
      pointed: pointed === true,
      through: through ?? null,
      paragraphs,
    })),
    tasks,
    expect: expect ?? null,
    lines,
    /** May go on over a page break, if only between the table or the facts and what there is to do. */
    long: full || id === "leave" || (voices ?? []).length > 0,
  };
}

/** The evidence whose words `says` does not already bring. */
function unsaid(says: string, evidence: readonly Evidence[]) {
  return evidence.map(({ at, quote }) => ({ at, quote: says.includes(quote) ? null : quote }));
}
