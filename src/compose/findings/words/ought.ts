import type { Span } from "../../../model/analysis.ts";
import type { Finding } from "../../finding.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { item, nounGroup } from "./group.ts";
import { isGathered, isTheirs, type Owned, owned, ownersSlot, placesOf, spread } from "./owner.ts";
import { bounds, formAt, listed } from "./scan.ts";

/** “drivers should slow down”, « il faut fermer la route »: who is to do what. */
function demands(view: View, line: Line): Owned[] {
  const { paragraph, text } = line;
  const lists = view.pack(paragraph)?.lexicons.demands;
  if (!lists || !isGathered(view, line) || text.trim().endsWith("?")) return [];
  return listed(line, lists).flatMap((span): Owned[] => {
    const whole = act(view, line, span);
    const made = whole && item(line, whole);
    return made ? [owned(view, line, span, made)] : [];
  });
}

/** Words of an item at most. */
const longest = 11;

const opening: ReadonlySet<string> = new Set(["DET", "ADJ", "NOUN", "PROPN", "NUM", "PRON", "AUX", "VERB"]);
const between: ReadonlySet<string> = new Set(["ADV", "PART", "AUX", "PRON", "ADP"]);

/** A sign with its subject, verb and object, where they can be told apart. */
function act(view: View, line: Line, span: Span): Span | undefined {
  const { paragraph } = line;
  const words = paragraph.words ?? [];
  const [first, last] = bounds(line);
  const from = words.findIndex(({ start }, at) => at >= first && start >= span.start);
  let to = words.findLastIndex(({ end }, at) => at < last && end <= span.end);
  if (from < 0 || to < from) return undefined;
  const perfect = formAt(paragraph, to + 1);
  if (perfect === "have" || perfect === "avoir" || words[from - 1]?.tag === "SCONJ") return undefined;
  let verb = -1;
  for (let at = to + 1; at < Math.min(last, to + 5); at++) {
    const word = words[at];
    if (word?.tag === "VERB" || (word?.tag === "NOUN" && at === to + 1)) {
      verb = at;
      const more = words[at + 1]?.tag === "PART" ? words[at + 2]?.tag : words[at + 1]?.tag;
      if (more !== "VERB" || verb > to + 3) break;
    } else if (!word || !between.has(word.tag)) break;
  }
  if (verb < 0) {
    const next = words[to + 1]?.tag === "AUX" ? to + 2 : to + 1;
    if (words[next]?.tag !== "ADJ" && words[next]?.tag !== "NOUN") return undefined;
    verb = words[next + 1]?.tag === "PART" && words[next + 2]?.tag === "VERB" ? next + 2 : next;
  }
  to = verb;
  const subject = subjectOf(view, line, from);
  const start = subject ?? from;
  const opens = words[start];
  if (opens && (!opening.has(opens.tag) || isRelative(view, line, start))) return undefined;
  if (start === from && words[from - 1]?.tag === "PRON") return undefined;
  const most = longest - (verb - start + 1);
  const object = most >= 2 ? objectOf(view, line, verb + 1, most) : undefined;
  const end = object ?? words[to]?.end;
  if (!opens || end === undefined) return undefined;
  const whole = { start: opens.start, end };
  const next = words.find((word) => word.start >= end);
  const goesOn = next && next.start < line.sentence.span.end && !closing.has(next.tag);
  if (goesOn && (next.tag !== "ADP" || object === undefined)) return undefined;
  return countWords(paragraph.text.slice(whole.start, whole.end)) >= 2 ? whole : undefined;
}

const closing: ReadonlySet<string> = new Set(["PUNCT", "CCONJ", "SCONJ", "ADV"]);

function isRelative(view: View, { paragraph }: Line, at: number): boolean {
  const form = formAt(paragraph, at);
  const hinges = view.edges(paragraph).hinges;
  return hinges?.relatives.has(form) === true || hinges?.complementisers.has(form) === true;
}

/** Where the noun or pronoun begins that stands right before a verb. */
function subjectOf(view: View, line: Line, at: number): number | undefined {
  const words = line.paragraph.words ?? [];
  const [first] = bounds(line);
  let left = at - 1;
  while (left > first && (words[left]?.tag === "ADV" || words[left]?.tag === "AUX")) left -= 1;
  const tag = words[left]?.tag;
  if (left < first) return undefined;
  if (tag === "PRON") {
    return isRelative(view, line, left) ? undefined : left;
  }
  if (tag !== "NOUN" && tag !== "PROPN") return undefined;
  const group = nounGroup(view, line, left, 5);
  if (!group) return undefined;
  return words.findIndex(({ start }) => start === group.span.start);
}

/** End of the object behind a verb, when it is short. */
function objectOf(view: View, line: Line, at: number, most: number): number | undefined {
  const words = line.paragraph.words ?? [];
  const [, last] = bounds(line);
  const start = words[at]?.tag === "ADP" || words[at]?.tag === "PART" ? at + 1 : at;
  if (start >= last) return undefined;
  const opens = words[start]?.tag;
  if (opens !== "DET" && opens !== "NOUN" && opens !== "PROPN" && opens !== "ADJ" && opens !== "NUM")
    return undefined;
  const group = nounGroup(view, line, start, most - (start - at));
  if (!group || group.span.start !== words[start]?.start) return undefined;
  const next = words.findIndex((word) => word.start >= group.span.end);
  if (words[next]?.tag !== "ADP") return group.span.end;
  const room = most - countWords(line.paragraph.text.slice(words[at]?.start, words[next]?.end));
  const tied = room > 0 ? nounGroup(view, line, next + 1, room) : undefined;
  return tied && tied.span.start === words[next + 1]?.start ? tied.span.end : group.span.end;
}

/** What the article or its voices say must or should be done, at two or more places. */
export function demandsGathered(view: View): Finding[] {
  const all = view.lines.flatMap((line) => demands(view, line));
  const chosen = spread(
    all.filter(({ item }) => countWords(item.quote) >= 4),
    3,
  );
  if (chosen.length < 2 || placesOf(chosen) < 2) return [];
  const voices = new Set(chosen.map(({ voice }) => voice?.name ?? ""));
  const theirs = chosen.filter(isTheirs).length;
  const variant = theirs === 0 ? "own" : voices.size > 1 ? "several-voices" : "one-voice";
  return [
    {
      kind: "demands",
      variant,
      slots: { items: { items: chosen.map(({ item }) => item) }, owners: ownersSlot(chosen) },
      evidence: chosen.map(({ item }) => item),
      strength: chosen.length > 2 ? 0.85 : 0.72,
    },
  ];
}
