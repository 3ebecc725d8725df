import { isFunction, isName } from "../../nounphrase.ts";
import { phraseAt } from "../../phrases.ts";
import type { Vocabulary } from "../../vocabulary.ts";
import type { Token } from "../../words.ts";

/** The capitalised words of a noun phrase that are somebody's name: token indices `from`–`to` of the phrase. */
export interface Run {
  readonly from: number;
  readonly to: number;
  /** Words of the name. */
  readonly size: number;
}

/** The last run of capitalised words, if no link ties it to the words before. */
export function lastRun(own: readonly Token[], vocabulary: Vocabulary): Run | undefined {
  let to = own.length;
  while (to > 0 && !isName(own[to - 1], vocabulary)) to--;
  if (to === 0) return undefined;
  let from = to;
  let size = 0;
  while (from > 0 && !ends(own, from, to, vocabulary)) {
    const token = own[from - 1];
    if (token === undefined) break;
    if (isName(token, vocabulary) && !titled(own, from - 1, to, vocabulary)) size++;
    else if (!joins(own, from - 1, vocabulary)) break;
    from--;
  }
  while (from < to && !isName(own[from], vocabulary)) from++;
  const before = own[from - 1]?.form ?? "";
  if (size === 0) return undefined;
  const linked = (form: string): boolean => vocabulary.links.has(form) || vocabulary.roleLinks.has(form);
  const tied =
    (linked(before) && from > 1) || (vocabulary.determiners.has(before) && linked(own[from - 2]?.form ?? ""));
  if (to !== own.length || (tied && !endsInPerson(own, from, to, vocabulary))) return undefined;
  return tied ? { from: to - 2, to, size: 2 } : { from, to, size };
}

/** A function stands before the name; „Ruth Richter“ has none, although every noun has a capital. */
function ends(own: readonly Token[], from: number, to: number, vocabulary: Vocabulary): boolean {
  const token = own[from - 1];
  if (token?.capital === false || !vocabulary.nounsCapitalised)
    return token?.capital === false && isFunction(token, vocabulary);
  const before = own[from - 2];
  const surname =
    from === to &&
    isName(before, vocabulary) &&
    !isFunction(before, vocabulary) &&
    !vocabulary.demonyms.has(before?.form ?? "");
  return isFunction(token, vocabulary) && !surname;
}

/** « le patron de la CGT Paul Roy »: a function, what it is of, and two words of a name. */
function endsInPerson(own: readonly Token[], from: number, to: number, vocabulary: Vocabulary): boolean {
  const words = own.slice(to - 2, to);
  return (
    (vocabulary.nounsCapitalised || !vocabulary.headLast) &&
    to - from >= 3 &&
    words.every((token) => isName(token, vocabulary) && /^\p{Lu}\p{Ll}/u.test(token.text)) &&
    own.slice(0, from).some((token) => vocabulary.roles.has(token.form))
  );
}

function titled(own: readonly Token[], at: number, to: number, vocabulary: Vocabulary): boolean {
  if (isName(own[at - 1], vocabulary)) return false;
  const title = phraseAt(own, at, vocabulary.titles);
  return title !== undefined && title.to < to;
}

/** Marks and small words inside a name: « J. », « de », a nickname. */
function joins(own: readonly Token[], at: number, vocabulary: Vocabulary): boolean {
  const token = own[at];
  if (token === undefined) return false;
  if (at > 0 && vocabulary.particles.has(token.form)) return true;
  const between = isName(own[at - 1], vocabulary) || /^[«“"‘]$/.test(own[at - 1]?.text ?? "");
  if (!token.word)
    return token.text === "." ? /^(?:\p{Lu}\.)*\p{Lu}$/u.test(own[at - 1]?.text ?? "") : at > 0;
  return (
    between &&
    (vocabulary.links.has(token.form) || token.capital) &&
    own[at - 1]?.capital === true &&
    !isFunction(own[at - 1], vocabulary)
  );
}

export function introduces(own: readonly Token[], from: number, to: number, vocabulary: Vocabulary): boolean {
  for (let at = from; at < to; at++) {
    if (vocabulary.roles.has(own[at]?.form ?? "")) return true;
    if (titled(own, at, to + 1, vocabulary)) return true;
  }
  return false;
}

/** « le grand Paul Roy »: plain words only before the name. */
export function isAdjectival(
  own: readonly Token[],
  from: number,
  to: number,
  vocabulary: Vocabulary,
): boolean {
  const lead = own.slice(from, to);
  return (
    lead.length <= 2 &&
    lead.every((token) => token.word && !token.capital && !vocabulary.stop.has(token.form))
  );
}
