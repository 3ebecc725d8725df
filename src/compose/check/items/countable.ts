import type { Attribution, Figure, Quotation, Voice } from "../../../model/analysis.ts";
import { packFor } from "../../../model/language.ts";
import { isAside } from "../../aside.ts";
import { marksByParagraph, overlaps } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { roleOf } from "../people.ts";
import { mainMatters, type Place, placeOf } from "../places.ts";
import { hasSign } from "../signs.ts";
import { fullName } from "./speech.ts";

/** Without the matter where its numbers count other things: no “copies sold” for 47 languages. */
export function fitting(view: View, place: Place, figure: string): Place {
  const known = packFor(view.languages, view.analysis.article.language)?.places?.matters ?? {};
  const things = place.matter === undefined ? undefined : known[place.matter]?.counted;
  if (things === undefined || hasSign(figure, things)) return place;
  const { matter: _, ...rest } = place;
  return rest;
}

/** A measure of something with a name. */
export function isNamed(view: View, line: Line, words: string): boolean {
  const start = line.paragraph.text.indexOf(words, line.sentence.span.start);
  return view
    .marksIn(line)
    .some(({ label, span }) => label === "name" && span.start >= start && span.end <= start + words.length);
}

const peopleKnown = new WeakMap<View, readonly string[]>();

export function peopleOf(view: View, { paragraph }: Line): readonly string[] {
  const before = peopleKnown.get(view);
  if (before !== undefined) return before;
  const { groups = [], private: kin = [], persons = [] } = view.pack(paragraph)?.lexicons ?? {};
  const made = [...groups, ...kin, ...persons];
  peopleKnown.set(view, made);
  return made;
}

/** No value printed on a thing (“$1,000 note”), no share of a mixture, no threshold of a rule, no number whose source stands in brackets. */
export function isCountable(view: View, mark: Figure, line: Line): boolean {
  const {
    faceValues = [],
    portions = [],
    distances = [],
    thresholds = [],
  } = view.pack(line.paragraph)?.lexicons ?? {};
  const { text } = line.paragraph;
  const behind = text.slice(mark.span.end, line.sentence.span.end);
  const next = /^\s*(?:[\p{L}-]+\s+)?[\p{L}-]+/u.exec(behind)?.[0] ?? "";
  if (mark.unit !== undefined && mark.unit !== "%" && hasSign(next, faceValues)) return false;
  if (mark.noun !== undefined && hasSign(view.words(mark, mark.noun).toLowerCase(), distances)) return false;
  if (mark.unit === "%" && hasSign(line.text, portions)) return false;
  // “The required 270 votes”: nobody counted them.
  const before =
    text.slice(line.sentence.span.start, mark.span.start).toLowerCase().split(/[,;:]/u).at(-1) ?? "";
  if (hasSign(before.split(/\s+/u).slice(-required).join(" "), thresholds)) return false;
  return !/^[^.()]{0,40}\([^()]{2,12}:\s/u.test(behind);
}

/** Words before a number in which one may say that a rule asks for it. */
const required = 4;

/** The words in which the number stands are those of somebody. */
export function tellerOf(view: View, figure: Figure): Voice | undefined {
  const { analysis } = view;
  const paragraph = analysis.paragraphs[figure.paragraph - 1];
  const aside = paragraph !== undefined && isAside(view, paragraph, figure.span);
  const found = marksByParagraph(analysis)
    .get(figure.paragraph)
    ?.find(
      (mark): mark is Attribution | Quotation =>
        ((mark.label === "attribution" && !aside) || (mark.label === "quotation" && mark.use === "speech")) &&
        mark.voice !== undefined &&
        overlaps(mark.content, figure.span),
    );
  return found?.voice === undefined ? undefined : analysis.voices[found.voice];
}

/** Between the quotation marks of what somebody says. */
export function isInSpeech(view: View, figure: Figure, line: Line): boolean {
  return view
    .marksIn(line)
    .some((mark) => mark.label === "quotation" && mark.use === "speech" && overlaps(mark.span, figure.span));
}

/** The sentence names a body as the source of its number. */
export function isSourced(view: View, figure: Figure): boolean {
  const voice = tellerOf(view, figure);
  return voice?.kind === "institution" && /\p{Lu}/u.test(voice.name);
}

/** What somebody counted of their own life who has one name here or none: no page has it. */
export function isOwnTally(view: View, figure: Figure, line: Line): boolean {
  const { voices } = view.analysis;
  const isNobody = (voice: Voice): boolean =>
    (voice.kind === "person" || (voice.kind === "unknown" && !/\p{Lu}\p{L}+\s\p{Lu}/u.test(voice.name))) &&
    (!voice.named || !fullName(view, voice).includes(" ")) &&
    roleOf(view, voice) === undefined;
  const teller = tellerOf(view, figure);
  if (teller !== undefined && isNobody(teller)) return true;
  const here: readonly string[] = line.text.match(/\p{Lu}[\p{L}-]+/gu) ?? [];
  return voices.some((voice) => voice.named && here.includes(voice.name) && isNobody(voice));
}

/** Tells of people who were hurt or killed. */
export function isGrave(view: View, line: Line): boolean {
  const { harmed = [], distressing = [] } = view.pack(line.paragraph)?.lexicons ?? {};
  const words = line.text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.some((word) => harmed.includes(word) || distressing.includes(word));
}

/** An article about research: small numbers there are how it was set up. */
export function isTrial(view: View): boolean {
  return mainMatters(view).includes("research");
}

/** “More than 11 studies”: a paper says how many there were. */
export function isReviewed(view: View, { noun, paragraph, value }: Figure, line: Line): boolean {
  const { reviewed = [] } = view.pack(line.paragraph)?.lexicons ?? {};
  return noun !== undefined && value >= fewest && hasSign(view.words({ paragraph }, noun), reviewed);
}

/** Of these, anybody can count fewer. */
const fewest = 5;

/** Sums of a case stand in its judgment alone. */
export function isOfCase(view: View): boolean {
  return mainMatters(view).includes("court");
}

/** Matters whose pages hold sums of money. */
const accounts: ReadonlySet<string> = new Set(["company", "bank", "government", "charity", "film", "art"]);

export function isOfAccounts(view: View, line: Line, words: string): boolean {
  return accounts.has(placeOf(view, line, words, true).matter ?? "");
}

/** “The 60%”: a share of which the text told before. */
export function isKnownOne(view: View, { paragraph }: Line, { span }: Figure): boolean {
  const { definite = [] } = view.pack(paragraph)?.lexicons ?? {};
  const before = /(\p{L}+['’]?)\s?$/u.exec(paragraph.text.slice(0, span.start))?.[1] ?? "";
  return definite.includes(before.toLowerCase().replace("’", "'"));
}

/** Units of what an atlas or a map gives. */
export const areas: ReadonlySet<string> = new Set(["km²", "ha", "acre"]);
