import type { Paragraph } from "../../../model/analysis.ts";
import { countWords } from "../../text.ts";
import { third } from "../../thirds.ts";
import type { Line, View } from "../../view.ts";
import { opening } from "../close/unpack.ts";
import { weighed } from "../reasoning/weight.ts";
import { isOwn, type Passage } from "../together.ts";
import { isHousekeeping } from "../whole/anchors.ts";

/** Words of a paragraph that has enough to be headed or missed, and of one that tells a single matter. */
const [shortest, longest] = [40, 170];

/** Share of a paragraph that may be between quotation marks. */
const mostQuoted = 0.5;

interface Start extends Passage {
  readonly weight: number;
}

/** The longer paragraphs of one matter, each by the words that it begins with; in order. */
export function starts(view: View): Start[] {
  return view.analysis.paragraphs.flatMap((paragraph): Start[] => {
    const count = countWords(paragraph.text);
    if (count < shortest || count > longest) return [];
    const lines = view.lines.filter((line) => line.paragraph === paragraph);
    const [first] = lines;
    if (first === undefined || lines.length < 2 || !isOneMatter(view, lines)) return [];
    if (!isOwn(first, view) || lines.some((line) => isHousekeeping(view, line))) return [];
    const quoted = lines.reduce((sum, { sentence, text }) => sum + sentence.quoted * countWords(text), 0);
    const words = opening(paragraph, first.sentence.span);
    if (words === undefined || quoted > mostQuoted * count || !isAtStart(paragraph, words)) return [];
    const evidence = { at: paragraph.number, quote: words };
    return [{ line: first, piece: { words, evidence }, weight: weighed(view, first, paragraph.text, 0.5) }];
  });
}

/** Nothing before the words but a mark: no number of a list. */
const isAtStart = ({ text }: Paragraph, words: string) =>
  /^[\s«“"„(]*$/u.test(text.slice(0, text.indexOf(words)));

/** Most of its sentences share a word with another one of them. */
function isOneMatter(view: View, lines: readonly Line[]): boolean {
  const words = lines.map(({ text, paragraph }) => view.content(text, paragraph));
  const tied = words.filter((own, at) =>
    words.some((other, index) => index !== at && [...own].some((word) => other.has(word))),
  );
  return tied.length * 2 > lines.length;
}

/** The weightiest two of an article that lie apart by a third, or by as many paragraphs as given. */
export function twoApart(
  view: View,
  among: readonly Start[],
  byThird: boolean,
): readonly [Start, Start] | undefined {
  const ranked = among.toSorted((a, b) => b.weight - a.weight || a.line.index - b.line.index);
  const [one] = ranked;
  const two = ranked.find((other) => {
    if (one === undefined || other === one) return false;
    const [here, there] = [one.line.paragraph.number, other.line.paragraph.number];
    return byThird ? third(view, here) !== third(view, there) : Math.abs(here - there) > 1;
  });
  return one && two ? [one, two] : undefined;
}
