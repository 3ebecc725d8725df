import type { View } from "../view.ts";
import { year } from "./ingredients.ts";
import { ownerSign, withoutOwners } from "./owner.ts";
import { asPiece } from "./query.ts";
import { bare } from "./strings.ts";
import { topicsBeside } from "./topics.ts";
import { isCountry } from "./usable.ts";

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** Words to type beside somebody's name: the body that the role names, and what the article is about. */
export function besideName(view: View, name: string, role = ""): (string | undefined)[] {
  const body = bodyIn(view, role);
  const there = body === undefined ? [name] : [name, body];
  const last = name.split(" ").at(-1) ?? name;
  const near = view.analysis.paragraphs.flatMap(({ text }) =>
    text.includes(last) ? [text.toLowerCase()] : [],
  );
  const isNear = (word: string) => near.some((text) => text.includes(word.toLowerCase()));
  const all = topicsBeside(view, there, 6);
  const about = (all.some(isNear) ? all.filter(isNear) : all.filter(isCapital)).slice(
    0,
    body === undefined ? 2 : 1,
  );
  const pieces = [body, ...about].flatMap((each) => (each === undefined ? [] : [asPiece(each)]));
  return pieces.length > 1 ? pieces : [...pieces, year(view.analysis)];
}

/** Words of a role to type, in small letters and with a capital, beside its body. */
const most = { plain: 3, capital: 3 };

/** The words of somebody's role as the article gives it, its body whole; with what the article is about where they are few. */
export function roleWords(view: View, name: string, role: string): (string | undefined)[] {
  const { current = [], fillers = [] } = view.pack(view.analysis.title)?.lexicons ?? {};
  const body = bodyIn(view, role);
  // “Russia’s Liberal Democrat party”: found by its words alone.
  const isWhole = body !== undefined && role.includes(body);
  const free = bare(view, view.analysis.title, isWhole ? role.replace(body, " ") : role);
  const rest = withoutOwners(free, view.pack(view.analysis.title))
    .split(/[\s,;:()]+/u)
    .filter((word) => (isCapital(word) ? word.length > 1 : word.length > 2))
    .filter((word) => ![...current, ...fillers].includes(word.toLowerCase()) && !name.includes(word));
  const own = [
    ...rest.filter((word) => !isCapital(word)).slice(0, most.plain),
    ...rest.filter(isCapital).slice(0, most.capital),
  ];
  const pieces = [...own, ...(isWhole ? [asPiece(body)] : [])];
  if (pieces.length > 1) return pieces;
  const others = besideName(view, name, isWhole ? role : "").filter((piece) => !pieces.includes(piece ?? ""));
  const named = others.filter((piece) => piece !== undefined && /^["\p{Lu}]/u.test(piece));
  return [...pieces, ...(named.length > 0 ? named : others)].slice(0, 2);
}

/** “SOHAY’s programme manager”, “Director of the Institute of Forensic Medicine”: not the capital with which a title begins. */
export function bodyIn(view: View, role: string): string | undefined {
  const pack = view.pack(view.analysis.title);
  const { links = [], roleLinks = [] } = pack?.lexicons ?? {};
  const owning = ownerSign(pack);
  const small = [...links, ...roleLinks].filter((form) => /^\p{L}+$/u.test(form)).join("|");
  const runs = role.matchAll(
    new RegExp(
      `(?<![\\p{L}\\p{N}'’-])\\p{Lu}[\\p{L}\\p{N}-]*(?:${owning}?\\s(?:(?:${small})\\s)?\\p{Lu}[\\p{L}\\p{N}-]*)*(${owning})?`,
      "gu",
    ),
  );
  for (const { 0: run, 1: owner, index } of runs) {
    const plain = withoutOwners(run, pack);
    const isTitle = index === 0 && owner === undefined && !/^\p{Lu}{2,}(?!\p{L})/u.test(plain);
    if (!isTitle && plain.length > 2 && !isCountry(view, plain)) return plain;
  }
  return undefined;
}
