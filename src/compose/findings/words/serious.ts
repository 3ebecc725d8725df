import type { Evidence } from "../../../model/guide.ts";
import type { Finding } from "../../finding.ts";
import { isJest } from "../../jest.ts";
import { countWords } from "../../text.ts";
import type { View } from "../../view.ts";
import { item } from "./group.ts";

/** Details that somebody could look up: a body or a person, a few quoted words. */
function details(view: View): Evidence[] {
  const seen = new Set<string>();
  return view.analysis.marks.flatMap((mark): Evidence[] => {
    const line = mark.paragraph > 0 ? view.lineOf(mark) : undefined;
    if (!line) return [];
    const named = mark.label === "name" && mark.kind !== "unknown" && mark.kind !== "place";
    const marked =
      mark.label === "quotation" && mark.use !== "speech" && countWords(view.words(mark, mark.content)) > 1;
    if (!named && !marked) return [];
    const made = item(line, marked ? mark.content : mark.span);
    const key = `${mark.label} ${made?.quote.toLowerCase()}`;
    if (!made || countWords(made.quote) > 6 || seen.has(key)) return [];
    seen.add(key);
    return [made];
  });
}

/** In a text that several signs suggest is no plain report: two or three details, each of which could be looked up. */
export function meantSeriously(view: View): Finding[] {
  if (!isJest(view.analysis, view.languages)) return [];
  const all = details(view);
  const apart = all.filter((one, index) => all.findIndex(({ at }) => at === one.at) === index);
  const chosen = [...new Set([...apart, ...all])].slice(0, 3).sort((a, b) => Number(a.at) - Number(b.at));
  if (chosen.length < 2) return [];
  return [
    {
      kind: "meant-seriously",
      variant: "details",
      slots: { items: { items: chosen } },
      evidence: chosen,
      strength: 0.9,
    },
  ];
}
