import type { Finding } from "../../finding.ts";
import { standsAlone as readsAlone } from "../../standing.ts";
import { countWords } from "../../text.ts";
import { third } from "../../thirds.ts";
import type { Line, View } from "../../view.ts";
import { weighed } from "../reasoning/weight.ts";
import { isOwn, isUnattributed, type Passage, passage } from "../together.ts";
import { isHousekeeping, isPersonal } from "../whole/anchors.ts";

/** Words of a paragraph that deserves a heading, of the statement that stands for it, and of all statements. */
const [long, brief, room] = [40, 14, 27];

/** A short statement of each longer paragraph, the most central one. */
function points(view: View): Passage[] {
  return view.analysis.paragraphs.flatMap((paragraph): Passage[] => {
    if (paragraph.form !== "text" || countWords(paragraph.text) < long) return [];
    const own = view.lines
      .filter((line) => line.paragraph === paragraph && isOwn(line, view) && isUnattributed(line))
      .flatMap((line) => passage(view, line) ?? [])
      .filter(
        ({ line, piece }) =>
          countWords(piece.words) <= brief &&
          readsAlone(piece.words, paragraph.language, view.languages) &&
          !isPersonal(view, line, piece.words) &&
          !isHousekeeping(view, line) &&
          isMain(view, line, piece.words),
      );
    const [best] = own
      .map((found) => ({ found, weight: weighed(view, found.line, found.piece.words, 0.5) }))
      .toSorted((a, b) => b.weight - a.weight);
    return best === undefined ? [] : [best.found];
  });
}

/** It opens its paragraph or shares a word with another sentence of it, grants nothing (“Although”) and reports nobody (“praised”). */
export function isMain(view: View, line: Line, words: string): boolean {
  const { paragraph } = line;
  if (view.marksIn(line).some(({ label }) => label === "concession")) return false;
  const reporting = view.pack(paragraph)?.lexicons.reporting;
  const forms = words.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (forms.some((form) => reporting?.neutral.includes(form) || reporting?.charged.includes(form)))
    return false;
  if (line.sentence === paragraph.sentences[0]) return true;
  const own = view.content(words, paragraph);
  return view.lines.some(
    (other) =>
      other !== line &&
      other.paragraph === paragraph &&
      [...view.content(other.text, paragraph)].some((word) => own.has(word)),
  );
}

/** Two paragraphs of different parts of an article without headings, each with words from which its heading can start. */
export function headings(view: View): Finding[] {
  if (view.analysis.blocks.some(({ kind }) => kind === "heading")) return [];
  const all = points(view);
  const size = (a: Passage, b: Passage) => countWords(a.piece.words) + countWords(b.piece.words);
  const [one] = all;
  const two = all.findLast(
    (other) =>
      one !== undefined &&
      third(view, other.line.paragraph.number) !== third(view, one.line.paragraph.number) &&
      size(one, other) <= room,
  );
  if (!one || !two) return [];
  const items = [one.piece.evidence, two.piece.evidence];
  return [
    {
      kind: "headings",
      variant: "two",
      slots: {
        one: { quote: one.piece.words },
        two: { quote: two.piece.words },
        here: { places: [one.line.paragraph.number] },
        there: { places: [two.line.paragraph.number] },
      },
      evidence: items,
      strength: 0.5,
    },
  ];
}
