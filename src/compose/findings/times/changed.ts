import type { Finding, Slot } from "../../finding.ts";
import { type Piece, piece } from "../../quote.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { spread } from "../figures/items.ts";
import { weighed } from "../reasoning/weight.ts";
import { verbGroups } from "../tenses.ts";
import { isOwn, standsAlone } from "../together.ts";
import { stumbles } from "../whole/clear.ts";

interface Change {
  readonly line: Line;
  readonly sign: string;
  readonly words: Piece;
  readonly weight: number;
}

/** What only may be so is no change. */
const open: ReadonlySet<string> = new Set(["care", "conditional", "condition", "counterfactual"]);

/** Most words of two sentences in one question. */
const room = 30;

/** “No longer”, « pour la première fois »: the sentence tells what was otherwise before. */
function change(view: View, line: Line): Change[] {
  const { paragraph, sentence, text } = line;
  const signs = view.pack(paragraph)?.lexicons.changing ?? none;
  if (!isOwn(line, view) || view.marksIn(line).some(({ label }) => open.has(label))) return [];
  if (verbGroups(view, line).some(({ time }) => time === "open")) return [];
  for (const sign of patternsOf(signs)) {
    const found = sign.exec(text);
    if (!found) continue;
    const start = sentence.span.start + found.index;
    const words = piece(view, line, { start, end: start + found[0].length });
    if (
      !words?.words.includes(found[0]) ||
      countWords(words.words) < 6 ||
      !standsAlone(view, line, words.words)
    )
      continue;
    return [{ line, sign: found[0], words, weight: weighed(view, line, words.words, 0.6) }];
  }
  return [];
}

const none: readonly string[] = [];
const known = new WeakMap<readonly string[], readonly RegExp[]>();

function patternsOf(signs: readonly string[]): readonly RegExp[] {
  const before = known.get(signs);
  if (before) return before;
  const made = signs.map((sign) => {
    const form = sign.replaceAll("'", "[’']").replaceAll("…", "\\S+");
    return new RegExp(`(?<![\\p{L}’'-])${form}(?![\\p{L}-])`, "iu");
  });
  known.set(signs, made);
  return made;
}

/** What is no longer so, or is so for the first time. */
export function changed(view: View): Finding[] {
  const all = view.lines.flatMap((line) => change(view, line));
  const clear = all.filter(({ line, words }) => stumbles(view, line, words.words) === 0);
  return clear.length > 0 ? told(clear, 1) : told(all, 0.5);
}

function told(all: readonly Change[], share: number): Finding[] {
  const placeOf = ({ line }: Change) => line.paragraph.number;
  const two = spread(all, placeOf, ({ weight }) => weight, 2);
  const [one] = all.toSorted((a, b) => b.weight - a.weight || a.line.index - b.line.index);
  if (!one) return [];
  const size = two.reduce((sum, { words }) => sum + countWords(words.words), 0);
  const apart = new Set(two.map(placeOf)).size > 1 && size <= room;
  const chosen = apart ? two : [one];
  const items = chosen.map(({ words }) => words.evidence);
  const sign = ({ sign: quote }: Change): Slot => ({ quote });
  return [
    {
      kind: "changed",
      variant: apart ? "two" : "one",
      slots: {
        items: { items },
        key: { table: chosen.map((each) => [{ items: [each.words.evidence] }, sign(each)]) },
        ...(apart
          ? {}
          : {
              words: { quote: one.words.words },
              here: { places: [one.line.paragraph.number] },
              sign: { quote: one.sign },
            }),
      },
      evidence: items,
      strength:
        share * Math.min(0.85, Math.max(...chosen.map(({ weight }) => weight)) + (apart ? 0.1 : 0.05)),
    },
  ];
}
