import { isFunction, isName } from "../../nounphrase.ts";
import type { Vocabulary } from "../../vocabulary.ts";
import type { Token } from "../../words.ts";
import type { Run } from "./namerun.ts";

/** A person's name apart from what stands with it in capitals. Token indices of the phrase. */
export interface Parted {
  readonly from: number;
  readonly to: number;
  /** Where a function before the name ends. */
  readonly role?: number;
}

/** “Conservative MP Ruth Cole”, “Marlow’s Ruth Cole”, “Ruth Cole of Harbour Watch”. */
export function parted(
  own: readonly Token[],
  content: number,
  run: Run | undefined,
  vocabulary: Vocabulary,
): Parted | undefined {
  if (vocabulary.nounsCapitalised) return undefined;
  return (
    (content === 0 ? affiliated(own, vocabulary) : undefined) ??
    (run === undefined ? undefined : (titled(own, run, vocabulary) ?? owned(own, run, vocabulary)))
  );
}

/** A function in capitals, and two words of a name behind it. */
function titled(own: readonly Token[], { from, to }: Run, vocabulary: Vocabulary): Parted | undefined {
  const last = own.findLastIndex(
    (token, at) => at >= from && at < to - 1 && token.capital && vocabulary.roles.has(token.form),
  );
  return last >= 0 && isPerson(own.slice(last + 1, to), vocabulary)
    ? { from: last + 1, to, role: last + 1 }
    : undefined;
}

/** Whose somebody is, before the name. */
function owned(own: readonly Token[], { from, to }: Run, vocabulary: Vocabulary): Parted | undefined {
  return vocabulary.headLast &&
    /['’]s$/.test(own[from]?.text ?? "") &&
    isPerson(own.slice(from + 1, to), vocabulary)
    ? { from: from + 1, to }
    : undefined;
}

/** Of which body or firm somebody is, behind two words of a name: « Paul Roy de l’Institut ». */
function affiliated(own: readonly Token[], vocabulary: Vocabulary): Parted | undefined {
  const { links, particles, determiners, headLast } = vocabulary;
  const link = own.findIndex(({ form }) => links.has(form) && !(headLast && particles.has(form)));
  let from = 0;
  while (from < link && own[from]?.capital === true && vocabulary.roles.has(own[from]?.form ?? "")) from++;
  if (!isPerson(own.slice(from, Math.max(from, link)), vocabulary)) return undefined;
  const behind = own[link + 1];
  const determined = behind !== undefined && determiners.has(behind.form) && !behind.capital;
  if (!headLast && !determined) return undefined;
  return { from, to: link, ...(from === 0 ? {} : { role: from }) };
}

function isPerson(own: readonly Token[], vocabulary: Vocabulary): boolean {
  const names = own.filter((token) => isName(token, vocabulary));
  return (
    names.length >= 2 &&
    names.length <= 3 &&
    names.every((token) => !isFunction(token, vocabulary) && /\p{Ll}/u.test(token.text)) &&
    own.every((token) => isName(token, vocabulary) || token.text === ".")
  );
}

/**
 * A function in capitals that only looks like a name: “the Welsh Health Minister”, “Lead Archaeologist” between
 * commas, “Marlow Mayor” before a comma and a name. `from`–`to` is the phrase.
 */
export function isFunctionAlone(
  tokens: readonly Token[],
  from: number,
  to: number,
  vocabulary: Vocabulary,
): boolean {
  const last = tokens[to - 1];
  if (vocabulary.nounsCapitalised || last?.capital !== true || !vocabulary.roles.has(last.form)) return false;
  if (vocabulary.determiners.has(tokens[from]?.form ?? "")) return true;
  const isRunAt = (at: number) => isName(tokens[at], vocabulary) && isName(tokens[at + 1], vocabulary);
  return (
    (tokens[to]?.text === "," && isRunAt(to + 1)) || (tokens[from - 1]?.text === "," && isRunAt(from - 3))
  );
}

/** “the designer of the mobile game Night Heron”: the name is that of what the function is about. */
export function isNameOfThing(
  own: readonly Token[],
  run: Pick<Run, "from"> | undefined,
  { headLast, nounsCapitalised, roles, links }: Vocabulary,
): boolean {
  const before = own[(run?.from ?? 0) - 1];
  if (!headLast || nounsCapitalised || run === undefined || before === undefined) return false;
  if (!before.word || before.capital || roles.has(before.form)) return false;
  const role = own.findLastIndex((token, at) => at < run.from && roles.has(token.form));
  return role >= 0 && own.slice(role, run.from - 1).some((token) => links.has(token.form));
}
