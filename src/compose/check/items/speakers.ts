import type { Name, Voice } from "../../../model/analysis.ts";
import type { Evidence } from "../../../model/guide.ts";
import { type Languages, packFor } from "../../../model/language.ts";
import { countWords, locate, paragraphOf } from "../../text.ts";
import type { View } from "../../view.ts";
import { withRole } from "../bearers.ts";
import { roleWords } from "../beside.ts";
import { bodyIn } from "../bodyin.ts";
import { speakerName } from "../exact.ts";
import { beforeName, fronted, unaged } from "../fronted.ts";
import { heardVoices } from "../heard.ts";
import { authorName } from "../ingredients.ts";
import { introduced, withOwner } from "../introduced.ts";
import type { Introduction } from "../introduction.ts";
import { bodyKind, isField } from "../kinds.ts";
import { isOfThePast } from "../longago.ts";
import { isPrivate, landOf, roleIn, roleOf } from "../people.ts";
import { portrayed } from "../portrait.ts";
import { isElected, isKnownHead, isOfficial, isPartyTold } from "../powers.ts";
import { asPiece } from "../query.ts";
import { hasSign } from "../signs.ts";
import { centralBeside } from "../topics.ts";
import { isCountry } from "../usable.ts";
import type { Checkable } from "./checkable.ts";
import { isState } from "./named.ts";
import { fullName, isPresented } from "./speech.ts";
import { untold } from "./untold.ts";

/** Functions that are looked up for what somebody knows; for the others their words are. */
const known: ReadonlySet<string> = new Set([
  "scholar",
  "doctor",
  "business",
  "founder",
  "campaign",
  "writer",
  "journalist",
  "expert",
  "office",
]);

/** Functions of those who are known for what they do: looked up where nobody else is. */
const famed: ReadonlySet<string> = new Set(["artist", "athlete"]);

/** Those who speak for others: looked up where little else is. */
const sent: ReadonlySet<string> = new Set(["speaker", "law"]);

/** Somebody who speaks in public: who that is by others than this article. */
export function speakers(view: View, languages: Languages): Checkable[] {
  const { analysis } = view;
  const { language } = analysis.article;
  const writer = authorName(analysis, languages);
  const heard = heardVoices(analysis);
  const shown = portrayed(view);
  const all = shown === undefined || heard.some(({ named }) => named) ? heard : [...heard, shown];
  return all.flatMap((given): Checkable[] => {
    const voice = withRole(view, given);
    const name = speakerName(fullName(view, voice), languages, language);
    if (!voice.named || voice.kind === "outlet" || voice.kind === "institution" || name === writer) return [];
    if (voice.kind === "unknown" && voice.words === 0) return [];
    if (all.some((other) => other !== given && other.name.toLowerCase().endsWith(` ${name.toLowerCase()}`)))
      return [];
    if (countWords(name) < 2 || countWords(name) > 6 || /\d/u.test(name)) return [];
    if (isPrivate(view, name, voice.role)) return [];
    const told = tellingOf(view, voice, name);
    if (told === undefined) return untold(view, voice, name);
    if (told.form !== "leads" && isPrivate(view, name, told.quote)) return [];
    const { role, quote, at, form } = told;
    if (
      (role !== undefined && isOfText(view, quote, role)) ||
      namesAnother(view, name, quote) ||
      isOfThePast(view, voice) ||
      isInOffice(view, told) ||
      (isKnownHead(view, name, quote) && (!isTitled(view, name) || isBareHead(view, name, quote))) ||
      isTorn(view, told) ||
      (role === "law" && !/\p{Lu}/u.test(quote))
    )
      return [];
    if (isOfTrade(view, voice, name, told)) return [];
    const numbers = voice.paragraphs.filter((number) => number > 0);
    const weight = Math.min(0.15, (voice.words + 10 * numbers.length) / 500);
    if (form === "leads" && shown?.name !== name) return [];
    const hasPlace =
      (form === "apposed" || form === "studied") && role !== undefined && isRouted(view, role, quote);
    const isOffice = hasPlace && role === "office" && isElected(view, quote) && !isPartyTold(view, name);
    return [
      {
        family: "speaker",
        variant: form !== "apposed" ? form : isOffice ? "office" : hasPlace ? "role" : "told",
        slots: { voice: { plain: name }, role: { quote }, place: { places: [at] } },
        evidence: [...locate(analysis, name, numbers), { at, quote }],
        strength: strengthOf(told) + weight,
        query: { pieces: pieces(view, name, told), language },
        ...(hasPlace && role !== undefined ? { role: { id: role, said: false } } : {}),
      },
    ];
  });
}

