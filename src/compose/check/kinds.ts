import type { Name } from "../../model/analysis.ts";
import { packFor } from "../../model/language.ts";
import type { View } from "../view.ts";
import { signs } from "./signs.ts";

/** What a body is, by its own name, else by what stands right beside it. */
export type BodyKind = "state" | "learned" | "company" | "association";

const kinds: readonly BodyKind[] = ["learned", "state", "association", "company"];

/** Characters beside a name in which a word says what it is: “the airline Skyways”, “Skyways, the airline”. */
const beside = { before: 24, behind: 40 };

/** Nothing where no word says so. */
export function bodyKind(view: View, name: string, places: readonly Name[]): BodyKind | undefined {
  const lists = packFor(view.languages, view.analysis.article.language)?.lexicons.bodyKinds;
  if (lists === undefined) return undefined;
  const inside = (text: string): BodyKind | undefined =>
    kinds.find((kind) => text.match(signs(lists[kind])) !== null);
  const own = inside(name.toLowerCase()) ?? inside(name);
  if (own !== undefined) return own;
  for (const { paragraph, span } of places) {
    const text = view.analysis.paragraphs[paragraph - 1]?.text ?? "";
    const before = text.slice(Math.max(0, span.start - beside.before), span.start);
    const behind = text.slice(span.end, span.end + beside.behind);
    const close = /(?:\p{Ll}[\p{L}-]*\s)?\p{Ll}[\p{L}-]*\s$/u.exec(before)?.[0] ?? "";
    const apposed = /^\s?[,(]\s[^.;:!?"“”«»]*/u.exec(behind)?.[0] ?? "";
    const found = inside(close) ?? inside(apposed);
    if (found !== undefined) return found;
  }
  return undefined;
}
