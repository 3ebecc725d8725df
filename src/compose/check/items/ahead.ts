import type { Figure } from "../../../model/analysis.ts";
import type { Line, View } from "../../view.ts";
import { hasSign } from "../signs.ts";

/** Characters around a number, without a mark between, in which a word tells it as still to come. */
const near = { before: 40, behind: 25 };
/** The same, of a word that tells it as so already. */
const beside = 24;

/** The number itself is told as still to come; not “now has 300 boats”, whatever else the sentence announces. */
export function isPlanned(view: View, { span, paragraph }: Figure, line: Line): boolean {
  const {
    announcing = [],
    announcingEndings = [],
    planning = [],
    current = [],
  } = view.pack(line.paragraph)?.lexicons ?? {};
  const { text } = line.paragraph;
  const before = text.slice(Math.max(line.sentence.span.start, span.start - near.before), span.start);
  const behind = text.slice(span.end, Math.min(line.sentence.span.end, span.end + near.behind));
  const lead = before.split(mark).at(-1) ?? "";
  const close = lead.slice(-beside);
  if (hasSign(close, current) && !hasSign(close, announcing, planning)) return false;
  const tail = behind.split(mark)[0] ?? "";
  if (hasSign(lead, announcing, planning) || hasSign(tail, announcing, planning)) return true;
  return (line.paragraph.words ?? []).some(
    (word) =>
      word.start >= span.start - lead.length &&
      word.end <= span.end + tail.length &&
      (word.tag === "VERB" || word.tag === "AUX") &&
      announcingEndings.some((ending) => view.words({ paragraph }, word).endsWith(ending)),
  );
}

const mark = /[,;:()–—"“”«»]/u;

/** No forecast of an earlier year, nothing supposed. */
export function isOpen(view: View, line: Line): boolean {
  return !view
    .marksIn(line)
    .some(
      (mark) =>
        mark.label === "counterfactual" ||
        mark.label === "condition" ||
        (mark.label === "date" && mark.order === "before"),
    );
}