/** « Président » alone, of the head of a state whom everybody knows: in an article about that person it tells nothing either. */
function isBareHead(view: View, name: string, quote: string): boolean {
  return countWords(quote) < 2 && landOf(view, name) !== undefined;
}

/** Looked up on the pages of a body: of none where the words name none. */
const ofBody: ReadonlySet<string> = new Set(["business", "campaign", "expert"]);

/** A club, a firm or a party keeps no page on who has left it. */
const keptBy: ReadonlySet<string> = new Set(["athlete", "business", "campaign", "expert", "journalist"]);

/** Whether the place for such a function keeps something on this person. */
function isRouted(view: View, role: string, quote: string): boolean {
  const { former = [] } = view.pack(view.analysis.title)?.lexicons ?? {};
  if (keptBy.has(role) && hasSign(quote.toLowerCase(), former)) return false;
  if (role === "office") return isOfficial(view, quote);
  if (!ofBody.has(role)) return !sent.has(role);
  const body = bodyIn(view, quote);
  if (body === undefined || isCountry(view, body)) return false;
  if (role !== "business") return true;
  return !isField(view, body) && isFirm(view, quote);
}

/** At the head of a public body with a name, or in an office of no party: nobody doubts it. */
function isInOffice(view: View, { role, quote, form }: Introduction): boolean {
  const { offices = [], heads = [] } = view.pack(view.analysis.title)?.lexicons ?? {};
  // “President of the Harbour Club”.
  if (role === "office") return !isOfficial(view, quote) && !hasSign(quote, heads);
  const body = form === "apposed" ? bodyIn(view, quote) : undefined;
  if (body === undefined || !hasSign(quote.toLowerCase(), offices)) return false;
  return role !== "campaign" ? !isParty(view, quote, body) : isState(view, body);
}

/** « Secrétaire général du parti », “of a charity”: no public body. */
function isParty(view: View, quote: string, body: string): boolean {
  const { association = [], company = [] } = view.pack(view.analysis.title)?.lexicons.bodyKinds ?? {};
  return hasSign(`${quote} ${body}`.toLowerCase(), association, company);
}

function strengthOf({ role, form }: Introduction): number {
  if (form === "belongs") return 0.58;
  if (form === "leads") return 0.55;
  if (role === "office") return 0.55;
  if (role !== undefined && (famed.has(role) || sent.has(role))) return 0.42;
  return role === "scholar" || role === "expert" ? 0.73 : 0.67;
}

/** The name goes unquoted beside its body: engines put right what the text misspells. */
function pieces(view: View, name: string, { at, quote, form }: Introduction): (string | undefined)[] {
  if (form === "leads" || form === "studied")
    return [`"${name}"`, ...centralBeside(view, [name], 3).map(asPiece)];
  const words = roleWords(view, name, quote);
  if (bodyIn(view, quote) !== undefined) return [name, ...words];
  const isAlone = words.filter((piece) => piece !== undefined).length < 2;
  const near = bodyBeside(view, at, name, quote);
  if (near !== undefined) return [`"${name}"`, ...words, asPiece(near)];
  return [`"${name}"`, ...words, ...(isAlone ? centralBeside(view, [name], 1).map(asPiece) : [])];
}

/** Behind “director of the association”: the only body that the paragraph names. */
function bodyBeside(view: View, at: number, name: string, quote: string): string | undefined {
  const { analysis } = view;
  const { institutions = [], bodyKinds } = packFor(view.languages, analysis.article.language)?.lexicons ?? {};
  const last = /\p{L}+$/u.exec(quote)?.[0] ?? "";
  if (/\p{Lu}/u.test(quote) || !hasSign(last, institutions, ...Object.values(bodyKinds ?? {})))
    return undefined;
  const bodies = analysis.marks.flatMap((mark) =>
    mark.label === "name" &&
    mark.paragraph === at &&
    (mark.kind === "organisation" || mark.kind === "unknown") &&
    !name.includes(mark.referent) &&
    !/\s/u.test(mark.referent)
      ? [mark.referent]
      : [],
  );
  const [first, ...others] = new Set(bodies);
  return others.length === 0 ? first : undefined;
}

