import type { Mark } from "../../model/analysis.ts";
import { packFor } from "../../model/language.ts";
import { withoutArticle } from "../outlet.ts";
import { countWords } from "../text.ts";
import type { View } from "../view.ts";
import { isPrivate, publicRole } from "./people.ts";
import { mainMatters } from "./places.ts";
import { listsFor } from "./signindex.ts";
import { signs } from "./signs.ts";

/** One first name finds anybody; a private person is not looked up, except as a party to the case before a court. */
export function isUsable(view: View, name: string): boolean {
  if (
    (name.length < 3 && !/^\p{Lu}\d/u.test(name)) ||
    /^\p{Lu}{2,3}\p{Ll}$/u.test(name) ||
    countWords(name.replace(/(?<!\p{L})\p{Ll}{1,3}(?!\p{L})/gu, "")) > 6 ||
    /^\p{Lu}\.(?!\p{Lu}\.\s)|^\p{Ll}+\s|,|\n/u.test(name)
  )
    return false;
  const isPerson = view.analysis.marks.some(
    (mark) => mark.label === "name" && mark.kind === "person" && mark.referent === name,
  );
  if (isPerson && !name.includes(" ") && !view.analysis.title.text.includes(name) && !isKnown(view, name))
    return publicRole(view, name) !== undefined;
  return !isPrivate(view, name) || (name.includes(" ") && mainMatters(view).includes("court"));
}

/** Named by one word again and again, as a stage name is. */
function isKnown({ analysis: { marks } }: View, name: string): boolean {
  const places = marks.filter((mark) => mark.label === "name" && mark.referent === name);
  return new Set(places.map(({ paragraph }) => paragraph)).size >= often;
}

/** « L’Organisation », « l’État russe », “the Ministry”: a kind of body, written as a name. */
export function isGeneral(view: View, name: string): boolean {
  const { institutions = [], demonyms = [] } =
    packFor(view.languages, view.analysis.article.language)?.lexicons ?? {};
  const whole = withoutArticle(view, name);
  const bare = whole
    .split(" ")
    .filter((part) => !demonyms.includes(part))
    .join(" ");
  return !/^\p{Lu}{2,}$/u.test(bare) && institutions.includes(bare.toLowerCase());
}

/** Part of a longer name: “Free Zones Organization” behind “World”, “Institute” before “for Tides”. */
export function isTornName(view: View, { paragraph, span }: Pick<Mark, "paragraph" | "span">): boolean {
  const text = view.analysis.paragraphs[paragraph - 1]?.text ?? "";
  const before = text.slice(Math.max(0, span.start - 24), span.start);
  const { coordinators = [] } = view.pack(view.analysis.title)?.lexicons.connectives ?? {};
  const joined = /\p{Lu}[\p{L}’'-]+\s(\p{L}{1,3}|&)\s$/u.exec(before)?.[1]?.toLowerCase();
  if (joined !== undefined && (joined === "&" || coordinators.includes(joined))) return true;
  const behind = text.slice(span.end, span.end + 24);
  return (
    /(?<=[\p{L},]\s)\p{Lu}[\p{L}’'-]+\s$/u.test(before) || /^\s(?:\p{L}{1,4}['’]?|&)\s?\p{Lu}/u.test(behind)
  );
}

const often = 5;

export function isCountry(view: View, name: string): boolean {
  const all = packFor(view.languages, view.analysis.article.language)?.places?.countries ?? {};
  return listsFor(all, name).some((code) => name.match(signs(all[code] ?? []))?.[0]?.length === name.length);
}

export function isOutlet({ analysis: { marks, leads } }: View, name: string): boolean {
  if (leads.some((lead) => lead.kind === "outlet" && lead.name === name)) return true;
  return marks.some((mark) => mark.label === "name" && mark.kind === "outlet" && mark.referent === name);
}
