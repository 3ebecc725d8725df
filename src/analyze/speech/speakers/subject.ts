import { isAdverb, isFunction, isName } from "../../nounphrase.ts";
import type { Vocabulary } from "../../vocabulary.ts";
import type { Token } from "../../words.ts";
import { type Speaker, speakerAt } from "./speaker.ts";

/** Who speaks: a noun phrase, or the token index of a pronoun. */
export type Subject = { readonly speaker: Speaker } | { readonly pronoun: number };

const bounds = /^[,;:—–―()«»“”"‘’!?.…-]$/;

/** The subject that ends right before token `end`; the search goes back to token `start` at most. */
export function subjectBefore(
  tokens: readonly Token[],
  start: number,
  end: number,
  vocabulary: Vocabulary,
): Subject | undefined {
  const before = tokens[end - 1];
  if (before === undefined || end <= start) return undefined;
  if (vocabulary.pronouns.has(before.form)) return { pronoun: end - 1 };
  if (vocabulary.relatives.has(before.form)) {
    const stop = tokens[end - 2]?.text === "," ? end - 2 : end - 1;
    const near = shortest(tokens, Math.max(start, stop - 6), stop, vocabulary);
    const isOfPerson = vocabulary.lexicons.personRelatives?.includes(before.form) === true;
    return (isOfPerson ? memberOf(tokens, start, near, vocabulary) : undefined) ?? near;
  }
  if (/^[,–—―)]$/.test(before.text)) {
    const opener = before.text === ")" ? "(" : before.text;
    for (let at = end - 2; at > start && end - at < 45; at--) {
      if (tokens[at]?.text !== opener) continue;
      if (vocabulary.relatives.has(tokens[at - 1]?.form ?? ""))
        return subjectBefore(tokens, start, at, vocabulary);
      const apposed = opener === "," ? speakerAt(tokens, at + 1, end - 1, vocabulary) : undefined;
      const outer = apposed === undefined ? undefined : besideRelative(tokens, start, at, vocabulary);
      if (outer !== undefined) return outer;
      const person =
        apposed?.kind === "person" && apposed.named && goesToEnd(tokens, apposed.to, end - 1, vocabulary)
          ? apposed
          : undefined;
      const found = direct(tokens, clauseStart(tokens, start, at, vocabulary), at, end - 1, vocabulary);
      if (
        person !== undefined &&
        !(
          found !== undefined &&
          "speaker" in found &&
          found.speaker.kind === "person" &&
          (found.speaker.named || !vocabulary.verbSecond)
        )
      )
        return { speaker: person };
      if (found !== undefined || opener === "(") return found;
    }
    return undefined;
  }
  const from = clauseStart(tokens, start, end, vocabulary);
  return (
    direct(tokens, from, end, end, vocabulary) ??
    nameBefore(tokens, from, end, vocabulary) ??
    phraseBefore(tokens, from, end, vocabulary) ??
    placed(tokens, from, end, vocabulary)
  );
}

/** Nothing is left of the apposition, or a gerund with what belongs to it: « Ruth Cole succédant à Paul Roy ». */
function goesToEnd(tokens: readonly Token[], from: number, end: number, vocabulary: Vocabulary): boolean {
  if (from === end) return true;
  const next = tokens[from];
  return next?.capital === false && vocabulary.gerundEndings.some((ending) => next.form.endsWith(ending));
}

/** “Ruth Cole, who serves under the mayor, Paul Roy, said”: the name before the clause that ends with another one. */
function besideRelative(
  tokens: readonly Token[],
  start: number,
  end: number,
  vocabulary: Vocabulary,
): Subject | undefined {
  for (let at = end - 1; at > start && end - at < 25; at--) {
    if (tokens[at]?.text !== ",") continue;
    if (!vocabulary.relatives.has(tokens[at + 1]?.form ?? "")) return undefined;
    const found = direct(tokens, clauseStart(tokens, start, at, vocabulary), at, at, vocabulary);
    return found !== undefined && "speaker" in found && found.speaker.named ? found : undefined;
  }
  return undefined;
}

