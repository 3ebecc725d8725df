import type { Span } from "../../../model/analysis.ts";
import { isAdverb, isFunction, isName, phraseEnd } from "../../nounphrase.ts";
import type { Scene } from "../../scene.ts";
import type { Token } from "../../words.ts";
import { moodClause } from "../second/clause.ts";
import type { Around } from "../speakers/around.ts";
import type { Verb } from "../speakers/cues.ts";
import { opensWithNumber } from "./amount.ts";

/** Start of the clause that the verb brings: after a complementiser, or right after the verb. */
export function clauseAfter(
  tokens: readonly Token[],
  verb: Verb,
  end: number,
  around: Around,
): number | undefined {
  const { scene, vocabulary } = around;
  let at = verb.closes ?? verb.to;
  const direct = tokens[at];
  if (direct === undefined || at >= end) return undefined;
  if (vocabulary.complementisers.has(tokens[at - 1]?.form ?? "")) return direct.start;
  if (tokens[at]?.text === ",") {
    const close = tokens.slice(at + 1, at + 20).findIndex((token) => token.text === ",");
    if (close >= 0 && vocabulary.complementisers.has(tokens[at + close + 2]?.form ?? "")) at += close + 2;
  }
  if (!vocabulary.complementisers.has(tokens[at]?.form ?? "")) {
    const linked = vocabulary.roleLinks.has(direct.form) || vocabulary.links.has(direct.form);
    const from = linked ? at + 1 : at;
    const to =
      !linked && vocabulary.bareReporting.size === 0 && !vocabulary.dropsSubjects
        ? from
        : phraseEnd(tokens, from, Math.min(end, from + 6), vocabulary);
    if (to > from && vocabulary.complementisers.has(tokens[to]?.form ?? "")) at = to;
  }
  if (!vocabulary.complementisers.has(tokens[at]?.form ?? ""))
    at = verb.nonfinite ? at : pastAdverbial(scene, at, end, vocabulary);
  if (vocabulary.complementisers.has(tokens[at]?.form ?? "")) return tokens[at + 1]?.start;
  const mood = moodClause(tokens, verb, end, around);
  if (mood !== undefined) return mood;
  if (vocabulary.telling.has(verb.form)) {
    const told = behindListener(tokens, verb.to, end, vocabulary);
    if (told !== undefined) return told;
  }
  at = verb.to;
  if (!vocabulary.bareReporting.has(verb.form)) return undefined;
  if (vocabulary.calendar.has(tokens[at]?.form ?? "")) at++;
  const lead = tokens[at];
  if (lead === undefined) return undefined;
  const to = phraseEnd(tokens, at, end, vocabulary);
  if (tokens[to]?.text === "," || vocabulary.complementisers.has(tokens[to]?.form ?? "")) return undefined;
  const told = vocabulary.pronouns.has(tokens[to]?.form ?? "") && to > at;
  if (told) return tokens[to]?.start;
  const opens =
    vocabulary.determiners.has(lead.form) ||
    isName(lead, vocabulary) ||
    isFunction(lead, vocabulary) ||
    opensWithNumber(tokens, at, vocabulary);
  if (vocabulary.pronouns.has(lead.form) || vocabulary.clauseSubjects.has(lead.form)) return lead.start;
  const led = tokens[verb.from - 1]?.text !== "," && isName(lead, vocabulary);
  const clause =
    hasVerb(scene, at, end, vocabulary) || (led && runsIntoVerb(tokens[to - 1], tokens[to], vocabulary));
  return opens && clause ? lead.start : undefined;
}

/** “said Cole sold the boat”: a name, and a plain word that is no noun for somebody. */
function runsIntoVerb(
  last: Token | undefined,
  next: Token | undefined,
  vocabulary: Around["vocabulary"],
): boolean {
  if (last === undefined || next === undefined || !isName(last, vocabulary)) return false;
  if (vocabulary.calendar.has(last.form) || !next.word || next.capital || isAdverb(next, vocabulary))
    return false;
  const plain = !vocabulary.stop.has(next.form) && !isFunction(next, vocabulary);
  return (
    plain &&
    !vocabulary.gerundEndings.some((ending) => next.form.endsWith(ending)) &&
    /(?:ed|s|t)$/.test(next.form)
  );
}

