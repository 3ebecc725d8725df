import type { Mark, Paragraph } from "../../../model/analysis.ts";
import type { Evidence } from "../../../model/guide.ts";
import { isPersonal } from "../../findings/whole/anchors.ts";
import { isAuthors, wordsOf } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import type { Checkable, Detector } from "./checkable.ts";

const sorts: Readonly<Partial<Record<Mark["label"], string>>> = {
  certainty: "sure-words",
  evaluative: "strong-words",
  care: "careful-words",
};

/** A word of the article’s own by which a statement is made sure, strong or careful. */
interface Chosen {
  readonly sort: string;
  readonly line: Line;
  readonly evidence: Evidence;
}

/** Words that are looked at together. */
const together = { least: 2, most: 3 };

/** Sure, strong or careful words of the article’s own, from sentences of their own; of all sorts where no sort has two. */
export const chosenItems: Detector = (view) => {
  const all = distinct(view.analysis.marks.flatMap((mark) => chosen(view, mark) ?? []));
  const alike = Object.values(sorts).flatMap((sort) =>
    sort === undefined
      ? []
      : several(
          sort,
          0.46,
          all.filter((one) => one.sort === sort),
        ),
  );
  return alike.length > 0 ? alike : several("mixed-words", 0.45, all);
};

function several(family: string, strength: number, words: readonly Chosen[]): Checkable[] {
  if (words.length < together.least) return [];
  const evidence = words.slice(0, together.most).map((one) => one.evidence);
  return [{ family, variant: "several", slots: { items: { items: evidence } }, evidence, strength }];
}

function chosen(view: View, mark: Mark): Chosen | undefined {
  const sort = sorts[mark.label];
  if (sort === undefined || mark.paragraph === 0 || !isAuthors(view.analysis, mark)) return undefined;
  const line = view.lineOf(mark);
  if (line === undefined || line.sentence.layer === "attributed" || !isOwn(view, line.paragraph))
    return undefined;
  if (isPersonal(view, line, line.text) || line.text.trim().endsWith("?")) return undefined;
  const next = line.paragraph.text.slice(mark.span.end);
  if (isBeforeNumber.test(next)) return undefined;
  return { sort, line, evidence: { at: mark.paragraph, quote: wordsOf(view.analysis, mark) } };
}

/** « environ 10 % », “about $20”: how exact a number is, no caution about a statement. */
const isBeforeNumber = /^\s+(?:\p{L}{1,2}\s+)?\p{Sc}?\d/u;

function isOwn({ analysis }: View, { form, source, quotation, language }: Paragraph): boolean {
  return form === "text" && source === undefined && !quotation && language === analysis.article.language;
}

/** Each expression once, and one of a sentence. */
function distinct(words: readonly Chosen[]): Chosen[] {
  const key = ({ evidence: { quote } }: Chosen) => quote.toLowerCase();
  return words.filter((one, at) => {
    const before = words.slice(0, at);
    return !before.some((other) => other.line === one.line || key(other) === key(one));
  });
}
