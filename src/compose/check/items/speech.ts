import type { Attribution, Name, Quotation, Voice } from "../../../model/analysis.ts";
import type { Evidence } from "../../../model/guide.ts";
import type { Slot } from "../../finding.ts";
import { withoutArticle } from "../../outlet.ts";
import { exact, type Piece } from "../../quote.ts";
import { standsAlone } from "../../standing.ts";
import { capital, countWords, grouped } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { bearers, isDescribed } from "../bearers.ts";
import { isImpersonal } from "../impersonal.ts";
import { introduced } from "../introduced.ts";
import { besides, isPrivate, landOf } from "../people.ts";
import { mainMatters } from "../places.ts";
import { portrayed } from "../portrait.ts";
import { hasSign } from "../signs.ts";
import { isCountry, isGeneral, isUsable } from "../usable.ts";
import { speakerOf } from "../whose.ts";
import { limit } from "./checkable.ts";

/** Words given to a voice that the text names or describes beside them. */
export interface Speech {
  readonly mark: Quotation | Attribution;
  readonly voice: Voice;
  readonly line: Line;
}

export function speeches(view: View): Speech[] {
  return view.analysis.marks.flatMap((mark): Speech[] => {
    if (mark.label !== "attribution" && !(mark.label === "quotation" && mark.use === "speech")) return [];
    const voice = mark.voice === undefined ? undefined : bearers(view)[mark.voice];
    const line = view.lineOf(mark);
    if (!voice || !line || mark.paragraph === 0 || (mark.label === "quotation" && mark.inferred)) return [];
    return [{ mark, voice, line }];
  });
}

/** Fewest words that can be found again. */
const fewest = 5;

