import type { Analysis, Name, Paragraph, Span, Voice, Word } from "../../model/analysis.ts";
import { packFor } from "../../model/language.ts";
import { grouped } from "../text.ts";
import type { Line, View } from "../view.ts";
import { isOwner, ownerSign } from "./owner.ts";
import { listsFor, signLists } from "./signindex.ts";
import { hasSign, signs } from "./signs.ts";

/** Characters before or behind a name in which a word says who somebody is. */
const near = { before: 40, behind: 30, whole: 70 };

/**
 * The public function of a person as the text writes it: a key of `roles` in places.yaml. Nothing for anybody whom
 * the text presents as a private person, with or without a function.
 */
export function publicRole(view: View, name: string, written = ""): string | undefined {
  const { roles } = knownOf(view.analysis);
  const key = `${name}\n${written}`;
  if (!roles.has(key)) roles.set(key, roleBeside(view, name, written));
  return roles.get(key);
}

function roleBeside(view: View, name: string, written: string): string | undefined {
  if (isPrivate(view, name, written)) return undefined;
  for (const text of [written, ...besides(view, name)]) {
    const role = roleIn(view, text);
    if (role !== undefined) return role;
  }
  return undefined;
}

/** The first function that the words name. */
export function roleIn(view: View, text: string): string | undefined {
  const pack = packFor(view.languages, view.analysis.article.language);
  const roles = pack?.places === undefined ? {} : signLists(pack.places.roles);
  const places = listsFor(roles, text).flatMap((id) => {
    const [found] = text.matchAll(signs(roles[id] ?? []));
    return found === undefined ? [] : [{ id, at: found.index, length: found[0].length }];
  });
  // “General counsel” is no general.
  return places.toSorted((a, b) => a.at - b.at || b.length - a.length)[0]?.id;
}

/** A relative, a victim, a pupil: the text says so beside the name, or gives a child’s age. */
export function isPrivate(view: View, name: string, written = ""): boolean {
  const { privates } = knownOf(view.analysis);
  const key = `${name}\n${written}`;
  const before = privates.get(key);
  if (before !== undefined) return before;
  const made = looksPrivate(view, name, written);
  privates.set(key, made);
  return made;
}

function looksPrivate(view: View, name: string, written: string): boolean {
  const pack = packFor(view.languages, view.analysis.article.language);
  const { private: words = [], links = [] } = pack?.lexicons ?? {};
  const plain = (text: string): string =>
    pack?.facts.nounsCapitalised === true ? text : withoutBodies(text);
  return [written, ...ownBesides(view, name)].some(
    (text) =>
      hasSign(ofOthers(view, ofAnother(plain(text), links), links), words) || /[,(]\s?1?\d[,)]/u.test(text),
  );
}

/** “Director of the Child Reading Lab”: what a body is called says nothing of who works there. */
function withoutBodies(text: string): string {
  return text.replace(/(?<=\p{Ll}\s)\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*)+/gu, "");
}

/** “President of the residents’ group”: what the function is of says nothing of the person. */
function ofOthers(view: View, text: string, links: readonly string[]): string {
  return text
    .split(",")
    .map((part) => {
      const words = part.split(" ");
      const link = words.findIndex((word) => links.includes(word.toLowerCase()));
      const head = words.slice(0, Math.max(0, link)).join(" ");
      return roleIn(view, head) === undefined ? part : head;
    })
    .join(",");
}

