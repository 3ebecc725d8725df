import type { Span } from "../../../model/analysis.ts";
import type { Finding } from "../../finding.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { item, nounGroup } from "./group.ts";
import { isGathered, isTheirs, type Owned, owned, ownersSlot, placesOf, spread } from "./owner.ts";
import { bounds, formAt, listed } from "./scan.ts";

interface Extreme extends Owned {
  /** The noun that it governs, as written. */
  readonly noun: string;
  readonly sort: "counted" | "judged" | "whole";
}

/** “the largest bank”, « le seul témoin », “all shops”: what goes to the end of a scale. */
function extremes(view: View): Extreme[] {
  return view.lines.flatMap((line): Extreme[] => {
    const lists = view.pack(line.paragraph)?.lexicons.extremes;
    if (!lists || !isGathered(view, line)) return [];
    return [...superlatives(view, line, lists), ...wholes(view, line)];
  });
}

type Lists = NonNullable<NonNullable<ReturnType<View["pack"]>>["lexicons"]["extremes"]>;

function superlatives(view: View, line: Line, lists: Lists): Extreme[] {
  const { paragraph } = line;
  const words = paragraph.words ?? [];
  const [first, last] = bounds(line);
  const counted = listed(line, lists.counted).map(({ start }) => start);
  const judged = listed(line, lists.judged).map(({ start }) => start);
  const found: Extreme[] = [];
  for (let at = first; at < last; at++) {
    const word = words[at];
    if (!word || (!counted.includes(word.start) && !judged.includes(word.start))) continue;
    const group = nounGroup(view, line, at);
    const opens = words.findIndex(({ start }) => start === group?.span.start);
    if (!group || group.head <= at || opens < 0 || words[opens]?.tag === "ADV") continue;
    const noun = formAt(paragraph, group.head);
    if (lists.not.includes(noun) || !isDefinite(view, line, opens, at)) continue;
    const span = within(view, line, group.span, lists.within);
    const made = item(line, span);
    if (!made || countWords(made.quote) < 2 || found.some((one) => one.item.quote === made.quote)) continue;
    const sort = counted.includes(word.start) ? "counted" : "judged";
    found.push({ ...owned(view, line, span, made), noun, sort });
  }
  return found;
}

/** With the place or the group behind it: “the oldest clock in the county”. */
function within(view: View, line: Line, span: Span, links: readonly string[]): Span {
  const words = line.paragraph.words ?? [];
  const at = words.findIndex(({ start }) => start >= span.end);
  if (at < 0 || !links.includes(formAt(line.paragraph, at))) return span;
  const group = nounGroup(view, line, at + 1, 5);
  if (!group || group.span.start !== words[at + 1]?.start) return span;
  const whole = { start: span.start, end: group.span.end };
  return countWords(line.paragraph.text.slice(whole.start, whole.end)) <= 8 ? whole : span;
}

/** “the”, “its” or “Europe’s” before it: “a best man” is none. */
function isDefinite(view: View, { paragraph }: Line, opens: number, at: number): boolean {
  const lexicons = view.pack(paragraph)?.lexicons;
  const known = [...(lexicons?.definite ?? []), ...(lexicons?.possessives ?? [])];
  const words = paragraph.words ?? [];
  for (let index = opens; index < at; index++) {
    const form = formAt(paragraph, index);
    if (known.includes(form) || /'s?$/u.test(form) || (words[index]?.lemma === "le" && form !== "les"))
      return true;
    if (words[index]?.tag === "DET" && known.includes(words[index]?.lemma ?? "")) return true;
  }
  return false;
}

function wholes(view: View, line: Line): Extreme[] {
  return view.marksIn(line).flatMap((mark): Extreme[] => {
    if (mark.label !== "universal") return [];
    const made = item(line, mark.span);
    const words = line.paragraph.words ?? [];
    const last = words.find(({ end }) => end === mark.span.end);
    const before = words.findLast(({ end }) => end <= mark.span.start);
    if (!made || last?.tag !== "NOUN" || before?.tag === "DET" || /['’]s?$/u.test(made.quote)) return [];
    const size = countWords(made.quote);
    const noun = made.quote.split(/\s+/u).at(-1) ?? "";
    return size >= 2 && size <= 5 ? [{ ...owned(view, line, mark.span, made), noun, sort: "whole" }] : [];
  });
}

/** Words that leave nothing above or beside them: three or four, each with its noun. */
export function superlativesGathered(view: View): Finding[] {
  const seen = new Set<string>();
  const all = extremes(view).filter(({ noun }) => {
    const key = noun.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  const firsts = all.filter(({ sort }) => sort !== "whole");
  const groups = all.filter(({ sort }) => sort === "whole");
  const pure = [...made("highest", firsts), ...made("whole", groups)];
  return pure.length > 0 || firsts.length === 0 || groups.length === 0 ? pure : made("mixed", all);
}

function made(variant: string, all: readonly Extreme[]): Finding[] {
  const chosen = spread(all, 4);
  if (chosen.length < 3 || placesOf(chosen) < 2) return [];
  const theirs = chosen.filter(isTheirs).length;
  return [
    {
      kind: "superlatives",
      variant,
      slots: {
        items: { items: chosen.map(({ item }) => item) },
        owners: ownersSlot(chosen),
      },
      evidence: chosen.map(({ item }) => item),
      strength: 0.7 + (chosen.length > 3 ? 0.05 : 0) + (theirs > 0 && theirs < chosen.length ? 0.05 : 0),
    },
  ];
}
