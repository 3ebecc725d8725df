import type { Name } from "../../model/analysis.ts";
import { packFor } from "../../model/language.ts";
import { countWords } from "../text.ts";
import type { View } from "../view.ts";
import { bodyKind } from "./kinds.ts";
import { shown } from "./names.ts";
import { isHead, isPrivate, publicRole } from "./people.ts";
import { signs } from "./signs.ts";
import { isCountry } from "./usable.ts";

/** Where something with a name is looked up: a key of `check.entry.*`. */
export type EntryKind = "law" | "event" | "work" | "person" | "body" | "place" | "thing" | "prize" | "any";

const kinds = ["law", "event", "work", "person", "body", "place", "thing"] as const;

/** What the words say that something is, by the head of the phrase: “the airline of the island” is a body. */
export function kindIn(view: View, language: string, words: string): EntryKind | undefined {
  const { entryKinds, headLast, entryLinks = [] } = packFor(view.languages, language)?.lexicons ?? {};
  if (entryKinds === undefined) return undefined;
  const head = headOf(words, entryLinks);
  const own = headLast === true ? (head.split(/[’']s?\s/u).at(-1) ?? head) : head;
  return kinds.find((kind) =>
    [...own.matchAll(signs(entryKinds[kind]))].some(({ 0: sign, index }) =>
      headLast === true ? index + sign.length === own.length : countWords(own.slice(0, index)) <= before,
    ),
  );
}

/** Words before the noun where it comes first: « une petite ville … ». */
const before = 2;

/** Up to the first small word that opens what narrows it. */
function headOf(words: string, small: readonly string[]): string {
  const all = words.replaceAll("’", "'").split(/\s/u);
  const end = all.findIndex(
    (word, at) =>
      at > 0 &&
      small.some(
        (one) => word.toLowerCase() === one || (one.endsWith("'") && word.toLowerCase().startsWith(one)),
      ),
  );
  return (end < 0 ? all : all.slice(0, end)).join(" ").replace(/[,;:.]$/u, "");
}

/** The name as it stands there: a longer form elsewhere may be two names. */
export function written({ analysis }: View, { paragraph, span }: Name): string {
  return analysis.paragraphs[paragraph - 1]?.text.slice(span.start, span.end) ?? "";
}

/** What something is, by what stands beside its name or in it. */
export function kindOf(view: View, mark: Name): EntryKind {
  if (mark.kind === "place") return "place";
  const name = written(view, mark);
  const own = kindIn(view, view.analysis.article.language, name.toLowerCase());
  if (own !== undefined) return own;
  if (mark.kind === "organisation" || bodyKind(view, name, [mark]) !== undefined) return "body";
  if (isCountry(view, name)) return "place";
  return mark.kind === "person" ? "person" : "any";
}

/** Nobody without a public function, of whom nothing is told but a name. */
export function mayBeLookedUp(view: View, mark: Name, kind: EntryKind, isTold: boolean): boolean {
  const name = shown(view.analysis, mark);
  if (kind !== "any" && kind !== "person") return mark.kind !== "person" || !name.includes(" ");
  if (isPrivate(view, name)) return false;
  if (isTitled(view, name) || publicRole(view, name) !== undefined || isHead(view, name)) return true;
  if (isCalled(view, mark)) return true;
  return kind === "person" ? isTold && name.includes(" ") : !isPerson(view, mark);
}

/** “The painter Ada Brook”, “the country’s first pilot, Ada Brook”. */
function isCalled(view: View, { paragraph, span }: Name): boolean {
  const { text = "", language = "" } = view.analysis.paragraphs[paragraph - 1] ?? {};
  const before = /(\p{Ll}[\p{L}-]*),?\s$/u.exec(text.slice(0, span.start))?.[1];
  return before !== undefined && kindIn(view, language, before) === "person";
}

/** Somebody whose words the article brings. */
export function isHeard({ analysis: { voices } }: View, name: string): boolean {
  return voices.some(
    (voice) => voice.kind === "person" && (voice.name.includes(name) || name.includes(voice.name)),
  );
}

export function isTitled({ analysis: { title } }: View, name: string): boolean {
  return title.text.includes(name.split(" ").at(-1) ?? name);
}

/** Known for one, or written as one: two or three words with capitals. */
export function isPerson(view: View, mark: Name): boolean {
  if (mark.kind === "person") return true;
  if (mark.kind !== "unknown") return false;
  const full = shown(view.analysis, mark);
  const name = /^\p{Lu}+\s|[^\p{L}\s.’'-]/u.test(full) ? written(view, mark) : full;
  const { text = "", language = "" } = view.analysis.paragraphs[mark.paragraph - 1] ?? {};
  const before = /(\p{L}+)\s$/u.exec(text.slice(0, mark.span.start))?.[1]?.toLowerCase() ?? "";
  if (packFor(view.languages, language)?.lexicons.definite?.includes(before) === true) return false;
  return isHeard(view, name) || /^\p{Lu}\p{Ll}+(?:\s\p{Lu}[\p{L}.’'-]*){1,2}$/u.test(name);
}
