import { packFor } from "../../model/language.ts";
import type { View } from "../view.ts";
import { isHead } from "./people.ts";
import { countriesIn } from "./places.ts";
import { hasSign } from "./signs.ts";

/** At the head of a state, or of a government in a country of the article’s language: nobody doubts who that is. */
export function isKnownHead(view: View, name: string, role: string): boolean {
  const { premiers = [] } = packFor(view.languages, view.analysis.article.language)?.lexicons ?? {};
  if (!isHead(view, name, role) && !isHead(view, name, role.toLowerCase())) return false;
  const abroad = countriesIn(view, role);
  const isForeign = abroad.length > 0 && abroad.every((country) => isOfAnother(view, country));
  return !(hasSign(role.toLowerCase(), premiers) && isForeign);
}

/** Sits in a parliament or governs: of a party, with votes and decisions. */
export function isOfficial(view: View, role: string): boolean {
  const { officials = [] } = packFor(view.languages, view.analysis.article.language)?.lexicons ?? {};
  return hasSign(role, officials) || hasSign(role.toLowerCase(), officials);
}

/** Elected for a party that the words do not name yet: no minister or secretary, who may have none. */
export function isElected(view: View, role: string): boolean {
  const { elected = [], parties = [] } =
    packFor(view.languages, view.analysis.article.language)?.lexicons ?? {};
  return (hasSign(role, elected) || hasSign(role.toLowerCase(), elected)) && !hasSign(role, parties);
}

/** A paragraph that names somebody names a party too: nobody needs to look for it. */
export function isPartyTold(view: View, name: string): boolean {
  const { parties = [] } = packFor(view.languages, view.analysis.article.language)?.lexicons ?? {};
  const last = name.split(" ").at(-1) ?? name;
  return view.analysis.paragraphs.some(({ text }) => text.includes(last) && hasSign(text, parties));
}

function isOfAnother(view: View, country: string): boolean {
  return (
    new Intl.Locale(`und-${country}`).maximize().language !== view.analysis.article.language.split("-")[0]
  );
}