/** The fullest words by which the text says who somebody is. */
function tellingOf(view: View, voice: Voice, name: string): Introduction | undefined {
  const found = introduced(view, name);
  if (found?.form === "apposed" && isLookedUp(found.role)) return found;
  const role = roleOf(view, voice);
  const written = unaged(fuller(view, name, voice.role ?? ""));
  const near = voice.paragraphs.filter((number) => number > 0);
  // “Former referee” of ¶1 may be said of others.
  const last = name.split(" ").at(-1) ?? name;
  const naming = view.analysis.paragraphs.flatMap(({ number, text }) =>
    text.includes(last) ? [number] : [],
  );
  const own = locate(view.analysis, written, [...near, ...naming])[0] ?? beforeName(view, name, written);
  const isKnown = role !== undefined && isLookedUp(role) && roleIn(view, written) === role;
  const isTold = isKnown || (role === undefined && isPresented(view, voice) && countWords(written) > 1);
  if (isTold && own !== undefined && typeof own.at === "number" && countWords(written) < 13)
    return {
      at: own.at,
      quote: withOwner(own.quote, paragraphOf(view.analysis, own.at)?.text ?? ""),
      form: "apposed",
      ...(role === undefined ? {} : { role }),
    };
  const short = found === undefined && written === "" ? fronted(view, name) : undefined;
  if (short !== undefined && isLookedUp(short.role)) return short;
  return found?.form === "apposed" ? undefined : found;
}

function isLookedUp(role: string | undefined): boolean {
  return role !== undefined && (known.has(role) || famed.has(role) || sent.has(role));
}

/** No public body, school or association; of letters alone nothing is known. */
function isFirm(view: View, role: string): boolean {
  const body = bodyIn(view, role);
  if (body === undefined) return true;
  const places = view.analysis.marks.filter(
    (mark): mark is Name => mark.label === "name" && mark.referent === body,
  );
  const kind = bodyKind(view, body, places);
  return kind === "company" || (kind === undefined && !/^\p{Lu}{2,}$/u.test(body));
}

/** Of one word, as “professor” is: what the text tells behind the name in another place, when that is more. */
function fuller(view: View, name: string, role: string): string {
  if (countWords(role) > 1) return role;
  for (const { text } of view.analysis.paragraphs) {
    const at = text.indexOf(name);
    const behind = at < 0 ? "" : text.slice(at + name.length);
    const told = /^,\s(\p{Ll}[^,.;:!?"“”«»()–—]+)[,.]/u.exec(behind)?.[1]?.trim() ?? "";
    const first = view.analysis.paragraphs
      .find((each) => each.text === text)
      ?.words?.find(({ start }) => start >= at + name.length + 1);
    if (
      countWords(told) > 2 &&
      countWords(told) < 13 &&
      !told.includes(name) &&
      (first?.tag === "NOUN" || first?.tag === "DET")
    )
      return told;
  }
  return role;
}

/** “Coordinator of the UN Food” before “and Agriculture Organization”. */
function isTorn({ analysis }: View, { at, quote }: Evidence): boolean {
  const text = typeof at === "number" ? (paragraphOf(analysis, at)?.text ?? "") : "";
  const behind = text.slice(text.indexOf(quote) + quote.length);
  return /^(?:\s+(?:\p{L}{1,3}|&)\s+\p{Lu}|[.,:]\d)/u.test(behind);
}

/** “Vice-president Nell Moor”, told of Ada Brook: the function of somebody else. */
function namesAnother({ analysis: { marks } }: View, name: string, role: string): boolean {
  return marks.some(
    (mark) =>
      mark.label === "name" &&
      mark.kind === "person" &&
      mark.referent.includes(" ") &&
      !name.includes(mark.referent) &&
      role.includes(mark.referent),
  );
}

/** The article is about this person. */
function isTitled({ analysis }: View, name: string): boolean {
  return analysis.title.text.includes(name.split(" ").at(-1) ?? name);
}

/** “Author of the report”, “co-author” alone: no writer whom a library knows. */
function isOfText({ analysis, languages }: View, told: string, role: string): boolean {
  const {
    documents = [],
    studies = [],
    authors = [],
  } = packFor(languages, analysis.article.language)?.lexicons ?? {};
  return (
    role === "writer" &&
    (hasSign(told, documents, studies) || (countWords(told) < 2 && hasSign(told, authors)))
  );
}

const learned: ReadonlySet<string> = new Set(["office", "scholar", "writer", "journalist"]);

/** Words of a function that say enough of it. */
const specific = 6;

/** “Race engineer”, heard in one paragraph: of a body without a name nobody is found, and few are of public interest. */
function isOfTrade(view: View, { paragraphs }: Voice, name: string, told: Introduction): boolean {
  const { at, quote, role = "" } = told;
  const { employed = [] } = packFor(view.languages, view.analysis.article.language)?.lexicons ?? {};
  return (
    !learned.has(role) &&
    hasSign(quote, employed) &&
    paragraphs.length < 2 &&
    !isTitled(view, name) &&
    countWords(quote) < specific &&
    !/['’]\p{Lu}/u.test(quote) &&
    bodyIn(view, quote) === undefined &&
    bodyBeside(view, at, name, quote) === undefined
  );
}
