import type { Name } from "../../model/analysis.ts";
import type { Language } from "../../model/language.ts";
import { countWords } from "../text.ts";
import type { View } from "../view.ts";
import { bodyIn } from "./bodyin.ts";
import { doing } from "./doings.ts";
import { type Found, type Introduction, letters, stretch } from "./introduction.ts";
import { bodyKind } from "./kinds.ts";
import { roleIn } from "./people.ts";
import { hasSign, signs } from "./signs.ts";
import { isSmall } from "./small.ts";
import { isCountry } from "./usable.ts";

/** Words of an introduction, and characters before a name in which it may stand. */
const most = { words: 16, before: 130, behind: 180 };

/** Words between an article and the noun that says what somebody is: “the newly appointed club president”. */
const ahead = 4;

const forms = ["apposed", "does", "belongs", "studied", "leads"] as const;

/** The fullest introduction of somebody anywhere in the text: a function first, the longer one of two. */
export function introduced(view: View, name: string): Introduction | undefined {
  const all = mentions(view, name).flatMap(({ number, start, end, full }): Introduction[] => {
    const text = view.analysis.paragraphs[number - 1]?.text ?? "";
    const pack = view.pack(view.analysis.title);
    if (pack === undefined) return [];
    const before = text.slice(Math.max(0, start - most.before), start);
    const behind = text.slice(end, end + most.behind);
    return [
      apposedBehind(view, pack, behind),
      apposedBefore(view, pack, before),
      doing(pack, behind),
      full ? belonging(view, pack, behind) : undefined,
    ].flatMap((found) =>
      found === undefined || !isWhole(found.quote, text) || !isClean(found.quote, name, pack)
        ? []
        : [{ ...found, at: number, quote: withOwner(found.quote, text) }],
    );
  });
  return all.toSorted(
    (a, b) => forms.indexOf(a.form) - forms.indexOf(b.form) || countWords(b.quote) - countWords(a.quote),
  )[0];
}

function isWhole(quote: string, text: string): boolean {
  const count = countWords(quote);
  return count > 1 && count <= most.words && text.includes(quote);
}

