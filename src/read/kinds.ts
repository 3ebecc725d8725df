import type { MatterKind } from "../model/article.ts";
import type { Languages } from "../model/language.ts";
import type { CueKind, Cues, Opening } from "./cues.ts";
import { dateInLine } from "./dates.ts";
import { hasLink, isWholly } from "./inline.ts";
import { hasEndMark, wordCount } from "./line.ts";
import type { Item } from "./page.ts";
import { isPersons } from "./persons.ts";

export interface Eye {
  readonly cues: Cues;
  readonly languages: Languages;
  readonly byline?: string;
  /** A byline stood at the top. */
  readonly signed?: boolean;
}

/** What page matter the item is by its own words; undefined for text of the article, as far as words can tell. */
export function kindOf(item: Item, eye: Eye): MatterKind | undefined {
  const { text, element } = item;
  if (element.tagName === "table" || element.tagName === "pre" || element.tagName === "figure")
    return undefined;
  const words = wordCount(text);
  const { cues } = eye;
  const heading = /^h\d$/.test(element.tagName);

  if (cues.isShareBar(text)) return "share";
  if (isSignature(item, eye.byline)) return "signature";
  if (words <= 60 && isLabel(cues.after("tags", text))) return "tags";
  if (isByline(text, words, cues) && (!heading || namesPersons(text, eye))) return "byline";
  const opens = (kind: CueKind): boolean => {
    const opening = cues.after(kind, text);
    return opening !== undefined && (heading || isLabel(opening));
  };
  if (words <= 150 && opens("biography")) return "biography";
  if (opens("disclaimer")) return "disclaimer";
  if (words <= 80 && opens("licence")) return "licence";
  for (const kind of ["copyright", "original", "source"] as const)
    if (words <= 40 && opens(kind)) return kind;
  const related = cues.after("related", text);
  if (related !== undefined && words <= 40 && (hasLink(element) || leads.test(related.rest)))
    return "related";
  if (isSaidTwice(text)) return "related";
  const contact = cues.after("contact", text);
  if (contact !== undefined && /@|https?:|www\.|\+?\d[\d .-]{7,}|^:|^$/.test(contact.rest)) return "contact";
  if (isDateLine(text, words, eye.languages)) return "dateline";
  if (words <= 40 && cues.within("paywall", text)) return "paywall";
  if (words <= 80 && isCorrection(text, cues)) return "correction";
  if (words <= 25 && isAppeal(text, cues)) return "promotion";
  if (isSelfPortrait(item, eye.byline)) return "biography";
  if (opens("signers")) return "signature";
  return undefined;
}

/** “Read more”, “Read more: …”, “Read the rest on example.org”. */
const leads = /^(?::|$)|[\p{L}\d]\.\p{L}{2,6}$/u;

/** The words of a picture and of its link, run together: “How is cheese made?How is cheese made?” */
function isSaidTwice(text: string): boolean {
  const half = text.length / 2;
  const [one, two] = [text.slice(0, Math.floor(half)), text.slice(Math.ceil(half))];
  return one === two && wordCount(one) >= 3 && !/\.\s*$/u.test(one);
}

/** “Correction: …”, “Correction, 3 May: …”. */
function isCorrection(text: string, cues: Cues): boolean {
  const opening = cues.after("corrections", text);
  return opening !== undefined && /^(?::|[^.!?]{1,40}:)/u.test(opening.rest);
}

/** Kinds that a line of the page's end may have when its neighbours are page matter already. */
export function kindInTail(item: Item, { cues }: Eye): MatterKind | undefined {
  for (const kind of ["licence", "copyright", "disclaimer", "contact"] as const) {
    if (cues.within(kind, item.text)) return kind;
  }
  return undefined;
}

/** A cue of one word counts only with a colon or nothing behind it. */
function isLabel(opening: Opening | undefined): boolean {
  if (opening === undefined) return false;
  const { cue, rest } = opening;
  return rest === "" || /^[:©]/.test(rest) || !/\p{L}/u.test(cue) || cue.endsWith(":") || cue.includes(" ");
}

/** A short line that opens as bylines do, a capital behind it. */
export function isByline(text: string, words: number, cues: Cues): boolean {
  if (words > 16 || text.length > 140 || /[.!?…;]["”»)]*$/u.test(text)) return false;
  const rest = cues.after("byline", text)?.rest ?? "";
  if (rest === "") return false;
  return /^[\s:]*[\p{Lu}\p{Lt}\p{Lo}]/u.test(text.slice(text.length - rest.length));
}

/** A heading may open with “by” and name nobody: “By boat to the rock”. */
function namesPersons(text: string, { cues, languages }: Eye): boolean {
  const { length } = cues.after("byline", text)?.rest ?? "";
  const [names = ""] = text.slice(text.length - length).split(/\s*(?:[|·•–—\d]|,\s*\d)/u);
  return isPersons(names.replace(/^[\s:]+/u, ""), languages);
}

/** A date with at most an outlet, a place or “published” beside it. */
export function isDateLine(text: string, words: number, languages: Languages): boolean {
  if (words > 14 || text.length > 110) return false;
  const date = dateInLine(text, languages);
  if (date === undefined || hasEndMark(date.rest)) return false;
  return wordCount(date.rest) <= 7 && !/["“«?!]/u.test(date.rest);
}

/** The cue opens the line or a sentence of it, as an appeal does; a cue of one word must be the whole line. */
function isAppeal(text: string, cues: Cues): boolean {
  if (/["“«]/u.test(text)) return false;
  return text.split(/[.!?:|–—\n]\s*/u).some((part) => isLabel(cues.after("promotion", part)));
}

/** A short line that is the byline's name, or a name after a dash. */
function isSignature({ text, element }: Item, byline: string | undefined): boolean {
  const words = wordCount(text);
  if (element.tagName !== "p" || words < 1 || words > 8 || /[.!?…:;]$|[©@\d]/u.test(text)) return false;
  const names = text.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  if (/^[—–-]\s*\p{Lu}/u.test(text)) return names.length >= 2 && names.every((name) => /^\p{Lu}/u.test(name));
  if (byline === undefined || words < 2) return false;
  const known = new Set((byline.match(/\p{L}[\p{L}'’-]*/gu) ?? []).map((name) => name.toLowerCase()));
  return names.every((name) => known.has(name.toLowerCase()));
}

/** A closing paragraph that opens with the author's name: in italics, or a short one with the full name at its head. */
function isSelfPortrait({ text, element }: Item, byline: string | undefined): boolean {
  const words = wordCount(text);
  if (byline === undefined || words < 6 || element.tagName !== "p") return false;
  const name = byline.toLowerCase();
  const start = text.toLowerCase().slice(0, name.length + 20);
  if (isWholly(element, "em")) return name.length > 4 && start.includes(name);
  return words <= 60 && name.includes(" ") && start.startsWith(`${name} `);
}
