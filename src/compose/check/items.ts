import type { Analysis } from "../../model/analysis.ts";
import type { CheckBlock, CheckItem } from "../../model/guide.ts";
import type { Language, Languages } from "../../model/language.ts";
import { planted, standIn } from "../planted.ts";
import { grouped } from "../text.ts";
import { viewOf } from "../view.ts";
import { families } from "./families.ts";
import { grounded } from "./grounded.ts";
import { type Checkable, limit } from "./items/checkable.ts";
import { laterItems } from "./items/later.ts";
import { pageItems } from "./items/page.ts";
import { quotationItems } from "./items/quotations.ts";
import { replyItems } from "./items/reply.ts";
import { statementItems } from "./items/statements.ts";
import { textItems } from "./items/texts.ts";
import { voiceItems } from "./items/voices.ts";
import { wholeItems } from "./items/whole.ts";
import { usual } from "./usual.ts";
import { worded } from "./worded.ts";

type Block = CheckBlock["id"];

export const detectors = [
  pageItems,
  textItems,
  voiceItems,
  replyItems,
  quotationItems,
  statementItems,
  laterItems,
  wholeItems,
];

/** Most in a block. The check has two pages. */
const most: Readonly<Partial<Record<Block, number>>> = {
  leave: 6,
  voices: 5,
  quotations: 6,
  statements: 6,
  time: 2,
};
const total = 12;
/** Of a short article, by its words. */
const wordsPerItem = 45;
const fewest = 9;
/** Up to here, second and third ones of a family. */
const full = 12;
/** Up to here, several of a family from one paragraph. */
const aim = 8;
/** Below this a check only fills up to the fewest. */
const telling = 0.5;
/** Below this only where all others are taken. */
const filling = 0.4;

/** The checks that are this article's own, by block: the strongest of each family first, a second one where few are found. */
export function items(
  analysis: Analysis,
  pack: Language,
  languages: Languages,
): ReadonlyMap<Block, CheckItem[]> {
  const view = viewOf(analysis, languages, limit);
  const lines = planted(analysis, languages);
  const found = detectors
    .flatMap((detector) => detector(view, languages))
    .map((one) => ({ ...one, query: usual(view, grounded(view, one)) }))
    .filter(({ family, evidence }) => family in families && !evidence.some((one) => standIn(one, lines)))
    .toSorted((a, b) => b.strength - a.strength);
  const wanted = Math.min(total, Math.max(fewest, Math.round(analysis.words / wordsPerItem)));
  const chosen: { readonly found: Checkable; readonly item: CheckItem }[] = [];
  const used = new Set<string>();
  const take = (one: Checkable, perFamily: number, dense = false): void => {
    const family = families[one.family];
    if (family === undefined || chosen.some((other) => other.found === one)) return;
    const kin = chosen.filter((other) => other.found.family === one.family).length;
    const here = chosen.filter((other) => families[other.found.family]?.block === family.block).length;
    if (kin >= Math.min(perFamily, family.most) || here >= (most[family.block] ?? 0)) return;
    if (
      chosen.some(
        (other) =>
          isAlike(other.found, one) ||
          isSameNumber(other.found, one) ||
          isSameSpeech(other.found, one) ||
          isSameBody(other.found, one) ||
          isSameSource(other.found, one) ||
          (!dense && isCrowded(other.found, one)),
      )
    )
      return;
    const ofVoice = chosen.filter((other) => isSameVoice(other.found, one));
    const isApart = dense && ofVoice.every((other) => isFar(other.found, one));
    const mostOfVoice = one.family === "quotation" ? (isApart ? 2 : 1) : perVoice + (dense ? 1 : 0);
    if (ofVoice.length >= mostOfVoice) return;
    const item = worded(one, analysis, pack, used);
    if (item !== undefined) chosen.push({ found: one, item });
  };
  for (const block of Object.keys(most)) {
    const before = chosen.length;
    for (const one of found)
      if (chosen.length === before && one.strength >= telling && families[one.family]?.block === block)
        take(one, 1);
  }
  for (const perFamily of [1, 2, 3, 4])
    for (const one of found.filter(({ strength }) => strength >= filling))
      if (
        chosen.length < (one.strength < telling ? fewest : perFamily === 1 ? wanted : Math.min(wanted, full))
      )
        take(one, perFamily);
  for (const one of found) if (chosen.length < aim && one.strength >= telling) take(one, full, true);
  for (const perFamily of [1, 2, 3])
    for (const one of found) if (chosen.length < fewest && one.strength < filling) take(one, perFamily);
  for (const one of found) if (chosen.length < aim && one.strength < telling) take(one, full, true);
  const order = Object.keys(families);
  const sorted = chosen.toSorted((a, b) => order.indexOf(a.found.family) - order.indexOf(b.found.family));
  return new Map(
    [...grouped(sorted, ({ found: { family } }) => families[family]?.block)].flatMap(([block, list]) =>
      block === undefined ? [] : [[block, list.map(({ item }) => item)] as const],
    ),
  );
}

