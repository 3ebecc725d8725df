import type { Span } from "../../../model/analysis.ts";
import { signs } from "../../check/signs.ts";
import type { Finding } from "../../finding.ts";
import { exact } from "../../quote.ts";
import { countWords } from "../../text.ts";
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

/** Words of the sentence from the sign on, at most. */
const shown = 24;

/** A title that states something, and the sentence of the body by which it is not known. */
export function titleLeftOpen(view: View): Finding[] {
  const { title } = view;
  if (!title || countWords(title.text) < 4 || title.text.trim().endsWith("?")) return [];
  if (view.marksIn(title).some(({ label }) => label === "care" || label === "conditional")) return [];
  const subject = view.content(title.text, title.paragraph);
  return view.lines.flatMap((line): Finding[] => {
    const sign = signOf(view, line);
    const shared = [...view.content(line.text, line.paragraph)].filter((word) => subject.has(word)).length;
    if (sign === undefined || shared < 2 || line.paragraph.form !== "text") return [];
    if (view.marksIn(line).some(({ label }) => label === "quotation")) return [];
    const body = exact(view, line, { start: sign.start, end: line.sentence.span.end }, shown);
    const head = exact(view, title, { start: 0, end: title.text.length }, shown);
    if (!body || !head) return [];
    const careful = line.paragraph.text.slice(sign.start, sign.end);
    const places = [line.paragraph.number];
    return [
      {
        kind: "title-certainty",
        variant: "left-open",
        slots: { careful: { quote: careful }, body: { quote: body.words }, place: { places } },
        evidence: [head.evidence, body.evidence],
        strength: Math.min(1, 0.85 + 0.05 * shared),
      },
    ];
  });
}

function isOpen(view: View, line: Line): boolean {
  return signOf(view, line) !== undefined;
}

/** Where the sentence says that something is not known. */
function signOf(view: View, { text, paragraph, sentence }: Line): Span | undefined {
  const words = view.pack(paragraph)?.lexicons.leavingOpen ?? [];
  const found = [...text.replaceAll("’", "'").matchAll(signs(words))][0];
  if (found === undefined) return undefined;
  const start = sentence.span.start + found.index;
  return { start, end: start + found[0].length };
}
