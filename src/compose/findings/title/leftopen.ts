import { signs } from "../../check/signs.ts";
import type { Finding } from "../../finding.ts";
import { exact } from "../../quote.ts";
import type { Line, View } from "../../view.ts";

/** Sentences named, and the words of each. */
const [most, longest] = [2, 45];

/** The places that leave open what the title is about: “it is not known yet whether …”, « rien n’indique … ». */
export function leftOpen(view: View, title: Line): Pick<Finding, "also"> {
  const subject = view.content(title.text, title.paragraph);
  const shared = ({ text, paragraph }: Line): number =>
    [...view.content(text, paragraph)].filter((word) => subject.has(word)).length;
  const items = view.lines
    .filter((line) => isOpen(view, line) && shared(line) > 0)
    .toSorted((a, b) => shared(b) - shared(a) || a.index - b.index)
    .flatMap((line) => exact(view, line, line.sentence.span, longest)?.evidence ?? [])
    .slice(0, most)
    .sort((a, b) => Number(a.at) - Number(b.at));
  return items.length === 0 ? {} : { also: { phrase: "key.left-open", slots: { items: { items } } } };
}

function isOpen(view: View, { text, paragraph }: Line): boolean {
  const words = view.pack(paragraph)?.lexicons.leavingOpen ?? [];
  return text.replaceAll("’", "'").search(signs(words)) >= 0;
}
