import { finite } from "../../joints.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { isView } from "../genre.ts";
import { newsSearch } from "../news.ts";
import type { Query } from "../query.ts";
import { searchFor } from "../strings.ts";
import { titleSearch } from "../titlesearch.ts";
import type { Checkable } from "./checkable.ts";

const fewest = 5;
const most = 18;
/** Pieces of a search that find the matter. */
const enough = 3;

/**
 * Under a title that is only a number, the line that stands over the text: news where it tells something whole and has
 * no full stop, of a text that takes sides what it is about.
 */
export function firstLine(view: View): Checkable[] {
  const [first] = view.analysis.paragraphs;
  const [line] = view.lines
    .filter(({ paragraph }) => paragraph === first)
    .toSorted((a, b) => b.text.length - a.text.length);
  const words = first?.text.trim() ?? "";
  if (first === undefined || line === undefined) return [];
  if (countWords(words) < fewest || countWords(words) > most) return [];
  if (isView(view)) return /(?:\?|…|[^.!"”»])$/u.test(words) ? [of(view, line, words, "view-line")] : [];
  if (first.sentences.length > 1 || /[.!?…]["”»’)]*$/u.test(words)) return [];
  const tagged = first.words ?? [];
  if (tagged.length > 0 && !tagged.some((_, at) => finite(tagged, at, first.text))) return [];
  return [of(view, line, words, "own")];
}

function of(view: View, line: Line, words: string, variant: "own" | "view-line"): Checkable {
  const at = line.paragraph.number;
  const searches = [
    titleSearch(view, line),
    searchFor(view, line, line.text, ""),
    newsSearch(view, line, false),
  ];
  const size = (one: Query | undefined) => Math.min(enough, one?.pieces.filter(Boolean).length ?? 0);
  const [ofMatter] = searches.toSorted((a, b) => size(b) - size(a));
  return {
    family: "coverage",
    variant,
    slots: { words: { quote: words }, place: { places: [at] } },
    evidence: [{ at, quote: words }],
    strength: 0.97,
    query: variant === "own" ? newsSearch(view, line, false) : ofMatter,
  };
}
