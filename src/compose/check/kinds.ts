import type { Name } from "../../model/analysis.ts";
import { packFor } from "../../model/language.ts";
import { withArticle } from "../outlet.ts";
import type { View } from "../view.ts";
import { hasSign, signs } from "./signs.ts";

/** What a body is, by its own name, else by what stands right beside it. */
export type BodyKind = "state" | "learned" | "company" | "association";

const kinds: readonly BodyKind[] = ["learned", "state", "association", "company"];

/** Characters beside a name in which a word says what it is: “the airline Skyways”, “Skyways, the airline”. */
const beside = { before: 24, behind: 40 };

/** “Union” is no head in “Union Flag”, nor « Centre » in « Gare Centre ». */
function headOf(name: string, headLast: boolean): string {
  const words = name.split(/\s+/u);
  const link = words.findIndex((word) => /^(?:of|for|and|at)$/u.test(word));
  return headLast ? ((link > 0 ? words.slice(0, link) : words).at(-1) ?? name) : words.slice(0, 2).join(" ");
}

/** “The Soil Association” where the text has it so; a name as it is in languages that inflect the article. */
export function called(view: View, name: string): string {
  const full = withArticle(view, name);
  return full.startsWith("the ") ? full : name;
}

/** Nothing where no word says so. */
export function bodyKind(view: View, name: string, places: readonly Name[]): BodyKind | undefined {
  return bodySign(view, name, places)?.kind;
}

/** What a body is, with the word that says so. */
export interface BodySign {
  readonly kind: BodyKind;
  readonly word: string;
}

export function bodySign(view: View, name: string, places: readonly Name[]): BodySign | undefined {
  // A person may stand beside the word for a body without being one.
  if (places.some((mark) => mark.kind === "person")) return undefined;
  const lists = packFor(view.languages, view.analysis.article.language)?.lexicons.bodyKinds;
  if (lists === undefined) return undefined;
  const inside = (text: string): BodySign | undefined =>
    kinds.flatMap((kind): BodySign[] => {
      const [word] = text.match(signs(lists[kind])) ?? [];
      return word === undefined ? [] : [{ kind, word }];
    })[0];
  const { headLast } = packFor(view.languages, view.analysis.article.language)?.lexicons ?? {};
  const head = headOf(name, headLast === true);
  const own = inside(head.toLowerCase()) ?? inside(head);
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

/** “Chair of Educational Technology”: what somebody teaches. */
export function isField({ analysis, languages }: View, name: string): boolean {
  const { fields = [] } = packFor(languages, analysis.article.language)?.lexicons ?? {};
  return hasSign(name.split(" ").at(-1) ?? name, fields);
}
