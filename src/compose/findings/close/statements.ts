import { balanced, tidy } from "../../clip.ts";
import type { Piece } from "../../quote.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { isOwn, isUnattributed, passage, standsAlone } from "../together.ts";

/** A statement of the article that can be printed whole, and how much it speaks of what the article speaks of. */
export interface Statement {
  readonly line: Line;
  readonly piece: Piece;
  /** A whole sentence, no clause of one. */
  readonly whole: boolean;
  /** 0 and more: the mean of the logarithms of how many paragraphs have each content word. */
  readonly weight: number;
}

const shortest = 6;
const longest = 20;

const known = new WeakMap<View, readonly Statement[]>();

/** Every statement of the article's own that says something by itself, in order. */
export function statements(view: View): readonly Statement[] {
  const before = known.get(view);
  if (before) return before;
  const made = view.lines.flatMap((line): Statement[] => {
    const words = printable(view, line);
    if (!words) return [];
    const whole =
      line.text.trim().startsWith(words.words) && line.text.trim().length - words.words.length < 3;
    return whole || line.paragraph.words
      ? [{ line, piece: words, whole, weight: weightOf(view, line, words.words) }]
      : [];
  });
  known.set(view, made);
  return made;
}

/** The whole sentence when it is short, else the clause of it that stands alone. */
function printable(view: View, line: Line): Piece | undefined {
  if (!isOwn(line, view) || !isUnattributed(line)) return undefined;
  if (view.marksIn(line).some(({ label }) => label === "reference" || label === "emphasis-added"))
    return undefined;
  const words = tidy(line.text);
  const count = countWords(words);
  if (count < shortest || !/[.!…]["»”]?$/u.test(line.text.trim())) return undefined;
  if (count <= longest && balanced(words) && standsAlone(view, line, words))
    return { words, evidence: { at: line.paragraph.number, quote: words } };
  return passage(view, line)?.piece;
}

function weightOf(view: View, { paragraph }: Line, words: string): number {
  const content = [...view.content(words, paragraph)];
  if (content.length < 3) return 0;
  const sum = content.reduce((total, word) => total + Math.log(Math.max(1, view.frequency(word))), 0);
  return sum / content.length;
}
