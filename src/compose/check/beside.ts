import type { View } from "../view.ts";
import { bodyIn, isFunction } from "./bodyin.ts";
import { year } from "./ingredients.ts";
import { withoutOwners } from "./owner.ts";
import { roleIn } from "./people.ts";
import { asPiece } from "./query.ts";
import { hasSign } from "./signs.ts";
import { bare } from "./strings.ts";
import { centralBeside } from "./topics.ts";
import { isOutlet } from "./usable.ts";

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
  const all = centralBeside(view, there, 6);
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
  const {
    current = [],
    fillers = [],
    former = [],
    employed = [],
  } = view.pack(view.analysis.title)?.lexicons ?? {};
  const body = bodyIn(view, role);
  // “Russia’s Liberal Democrat party”: found by its words alone.
  const pack = view.pack(view.analysis.title);
  const told = withoutOwners(role, pack);
  const isWhole = body !== undefined && told.includes(body);
  // “the site’s founder”: “site” alone is a small word.
  const free = bare(view, view.analysis.title, isWhole ? told.replace(body, " ") : role);
  const rest = withoutOwners(free, pack)
    .split(/[\s,;:()]+/u)
    .filter((word) => (isCapital(word) ? word.length > 1 : word.length > 2))
    .filter(
      (word) => ![...current, ...fillers, ...former].includes(word.toLowerCase()) && !name.includes(word),
    )
    .filter((word) => !/\d/u.test(word));
  const own = [
    ...rest.filter((word) => !isCapital(word)).slice(0, most.plain),
    ...rest.filter(isCapital).slice(0, most.capital),
  ];
  const pieces = [...own, ...(isWhole ? [asPiece(body)] : [])];
  const isNamed = isWhole || own.some((word) => isCapital(word) && !isFunction(view, [word]));
  if (pieces.length > 2 || (isNamed && pieces.length > 1)) return pieces;
  const others = besideName(view, name, isWhole ? role : "").filter((piece) => !pieces.includes(piece ?? ""));
  const named = others.filter((piece) => piece !== undefined && /^["\p{Lu}]/u.test(piece));
  if (pieces.length > 1)
    return hasSign(role, employed) || leading.has(roleIn(view, role) ?? "")
      ? [...pieces, ...others.filter((piece) => isPlace(view, piece)).slice(0, 1)]
      : pieces;
  return [...pieces, ...(named.length > 0 ? named : others)].slice(0, 2);
}

/** They lead a body or founded it. */
const leading: ReadonlySet<string> = new Set(["business", "founder"]);

/** A place, a body or a thing with a name, neither a person nor the press. */
function isPlace(view: View, piece: string | undefined): boolean {
  const name = piece?.replaceAll('"', "") ?? "";
  const own = view.analysis.article.publisher?.value.includes(name) === true;
  const marks = view.analysis.marks.filter((mark) => mark.label === "name" && mark.referent === name);
  return (
    /\p{Lu}/u.test(name) &&
    !own &&
    !isOutlet(view, name) &&
    !marks.some((mark) => mark.label === "name" && mark.kind === "person")
  );
}