/** “White House press secretary Ann Lee said”: the name right before the verb, and the plain words before it. */
function nameBefore(
  tokens: readonly Token[],
  start: number,
  end: number,
  vocabulary: Vocabulary,
): Subject | undefined {
  let from = end;
  while (from > start && (isName(tokens[from - 1], vocabulary) || isPoint(tokens, from - 1, vocabulary)))
    from--;
  const name = tokens[from];
  const last = tokens[end - 1];
  if (name === undefined || last === undefined || !isName(last, vocabulary)) return undefined;
  let at = from;
  while (at > start && from - at < 6 && isPlain(tokens[at - 1], vocabulary)) at--;
  const before = tokens[at - 1]?.form ?? "";
  if (vocabulary.links.has(before) || vocabulary.stop.has(tokens[from - 1]?.form ?? "")) return undefined;
  if (at === from && from > start && before !== vocabulary.and) return undefined;
  const speaker = speakerAt(tokens, from, end, vocabulary);
  if (speaker?.to !== end || !speaker.named || isAdverbial(speaker, tokens, vocabulary)) return undefined;
  const first = tokens[at];
  const ending = tokens[from - 1];
  const role = tokens.slice(at, from).some((token) => vocabulary.roles.has(token.form));
  if (!role || first === undefined || ending === undefined) return { speaker };
  return { speaker: { ...speaker, kind: "person", role: { start: first.start, end: ending.end } } };
}

/** « Hier le gouvernement a critiqué »: the phrase right before the verb, when no small word leads to it. */
function phraseBefore(
  tokens: readonly Token[],
  start: number,
  end: number,
  vocabulary: Vocabulary,
): Subject | undefined {
  const found = shortest(tokens, Math.max(start, end - 8), end, vocabulary);
  if (found === undefined || !("speaker" in found)) return undefined;
  const before = tokens[found.speaker.from - 1];
  const free =
    before === undefined ||
    found.speaker.from === start ||
    (!vocabulary.stop.has(before.form) && before.word) ||
    vocabulary.openers.has(before.form);
  return free && found.speaker.kind !== "unknown" && !isPlain(lowerCase(before), vocabulary)
    ? found
    : undefined;
}

/** “The U.S. Consulate in Guangzhou says”: a subject with words of place behind it. */
function placed(
  tokens: readonly Token[],
  start: number,
  end: number,
  vocabulary: Vocabulary,
): Subject | undefined {
  for (let at = end - 2; at > start && end - at < 10; at--) {
    if (!vocabulary.roleLinks.has(tokens[at]?.form ?? "")) continue;
    const place = speakerAt(tokens, at + 1, end, vocabulary);
    const found = place?.to === end ? direct(tokens, start, at, at, vocabulary) : undefined;
    if (found === undefined || !("speaker" in found)) continue;
    const { speaker } = found;
    return speaker.kind === "unknown" && !speaker.named ? undefined : found;
  }
  return undefined;
}

function lowerCase(token: Token | undefined): Token | undefined {
  return token?.capital === false ? token : undefined;
}

function isPlain(token: Token | undefined, vocabulary: Vocabulary): boolean {
  return token?.word === true && !vocabulary.stop.has(token.form) && !isAdverb(token, vocabulary);
}

function isPoint(tokens: readonly Token[], at: number, vocabulary: Vocabulary): boolean {
  return tokens[at]?.text === "." && insideName(tokens, at, vocabulary);
}

function clauseStart(tokens: readonly Token[], start: number, end: number, vocabulary: Vocabulary): number {
  let at = end;
  while (at > start && end - at < 20) {
    const token = tokens[at - 1];
    if (token === undefined || vocabulary.complementisers.has(token.form)) break;
    if (bounds.test(token.text) && !insideName(tokens, at - 1, vocabulary)) break;
    at--;
  }
  return at;
}

