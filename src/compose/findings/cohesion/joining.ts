import type { Evidence } from "../../../model/guide.ts";
import type { Joining } from "../../../model/lexicons.ts";
import type { Finding, Slot } from "../../finding.ts";
import { piece } from "../../quote.ts";
import type { Line, View } from "../../view.ts";
import { spread } from "../figures/items.ts";
import { weighed } from "../reasoning/weight.ts";
import { isOwn } from "../together.ts";
import { onePerParagraph, opensWith } from "./opens.ts";

type Way = keyof Joining;

interface Joined {
  readonly line: Line;
  readonly way: Way;
  readonly item: Evidence;
  readonly before: Evidence;
  readonly after: Evidence;
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
    const found = ways
      .map((way) => ({ way, word: opensWith(line, joining[way]) }))
      .find(({ word }) => word !== undefined);
    if (found?.word === undefined || isTwice(line, found.word)) return [];
    const [one, two] = [piece(view, before), behind(view, line, found.word)];
    if (!one || !two) return [];
    const item = { at: line.paragraph.number, quote: found.word };
    return [{ line, way: found.way, item, before: one.evidence, after: two }];
  });
}

const isSpoken = (view: View, line: Line) => isOwn(line, view) && line.sentence.quoted <= 0.4;

/** What the sentence says behind its first word. */
function behind(view: View, line: Line, word: string): Evidence | undefined {
  const { paragraph, sentence, text } = line;
  const at = sentence.span.start + text.indexOf(word) + word.length;
  const gap = /^[\s,]*/u.exec(paragraph.text.slice(at))?.[0].length ?? 0;
  const span = { start: at + gap, end: sentence.span.end };
  return piece(view, { ...line, sentence: { ...sentence, span } })?.evidence;
}

/** The paragraph has another sentence that opens so: its number would not tell which is meant. */
function isTwice({ paragraph }: Line, word: string): boolean {
  return paragraph.sentences.filter(({ span }) => paragraph.text.startsWith(word, span.start)).length > 1;
}

/** Up to three joining words from different paragraphs; one alone when it turns against what was said. */
export function joiningWords(view: View): Finding[] {
  const weight = ({ line, way }: Joined) => worth[way] + weighed(view, line, line.text, 0.3);
  const chosen = spread(onePerParagraph(joined(view), weight), ({ way }) => way, weight, 3);
  const [first] = chosen;
  if (!first || (chosen.length === 1 && first.way !== "contrast")) return [];
  const kinds = new Set(chosen.map(({ way }) => way));
  const alike = first.way === "contrast" && kinds.size === 1;
  return [
    {
      kind: "joining-words",
      variant: chosen.length === 1 ? "one" : alike ? "alike" : "mixed",
      slots: {
        items: { items: chosen.map(({ item }) => item) },
        words: { quote: opening(first) },
        here: { places: [first.line.paragraph.number] },
        key: { table: chosen.map(row) },
      },
      evidence: chosen.flatMap(({ item, before, after }) => [item, after, before]),
      strength: Math.min(0.85, 0.5 + 0.1 * chosen.length + 0.05 * kinds.size),
    },
  ];
}

/** The joining word with what follows it at once. */
function opening({ line: { text }, item, after }: Joined): string {
  const whole = text.slice(text.indexOf(item.quote), text.indexOf(after.quote) + after.quote.length);
  return text.indexOf(after.quote) - text.indexOf(item.quote) <= item.quote.length + 2 ? whole : item.quote;
}

function row({ item, way, before, after }: Joined): [Slot, ...Slot[]] {
  return [{ items: [item] }, { phrase: `joining.${way}` }, { items: [before] }, { items: [after] }];
}