/** Of one family and voice, one more where there are few checks; of quotations one, and there a second one from elsewhere: the next is mostly of the same occasion. */
const perVoice = 2;
/** Paragraphs between two quotations that may be of two occasions. */
const elsewhere = 2;

function isFar({ evidence: [one] }: Checkable, { evidence: [two] }: Checkable): boolean {
  return typeof one?.at === "number" && typeof two?.at === "number" && Math.abs(one.at - two.at) >= elsewhere;
}

function isSameVoice(a: Checkable, b: Checkable): boolean {
  const [one, two] = [a.slots.voice, b.slots.voice];
  return a.family === b.family && one !== undefined && JSON.stringify(one) === JSON.stringify(two);
}

/** “At least 8,000 men” in one place, “about 8,000 men” in another. */
function isSameNumber(a: Checkable, b: Checkable): boolean {
  const [one, two] = [numberOf(a), numberOf(b)];
  return (one !== undefined && one === two) || isWithin(a, b) || isWithin(b, a);
}

/** The number stands in the words of the other check, in the same paragraph. */
function isWithin({ counts, slots: { figure }, evidence }: Checkable, other: Checkable): boolean {
  if (apart.has(other.family) || other.family === "coverage") return false;
  if (counts !== true || figure === undefined || !("quote" in figure)) return false;
  return other.evidence.some(({ at, quote }) => at === evidence[0]?.at && quote.includes(figure.quote));
}

/** Two passages of one paragraph in which the same voice speaks, quoted or summed up. */
function isSameSpeech(a: Checkable, b: Checkable): boolean {
  const [one, two] = [a.slots.voice, b.slots.voice];
  return (
    [a, b].every(({ family }) => families[family]?.block === "quotations") &&
    a.evidence[0]?.at === b.evidence[0]?.at &&
    one !== undefined &&
    JSON.stringify(one) === JSON.stringify(two)
  );
}

/** What a body is, asked for one who belongs to it and again for the name. */
function isSameBody(a: Checkable, b: Checkable): boolean {
  const [one, two] = [a.query?.pieces[0], b.query?.pieces[0]];
  return (
    new Set([a.family, b.family, "interest", "entry"]).size === 2 && a.family !== b.family && one === two
  );
}

/** “A study of the River Board” and “a recent study” of one paragraph are mostly one. */
function isSameSource(a: Checkable, b: Checkable): boolean {
  return (
    a.family !== b.family &&
    ofSources.has(a.family) &&
    ofSources.has(b.family) &&
    a.evidence[0]?.at === b.evidence[0]?.at
  );
}

const ofSources: ReadonlySet<string> = new Set(["document", "study", "paper", "vague"]);

function numberOf({ counts, slots: { figure } }: Checkable): string | undefined {
  if (counts !== true || figure === undefined || !("quote" in figure)) return undefined;
  const digits = figure.quote.replace(/[^\d%]/gu, "");
  return digits === "" ? undefined : digits;
}

/** Of one family, from one paragraph. */
function isCrowded(a: Checkable, b: Checkable): boolean {
  const at = a.evidence[0]?.at;
  return a.family === b.family && typeof at === "number" && at === b.evidence[0]?.at;
}

/** About the text as a whole, or about others than whom their words name. */
const apart: ReadonlySet<string> = new Set(["provenance", "owners", "seams", "settled", "trail"]);

/** A site itself is another page than what is written about it. */
function isApart({ family, variant }: Checkable): boolean {
  return apart.has(family) || variant === "site";
}

/** About the same words of the text. A few of them may be the matter of another check. */
function isAlike(a: Checkable, b: Checkable): boolean {
  if (a.family !== b.family && (isApart(a) || isApart(b))) return false;
  if (isMeaning(a, b) || isMeaning(b, a)) return false;
  const [one, two] = [a.evidence[0], b.evidence[0]];
  if (one === undefined || two === undefined || one.at !== two.at) return false;
  const [thing, other] = [thingOf(a), thingOf(b)];
  if (thing !== undefined && thing === other) return true;
  if (one.at === "page" || one.at === "title") return false;
  const [short, long] = one.quote.length < two.quote.length ? [one.quote, two.quote] : [two.quote, one.quote];
  return long.includes(short) && short.length * 2 >= long.length;
}

/** What a minimum wage is, and how high it is. */
function isMeaning({ family }: Checkable, { counts }: Checkable): boolean {
  return family === "term" && counts === true;
}

/** Families that look up a thing by its name: once is enough. */
const ofThings: ReadonlySet<string> = new Set(["artwork", "series", "entry", "law", "text"]);

function thingOf({ family, slots: { name, work } }: Checkable): string | undefined {
  const named = name ?? work;
  return ofThings.has(family) && named !== undefined && "quote" in named
    ? named.quote.toLowerCase()
    : undefined;
}
