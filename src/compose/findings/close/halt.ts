import type { Paragraph, Quotation } from "../../../model/analysis.ts";
import { finite } from "../../joints.ts";
import { exact, type Piece } from "../../quote.ts";
import { countWords } from "../../text.ts";
import { type Line, type View, within } from "../../view.ts";
import { clausal } from "../speeches.ts";
import { opening } from "./unpack.ts";

/** Words at which a reader may halt, printed whole or by how they begin. */
export interface Halt {
  readonly variant: "asked" | "said-again" | "quoted" | "quote-start";
  readonly line: Line;
  readonly piece: Piece;
  /** The earlier paragraph that says it too. */
  readonly there?: number;
  readonly strength: number;
}

/** Fewest words of a question that can be answered, and of a quotation that says something. */
const [fewest, least] = [4, 8];

/** As many words of a quotation that an earlier paragraph has too are no accident. */
const shared = 5;

/** A question in the author's own voice, when the text goes on below it. */
export function asked(view: View, lines: readonly Line[]): Halt[] {
  const { paragraphs, genres } = view.analysis;
  if (genres.some(({ kind }) => kind === "interview")) return [];
  return lines.flatMap((line): Halt[] => {
    const mark = view.marksIn(line).find(({ label, quoted }) => label === "question" && !quoted);
    const goesOn = paragraphs.slice(line.paragraph.number).some(({ text }) => text !== "");
    const piece = mark && goesOn && isPlain(view, line.paragraph) ? exact(view, line, mark.span) : undefined;
    if (!piece?.words.endsWith("?") || countWords(piece.words) < fewest) return [];
    // A question that scolds asks nobody anything.
    if (view.marksIn(line).some(({ label }) => label === "evaluative")) return [];
    if (isRhetorical(view, line)) return [];
    if (view.content(piece.words, line.paragraph).size === 0 || isToReader(view, line) || !hasVerb(line))
      return [];
    return [{ variant: "asked", line, piece, strength: 0.6 }];
  });
}

function hasVerb({ paragraph, sentence }: Line): boolean {
  const words = paragraph.words?.filter((word) => within(word, sentence.span));
  return words?.some((_, at) => finite(words, at, paragraph.text)) ?? true;
}

/** “Isn't that what we wanted?”: a denial that asks for no more than a yes. */
function isRhetorical(view: View, { paragraph, text }: Line): boolean {
  const { hinges } = view.edges(paragraph);
  const forms = text.toLowerCase().match(/\p{L}+(?:n['’]t)?/gu) ?? [];
  const denies = forms.some((form) => hinges?.negations.has(form) || /n['’]t$/u.test(form));
  return denies && !forms.some((form) => hinges?.asking.has(form));
}

/** “Can you see the pattern?” */
function isToReader(view: View, { paragraph, text }: Line): boolean {
  const you = view.pack(paragraph)?.lexicons.genreSigns?.you ?? [];
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).some((form) => you.includes(form));
}

/** The longest quotation of a paragraph, for a stop where nothing else can be asked. */
export function quoted(view: View, paragraph: Paragraph): Halt[] {
  if (!isPlain(view, paragraph)) return [];
  const all = view.analysis.marks.flatMap((mark) =>
    mark.label === "quotation" && mark.use === "speech" && mark.paragraph === paragraph.number && !mark.quoted
      ? [mark]
      : [],
  );
  const [longest] = all.toSorted((a, b) => length(view, b) - length(view, a));
  const line = longest && view.lineOf(longest);
  if (!line || length(view, longest) < least) return [];
  const whole = exact(view, line, longest.content);
  const first = opening(paragraph, longest.content);
  const start =
    first === undefined ? undefined : { words: first, evidence: { at: paragraph.number, quote: first } };
  const there = saidBefore(view, longest);
  if (there !== undefined && start)
    return [{ variant: "said-again", line, piece: start, there, strength: 0.3 }];
  if (whole && countWords(whole.words) >= fewest && clausal(view, line, longest.content, whole.words))
    return [{ variant: "quoted", line, piece: whole, strength: 0.2 }];
  return start ? [{ variant: "quote-start", line, piece: start, strength: 0.15 }] : [];
}

/** The earlier paragraph with most words of a quotation, if it has many. */
function saidBefore(view: View, mark: Quotation): number | undefined {
  const own = view.analysis.paragraphs[mark.paragraph - 1];
  const wanted = own && view.content(view.words(mark, mark.content), own);
  if (wanted === undefined) return undefined;
  const [best] = view.analysis.paragraphs
    .filter(({ number }) => number < mark.paragraph)
    .map((paragraph) => ({
      number: paragraph.number,
      count: [...view.content(paragraph.text, paragraph)].filter((word) => wanted.has(word)).length,
    }))
    .toSorted((a, b) => b.count - a.count);
  return best && best.count >= shared ? best.number : undefined;
}

const length = (view: View, mark: Quotation) => countWords(view.words(mark, mark.content));

/** A paragraph of the article's own in its language. */
function isPlain({ analysis }: View, { source, quotation, form, language }: Paragraph): boolean {
  return source === undefined && !quotation && form === "text" && language === analysis.article.language;
}
