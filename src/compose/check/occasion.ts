import type { Mark } from "../../model/analysis.ts";
import type { Line, View } from "../view.ts";
import { hasSign } from "./signs.ts";

/** The paragraph tells at what speech, on what network or in what letter the words were given: it need not be asked. */
export function isPlaced(view: View, { span }: Pick<Mark, "span">, { paragraph }: Line): boolean {
  const { publicly = [] } = view.pack(paragraph)?.lexicons ?? {};
  const around = `${paragraph.text.slice(0, span.start)} ${paragraph.text.slice(span.end)}`;
  return hasSign(around, publicly);
}