/** What was said, when it says something without the sentence before it. */
export function saidBy(
  view: View,
  { mark, line }: Pick<Speech, "mark" | "line">,
  most = limit,
): Piece | undefined {
  const words = exact(view, line, mark.content, most);
  if (words === undefined || countWords(words.words) < fewest) return undefined;
  const at = line.paragraph.text.indexOf(words.words);
  const opening = line.paragraph.words?.find(({ start }) => start >= at);
  if (opening?.tag === "SCONJ" || opening?.tag === "CCONJ") return undefined;
  const behind = line.paragraph.text.slice(at + words.words.length).trimStart();
  if (/^:\s*["“«'‘]/u.test(behind) || isTornAtMark(line, words.words)) return undefined;
  if (
    !/^(?:$|[,.;:!?…"”»’)—–])/u.test(behind) ||
    /['‘][^'’]*$/u.test(words.words.replace(/\p{L}['’]\p{L}/gu, ""))
  )
    return undefined;
  const first = capital(words.words).replace(/^(\p{L}+)['’](?=(?:re|s|ve|ll|d|m)\s)/u, "$1 ");
  const { language } = line.paragraph;
  const speaks = view.pack(line.paragraph)?.lexicons.firstPerson ?? [];
  const own = [...speaks, ...(view.pack(line.paragraph)?.lexicons.possessives ?? [])];
  const isOwn = own.some((word) => first.toLowerCase().replaceAll("’", "'").startsWith(`${word} `));
  const leaning = view.pack(line.paragraph)?.lexicons.leaning ?? [];
  if (isImpersonal(view, line, first)) return words;
  if (isOwn && pointsBack(view, line, words.words)) return undefined;
  const near = (first.toLowerCase().match(/\p{L}+/gu) ?? []).slice(1, 3);
  if (!isOwn && near.some((word) => leaning.includes(word))) return undefined;
  return isOwn || standsAlone(first, language, view.languages) ? words : undefined;
}

/** “A great rhythm of, one second”: a small word before a mark. */
function isTornAtMark({ paragraph }: Line, words: string): boolean {
  const at = paragraph.text.indexOf(words);
  const tagged = (paragraph.words ?? []).filter(({ start, end }) => start >= at && end <= at + words.length);
  return tagged.some(
    ({ tag, end }, index) =>
      (tag === "ADP" || tag === "DET") && paragraph.text.charAt(end) === "," && index < tagged.length - 2,
  );
}

/** “I don’t think that was because …”: what “that” was stands before. */
function pointsBack(view: View, { paragraph }: Line, words: string): boolean {
  const at = paragraph.text.indexOf(words);
  const { leaning = [], pronouns = [] } = view.pack(paragraph)?.lexicons ?? {};
  const pointing = leaning.filter((word) => !pronouns.includes(word) || countWords(words) < full);
  const tagged = (paragraph.words ?? []).filter(({ start }) => start >= at).slice(1, early + 1);
  return tagged.some(
    ({ start, end, tag }, index) =>
      tag === "PRON" &&
      pointing.includes(paragraph.text.slice(start, end).toLowerCase()) &&
      tagged[index + 1]?.tag === "AUX",
  );
}

/** Words of a statement in which the one who listens must know what is meant. */
const early = 5;
/** Words of a statement that says enough where “it” stands for what the article is about. */
const full = 10;

/** A name as it is; a voice without one in quotation marks. */
export function voiceSlot({ name, named }: Voice): Slot {
  return named ? { plain: name } : { quote: name };
}

/** A voice's name, the longer form that the article gives of it if there is one only. */
export function fullName(view: View, { name: given }: Pick<Voice, "name">): string {
  const { analysis } = view;
  const name = withoutOutlet(view, given);
  const [first = "", second, third, ...rest] = name.split(" ");
  const short = `${first} ${third}`;
  // « Vladimir Vladimirovitch Poutine », whom the text calls « Vladimir Poutine » too.
  if (second !== undefined && third !== undefined && rest.length === 0 && isWritten(view, short))
    return short;
  const small = /^\p{Lu}\p{Ll}{1,3}\s/u.test(name) ? longerOf(view, name) : undefined;
  if (name.includes(" ")) return small ?? name;
  const meant = analysis.marks.find(
    (mark): mark is Name =>
      mark.label === "name" && mark.kind === "person" && view.words(mark, mark.span) === name,
  );
  if (meant?.referent.endsWith(` ${name}`)) return meant.referent;
  const longer = new Set(
    analysis.marks.flatMap((mark) =>
      mark.label === "name" && mark.kind === "person" && mark.referent.endsWith(` ${name}`)
        ? [mark.referent]
        : [],
    ),
  );
  const [one] = longer;
  return one !== undefined && longer.size === 1 ? one : name;
}

function isWritten({ analysis: { title, paragraphs } }: View, name: string): boolean {
  return title.text.includes(name) || paragraphs.some(({ text }) => text.includes(name));
}

/** “Van Brook” of “Ada van Brook”. */
function longerOf({ analysis: { marks } }: View, name: string): string | undefined {
  const ending = ` ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  return marks.flatMap((mark) =>
    mark.label === "name" && mark.kind === "person" && mark.referent.endsWith(ending) ? [mark.referent] : [],
  )[0];
}

/** « il Giornale Gian Brook »: without the end of an outlet’s name. */
function withoutOutlet({ analysis: { marks } }: View, name: string): string {
  const [first = "", ...rest] = name.split(" ");
  const isOutlet = marks.some(
    (mark) => mark.label === "name" && mark.kind === "outlet" && mark.referent.endsWith(` ${first}`),
  );
  return isOutlet && rest.length > 1 ? rest.join(" ") : name;
}

/** A body: an institution, “IHME”, or whose words are given as a statement (“In a statement, Google said”). */
export function isBody(view: View, voice: Voice, line: Line): boolean {
  if (voice.kind === "institution" || isAcronym(voice) || isDescribed(voice)) return true;
  const releases = view.pack(line.paragraph)?.lexicons.releases ?? [];
  return (
    voice.kind === "unknown" && voice.named && /^\p{Lu}/u.test(voice.name) && hasSign(line.text, releases)
  );
}

/** A body’s name that can be typed and means one thing. */
export function isTypedBody(view: View, voice: Voice, name: string): boolean {
  if (isDescribed(voice)) return true;
  const isTyped =
    isAcronym(voice) ||
    (voice.kind === "institution" && /^\p{Lu}{3,}$/u.test(voice.name)) ||
    isUsable(view, withoutArticle(view, voice.name));
  return isTyped && !isGeneral(view, name) && !isCountry(view, name);
}

/** “IHME”, “G7”: a body, if nothing else says so. */
export function isAcronym({ kind, name }: Voice): boolean {
  return kind === "unknown" && /^\p{Lu}[\p{Lu}\d]{1,5}$/u.test(name);
}

/** A public person whose function the text tells in other words than those of the pack. */
export function isPresented(view: View, { kind, name, role = "" }: Voice): boolean {
  return (
    kind === "person" &&
    name.includes(" ") &&
    /\p{Ll}{3}/u.test(role) &&
    !/^\d|^(?:an?|un|une)\s\d/u.test(role) &&
    !isPrivate(view, name, role)
  );
}

/** Matters in which somebody without a function may be a victim, a witness or a neighbour. */
const delicate: ReadonlySet<string> = new Set(["court", "crime", "accident", "refugees"]);
/** Matters in which somebody who is quoted under a full name speaks in public. */
const known: ReadonlySet<string> = new Set([
  "election",
  "parliament",
  "diplomacy",
  "research",
  "space",
  "sport",
  "music",
  "film",
  "prize",
]);
/** Paragraphs in which somebody without a function must be heard or named, elsewhere. */
const often = 2;

/** Heard in public under a full name: presented by the text, or named in several places of a harmless matter. */
export function isPublic(view: View, voice: Voice): boolean {
  const name = fullName(view, voice);
  if (!view.analysis.title.text.includes(name) && isAged(view, name)) return false;
  if (isPresented(view, voice) || landOf(view, name) !== undefined) return true;
  if (portrayed(view)?.name === name && introduced(view, name) !== undefined) return true;
  if (voice.kind !== "person" || !name.includes(" ") || isPrivate(view, name, voice.role)) return false;
  const matters = mainMatters(view);
  if (matters.some((matter) => delicate.has(matter))) return false;
  if (matters.some((matter) => known.has(matter))) return true;
  const last = name.split(" ").at(-1) ?? name;
  const before = oftenNamed.get(view) ?? new Map<string, boolean>();
  oftenNamed.set(view, before);
  const made = before.get(last) ?? isOftenNamed(view, last);
  before.set(last, made);
  return made;
}

/** “, 58,”, “, a 58-year-old fisherman”: somebody met on the way, whose words stand on this page alone. */
function isAged(view: View, name: string): boolean {
  return besides(view, name).some((text) =>
    /^\s*[,(]\s*(?:\p{L}{1,3}\s)?[1-9]\d(?![\d%.,]\d|\s?%)/u.test(text),
  );
}

/** By last name. */
const oftenNamed = new WeakMap<View, Map<string, boolean>>();

function isOftenNamed({ analysis: { title, paragraphs } }: View, last: string): boolean {
  return title.text.includes(last) || paragraphs.filter(({ text }) => text.includes(last)).length >= often;
}

/** Somebody named of whom no words are brought. */
export interface Silent {
  readonly name: string;
  readonly numbers: readonly number[];
  readonly evidence: readonly Evidence[];
}

export function silentPeople(view: View): Silent[] {
  const { analysis } = view;
  const quoted = analysis.marks.flatMap((mark) =>
    mark.label === "quotation" ? [speakerOf(view, mark)?.name ?? ""] : [],
  );
  const heard = new Set(
    [
      ...analysis.voices.flatMap(({ name, role = "" }) => [name, role]),
      ...quoted,
      analysis.article.byline?.value ?? "",
    ]
      .join(" ")
      .match(/\p{Lu}[\p{L}'’-]+/gu),
  );
  const people = analysis.marks.filter(
    (mark): mark is Name => mark.label === "name" && mark.kind === "person" && mark.paragraph > 0,
  );
  return [...grouped(people, ({ referent }) => referent)].flatMap(([name, marks]): Silent[] => {
    if (!name.includes(" ") || name.split(/\s+/u).some((word) => heard.has(word))) return [];
    const numbers = [...new Set(marks.map(({ paragraph }) => paragraph))];
    const evidence = numbers.flatMap((number): Evidence[] =>
      analysis.paragraphs[number - 1]?.text.includes(name) ? [{ at: number, quote: name }] : [],
    );
    return evidence.length === 0 ? [] : [{ name, numbers, evidence }];
  });
}
