import type { Name } from "../../model/analysis.ts";
import type { View } from "../view.ts";
import { asPiece, type Query } from "./query.ts";

/** Words of a name from which on it may have a shorter form that others use. */
const long = 3;
/** First and last name go before the whole where both stand as often. */
const shorter = 0.5;

/** The search with long names as the article mostly has them, and so do others: “Ada Brook” for “Ada Maria Brook”. */
export function usual(view: View, query: Query | undefined): Query | undefined {
  if (query === undefined) return undefined;
  const pieces = query.pieces.map((piece) => (piece === undefined ? piece : usualForm(view, piece)));
  return { ...query, pieces };
}

function usualForm({ analysis }: View, piece: string): string {
  const whole = /^"([^"]+)"$/u.exec(piece)?.[1];
  if (whole === undefined || whole.split(" ").length < long) return piece;
  const marks = analysis.marks.filter(
    (mark): mark is Name => mark.label === "name" && mark.referent === whole,
  );
  const times = new Map<string, number>();
  for (const { paragraph, span } of marks) {
    const text = paragraph === 0 ? analysis.title.text : analysis.paragraphs[paragraph - 1]?.text;
    const form = text?.slice(span.start, span.end) ?? "";
    if (isForm(form, whole)) times.set(form, (times.get(form) ?? 0) + 1);
  }
  const rank = ([form, count]: [string, number]) => count + (form === whole ? 0 : shorter);
  const [best] = [...times].toSorted((a, b) => rank(b) - rank(a));
  return best === undefined ? piece : asPiece(best[0]);
}

/** The whole, or first and last name. */
function isForm(form: string, whole: string): boolean {
  const words = whole.split(" ");
  return form === whole || form === `${words[0]} ${words.at(-1)}`;
}
