import type { Element } from "hast";
import type { Cues } from "../cues.ts";
import { hasLink, textOf } from "../inline.ts";
import { hasEndMark, isFullText, wordCount } from "../line.ts";
import { leadOf } from "./lead.ts";
import type { Leaf } from "./leaves.ts";
import { type Fate, isTitle, letters, type Sieve } from "./sieve.ts";

/** Share of the article's letters that a part named as beside it may hold: bodies are named after a state, too. */
const most = 0.35;
/** Words of a block that repeats another. */
const repeated = 20;

export function sift(leaves: readonly Leaf[], chosen: readonly boolean[], sieve: Sieve): readonly Fate[] {
  const fates = chosen.map((is): Fate => (is ? "article" : "outside"));
  const drop = (rule: Fate, test: (leaf: Leaf, at: number) => boolean): void => {
    leaves.forEach((leaf, at) => {
      if (fates[at] === "article" && test(leaf, at)) fates[at] = rule;
    });
  };
  const holders = besideParts(leaves, fates);
  drop("beside", ({ beside }) => beside !== undefined && holders.has(beside));
  const opening = openingOf(leaves, fates);
  drop(
    "title",
    ({ element, text }, at) => element.tagName === "h1" || (at < opening && isTitle(text, sieve.title)),
  );
  const lead = leadOf(leaves, fates, opening, sieve);
  if (lead !== undefined) fates[lead] = "lead";
  drop("links", isLinks);
  drop("notice", ({ element, text }) => isNotice(element, text, sieve.cues));
  drop("line", ({ element, text }, at) => at < opening && element.tagName === "p" && isStray(text));
  drop("caption", (leaf, at) => isCaption(leaf, leaves[at - 1]));
  dropRepeated(leaves, fates);
  dropLabels(leaves, fates);
  return fates;
}

/** Parts named as beside an article that hold only a little of it. */
function besideParts(leaves: readonly Leaf[], fates: readonly Fate[]): ReadonlySet<Element> {
  const sizes = new Map<Element, number>();
  let total = 0;
  leaves.forEach(({ text, beside }, at) => {
    if (fates[at] !== "article") return;
    total += text.length;
    if (beside !== undefined) sizes.set(beside, (sizes.get(beside) ?? 0) + text.length);
  });
  return new Set([...sizes].filter(([, size]) => size < total * most).map(([part]) => part));
}

/** The first full paragraph. */
function openingOf(leaves: readonly Leaf[], fates: readonly Fate[]): number {
  return leaves.findIndex(
    ({ element, text, linked }, at) =>
      fates[at] === "article" && element.tagName === "p" && linked < 0.5 && isFullText(text),
  );
}

/** Nothing but links to other pages, and no sentence. */
function isLinks({ element, text, linked }: Leaf): boolean {
  if (element.tagName === "ul" || element.tagName === "ol")
    return linked > 0.75 || (linked > 0.35 && areTeasers(element));
  return (
    linked > 0.85 &&
    (element.tagName === "p" || /^h\d$/.test(element.tagName)) &&
    (!/[.…]["”»]?$/u.test(text) || wordCount(text) < 6)
  );
}

/** Every item is a short line with a link. */
function areTeasers({ children }: Element): boolean {
  const items = children.filter((child): child is Element => child.type === "element");
  return items.length > 1 && items.every((item) => hasLink(item) && wordCount(textOf(item)) <= 20);
}

/** A short line that asks the reader for something, or stands for a film that is not there. */
function isNotice(element: Element, text: string, cues: Cues): boolean {
  if (element.tagName === "figure" || wordCount(text) > 25) return false;
  const opening = cues.after("notice", text);
  return (
    cues.isShareBar(text) || (opening !== undefined && (opening.rest === "" || /[\s:]/.test(opening.cue)))
  );
}

/** Dates, names, sections and counts between the title and the first paragraph. */
function isStray(text: string): boolean {
  return wordCount(text) <= 12 && !hasEndMark(text);
}

/** Of texts in boxes of their own: one of some length that stands above already, and short lines that stand three times. */
function dropRepeated(leaves: readonly Leaf[], fates: Fate[]): void {
  const places = new Map<string, number[]>();
  let caption = "";
  leaves.forEach(({ element, text }, at) => {
    if (fates[at] === "article" && element.tagName === "figure") {
      const same = letters(text);
      if (same !== "" && caption.includes(same)) fates[at] = "repeated";
      else caption = same;
    }
    if (fates[at] !== "article" || element.tagName !== "p") return;
    const same = letters(text);
    const others = places.get(same);
    if (others === undefined) places.set(same, [at]);
    else others.push(at);
  });
  for (const [first, ...rest] of places.values()) {
    if (first === undefined || rest.length === 0) continue;
    const words = wordCount(leaves[first]?.text ?? "");
    const parents = new Set([first, ...rest].map((at) => leaves[at]?.parent));
    if (parents.size <= rest.length) continue;
    if (words >= repeated) for (const at of rest) fates[at] = "repeated";
    else if (words > 0 && words <= 6 && rest.length > 1)
      for (const at of [first, ...rest]) fates[at] = "repeated";
  }
}

/** A short text right below a picture, in its box or without an end mark. */
function isCaption({ element, text, parent }: Leaf, above: Leaf | undefined): boolean {
  if (element.tagName !== "p" || above === undefined || above.parent !== parent || !isPicture(above.element))
    return false;
  return wordCount(text) <= 30 && (!hasEndMark(text) || /\)[.\s]*$/.test(text));
}

function isPicture({ tagName, children }: Element): boolean {
  if (tagName === "img") return true;
  return (
    children.length > 0 &&
    (tagName === "figure" || tagName === "p") &&
    children.every((child) =>
      child.type === "element"
        ? isPicture(child) || /^(?:a|picture|source|span)$/.test(child.tagName)
        : child.type !== "text" || child.value.trim() === "",
    )
  );
}

/** A heading or short line that announces only what was dropped below it. */
function dropLabels(leaves: readonly Leaf[], fates: Fate[]): void {
  /** Of the blocks below, up to the next that stays: the first one's fate. */
  let below: Fate = "article";
  let next: Element | undefined;
  for (let at = leaves.length - 1; at >= 0; at--) {
    const leaf = leaves[at];
    const fate = fates[at];
    if (leaf === undefined || fate === undefined) continue;
    const { element, text } = leaf;
    if (fate === "article" && element.tagName !== "figure" && element.tagName !== "img") {
      const level = levelOf(element);
      const last = next === undefined || levelOf(next) <= level;
      const announces = below === "links" || below === "beside" || below === "label";
      const empty =
        level < 7
          ? last && (announces || next === undefined)
          : announces && below !== "beside" && isLabel(text);
      if (empty) fates[at] = "label";
      else next = element;
    }
    below = fates[at] ?? below;
  }
}

/** 7 for blocks that are no headings. */
function levelOf({ tagName }: Element): number {
  return /^h\d$/.test(tagName) ? Number(tagName[1]) : 7;
}

function isLabel(text: string): boolean {
  return wordCount(text) <= 6 && !/[.!?…]["”»]?$/u.test(text);
}
