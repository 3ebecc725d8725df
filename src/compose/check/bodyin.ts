import type { Language } from "../../model/language.ts";
import { countWords } from "../text.ts";
import type { View } from "../view.ts";
import { ownerSign, withoutOwners } from "./owner.ts";
import { roleIn } from "./people.ts";
import { isCountry } from "./usable.ts";

/** “SOHAY’s programme manager”, “Director of the Institute of Forensic Medicine”: not the capital with which a title begins. */
export function bodyIn(view: View, role: string): string | undefined {
  const pack = view.pack(view.analysis.title);
  for (const { 0: run, index } of role.matchAll(runs(pack))) {
    const named = ofOwners(view, pack, withoutTitle(view, pack, run));
    if (named === undefined) continue;
    const isTitle = index === 0 && role.startsWith(named.body) && !named.isOwner && !isLetters(named.body);
    if (!isTitle && named.body.length > 2 && !isCountry(view, named.body)) return named.body;
  }
  return undefined;
}

const word = String.raw`(?:\p{Ll}{1,2}(?=\p{Lu}))?\p{Lu}[\p{L}\p{N}-]*`;

/** Words with a capital and the small ones that hold them together: “Food and Agriculture Organization”. */
function runs(pack: Language | undefined): RegExp {
  const { links = [], bodyLinks = links, definite = [] } = pack?.lexicons ?? {};
  const small = bodyLinks.filter((form) => !form.endsWith("'")).join("|");
  const elided = bodyLinks.filter((form) => form.endsWith("'")).map((form) => form.replace("'", "['’]"));
  const article = definite.filter((form) => /^\p{L}+$/u.test(form)).join("|");
  const owning = ownerSign(pack);
  const listed = String.raw`,\s(?=${word},?\s(?:${word},?\s)?(?:${small})\s(?:(?:${article})\s)?\p{Lu})`;
  const joint = [
    listed,
    String.raw`${owning}?\s(?:(?:${small})\s(?:(?:${article})\s)?)?`,
    ...elided.map((form) => String.raw`\s${form}`),
  ].join("|");
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}-]|\p{L}{2}['’])${word}(?:(?:${joint})${word})*${owning}?`,
    "gu",
  );
}

/** “CEO of the Harbour Club”: the club; “IHME Director”: the letters before the function. */
function withoutTitle(view: View, pack: Language | undefined, run: string): string {
  const { links = [], definite = [] } = pack?.lexicons ?? {};
  const words = run.split(/\s+/u);
  const link = words.findIndex((each) => links.includes(each.toLowerCase()));
  if (link > 0 && (isFunction(view, words.slice(0, link)) || isFunction(view, words.slice(0, link + 1)))) {
    const rest = words.slice(link + 1);
    return rest.slice(definite.includes(rest[0]?.toLowerCase() ?? "") ? 1 : 0).join(" ");
  }
  if (!isFunction(view, words.slice(-2))) return run;
  const [first = ""] = words;
  return words.length > 1 && (isLetters(first) || withoutOwners(`${first} `, pack).trim() !== first)
    ? first
    : "";
}

/** “Chief Executive”: what somebody is. */
export function isFunction(view: View, words: readonly string[]): boolean {
  const text = words.join(" ");
  return (roleIn(view, text) ?? roleIn(view, text.toLowerCase())) !== undefined;
}

const isLetters = (name: string): boolean => /^\p{Lu}{2,}(?!\p{L})/u.test(name);

interface Owned {
  readonly body: string;
  /** The name of whom something belongs to: “SOHAY’s”. */
  readonly isOwner: boolean;
}

/** Of “Zurich’s Institute for Tides” the institute; of “SOHAY’s” the owner. */
function ofOwners(view: View, pack: Language | undefined, run: string): Owned | undefined {
  if (run === "") return undefined;
  const plain = withoutOwners(run, pack);
  const owner = new RegExp(String.raw`${ownerSign(pack)}(?=\s|$)`, "u").exec(run);
  if (owner === null) return { body: plain, isOwner: false };
  const behind = run.slice(owner.index + owner[0].length).trim();
  if (behind === "") return { body: plain, isOwner: true };
  const isOfSeveral = owner[0].length === 1;
  const before = withoutOwners(run.slice(0, owner.index), pack);
  if (!isOfSeveral && countWords(before) > 2) return { body: before, isOwner: true };
  return isOfSeveral || countWords(behind) < 2 || isFunction(view, behind.split(" "))
    ? { body: plain, isOwner: false }
    : { body: behind, isOwner: true };
}
