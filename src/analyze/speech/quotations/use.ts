import type { Quotation, Span } from "../../../model/analysis.ts";
import { within } from "../../cover.ts";
import { isName } from "../../nounphrase.ts";
import { findPhrases, type Phrasebook, phraseAt } from "../../phrases.ts";
import type { Scene } from "../../scene.ts";
import { countWords, type Token, tokenAt } from "../../words.ts";
import type { Draft } from "./drafts.ts";

const longestTerm = 5;

/** What the marks are for: somebody's words, a title, a name, or a term. `reported`: a cue names the speaker. */
export function useOf(draft: Draft, reported: boolean): Quotation["use"] {
  const { scene, content } = draft;
  const { text, set } = scene.paragraph;
  const words = countWords(text.slice(content.start, Math.min(content.end, content.start + 600)));
  if (draft.continued || words > 30) return "speech";
  const at = tokenAt(scene.tokens, draft.span.start);
  if (isTitle(draft, at, reported) || isSignedWork(draft, text)) return "title";
  const capital = /^[«“"‘\s]*\p{Lu}/u.test(text.slice(content.start, content.start + 4));
  if (!reported && words <= 10 && capital && framed(content, set)) return "title";
  const shown = scene.vocabulary?.nounsCapitalised === true && isDistanced(scene, at);
  if (words <= 4 && !shown && isInName(draft, at, capital)) return "name";
  if (!reported && isApart(draft)) return capital ? "title" : "term";
  if (!reported && !isSentence(draft, text) && isWork(draft, at, capital)) return capital ? "title" : "term";
  if (!reported && isDetermined(scene, at) && !isSentence(draft, text)) return "term";
  if (words > longestTerm || (words > 2 && capital && /[.!?…]/.test(text.charAt(content.end - 1))))
    return "speech";
  if (isDistanced(scene, at)) return "term";
  if (words > 2 && scene.vocabulary?.complementisers.has(scene.tokens[at - 1]?.form ?? "") === true)
    return "speech";
  const colon = /:\s*$/.test(text.slice(Math.max(0, draft.span.start - 3), draft.span.start));
  return reported || (colon && words > 2) ? "speech" : "term";
}

function isTitle(draft: Draft, at: number, reported: boolean): boolean {
  const { tokens, tags, vocabulary, paragraph } = draft.scene;
  if (vocabulary === undefined) return false;
  const first = tokenAt(tokens, draft.content.start);
  if (tags?.[first]?.pos === "verb" && tokens[first]?.capital === false) return false;
  const colon = tokens[at - 1]?.text === ":" && !isSentence(draft, paragraph.text);
  const named = reported && tokens[at - 1]?.text === "," && isVerbless(draft) && tokens[first]?.capital;
  return endsAt(tokens, colon ? at - 1 : at, vocabulary.workCues, colon || (reported && !named) ? 0 : 1);
}

function isVerbless({ scene, content }: Draft): boolean {
  const { tokens, tags } = scene;
  const own = tags?.slice(tokenAt(tokens, content.start), tokenAt(tokens, content.end));
  return own?.every((tag) => tag.pos !== "verb") === true;
}

/** « leur « retour aux heures sombres » »: a noun that the author's own sentence takes up. */
function isDetermined({ tokens, vocabulary }: Scene, at: number): boolean {
  return vocabulary?.determiners.has(tokens[at - 1]?.form ?? "") === true;
}

function isSentence({ content }: Draft, text: string): boolean {
  return /[.!?…]$/.test(text.slice(content.start, content.end));
}

/** All that parentheses hold: « principe 5 (« … ») ». */
function isApart({ scene, span }: Draft): boolean {
  const { text } = scene.paragraph;
  return (
    /\(\s*$/.test(text.slice(0, span.start).slice(-3)) && /^\s*\)/.test(text.slice(span.end, span.end + 3))
  );
}

/** A work is named before it in the same phrase, or no verb stands in it: « le rapport sur les « … » ». */
function isWork(draft: Draft, at: number, capital: boolean): boolean {
  const { scene, content } = draft;
  const { tokens, tags, vocabulary } = scene;
  if (vocabulary === undefined) return false;
  const end = tokenAt(tokens, content.end);
  const still = (index: number): boolean => tags?.[index]?.pos !== "verb";
  const verbless = isVerbless(draft);
  if (verbless && capital && tokens.slice(tokenAt(tokens, content.start), end).length > 2) return true;
  for (let index = at - 1; index >= Math.max(0, at - 10); index--) {
    const token = tokens[index];
    if (token === undefined || !token.word || !still(index)) return false;
    if (
      [vocabulary.complementisers, vocabulary.relatives, vocabulary.classes, vocabulary.pronouns].some(
        (words) => words.has(token.form),
      )
    )
      return false;
    if (phraseAt(tokens, index, vocabulary.workCues) !== undefined) return verbless || capital;
  }
  return false;
}

/** Capitalised pieces of one enumeration, one of them no speech, are all titles: « A », « B » ou encore « C ». */
export function sameUse(drafts: readonly Draft[]): void {
  const outer = drafts.filter((draft) => draft.depth === 0);
  for (let from = 0; from < outer.length; from++) {
    let to = from + 1;
    while (to < outer.length && isListed(outer[to - 1], outer[to])) to++;
    const list = outer.slice(from, to);
    const silent = list.every((one) => one.voice === undefined && one.speaker === undefined);
    if (list.length > 1 && silent && list.every(startsHigh) && list.some((one) => one.use !== "speech"))
      for (const one of list) one.use = "title";
    from = to - 1;
  }
}

function startsHigh({ scene, content }: Draft): boolean {
  return /^\p{Lu}/u.test(scene.paragraph.text.slice(content.start, content.start + 2));
}

function isListed(one: Draft | undefined, next: Draft | undefined): boolean {
  if (one === undefined || next === undefined) return false;
  const between = one.scene.paragraph.text.slice(one.span.end, next.span.start);
  return between.length < 30 && !/[.:;!?()]/.test(between) && countWords(between) <= 2;
}

/** « … », de Paul Roy, 1989: a work and who made it. */
function isSignedWork({ scene, span, closed }: Draft, text: string): boolean {
  const { tokens, vocabulary } = scene;
  if (vocabulary === undefined || !closed || /[.!?…,]\s*[»”"]?$/.test(text.slice(span.start, span.end)))
    return false;
  let at = tokenAt(tokens, span.end);
  if (tokens[at]?.text === ",") at++;
  const link = tokens[at]?.form ?? "";
  const made = vocabulary.links.has(link) || vocabulary.agents.has(link);
  const capital = /^[«“"‘\s]*\p{Lu}/u.test(text.slice(span.start, span.start + 4));
  return made && capital && isName(tokens[at + 1], vocabulary) && isName(tokens[at + 2], vocabulary);
}

function isDistanced({ tokens, vocabulary }: Scene, at: number): boolean {
  return vocabulary !== undefined && endsAt(tokens, at, vocabulary.distanceCues, 0);
}

/** A phrase of the book ends before the token, with at most `gap` words between. */
function endsAt(tokens: readonly Token[], at: number, book: Phrasebook, gap: number): boolean {
  const from = Math.max(0, at - 4 - gap);
  const near = tokens.slice(from, at);
  return findPhrases(near, book).some((hit) => {
    const between = near.slice(hit.to);
    return between.length <= gap && between.every((token) => token.text === ",");
  });
}

function isInName({ scene, span }: Draft, at: number, capital: boolean): boolean {
  const { tokens, vocabulary } = scene;
  if (vocabulary === undefined) return false;
  const before = tokens[at - 1];
  const after = tokens[tokenAt(tokens, span.end)];
  if (isName(before, vocabulary) && isName(after, vocabulary) && capital) return true;
  if (isName(before, vocabulary) && capital && at > 1) return true;
  const organised = (token: Token | undefined) =>
    token !== undefined && vocabulary.institutions.has(token.form);
  return capital && (organised(before) || (before?.word === true && organised(tokens[at - 2])));
}

function framed(content: Span, set: readonly Span[]): boolean {
  return set.some((span) => within(content, [span]) || within(span, [content]));
}