/** Without what says that somebody else is: “a colleague of” before the name. */
function ofAnother(text: string, links: readonly string[]): string {
  const [, link = ""] = /(?<!^)\s(\p{L}+['’]?)\s*$/u.exec(text) ?? [];
  return !/^[,(]/u.test(text) && links.includes(link.toLowerCase()) ? "" : text;
}

/** At the head of a state or a government, as the text says beside the name: no president of a club. */
export function isHead(view: View, name: string, written = ""): boolean {
  const pack = packFor(view.languages, view.analysis.article.language);
  const { heads = [], links = [], roleLinks = [] } = pack?.lexicons ?? {};
  return [written, ...besides(view, name)].some((text) =>
    [...text.matchAll(signs(heads))].some(({ 0: sign, index }) => {
      const before = text.slice(0, index);
      if (/\p{L}-$/u.test(before)) return false;
      // “The hotel group’s president”.
      const owner = new RegExp(`(\\p{L}+)${ownerSign(pack)}\\s$`, "u").exec(before)?.[1];
      if (owner !== undefined && !hasCountry(view, owner)) return false;
      const behind = text.slice(index + sign.length);
      const link = /^\s?(\p{L}+['’]?)/u.exec(behind)?.[1]?.toLowerCase().replace("’", "'") ?? "";
      return !(links.includes(link) || roleLinks.includes(link)) || isOfCountry(view, behind);
    }),
  );
}

/** “Of the United States”, not “of Norway’s ferry club” nor « du comité de la Douma russe ». */
function isOfCountry(view: View, behind: string): boolean {
  const pack = packFor(view.languages, view.analysis.article.language);
  const lands = pack?.places?.countries ?? {};
  const named = behind.replace(/^\s?(?:\p{Ll}+['’]?\s?){1,3}/u, "");
  return listsFor(lands, named).some((code) =>
    [...named.matchAll(signs(lands[code] ?? []))].some(
      ({ 0: land, index }) => index === 0 && !isOwner(named, land.length, pack),
    ),
  );
}

function hasCountry(view: View, text: string): boolean {
  const lands = packFor(view.languages, view.analysis.article.language)?.places?.countries ?? {};
  return listsFor(lands, text).some((code) => hasSign(text, lands[code] ?? []));
}

/** The country whose language somebody speaks who is known under that name. */
export function landOf(view: View, name: string): string | undefined {
  const all = packFor(view.languages, view.analysis.article.language)?.places?.speakers ?? {};
  return Object.keys(all).find((code) =>
    all[code]?.some((each) => each === name || (!name.includes(" ") && each.endsWith(` ${name}`))),
  );
}

/** The function of a voice that is a person; nothing for others. */
export function roleOf(view: View, { kind, name, role = "" }: Voice): string | undefined {
  const bodies = packFor(view.languages, view.analysis.article.language)?.lexicons.institutions ?? [];
  const isBody = name
    .toLowerCase()
    .split(/\s+/u)
    .some((word) => bodies.includes(word));
  return kind === "person" && !isBody ? publicRole(view, name, role) : undefined;
}

/** Who speaks for a body is looked up in its press releases only where the text says that it was said in writing. */
export function isGiven(view: View, role: string, { paragraph }: Line): boolean {
  return (
    !written.has(role) || hasSign(paragraph.text.toLowerCase(), view.pack(paragraph)?.lexicons.releases ?? [])
  );
}

/** Looked up in what their body publishes. */
const written: ReadonlySet<string> = new Set(["speaker", "force"]);

/** What is known of the names of one analysis: the mentions by the last word, and what stands beside each name. */
interface Known {
  readonly mentions: ReadonlyMap<string, readonly Name[]>;
  readonly besides: Map<string, readonly string[]>;
  /** By name and function as written. */
  readonly roles: Map<string, string | undefined>;
  readonly privates: Map<string, boolean>;
}

const known = new WeakMap<Analysis, Known>();

function knownOf(analysis: Analysis): Known {
  const before = known.get(analysis);
  if (before) return before;
  const names = analysis.marks.filter((mark): mark is Name => mark.label === "name" && mark.paragraph > 0);
  const made: Known = {
    mentions: grouped(names, ({ referent }) => lastWord(referent)),
    besides: new Map(),
    roles: new Map(),
    privates: new Map(),
  };
  known.set(analysis, made);
  return made;
}

const lastWord = (name: string): string => name.split(/\s+/u).at(-1) ?? name;

/** Without those of a relative: “his mother, Nell Brook, wept” says nothing of Ada Brook. */
function ownBesides(view: View, name: string): readonly string[] {
  const { mentions } = knownOf(view.analysis);
  const last = lastWord(name);
  const all = (mentions.get(last) ?? []).filter(({ referent }) => referent.includes(" "));
  const [most] = [...grouped(all, ({ referent }) => referent)].toSorted((a, b) => b[1].length - a[1].length);
  const own = name.includes(" ") ? name : (most?.[0] ?? name);
  const others = all.filter(({ referent }) => !referent.endsWith(own) && !own.endsWith(referent));
  const theirs = new Set(textsAround(view, others));
  return besides(view, name).filter((text) => !theirs.has(text));
}

/** What stands right around each mention, up to the next name or mark that parts clauses; each once. */
export function besides(view: View, name: string): readonly string[] {
  const { analysis } = view;
  const { mentions, besides } = knownOf(analysis);
  const before = besides.get(name);
  if (before) return before;
  const last = lastWord(name);
  const found = (mentions.get(last) ?? []).filter(
    ({ referent }) => referent === name || referent === last || referent.endsWith(` ${last}`),
  );
  const made = [...new Set(textsAround(view, found))];
  besides.set(name, made);
  return made;
}

function textsAround(view: View, marks: readonly Name[]): string[] {
  const { analysis } = view;
  const { relatives = [] } = view.pack(analysis.title)?.lexicons ?? {};
  return marks.flatMap(({ paragraph, span }) => {
    const place = analysis.paragraphs[paragraph - 1];
    const text = place?.text ?? "";
    const before = text.slice(Math.max(0, span.start - near.before), span.start);
    const behind = text.slice(span.end, span.end + near.behind);
    const close = /[^.;:!?"“”«»(]*$/u.exec(before)?.[0] ?? "";
    const words = close.split(/\s+/u).filter(Boolean).slice(-3);
    // “The engineer who dressed Ada Brook”.
    const title = words.slice(words.findLastIndex((word) => relatives.includes(word)) + 1).join(" ");
    const apposed = /^\s*[,(][^.;:!?"“”«»]*/u.exec(behind)?.[0] ?? "";
    // “, a hotel and restaurant consultant,” up to its end.
    const whole = /^\s*[,(][^.;:!?"“”«»,()]*/u.exec(text.slice(span.end, span.end + near.whole))?.[0] ?? "";
    const lead = place && leadOf(view, place, span);
    return [title, whole.length > apposed.length ? whole : apposed, ...(lead === undefined ? [] : [lead])];
  });
}

/** Characters before a name in which a function is told at length, and words of it. */
const far = 90;
const longestLead = 9;

/** “The mayor of Wrenmouth” before a name, between commas where one stands there, or at the start of the sentence. */
function leadOf(view: View, paragraph: Paragraph, { start, end }: Span): string | undefined {
  const definite = packFor(view.languages, view.analysis.article.language)?.lexicons.definite ?? [];
  const before = paragraph.text.slice(Math.max(0, start - far), start);
  const chunk =
    before
      .trimEnd()
      .replace(/,$/u, "")
      .split(/[.,;:!?"“”«»()]/u)
      .at(-1)
      ?.trim() ?? "";
  const words = chunk.split(/\s+/u);
  const at = words.findIndex((word, index) => {
    const [, article = word] = /^(\p{L}+['’])/u.exec(word) ?? [];
    const rest = [word.slice(article.length), ...words.slice(index + 1, index + 3)].join(" ").trim();
    return definite.includes(article.toLowerCase().replace("’", "'")) && roleIn(view, rest) !== undefined;
  });
  if (at < 0 || words.length - at > longestLead) return undefined;
  const lead = words.slice(at).join(" ");
  const from = start - before.length + before.lastIndexOf(lead);
  const tagged = (paragraph.words ?? []).filter(
    (word) => word.start >= from && word.end <= from + lead.length,
  );
  const isParted = /,\s*$/u.test(before);
  const isApposed = at === 0 || !isParted || /^\s*(?:[,.(]|[”»"])/u.test(paragraph.text.slice(end, end + 3));
  return isApposed && tagged.every(({ tag }, index) => nominal.has(tag) || isJoining(tagged, index))
    ? lead
    : undefined;
}

const nominal: ReadonlySet<string> = new Set(["DET", "NOUN", "PROPN", "ADJ", "ADP"]);

/** “of Trade and of Industry”. */
function isJoining(words: readonly Word[], at: number): boolean {
  return words[at]?.tag === "CCONJ" && words[at + 1]?.tag === "ADP";
}

/** The text takes whoever is called so for a person, here or elsewhere. */
export function isKnownPerson({ analysis: { marks, voices } }: View, name: string): boolean {
  return (
    voices.some((voice) => voice.name === name && voice.kind === "person") ||
    marks.some((mark) => mark.label === "name" && mark.referent === name && mark.kind === "person")
  );
}
