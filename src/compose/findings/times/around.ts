import type { DateMark, Period } from "../../../model/analysis.ts";
import type { Evidence } from "../../../model/guide.ts";
import type { Finding } from "../../finding.ts";
import { piece } from "../../quote.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { spread } from "../figures/items.ts";
import { weighed } from "../reasoning/weight.ts";
import { isCited } from "./dated.ts";

/** Most words of one passage, and of all that a question lists. */
const short = 8;
const most = 22;

interface Told {
  readonly mark: DateMark | Period;
  readonly line: Line;
  readonly item: Evidence;
}

/** Of an article whose date is known: passages with a time before that day, and with one after it. */
export function aroundPublication(view: View): Finding[] {
  if (!view.analysis.article.published) return [];
  const all = view.analysis.marks.flatMap((mark): Told[] => {
    if ((mark.label !== "date" && mark.label !== "period") || mark.paragraph === 0 || mark.quoted) return [];
    if (mark.order === undefined || mark.order === "same") return [];
    const line = view.lineOf(mark);
    const cut = line && piece(view, line, mark.span, short);
    if (!line || !cut || isCited(view, mark, line) || countWords(cut.words) < 4) return [];
    if (countWords(cut.words) > short || !cut.words.includes(view.words(mark, mark.span))) return [];
    const at = line.paragraph.text.indexOf(cut.words, line.sentence.span.start);
    const first = line.paragraph.words?.find(({ start }) => start === at)?.tag;
    if (first === "CCONJ" || first === "SCONJ" || first === "ADV") return [];
    return [{ mark, line, item: cut.evidence }];
  });
  const distinct = all.filter(
    (one, index) => all.findIndex(({ line }) => line.paragraph === one.line.paragraph) === index,
  );
  const weight = ({ line, item }: Told) => weighed(view, line, item.quote, 0.6);
  const chosen = [4, 3]
    .map((count) => spread(distinct, ({ mark }) => mark.order, weight, count))
    .find((some) => some.reduce((sum, { item }) => sum + countWords(item.quote), 0) <= most);
  const on = (order: Told["mark"]["order"]) =>
    (chosen ?? []).filter(({ mark }) => mark.order === order).map(({ item }) => item);
  const [before, after] = [on("before"), on("after")];
  if (!chosen || chosen.length < 3 || before.length === 0 || after.length === 0) return [];
  const items = chosen.map(({ item }) => item);
  return [
    {
      kind: "around-publication",
      variant: "both-sides",
      slots: {
        items: { items },
        places: { places: chosen.map(({ line }) => line.paragraph.number) },
        before: { items: before },
        after: { items: after },
      },
      evidence: items,
      strength: 0.8,
    },
  ];
}
