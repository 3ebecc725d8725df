import type { Finding } from "../../finding.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { item, nounGroup } from "./group.ts";
import { isGathered, isTheirs, type Owned, owned, ownersSlot, placesOf, spread } from "./owner.ts";
import { bounds, formAt } from "./scan.ts";

interface Qualified extends Owned {
  /** Dictionary forms. */
  readonly adjective: string;
  readonly noun: string;
  readonly written: { readonly adjective: string; readonly noun: string };
}

/** Adjectives that stand by their noun. */
function qualified(view: View): Qualified[] {
  return view.lines.flatMap((line): Qualified[] => {
    const { paragraph } = line;
    if (!isGathered(view, line)) return [];
    const [first, last] = bounds(line);
    const found: Qualified[] = [];
    for (let at = first; at < last; at++) {
      const word = paragraph.words?.[at];
      if (word?.tag !== "ADJ" || /\p{Lu}/u.test(paragraph.text.slice(word.start, word.end))) continue;
      const noun = headOf(view, line, at);
      const made = noun && withOwner(view, line, at, noun);
      if (made) found.push(made);
    }
    return found;
  });
}

/** The noun that an adjective belongs to: behind it in its group, or right before it. */
function headOf(view: View, line: Line, at: number): number | undefined {
  const words = line.paragraph.words ?? [];
  const behind = view.pack(line.paragraph)?.lexicons.adjectivesBehind === true;
  if (behind && words[at - 1]?.tag === "NOUN") return at - 1;
  const head = nounGroup(view, line, at)?.head;
  return head !== undefined && words[head]?.tag === "NOUN" ? head : undefined;
}

function withOwner(view: View, line: Line, at: number, noun: number): Qualified | undefined {
  const words = line.paragraph.words ?? [];
  const group = nounGroup(view, line, Math.min(at, noun), 6);
  const [adjective, head] = [words[at], words[noun]];
  const made = group && item(line, group.span);
  if (!group || !made || !adjective || !head || group.span.end < adjective.end) return undefined;
  if (countWords(made.quote) < 2 || /\d/u.test(made.quote)) return undefined;
  const written = { adjective: formAt(line.paragraph, at), noun: formAt(line.paragraph, noun) };
  return {
    ...owned(view, line, group.span, made),
    adjective: adjective.lemma.toLowerCase(),
    noun: head.lemma.toLowerCase(),
    written,
  };
}

/** By a key, items whose other part differs, in the order of the text. */
function sets(
  all: readonly Qualified[],
  key: (one: Qualified) => string,
  other: (one: Qualified) => string,
): Qualified[][] {
  const groups = new Map<string, Qualified[]>();
  for (const one of all) {
    const group = groups.get(key(one)) ?? [];
    if (!group.some((each) => other(each) === other(one))) group.push(one);
    groups.set(key(one), group);
  }
  return [...groups.values()].filter((group) => group.length > 1 && placesOf(group) > 1);
}

/** No “false memory report” beside “a false memory”: the adjective belongs to the same noun. */
function isOfItsOwn(
  { item: { quote }, written }: Qualified,
  at: number,
  group: readonly Qualified[],
): boolean {
  return !group.some(
    (other, index) =>
      index !== at &&
      [`${written.adjective} ${other.written.noun}`, `${other.written.noun} ${written.adjective}`].some(
        (both) => quote.includes(both),
      ),
  );
}

/** One weighty adjective with different nouns. */
export function oneWord(view: View): Finding[] {
  const all = qualified(view).filter(({ line, adjective }) =>
    view.pack(line.paragraph)?.lexicons.weighty?.includes(adjective),
  );
  return sets(
    all,
    ({ adjective }) => adjective,
    ({ noun }) => noun,
  ).flatMap((group): Finding[] => {
    const chosen = spread(group.filter(isOfItsOwn), 3);
    const [first] = chosen;
    if (!first || chosen.length < 3 || placesOf(chosen) < 2) return [];
    const theirs = chosen.filter(isTheirs).length;
    return [
      {
        kind: "one-word",
        variant: theirs > 0 && theirs < chosen.length ? "shared" : "three",
        slots: {
          word: { quote: first.written.adjective },
          items: { items: chosen.map(({ item }) => item) },
          nouns: { quotes: chosen.map(({ written }) => written.noun) },
          owners: ownersSlot(chosen),
        },
        evidence: chosen.map(({ item }) => item),
        strength: 0.85,
      },
    ];
  });
}