/** A point after an initial, or the marks around a nickname, do not end a clause. */
function insideName(tokens: readonly Token[], at: number, vocabulary: Vocabulary): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token?.text === ".") {
    const goesOn = tokens[at + 1]?.capital === true || isFunction(tokens[at + 1], vocabulary);
    return before?.capital === true && before.text.length <= 5 && goesOn;
  }
  if (!/^[«»“”"]$/.test(token?.text ?? "")) return false;
  return isName(before, vocabulary) && isName(tokens[at + 1], vocabulary);
}

function direct(
  tokens: readonly Token[],
  from: number,
  end: number,
  limit: number,
  vocabulary: Vocabulary,
): Subject | undefined {
  for (let at = from; at < end && at < from + 5; at++) {
    const token = tokens[at];
    if (token === undefined) return undefined;
    if (at === end - 1 && vocabulary.pronouns.has(token.form)) return { pronoun: at };
    const begins =
      vocabulary.determiners.has(token.form) ||
      isName(token, vocabulary) ||
      vocabulary.groups.has(token.form);
    if (begins || startsTitle(token)) {
      const speaker = speakerAt(tokens, at, limit, vocabulary);
      if (speaker !== undefined && (speaker.to === end || speaker.to === limit))
        return isAdverbial(speaker, tokens, vocabulary) ? undefined : { speaker };
      if (speaker !== undefined && vocabulary.determiners.has(token.form)) return undefined;
    }
    if (
      vocabulary.links.has(token.form) ||
      (!vocabulary.stop.has(token.form) && !isAdverb(token, vocabulary))
    )
      return undefined;
  }
  return undefined;
}

/** One capitalised word that ends like an adverb and opens the sentence: « Autrement dit ». */
function isAdverbial(speaker: Speaker, tokens: readonly Token[], vocabulary: Vocabulary): boolean {
  const token = tokens[speaker.from];
  const before = tokens[speaker.from - 1];
  if (
    token === undefined ||
    speaker.to - speaker.from > 1 ||
    (before !== undefined && !/^[.!?…»”]$/.test(before.text))
  )
    return false;
  return vocabulary.adverbEndings.some((ending) => token.form.endsWith(ending));
}

function startsTitle(token: Token): boolean {
  return token.capital && token.word;
}

/** “A member of the board, who …”: the person in front of the body. */
function memberOf(
  tokens: readonly Token[],
  start: number,
  body: Subject | undefined,
  vocabulary: Vocabulary,
): Subject | undefined {
  if (body === undefined || !("speaker" in body) || body.speaker.kind !== "institution") return undefined;
  const { from, to } = body.speaker;
  if (!vocabulary.links.has(tokens[from - 1]?.form ?? "")) return undefined;
  for (let at = from - 2; at >= Math.max(start, from - longestRole); at--) {
    if (!vocabulary.determiners.has(tokens[at]?.form ?? "")) continue;
    const whole = speakerAt(tokens, at, to, vocabulary);
    return whole?.to === to && whole.kind === "person" ? { speaker: whole } : undefined;
  }
  return undefined;
}

/** Tokens between “a” and the body: “a senior member of”. */
const longestRole = 5;

/** The shortest phrase that ends at `end`: the words that a relative pronoun stands for. */
function shortest(
  tokens: readonly Token[],
  start: number,
  end: number,
  vocabulary: Vocabulary,
): Subject | undefined {
  for (let at = end - 1; at >= start; at--) {
    const token = tokens[at];
    if (token === undefined || bounds.test(token.text)) return undefined;
    const begins =
      vocabulary.determiners.has(token.form) ||
      (isName(token, vocabulary) && !isName(tokens[at - 1], vocabulary));
    if (!begins || vocabulary.determiners.has(tokens[at - 1]?.form ?? "")) continue;
    const speaker = speakerAt(tokens, at, end, vocabulary);
    if (speaker?.to === end) return speaker.kind === "unknown" && !speaker.named ? undefined : { speaker };
  }
  return undefined;
}
