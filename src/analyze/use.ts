import type { Quotation, Span } from "../model/analysis.ts";
import { within } from "./cover.ts";
import type { Draft } from "./drafts.ts";
import { isName } from "./nounphrase.ts";
import { findPhrases, type Phrasebook } from "./phrases.ts";
import type { Scene } from "./scene.ts";
import { countWords, type Token, tokenAt } from "./words.ts";

const longestTerm = 5;

/** What the marks are for: somebody's words, a title, a name, or a term. `reported`: a cue names the speaker. */
export function useOf(draft: Draft, reported: boolean): Quotation["use"] {
  const { scene, content } = draft;
  const { text, set } = scene.paragraph;
  const words = countWords(text.slice(content.start, Math.min(content.end, content.start + 600)));
  if (draft.continued || words > 30) return "speech";
  const at = tokenAt(scene.tokens, draft.span.start);
  if (isTitle(scene, at) || isSignedWork(draft, text)) return "title";
  const capital = /^[«“"‘\s]*\p{Lu}/u.test(text.slice(content.start, content.start + 4));
  if (!reported && words <= 10 && capital && framed(content, set)) return "title";
  const shown = scene.vocabulary?.nounsCapitalised === true && isDistanced(scene, at);
  if (words <= 4 && !shown && isInName(draft, at, capital)) return "name";
  if (words > longestTerm || (words > 2 && capital && /[.!?…]/.test(text.charAt(content.end - 1))))
    return "speech";
  if (isDistanced(scene, at)) return "term";
  if (words > 2 && scene.vocabulary?.complementisers.has(scene.tokens[at - 1]?.form ?? "") === true)
    return "speech";
  const colon = /:\s*$/.test(text.slice(Math.max(0, draft.span.start - 3), draft.span.start));
  return reported || (colon && words > 2) ? "speech" : "term";
}

function isTitle({ tokens, vocabulary }: Scene, at: number): boolean {
  if (vocabulary === undefined) return false;
  return endsAt(tokens, at, vocabulary.workCues, 1);
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
  if (isName(before, vocabulary) && at > 1) return true;
  const organised = (token: Token | undefined) =>
    token !== undefined && vocabulary.institutions.has(token.form);
  return capital && (organised(before) || organised(tokens[at - 2]));
}

function framed(content: Span, set: readonly Span[]): boolean {
  return set.some((span) => within(content, [span]) || within(span, [content]));
}
