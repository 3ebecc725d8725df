import type { Span, Voice } from "../../../model/analysis.ts";
import { outletKey, outletsIn } from "../../names/outlets.ts";
import { isFunction, isName, phraseEnd } from "../../nounphrase.ts";
import type { Vocabulary } from "../../vocabulary.ts";
import type { Token } from "../../words.ts";
import { introduces, isAdjectival, lastRun } from "./namerun.ts";
import { isFunctionAlone, isNameOfThing, parted } from "./parted.ts";

/** A noun phrase that can speak. Token indices `from`–`to` take in a name or function set beside it. */
export interface Speaker {
  readonly from: number;
  readonly to: number;
  readonly name: Span;
  readonly role?: Span;
  readonly named: boolean;
  readonly kind: Voice["kind"];
  /** What it is said to be, when it is not named but known: « le ministère » → « ministère ». */
  readonly description?: readonly string[];
  /** How many words stand behind “the”, when it is not named: two in “the US president”. */
  readonly definite?: number;
  /** The last word of the name, by which shorter forms are known. */
  readonly key: string;
}

/** The speaker whose noun phrase starts at `from`. */
export function speakerAt(
  tokens: readonly Token[],
  from: number,
  limit: number,
  vocabulary: Vocabulary,
): Speaker | undefined {
  const to = phraseEnd(tokens, from, limit, vocabulary);
  if (to <= from) return undefined;
  const speaker = isFunctionAlone(tokens, from, to, vocabulary)
    ? functionOf(tokens, from, to)
    : describe(tokens, from, to, vocabulary);
  if (speaker === undefined) return undefined;
  const whole = beside(tokens, speaker, limit, vocabulary);
  if (whole !== speaker || speaker.role !== undefined) return whole;
  if (!vocabulary.definite.has(tokens[speaker.from]?.form ?? "")) return whole;
  const words = contentOf(tokens, speaker, vocabulary);
  const general = words.length > 0 && words.every((token) => !token.capital || isFunction(token, vocabulary));
  return {
    ...whole,
    ...(general && { description: words.map((token) => token.form) }),
    ...(!speaker.named && { definite: words.length }),
  };
}

function functionOf(tokens: readonly Token[], from: number, to: number): Speaker {
  const own = tokens.slice(from, to);
  const key = own.map((token) => token.form).join(" ");
  return { from, to, name: span(own, 0, own.length), named: false, kind: "person", key };
}

/** Its words without determiners and links. */
function contentOf(tokens: readonly Token[], { from, to }: Speaker, vocabulary: Vocabulary): Token[] {
  return tokens
    .slice(from, to)
    .filter(({ form, word }) => word && !vocabulary.determiners.has(form) && !vocabulary.links.has(form));
}

