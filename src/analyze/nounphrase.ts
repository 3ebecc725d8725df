import { phraseAt } from "./phrases.ts";
import type { Vocabulary } from "./vocabulary.ts";
import type { Token } from "./words.ts";

const longest = 14;
const opening = new Set(["«", "“", '"', "‘"]);
const closing = new Set(["»", "”", '"', "’"]);

/**
 * Token index after the noun phrase that starts at `from`, at most `limit`; `from` when there is none.
 * Determiners, nouns with their adjectives, names, and what « de » or “of” adds to them.
 */
export function phraseEnd(
  tokens: readonly Token[],
  from: number,
  limit: number,
  vocabulary: Vocabulary,
): number {
  const state = { at: from, head: false, adjectives: 0, names: 0 };
  while (state.at < limit && state.at - from < 4 && opens(tokens, state.at, vocabulary)) state.at++;
  const opened = state.at > from;
  while (state.at < limit && state.at - from < longest) {
    const next = step(tokens, state, limit, opened, vocabulary);
    if (next <= state.at) break;
    state.at = next;
  }
  if (!state.head) return from;
  const next = tokens[state.at]?.form ?? "";
  const runs =
    vocabulary.stop.has(next) && !vocabulary.auxiliaries.has(next) && !vocabulary.relatives.has(next);
  const last = tokens[state.at - 1];
  if (
    state.adjectives >= 2 &&
    runs &&
    last?.capital === false &&
    !isFunction(last, vocabulary) &&
    isParticiple(last, vocabulary)
  )
    state.at--;
  if (runsOnAsGerund(tokens, state.at, vocabulary)) state.at--;
  while (state.at > from && dangles(tokens[state.at - 1], vocabulary)) state.at--;
  return state.at;
}

/** “a teenager standing with friends”, “the company conducting the survey”. */
function runsOnAsGerund(tokens: readonly Token[], at: number, vocabulary: Vocabulary): boolean {
  const last = tokens[at - 1];
  const next = tokens[at]?.form ?? "";
  return (
    last?.capital === false &&
    isFunction(tokens[at - 2], vocabulary) &&
    !isFunction(last, vocabulary) &&
    vocabulary.stop.has(next) &&
    next !== vocabulary.and &&
    !vocabulary.auxiliaries.has(next) &&
    vocabulary.gerundEndings.some((ending) => last.form.endsWith(ending))
  );
}

export function isName(token: Token | undefined, vocabulary: Vocabulary): boolean {
  if (token?.capital === false) return isHyphened(token, vocabulary);
  return (
    token?.capital === true &&
    token.word &&
    (!vocabulary.stop.has(token.form) || /^\p{Lu}{2,}$/u.test(token.text))
  );
}

/** “al-Bayad”, “el-Kadiri”. */
function isHyphened({ text }: Token, { particles }: Vocabulary): boolean {
  const hyphen = text.indexOf("-");
  return hyphen > 0 && particles.has(text.slice(0, hyphen)) && /^\p{Lu}/u.test(text.slice(hyphen + 1));
}

/** A small word inside a name: « von », « der ». */
export function isParticle(tokens: readonly Token[], at: number, vocabulary: Vocabulary): boolean {
  const inside = (other: Token | undefined): boolean =>
    isName(other, vocabulary) || (other !== undefined && vocabulary.particles.has(other.form));
  if (vocabulary.nounsCapitalised && !leadsToName(tokens, at, vocabulary)) return false;
  return vocabulary.particles.has(tokens[at]?.form ?? "") && inside(tokens[at - 1]) && inside(tokens[at + 1]);
}

/** „von der Heide“, not „von der Hochschule“ nor „Geografen der Stadt“: every noun has a capital. */
function leadsToName(tokens: readonly Token[], at: number, vocabulary: Vocabulary): boolean {
  const { particles, links } = vocabulary;
  const article = links.has(tokens[at]?.form ?? "") && vocabulary.determiners.has(tokens[at]?.form ?? "");
  if (article && !particles.has(tokens[at - 1]?.form ?? "")) return false;
  let next = at + 1;
  while (particles.has(tokens[next]?.form ?? "")) next++;
  return !isFunction(tokens[next], vocabulary);
}

/** A word that tells what somebody or something is: a function, a group, an organisation. */
export function isFunction(token: Token | undefined, vocabulary: Vocabulary): boolean {
  if (token === undefined) return false;
  const form = token.form;
  return (
    vocabulary.roles.has(form) ||
    vocabulary.groups.has(form) ||
    vocabulary.institutions.has(form) ||
    vocabulary.documents.has(form)
  );
}

export function isAdverb(token: Token | undefined, vocabulary: Vocabulary): boolean {
  if (token === undefined || token.capital || isFunction(token, vocabulary)) return false;
  return vocabulary.adverbEndings.some(
    (ending) => token.form.length > ending.length + 2 && token.form.endsWith(ending),
  );
}

export function isParticiple(token: Token, { lexicons }: Vocabulary): boolean {
  return token.form.length > 3 && lexicons.participleEndings.some((ending) => token.form.endsWith(ending));
}

