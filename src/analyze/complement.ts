import type { Around } from "./around.ts";
import type { Verb } from "./cues.ts";
import { isAdverb, isFunction, isName, phraseEnd } from "./nounphrase.ts";
import type { Token } from "./words.ts";

/** Start of the clause that the verb brings: after a complementiser, or right after the verb. */
export function clauseAfter(
  tokens: readonly Token[],
  verb: Verb,
  end: number,
  { vocabulary }: Around,
): number | undefined {
  let at = verb.to;
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
      !linked && vocabulary.bareReporting.size === 0
        ? from
        : phraseEnd(tokens, from, Math.min(end, from + 6), vocabulary);
    if (to > from && vocabulary.complementisers.has(tokens[to]?.form ?? "")) at = to;
  }
  if (!vocabulary.complementisers.has(tokens[at]?.form ?? ""))
    at = verb.nonfinite ? at : pastAdverbial(tokens, at, end, vocabulary);
  if (vocabulary.complementisers.has(tokens[at]?.form ?? "")) return tokens[at + 1]?.start;
  at = verb.to;
  if (!vocabulary.bareReporting.has(verb.form)) return undefined;
  const to = phraseEnd(tokens, at, end, vocabulary);
  if (tokens[to]?.text === ",") return undefined;
  const told = vocabulary.pronouns.has(tokens[to]?.form ?? "") && to > at;
  if (told) return tokens[to]?.start;
  const opens =
    vocabulary.determiners.has(direct.form) ||
    isName(direct, vocabulary) ||
    isFunction(direct, vocabulary) ||
    /^\d/.test(direct.form);
  if (vocabulary.pronouns.has(direct.form) || vocabulary.clauseSubjects.has(direct.form)) return direct.start;
  const led = tokens[verb.from - 1]?.text !== "," && isName(direct, vocabulary);
  const clause =
    hasVerb(tokens, at, end, vocabulary) || (led && runsIntoVerb(tokens[to - 1], tokens[to], vocabulary));
  return opens && clause ? direct.start : undefined;
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
  tokens: readonly Token[],
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
    if (vocabulary.complementisers.has(token.form)) return next;
    if (object) return at;
  }
  return at;
}

/** A clause has a form of "be", "have" or a modal: enough to tell it from an object. */
function hasVerb(
  tokens: readonly Token[],
  from: number,
  end: number,
  vocabulary: Around["vocabulary"],
): boolean {
  for (let at = from + 1; at < Math.min(end, from + 20); at++) {
    const token = tokens[at];
    if (token === undefined || /^[.;:]$/.test(token.text)) return false;
    if (vocabulary.auxiliaries.has(token.form) || vocabulary.passives.has(token.form)) return true;
  }
  return false;
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
