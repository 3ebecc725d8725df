import type { Evidence } from "../../../model/guide.ts";
import type { Joining } from "../../../model/lexicons.ts";
import type { Finding, Slot } from "../../finding.ts";
import { isAnecdote } from "../../firstperson.ts";
import { piece } from "../../quote.ts";
import { standsAlone as readsAlone } from "../../standing.ts";
import { capital, countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { spread } from "../figures/items.ts";
import { weighed } from "../reasoning/weight.ts";
import { isOwn } from "../together.ts";
import { isHousekeeping } from "../whole/anchors.ts";
import { isTorn } from "../whole/clear.ts";
import { onePerParagraph, opensWith } from "./opens.ts";

type Way = keyof Joining;

interface Joined {
  readonly line: Line;
  readonly way: Way;
  readonly item: Evidence;
  readonly before: Evidence;
  readonly after: Evidence;
  /** The joining word with the clause that it opens. */
  readonly opening: Evidence;
}

const ways: readonly Way[] = ["contrast", "result", "example", "addition"];

/** What a link of a kind is worth: a turn says most about an argument. */
const worth: Readonly<Record<Way, number>> = { contrast: 1, result: 0.9, example: 0.85, addition: 0.3 };

/** Sentences that open on a word which ties them to the one before, with what both say. */
function joined(view: View): Joined[] {
  return view.lines.flatMap((line, index): Joined[] => {
    const before = view.lines[index - 1];
    const joining = view.pack(line.paragraph)?.lexicons.joining;
    if (!before || !joining || !isSpoken(view, line) || !isSpoken(view, before)) return [];
    if (isHousekeeping(view, before)) return [];
    const found = ways
      .map((way) => ({ way, word: opensWith(line, joining[way]) }))
      .find(({ word }) => word !== undefined);
    if (found?.word === undefined || isTwice(line, found.word)) return [];
    const [one, two] = [piece(view, before), behind(view, line, found.word)];
    if (!one || !two) return [];
    const at = line.paragraph.number;
    const item = { at, quote: found.word };
    const opening = { at, quote: openingOf(line, found.word, two) };
    return [{ line, way: found.way, item, before: one.evidence, after: two, opening }];
  });
}

/** In the article's own words, and no anecdote. */
const isSpoken = (view: View, line: Line) =>
  isOwn(line, view) && line.sentence.quoted <= 0.4 && !isAnecdote(line.text, view.pack(line.paragraph));

/** What the sentence says behind its first word; of a long one the clause that follows at once. */
function behind(view: View, line: Line, word: string): Evidence | undefined {
  const { paragraph, sentence, text } = line;
  const at = sentence.span.start + text.indexOf(word) + word.length;
  const gap = /^[\s,]*/u.exec(paragraph.text.slice(at))?.[0].length ?? 0;
  const span = { start: at + gap, end: sentence.span.end };
  const rest = { ...line, sentence: { ...sentence, span } };
  const all = piece(view, rest)?.evidence;
  if (!all || countWords(all.quote) <= view.limit) return all;
  return piece(view, rest, { start: span.start, end: span.start + 1 }, most.one)?.evidence ?? all;
}

/** The paragraph has another sentence that opens so: its number would not tell which is meant. */
function isTwice({ paragraph }: Line, word: string): boolean {
  return paragraph.sentences.filter(({ span }) => paragraph.text.startsWith(word, span.start)).length > 1;
}

/** Most words of a clause that is printed beside others, and of all of them. */
const most = { one: 10, all: 24 } as const;

/** Up to three joining words from different paragraphs; one alone when it turns against what was said. */
export function joiningWords(view: View): Finding[] {
  const weight = ({ line, way }: Joined) => worth[way] + weighed(view, line, line.text, 0.3);
  const all = onePerParagraph(joined(view), weight);
  const brief = spread(
    all.filter((one) => isClause(one) && countWords(one.opening.quote) <= most.one),
    ({ way }) => way,
    weight,
    3,
  );
  const chosen = brief.length > 1 ? fitting(brief) : turning(view, all, weight);
  const [first] = chosen;
  if (!first) return [];
  const kinds = new Set(chosen.map(({ way }) => way));
  const alike = first.way === "contrast" && kinds.size === 1;
  return [
    {
      kind: "joining-words",
      variant: chosen.length === 1 ? "one" : alike ? "alike" : "mixed",
      slots: {
        items: { items: chosen.map(({ opening }) => opening) },
        before: { quote: first.before.quote },
        words: { quote: first.opening.quote },
        here: { places: placesOf(first) },
        key: { table: chosen.map(row) },
      },
      evidence: chosen.flatMap(({ opening, before }) => [opening, before]),
      strength: Math.min(0.85, 0.5 + 0.1 * chosen.length + 0.05 * kinds.size),
    },
  ];
}

/** The joining word with what follows it at once; the word alone where something stands between. */
function openingOf({ text }: Line, word: string, after: Evidence): string {
  const at = text.indexOf(after.quote);
  const gap = at - text.indexOf(word) - word.length;
  return gap >= 0 && gap <= 2 ? text.slice(text.indexOf(word), at + after.quote.length) : word;
}

const isClause = ({ opening, item }: Joined) => opening.quote !== item.quote;

/** As many as there is room for, two at least. */
function fitting(all: readonly Joined[]): readonly Joined[] {
  const size = all.reduce((sum, { opening }) => sum + countWords(opening.quote), 0);
  return size <= most.all || all.length < 3 ? all : all.slice(0, 2);
}

/** The weightiest turn whose two statements are both printed, and of which one at least is spoken of elsewhere. */
function turning(view: View, all: readonly Joined[], weight: (one: Joined) => number): readonly Joined[] {
  const alone = ({ line: { paragraph, index }, before: { quote } }: Joined) => {
    const said = view.lines[index - 1];
    return (
      readsAlone(capital(quote), paragraph.language, view.languages) &&
      (said === undefined || !isTorn(view, said, quote))
    );
  };
  const fit = all.filter(
    (one) =>
      one.way === "contrast" &&
      alone(one) &&
      isClause(one) &&
      (meets(view, one) || isWhole(view, one)) &&
      [one.before, one.opening].some((words) => returns(view, one, words)),
  );
  return fit.toSorted((a, b) => weight(b) - weight(a) || a.line.index - b.line.index).slice(0, 1);
}

/** What was said before is a whole sentence, and no person's; else the turn may be against words that are not printed. */
function isWhole({ analysis }: View, { line: { paragraph }, before: { quote } }: Joined): boolean {
  const sentence = paragraph.sentences.find(({ span }) => paragraph.text.startsWith(quote, span.start));
  const voice = sentence?.voice === undefined ? undefined : analysis.voices[sentence.voice];
  if (sentence === undefined || (voice?.named === true && voice.kind === "person")) return false;
  const rest = paragraph.text.slice(sentence.span.start + quote.length, sentence.span.end);
  return !/\p{L}/u.test(rest);
}

/** The two statements have a word in common. */
function meets(view: View, { line: { paragraph }, before, after }: Joined): boolean {
  const words = view.content(before.quote, paragraph);
  return [...view.content(after.quote, paragraph)].some((word) => words.has(word));
}

/** A word of it stands in another paragraph. */
function returns(view: View, { line: { paragraph } }: Joined, { quote }: Evidence): boolean {
  return [...view.content(quote, paragraph)].some((word) => view.frequency(word) > 1);
}

/** Where the two statements stand. */
function placesOf({ before, opening }: Joined): readonly number[] {
  return [...new Set([before.at, opening.at])].flatMap((at) => (typeof at === "number" ? [at] : []));
}

function row({ item, way, before, after }: Joined): [Slot, ...Slot[]] {
  return [{ items: [item] }, { phrase: `joining.${way}` }, { items: [before] }, { items: [after] }];
}