function describe(
  tokens: readonly Token[],
  from: number,
  to: number,
  vocabulary: Vocabulary,
): Speaker | undefined {
  const own = tokens.slice(from, to);
  const content = own.findIndex(
    (token) => !vocabulary.determiners.has(token.form) && !vocabulary.links.has(token.form),
  );
  if (content < 0) return undefined;
  if (own.length === 1 && vocabulary.clauseSubjects.has(own[0]?.form ?? "")) return undefined;
  if (own.length === 1 && vocabulary.weekdays.has(own[0]?.form ?? "")) return undefined;
  const outlet = outletsIn(own, vocabulary).at(-1);
  const person = own.some(
    (token) => vocabulary.roles.has(token.form) || (vocabulary.groups.has(token.form) && !token.capital),
  );
  const first = firstName(own, vocabulary);
  if (outlet !== undefined && outlet.from <= (first < 0 ? content : first) && !person)
    return { from, to, name: outlet, named: true, kind: "outlet", key: outletKey(outlet.phrase, vocabulary) };
  const run = lastRun(own, vocabulary);
  if (outlet !== undefined && run !== undefined && outlet.to === own.length && outlet.from >= run.from)
    return { from, to, name: outlet, named: true, kind: "outlet", key: outletKey(outlet.phrase, vocabulary) };
  const leads =
    own[0]?.capital === false &&
    vocabulary.links.has(own[0].form) &&
    !vocabulary.nounsCapitalised &&
    own[1]?.capital === true;
  const whole = span(own, 0, own.length);
  const apart = outlet === undefined ? parted(own, content, run, vocabulary) : undefined;
  if (apart !== undefined) {
    const role = apart.role === undefined ? {} : { role: span(own, content, apart.role) };
    const named = { from, to, name: span(own, apart.from, apart.to), named: true, ...role };
    return { ...named, kind: "person", key: lastWord(own, apart.to) };
  }
  const functionsBefore =
    run !== undefined &&
    introduces(own, content, run.from, vocabulary) &&
    !isNameOfThing(own, run, vocabulary) &&
    !(vocabulary.nounsCapitalised && isInstitution(own[run.from - 1], vocabulary));
  const institution = own.some((token) => vocabulary.institutions.has(token.form));
  const isNoun = vocabulary.nounsCapitalised && content > 0;
  if (
    run !== undefined &&
    (functionsBefore || (run.size >= 2 && run.from === content && !institution && !isNoun))
  ) {
    const role = functionsBefore ? roleSpan(own, content, run.from, vocabulary) : undefined;
    const named = { from, to, name: span(own, run.from, run.to), named: true, key: lastWord(own, run.to) };
    const body = own.slice(run.from, run.to).some((token) => isInstitution(token, vocabulary));
    if (body) return { ...named, kind: "institution" };
    return { ...named, kind: "person", ...(role === undefined ? {} : { role }) };
  }
  if (
    run !== undefined &&
    run.size >= 2 &&
    !institution &&
    !isNoun &&
    outlet === undefined &&
    isAdjectival(own, content, run.from, vocabulary)
  )
    return {
      from,
      to,
      name: span(own, run.from, run.to),
      named: true,
      kind: "person",
      key: lastWord(own, run.to),
    };
  const key = own
    .slice(content)
    .map((token) => token.form)
    .join(" ");
  const head = headOf(own.slice(content), vocabulary);
  if (vocabulary.groups.has(head) && first !== 0)
    return { from, to, name: whole, named: false, kind: "group", key };
  if (vocabulary.roles.has(head)) return { from, to, name: whole, named: false, kind: "person", key };
  if (vocabulary.groups.has(head)) return { from, to, name: whole, named: false, kind: "group", key };
  const capitals = own.filter((token) => isName(token, vocabulary));
  const proper = vocabulary.nounsCapitalised
    ? capitals.length >= 2 || /^\p{Lu}{2,}$/u.test(capitals[0]?.text ?? "")
    : own[content]?.capital === true;
  if (institution)
    return {
      from,
      to,
      name: span(own, leads ? 1 : 0, own.length),
      named: proper,
      kind: "institution",
      key: proper ? lastWord(own, own.length) : key,
    };
  if (run !== undefined && run.from === content && run.to === own.length) {
    const name = span(own, run.from, run.to);
    if (vocabulary.nounsCapitalised && content > 0)
      return { from, to, name: whole, named: run.size >= 2 && isWhole(own, run), kind: "unknown", key };
    const people =
      content > 0 &&
      run.size === 1 &&
      !vocabulary.singular.has(own[content - 1]?.form ?? "") &&
      /s$/.test(own[run.to - 1]?.form ?? "");
    const demonym = run.size === 1 && vocabulary.demonyms.has(own[run.to - 1]?.form ?? "");
    if (people || demonym)
      return { from, to, name: whole, named: false, kind: people ? "group" : "unknown", key };
    if (
      run.size === 1 &&
      vocabulary.calendar.has(own[run.to - 1]?.form ?? "") &&
      content === 0 &&
      /^\d/.test(tokens[to]?.text ?? "1")
    )
      return undefined;
    return { from, to, name, named: true, kind: "unknown", key: lastWord(own, run.to) };
  }
  return own.length > 5 ? undefined : { from, to, name: whole, named: false, kind: "unknown", key };
}