/** “said at the same meeting that”: token index of the complementiser behind words of time and place. */
function pastAdverbial(
  { tokens, tags }: Scene,
  at: number,
  end: number,
  vocabulary: Around["vocabulary"],
): number {
  const first = tokens[at];
  const leads =
    first !== undefined &&
    (vocabulary.calendar.has(first.form) ||
      (vocabulary.stop.has(first.form) &&
        !vocabulary.determiners.has(first.form) &&
        !vocabulary.pronouns.has(first.form)));
  if (!leads) return at;
  for (let next = at + 1; next < Math.min(end, at + 8); next++) {
    const token = tokens[next];
    const before = tokens[next - 1]?.form ?? "";
    const object =
      token !== undefined && vocabulary.determiners.has(token.form) && !vocabulary.stop.has(before);
    if (token === undefined || !token.word || vocabulary.classes.has(token.form)) return at;
    if (tags?.[next]?.pos === "verb") return at;
    if (vocabulary.complementisers.has(token.form)) return next;
    if (object) return at;
  }
  return at;
}

/** “told a group of growers on Monday that”. */
function behindListener(
  tokens: readonly Token[],
  from: number,
  end: number,
  vocabulary: Around["vocabulary"],
): number | undefined {
  for (let at = from; at < Math.min(end, from + 14); at++) {
    const token = tokens[at];
    if (token === undefined || !token.word) return undefined;
    if (vocabulary.complementisers.has(token.form)) return tokens[at + 1]?.start;
    if (vocabulary.relatives.has(token.form)) return undefined;
  }
  return undefined;
}

/** A clause has a finite verb; without tags, a form of "be", "have" or a modal: enough to tell it from an object. */
function hasVerb(
  { tokens, tags }: Scene,
  from: number,
  end: number,
  vocabulary: Around["vocabulary"],
): boolean {
  let near = true;
  for (let at = from + 1; at < Math.min(end, from + 20); at++) {
    const token = tokens[at];
    if (token === undefined || /^[.;:]$/.test(token.text)) return false;
    const joined = token.form === vocabulary.and && tags?.[at + 1]?.pos === "verb";
    near &&= token.text !== "," && !joined && !vocabulary.relatives.has(token.form);
    if (vocabulary.auxiliaries.has(token.form) || vocabulary.passives.has(token.form)) return true;
    if (near && tags?.[at]?.pos === "verb" && finite(tokens, at, vocabulary)) return true;
  }
  return false;
}

/** No gerund, and no infinitive behind “to”. */
function finite(tokens: readonly Token[], at: number, vocabulary: Around["vocabulary"]): boolean {
  const form = tokens[at]?.form ?? "";
  if (vocabulary.gerundEndings.some((ending) => form.endsWith(ending))) return false;
  return !vocabulary.actLinks.has(tokens[at - 1]?.form ?? "");
}

/** Without blanks and marks at its ends. */
export function trimmed(text: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && /[\s,;:]/.test(text.charAt(start))) start++;
  while (end > start && /[\s.,;:!?…]/.test(text.charAt(end - 1))) end--;
  const aside = /\s*\([^()]{1,12}\)$/.exec(text.slice(Math.max(start, end - 20), end));
  return { start, end: end - (aside?.[0].length ?? 0) };
}

/** Where the clause ends: before a colon that leads to a quotation. */
export function beforeQuotation({ scene, outer }: Around, from: number, to: number): number {
  for (const { start } of outer) {
    if (start <= from || start >= to) continue;
    const lead = scene.paragraph.text.slice(from, start).trimEnd();
    if (lead.endsWith(":")) return from + lead.length - 1;
  }
  return to;
}