/** „Institut für Meereskunde“: where every noun has a capital, an institution has a field as a function has. */
function hasField(token: Token | undefined, { roles, institutions, nounsCapitalised }: Vocabulary): boolean {
  const form = token?.form ?? "";
  return roles.has(form) || (nounsCapitalised && institutions.has(form));
}

interface State {
  at: number;
  head: boolean;
  adjectives: number;
  /** Capitalised words so far. */
  names: number;
}

function step(
  tokens: readonly Token[],
  state: State,
  limit: number,
  opened: boolean,
  vocabulary: Vocabulary,
): number {
  const { at } = state;
  const token = tokens[at];
  const before = state.head || opened ? tokens[at - 1] : undefined;
  if (token === undefined) return at;
  const title = phraseAt(tokens, at, vocabulary.titles);
  if (title !== undefined && title.to < limit && isName(tokens[title.to], vocabulary)) {
    state.head = true;
    return title.to;
  }
  if (isName(token, vocabulary)) {
    state.head = true;
    state.names++;
    state.adjectives = 0;
    return at + 1;
  }
  if (token.capital && token.word && state.head && isName(tokens[at + 1], vocabulary) && at + 1 < limit)
    return at + 1;
  if (/^\p{Lu}$/u.test(token.text) && tokens[at + 1]?.text === "." && at + 2 < limit) {
    if (isName(tokens[at + 2], vocabulary) || /^\p{Lu}$/u.test(tokens[at + 2]?.text ?? "")) {
      state.head = true;
      return at + 2;
    }
  }
  if (state.head && isParticle(tokens, at, vocabulary)) return at + 1;
  if (token.text === "." && initial(tokens[at - 1]) && isAfterInitial(tokens, at, limit, vocabulary))
    return at + 1;
  if (opening.has(token.text) && state.head && isName(tokens[at - 1], vocabulary))
    return nickname(tokens, at, limit, vocabulary);
  if (state.head && vocabulary.links.has(token.form)) {
    const surname = !opened && state.names >= 2;
    const owned = (isFunction(before, vocabulary) && !surname) || (opened && state.names === 1);
    if (vocabulary.nounsCapitalised && !owned) return at;
    state.adjectives = 0;
    return complement(tokens, at, limit, vocabulary);
  }
  if (state.head && vocabulary.roleLinks.has(token.form) && hasField(before, vocabulary))
    return complement(tokens, at, limit, vocabulary);
  if (vocabulary.nounsCapitalised && state.names > 0) return at;
  if (!isNoun(token, vocabulary) || isAdverb(token, vocabulary)) return at;
  const functional = isFunction(token, vocabulary);
  if (!opened && !state.head && !functional) return at;
  const ends = opened && at + 1 === limit;
  const leads = ends || (at + 1 < limit && isFunction(tokens[at + 1], vocabulary));
  if (isName(before, vocabulary) && !functional && !leads && !(opened && isFunction(before, vocabulary)))
    return at;
  if (state.adjectives >= 3) return at;
  state.head = true;
  state.adjectives++;
  return at + 1;
}

function complement(tokens: readonly Token[], at: number, limit: number, vocabulary: Vocabulary): number {
  let next = at + 1;
  while (next < limit && next < at + 3 && opens(tokens, next, vocabulary)) next++;
  const token = tokens[next];
  if (next >= limit || token === undefined) return at;
  return isName(token, vocabulary) || isNoun(token, vocabulary) ? next : at;
}

function nickname(tokens: readonly Token[], at: number, limit: number, vocabulary: Vocabulary): number {
  for (let end = at + 2; end <= at + 5 && end + 1 < limit; end++)
    if (closing.has(tokens[end]?.text ?? ""))
      return isName(tokens[end + 1], vocabulary) && isName(tokens[at + 1], vocabulary) ? end + 1 : at;
  return at;
}

function opens(tokens: readonly Token[], at: number, vocabulary: Vocabulary): boolean {
  const token = tokens[at];
  if (token === undefined || !token.word) return false;
  return (
    vocabulary.determiners.has(token.form) ||
    (at > 0 && vocabulary.links.has(token.form) && vocabulary.determiners.has(tokens[at - 1]?.form ?? ""))
  );
}

function isNoun(token: Token, vocabulary: Vocabulary): boolean {
  if (!token.word || token.capital || !/^\p{L}{2}/u.test(token.form)) return false;
  if (isFunction(token, vocabulary)) return true;
  return !vocabulary.stop.has(token.form) && !vocabulary.classes.has(token.form);
}

function initial(token: Token | undefined): boolean {
  return token !== undefined && /^(?:\p{Lu}\.)*\p{Lu}(?:\p{Ll}{1,2})?$/u.test(token.text);
}

function isAfterInitial(
  tokens: readonly Token[],
  at: number,
  limit: number,
  vocabulary: Vocabulary,
): boolean {
  const next = tokens[at + 1];
  const functional = isFunction(next, vocabulary);
  return at + 1 < limit && (isName(next, vocabulary) || functional);
}

function dangles(token: Token | undefined, vocabulary: Vocabulary): boolean {
  if (token === undefined) return false;
  const { form } = token;
  return vocabulary.links.has(form) || vocabulary.roleLinks.has(form) || vocabulary.determiners.has(form);
}