/** The word that tells what it is, before « de » or “of”; the last one where heads come last: “the council leader of Marlow”. */
function headOf(own: readonly Token[], vocabulary: Vocabulary): string {
  const link = own.findIndex((token) => vocabulary.links.has(token.form));
  const lead = link > 0 ? own.slice(0, link) : own;
  const role = vocabulary.headLast ? lead.findLast((token) => vocabulary.roles.has(token.form)) : undefined;
  const counts = lead.some((token) => vocabulary.shares.has(token.form) || /^\d/.test(token.form));
  const plain = link <= 0 || counts || lead.every((token) => vocabulary.stop.has(token.form));
  return (role ?? (plain ? own : lead).find((token) => isFunction(token, vocabulary)))?.form ?? "";
}

/** « Un professeur, Jean Petit, … » and « Jean Petit, professeur, … ». */
function beside(tokens: readonly Token[], speaker: Speaker, limit: number, vocabulary: Vocabulary): Speaker {
  if (tokens[speaker.to]?.text !== ",") return speaker;
  const from = speaker.to + 1;
  const to = phraseEnd(tokens, from, Math.min(limit, from + 12), vocabulary);
  if (to <= from) return speaker;
  const own = tokens.slice(from, to);
  const content = own.findIndex((token) => !vocabulary.determiners.has(token.form));
  const after = tokens[to]?.text ?? ".";
  const run = lastRun(own, vocabulary);
  const allNames = run !== undefined && run.from === 0 && run.to === own.length;
  if (!speaker.named && allNames && /^[,.;:)]$/.test(after) && speaker.kind !== "group") {
    const role = undetermined(tokens, speaker, vocabulary);
    const kind = run.size >= 2 && speaker.kind !== "institution" ? "person" : speaker.kind;
    return {
      ...speaker,
      to,
      name: span(own, 0, own.length),
      role,
      named: true,
      kind,
      key: lastWord(own, own.length),
    };
  }
  const next = tokens[to]?.form ?? ".";
  const apart =
    !/^[\p{L}\p{N}]/u.test(next) ||
    (vocabulary.stop.has(next) && !vocabulary.auxiliaries.has(next) && !vocabulary.passives.has(next));
  const described = apart && own.some((token) => vocabulary.roles.has(token.form));
  if (
    speaker.named &&
    described &&
    content >= 0 &&
    speaker.kind !== "outlet" &&
    speaker.kind !== "institution"
  )
    return { ...speaker, to, role: span(own, content, own.length), kind: "person" };
  return speaker;
}

function undetermined(tokens: readonly Token[], speaker: Speaker, vocabulary: Vocabulary): Span {
  let from = speaker.from;
  while (from < speaker.to - 1 && vocabulary.determiners.has(tokens[from]?.form ?? "")) from++;
  return span(tokens, from, speaker.to);
}

/** „die Deutsche Bahn“, not „ein Skipper aus den Niederlanden“. */
function isWhole(
  own: readonly Token[],
  { from, to }: { readonly from: number; readonly to: number },
): boolean {
  return own.slice(from, to).every((token) => token.capital || !token.word);
}

/** „Universität“, not a function: a capitalised word behind it is its name. */
function isInstitution(token: Token | undefined, { institutions, roles }: Vocabulary): boolean {
  const form = token?.form ?? "";
  return institutions.has(form) && !roles.has(form);
}

function roleSpan(
  own: readonly Token[],
  start: number,
  to: number,
  vocabulary: Vocabulary,
): Span | undefined {
  let from = start;
  for (let at = start; at < to && !introduces(own, from, at, vocabulary); at++) {
    if (!vocabulary.links.has(own[at]?.form ?? "")) continue;
    from = at + 1;
    while (from < to && vocabulary.determiners.has(own[from]?.form ?? "")) from++;
  }
  let end = to;
  while (end - from > 1 && (own[end - 1]?.text === "." || own[end]?.text === ".")) end--;
  const role = span(own, from, end);
  const long = own.slice(from, to).some((token) => token.text.length > 4);
  return long ? role : undefined;
}

function firstName(own: readonly Token[], vocabulary: Vocabulary): number {
  return own.findIndex((token) => isName(token, vocabulary));
}

function lastWord(own: readonly Token[], to: number): string {
  return own[to - 1]?.form ?? "";
}

function span(tokens: readonly Token[], from: number, to: number): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}
