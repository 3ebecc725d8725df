import { standsAlone as readsAlone } from "../../standing.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { leansOnPronoun } from "../leans.ts";
import { weighed } from "../reasoning/weight.ts";
import { anyPassage, isOwn, isUnattributed, type Passage } from "../together.ts";
import { isHousekeeping, isPersonal } from "../whole/anchors.ts";

/** Words of a statement that stands for its paragraph, at most. */
const brief = 14;

/** The short statements that can stand for their paragraph, each with how central it is, 0–1. */
export function pointsOf(
  view: View,
  paragraph: Line["paragraph"],
  isFit: (one: Passage) => boolean = () => true,
) {
  return view.lines
    .filter((line) => line.paragraph === paragraph && isOwn(line, view) && isUnattributed(line))
    .flatMap((line) => anyPassage(view, line) ?? [])
    .filter(
      (one) =>
        countWords(one.piece.words) <= brief &&
        readsAlone(one.piece.words, paragraph.language, view.languages) &&
        !leansOnPronoun(view, one.line, one.piece.words) &&
        !isPersonal(view, one.line, one.piece.words) &&
        !isHousekeeping(view, one.line) &&
        isFit(one),
    )
    .map((found) => ({ found, weight: weighed(view, found.line, found.piece.words, 0.5) }))
    .toSorted((a, b) => b.weight - a.weight);
}

/** Words of a paragraph that is worth a question of its own. */
const long = 40;

/** The most central point of each longer paragraph. */
export function points(view: View): Passage[] {
  return view.analysis.paragraphs.flatMap((paragraph): Passage[] => {
    if (paragraph.form !== "text" || countWords(paragraph.text) < long) return [];
    const [best] = pointsOf(view, paragraph, ({ line, piece }) => isMain(view, line, piece.words));
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
