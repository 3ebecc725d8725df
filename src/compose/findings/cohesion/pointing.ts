import type { Word } from "../../../model/analysis.ts";
import type { Finding } from "../../finding.ts";
import { piece } from "../../quote.ts";
import type { Line, View } from "../../view.ts";
import { spread } from "../figures/items.ts";
import { weighed } from "../reasoning/weight.ts";
import { isOwn } from "../together.ts";
import { gatheredPairs, onePerParagraph, type Paired } from "./opens.ts";

const going: ReadonlySet<string> = new Set(["VERB", "AUX", "ADV", "PRON"]);

/** “This decision”, « Ces attentes »: a noun that sums up what the sentence before says, the first time that the text has it. */
function pointing(view: View): Paired[] {
  return view.lines.flatMap((line, index): Paired[] => {
    const before = view.lines[index - 1];
    if (!before || !isOwn(line, view) || line.sentence.quoted > 0.4) return [];
    const found = summing(view, line);
    if (!found) return [];
    const { text, number } = line.paragraph;
    const [key] = view.content(text.slice(found.noun.start, found.noun.end), line.paragraph);
    const isNamed = (other: Line) => key !== undefined && view.content(other.text, other.paragraph).has(key);
    // “This clock” of a text about a clock takes up the clock.
    if (key === undefined || view.lines.slice(0, index).some(isNamed)) return [];
    const told = piece(view, before);
    const quote = text.slice(found.start, found.noun.end);
    return told ? [{ line, item: { at: number, quote }, other: told.evidence }] : [];
  });
}

/** The noun that such a word opens the sentence with, when it is whole: no time, no “this kind”. */
function summing(view: View, line: Line): { readonly start: number; readonly noun: Word } | undefined {
  const { text, words = [] } = line.paragraph;
  const lexicons = view.pack(line.paragraph)?.lexicons;
  const at = words.findIndex(({ start }) => start >= line.sentence.span.start);
  const [first, second, third, fourth] = words.slice(at, at + 4);
  if (at < 0 || !first || !second || !third) return undefined;
  if (lexicons?.pointing?.includes(text.slice(first.start, first.end).toLowerCase()) !== true)
    return undefined;
  const wide = second.tag === "ADJ" && third.tag === "NOUN";
  const noun = second.tag === "NOUN" ? second : wide ? third : undefined;
  const next = wide ? fourth : third;
  if (!noun || !next || !going.has(next.tag)) return undefined;
  const lemma = noun.lemma.toLowerCase();
  const empty = lexicons.emptyNouns?.includes(lemma) === true || lexicons.times?.units[lemma] !== undefined;
  return empty ? undefined : { start: first.start, noun };
}

export function pointsBack(view: View): Finding[] {
  const weight = ({ line }: Paired) => weighed(view, line, line.text, 0.5);
  const chosen = spread(onePerParagraph(pointing(view), weight), ({ item }) => item.quote, weight, 3);
  return gatheredPairs("points-back", chosen, { several: 0.8, one: 0.65 });
}
