import type { Mark, Paragraph, Span } from "../../../model/analysis.ts";
import { isAnecdote } from "../../firstperson.ts";
import { evidenceOf, grouped, isAuthors, paragraphOf } from "../../text.ts";
import type { View } from "../../view.ts";
import { ofView } from "../viewlabels.ts";
import type { Checkable, Detector } from "./checkable.ts";

/** The article as a whole: what could be settled and what is judged. */
export const wholeItems: Detector = (view) => mixed(view);

const judging: ReadonlySet<Mark["label"]> = new Set([...ofView]);
/** Judging marks in a paragraph, one of them an evaluation, at least. */
const fewest = 2;
/** Share of the sentences that report somebody’s words, at most. */
const reported = 0.5;
/** Sentences of a paragraph that can still be sorted one by one. */
const most = 8;
const factual: ReadonlySet<Mark["label"]> = new Set(["figure", "date", "name"]);

/** Kinds of text that argue: there the writer’s own voice is a view. */
const arguing: ReadonlySet<string> = new Set(["opinion", "petition"]);

/** A paragraph in which something that can be looked up stands beside a judgement of the author’s. */
function mixed(view: View): Checkable[] {
  const { analysis } = view;
  const isArgued = analysis.genres.some(({ kind }) => arguing.has(kind));
  const own = analysis.marks.filter((mark) => mark.paragraph > 0 && isAuthors(analysis, mark));
  const found = [...grouped(own, ({ paragraph }) => paragraph)].flatMap(([number, marks]) => {
    const paragraph = paragraphOf(analysis, number);
    if (paragraph?.form !== "text") return [];
    const { sentences } = paragraph;
    const signs = isArgued ? signsOf(paragraph) : [];
    const judged = [...marks.filter(({ label }) => judging.has(label)), ...signs];
    const settled = marks.filter(({ label }) => factual.has(label));
    const isPlain = ({ span }: Mark): boolean =>
      sentences.some(
        (sentence) =>
          sentence.layer !== "attributed" &&
          holds(sentence.span, span) &&
          !judged.some((mark) => holds(sentence.span, mark.span)),
      );
    const plain = settled.filter(isPlain);
    if (!plain.some(({ label }) => label !== "name") && plain.length < 2) return [];
    const [one, two] = [plain[0], judged[0]];
    const told = sentences.filter(({ layer }) => layer === "attributed").length;
    if (one === undefined || two === undefined) return [];
    const figures = marks.filter(({ label }) => label === "figure").length;
    if ((paragraph.text.match(/\d+(?:[.,\s]\d{3})*/gu) ?? []).length > mostNumbers * sentences.length)
      return [];
    if (figures > mostFigures * judged.length || isOwnLife(view, paragraph)) return [];
    const isViewed =
      marks.some(({ label }) => label === "evaluative") ||
      (signs.length > 0 && settled.length > 1 && settled.some(({ label }) => label !== "name"));
    if (judged.length < fewest || !isViewed) return [];
    if (sentences.length < 2 || sentences.length > most || told > sentences.length * reported) return [];
    return [{ number, one, two, weight: Math.min(3, judged.length) + Math.min(3, settled.length) }];
  });
  return found
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, 2)
    .map(({ number, one, two }, rank) => ({
      family: "settled",
      variant: "mixed",
      slots: { place: { places: [number] } },
      evidence: [one, two].flatMap((mark) => evidenceOf(analysis, mark)),
      strength: 0.48 - rank / 20,
    }));
}

function holds(one: Span, other: Span): boolean {
  return other.start >= one.start && other.end <= one.end;
}

/** Numbers to one sentence, years among them, at most. */
const mostNumbers = 3;

/** Figures to one judgement, at most: of more, there is hardly anything to disagree on. */
const mostFigures = 2;

/** Half of the sentences tell of “I” and “my”: nobody can check what somebody tells of a life of their own. */
function isOwnLife(view: View, paragraph: Paragraph): boolean {
  const { sentences, text } = paragraph;
  const own = sentences.filter(({ span }) =>
    isAnecdote(text.slice(span.start, span.end), view.pack(paragraph)),
  );
  return own.length * 2 >= sentences.length;
}

/** Words by which the author is known to speak: a first person, a marker of opinion; no mark of punctuation. */
function signsOf({
  number,
  text,
  sentences,
}: Paragraph): { readonly paragraph: number; readonly span: Span }[] {
  return sentences.flatMap(({ layer, sign }) =>
    layer === "author" && sign !== undefined && /\p{L}/u.test(text.slice(sign.start, sign.end))
      ? [{ paragraph: number, span: sign }]
      : [],
  );
}