/** Without the name itself, and with no small word at either end. */
function isClean(quote: string, name: string, pack: Language): boolean {
  const words = quote.split(/\s+/u);
  const last = name.split(/\s+/u).at(-1) ?? name;
  const { coordinators = [] } = pack.lexicons.connectives;
  const { gerundEndings = [], auxiliaries = [] } = pack.lexicons;
  return (
    !/(?:^|\s)['‘]/u.test(quote) &&
    !words.includes(last) &&
    !words.some((word) => auxiliaries.includes(word)) &&
    !coordinators.includes(words[0]?.toLowerCase() ?? "") &&
    !gerundEndings.some((ending) => words[0]?.endsWith(ending)) &&
    !isSmall(words.at(-1) ?? "", pack)
  );
}

/** “the club’s president”: no “club’s president”. */
export function withOwner(quote: string, text: string): string {
  const before = text.slice(0, text.indexOf(quote));
  const article = /^\p{Ll}[\p{L}-]*['’]s?\s/u.test(quote)
    ? /(?<!\p{L})\p{Ll}{3}\s$/u.exec(before)?.[0]
    : undefined;
  return `${article ?? ""}${quote}`;
}

interface Mention {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly full: boolean;
}

function mentions({ analysis }: View, name: string): Mention[] {
  const last = name.split(/\s+/u).at(-1) ?? name;
  return analysis.paragraphs.flatMap(({ number, text }) =>
    Array.from(
      text.matchAll(new RegExp(`(?<![\\p{L}-])${escaped(last)}(?![\\p{L}-])`, "gu")),
      ({ index }) => {
        const end = index + last.length;
        const full = text.slice(0, end).endsWith(name);
        return { number, start: full ? end - name.length : index, end, full };
      },
    ).filter(({ full, start }) => full || !/\p{Lu}[\p{L}’'.-]*\s$/u.test(text.slice(0, start))),
  );
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");

const apposition = new RegExp(
  String.raw`^(?:\s\([^)]{1,40}\))?(?:,\s\d{2}(?:\sans)?)?,\s(${stretch}${letters})`,
  "u",
);

function apposedBehind(view: View, pack: Language, behind: string): Found | undefined {
  const told = withoutArticle(apposition.exec(behind)?.[1] ?? "", pack);
  const quote = beforeVerb(beforeClause(told, pack), pack);
  const role = ownRole(view, pack, quote);
  return role === undefined ? undefined : { quote, form: "apposed", role };
}

/** “the Welsh health minister, Ada Brook”: from the last article behind which the function stands at once. */
function apposedBefore(view: View, pack: Language, before: string): Found | undefined {
  const segment = new RegExp(String.raw`(${stretch}),?\s$`, "u").exec(before)?.[1] ?? "";
  const articles = [...segment.matchAll(articleOf(pack))].toReversed();
  for (const { 0: article, index } of articles) {
    const quote = segment.slice(index + article.length).trim();
    const role = ownRole(view, pack, quote);
    const small = quote.replaceAll(/\p{Lu}\S*/gu, "");
    if (
      role !== undefined &&
      !hasSign(small, pack.lexicons.relatives, ...Object.values(pack.lexicons.reporting))
    )
      // “The Who drummer, Ada Brook”.
      return {
        quote: hasSign(quote.split(" ")[0] ?? "", pack.lexicons.relatives) ? article + quote : quote,
        form: "apposed",
        role,
      };
  }
  return undefined;
}

/** “Ada Brook of the Harbour Trust”. */
function belonging(view: View, pack: Language, behind: string): Found | undefined {
  const { belonging: links = [] } = pack.lexicons;
  if (links.length === 0) return undefined;
  const told = new RegExp(String.raw`^,?\s((?:${links.map(opening).join("|")})${stretch})`, "u").exec(
    behind,
  )?.[1];
  const body = told === undefined ? undefined : bodyIn(view, told);
  if (told === undefined || body === undefined) return undefined;
  const at = told.indexOf(body);
  const between = told.slice(0, at);
  if (at < 0 || countWords(between) > ahead + 1 || !isBody(view, pack, body, between)) return undefined;
  return { quote: told.slice(0, at + body.length), form: "belongs" };
}

/** A town or a country is where somebody comes from. */
function isBody(view: View, pack: Language, body: string, between: string): boolean {
  const marks = view.analysis.marks.filter(
    (mark): mark is Name => mark.label === "name" && (mark.referent === body || body.includes(mark.referent)),
  );
  const own = marks.filter(({ referent }) => referent === body);
  if (isCountry(view, body) || own.some(({ kind }) => kind === "place" || kind === "outlet")) return false;
  const kinds = Object.values(pack.lexicons.bodyKinds ?? {});
  // No town has an article: « de l’Ined ».
  const isUsual = /['’]\s?$/u.test(between) && own.length > 1;
  return (
    isUsual ||
    own.some(({ kind }) => kind === "organisation") ||
    bodyKind(view, body, own) !== undefined ||
    /^\p{Lu}{3,}$/u.test(body) ||
    hasSign(`${between} ${body}`.toLowerCase(), ...kinds)
  );
}

/** The function that the words begin with, before anything that is joined to it by “of” or “at”. */
function ownRole(view: View, pack: Language, quote: string): string | undefined {
  const { links = [], roleLinks = [] } = pack.lexicons;
  const words = quote.split(/\s+/u);
  const link = words.findIndex((word) => [...links, ...roleLinks].includes(word.toLowerCase()));
  const head = link < 0 ? words : words.slice(0, link);
  if (head.length > ahead + 2) return undefined;
  return roleIn(view, quote) !== undefined && hasRole(view, head.join(" "), quote)
    ? roleIn(view, quote)
    : undefined;
}

/** The sign itself may hold a link, as “head of” does. */
function hasRole(view: View, head: string, quote: string): boolean {
  if (roleIn(view, head) !== undefined) return true;
  const { roles = {} } = view.pack(view.analysis.title)?.places ?? {};
  return Object.values(roles).some(({ words }) => {
    const [found] = quote.matchAll(signs(words));
    return found !== undefined && found.index <= head.length;
  });
}

/** « Correspondant du Temps lui a demandé »: without a verb that no comma parts from a name before it. */
function beforeVerb(told: string, { lexicons: { auxiliaries = [], datives = [] } }: Language): string {
  const words = told.split(" ");
  const at = words.findIndex((word, index) => index > 1 && auxiliaries.includes(word));
  const until = datives.includes(words[at - 1] ?? "") ? at - 1 : at;
  return at > 0 && /^\p{Lu}/u.test(words[until - 1] ?? "") ? words.slice(0, until).join(" ") : told;
}

/** Up to “who”; of “who is president of the club” what comes behind. */
function beforeClause(told: string, pack: Language): string {
  const { relatives, passives = [] } = pack.lexicons;
  const who = relatives.join("|");
  const plain = told.replace(new RegExp(`^(?:${who})\\s(?:${passives.join("|")})\\s`, "u"), "");
  const relative = new RegExp(`(?:^|\\s)(?:${who})\\s`, "u").exec(plain);
  return withoutArticle((relative === null ? plain : plain.slice(0, relative.index)).trim(), pack);
}

/** “also the”, « alors » before the function. */
function withoutArticle(told: string, pack: Language): string {
  const { auxiliaries = [], current = [] } = pack.lexicons;
  const [start = ""] = /^\p{L}+\s/u.exec(told) ?? [];
  const adverbs: readonly string[] = [...auxiliaries, ...current];
  const plain = adverbs.includes(start.trim().toLowerCase()) ? told.slice(start.length) : told;
  const [first] = plain.matchAll(articleOf(pack));
  return first?.index === 0 ? plain.slice(first[0].length) : plain;
}

function articleOf({ lexicons: { determiners } }: Language): RegExp {
  return new RegExp(`(?<![\\p{L}’'-])(?:${determiners.map(opening).join("|")})`, "giu");
}

/** A small word with what parts it from the next. */
const opening = (form: string): string => (form.endsWith("'") ? form.replace("'", "['’]") : `${form}\\s`);
