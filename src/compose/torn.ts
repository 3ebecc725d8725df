import type { Span, Word } from "../model/analysis.ts";
import type { Tag } from "../model/tagging.ts";
import { formsOf } from "./forms.ts";
import { finite, type Hinges } from "./joints.ts";

/** Why words cut out of a sentence cannot be understood, or say something else than the sentence. */
export type Tear =
  /** No finite verb of a main clause. */
  | "verbless"
  /** A verb without its subject. */
  | "subjectless"
  /** Begins inside a clause. */
  | "begins-inside"
  /** Breaks off inside one. */
  | "breaks-off"
  /** What stands before denies it, doubts it or leaves it open. */
  | "denied"
  /** What stands behind says when or how far it holds. */
  | "narrowed";

const named: ReadonlySet<Tag> = new Set(["NOUN", "PROPN", "NUM", "PRON"]);
const leading: ReadonlySet<Tag> = new Set(["DET", "PROPN", "NOUN", "NUM", "PRON", "ADJ"]);
const dangling: ReadonlySet<Tag> = new Set(["ADP", "AUX", "DET", "PART", "SCONJ", "CCONJ"]);
const full: ReadonlySet<Tag> = new Set(["NOUN", "PROPN", "NUM", "ADJ", "VERB", "PRON", "X", "SYM"]);
const strong = /^[.!?…;:–—([«“„"»”)\]-]/u;

/** A sentence with the words by which its language joins clauses. */
interface Sentence {
  readonly text: string;
  readonly words: readonly Word[];
  readonly forms: readonly string[];
  readonly hinges: Hinges;
}

/** What is torn about the words of `piece`, `words` being those of its sentence; undefined when they stand alone. */
export function tear(text: string, words: readonly Word[], piece: Span, hinges: Hinges): Tear | undefined {
  const sentence: Sentence = { text, words, forms: formsOf(text, words), hinges };
  const from = words.findIndex(({ start, tag }) => start >= piece.start && tag !== "PUNCT");
  const to = words.findLastIndex(({ end, tag }) => end <= piece.end && tag !== "PUNCT");
  if (from < 0 || to < from) return "verbless";
  const main = mainVerb(sentence, from, to);
  if (main === undefined) return "verbless";
  if (!hasSubject(sentence, from, main)) return "subjectless";
  if (isFronted(sentence, from, main, to)) return "verbless";
  return begun(sentence, from, main) ?? ended(sentence, from, main, to);
}

/** Begins on the last of several subjects, or on part of one. */
export function isHalfSubject(text: string, words: readonly Word[], start: number, hinges: Hinges): boolean {
  const from = words.findIndex((word) => word.start >= start && word.tag !== "PUNCT");
  return from > 0 && isInSubject({ text, words, forms: formsOf(text, words), hinges }, from);
}

const formAt = ({ forms }: Sentence, at: number): string => forms[at] ?? "";
const isMark = ({ words }: Sentence, at: number): boolean => words[at]?.tag === "PUNCT";

/** Opens a clause that hangs on another: “who”, « que », “because”. */
function subordinates(sentence: Sentence, at: number): boolean {
  const tag = sentence.words[at]?.tag;
  const { relatives, complementisers, openers } = sentence.hinges;
  const form = formAt(sentence, at);
  if (tag === "SCONJ" || relatives.has(form)) return true;
  if (complementisers.has(form)) return tag !== "DET" && tag !== "ADV";
  if (sentence.hinges.asking.has(form) && at > 0 && (tag === "ADV" || tag === "PRON")) return true;
  if (openers.has(form) && tag === "ADP") return governsClause(sentence, at);
  return openers.has(form) && (tag === "ADV" || tag === "PRON");
}

/** “until police brought it under control”: a noun and its verb right behind a preposition. */
function governsClause({ text, words }: Sentence, at: number): boolean {
  const verb = words.findIndex((_, index) => index > at && finite(words, index, text));
  const between = verb < 0 ? [] : words.slice(at + 1, verb);
  return between.length > 0 && between.length <= 3 && between.every(({ tag }) => leading.has(tag));
}

/** The first finite verb that no relative and no conjunction takes; its index. */
function mainVerb(sentence: Sentence, from: number, to: number): number | undefined {
  let open = 0;
  for (let at = from; at <= to; at++) {
    if (subordinates(sentence, at)) open += 1;
    if (!finite(sentence.words, at, sentence.text) || isReduced(sentence, at, to)) continue;
    if (open === 0) return at;
    open -= 1;
    while (at < to && /^(?:AUX|VERB|ADV|PART)$/u.test(sentence.words[at + 1]?.tag ?? "")) at += 1;
  }
  return undefined;
}

/** “the clerk assigned to the office left”: a participle behind its noun, another verb follows. */
function isReduced({ text, words }: Sentence, at: number, to: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (word?.tag !== "VERB" || before === undefined || !/^(?:NOUN|PROPN|PUNCT)$/u.test(before.tag))
    return false;
  if (!/(?:ed|en|wn|ght|lt|de|ne)$/u.test(text.slice(word.start, word.end))) return false;
  if (next?.tag !== "ADP" && next?.tag !== "PART" && before.tag !== "PUNCT") return false;
  const verb = words.findIndex((_, index) => index > at && index <= to && finite(words, index, text));
  if (verb < 0) return before.tag === "PUNCT";
  const between = words.slice(at + 1, verb);
  return !between.some(({ tag }) => tag === "CCONJ" || tag === "SCONJ" || tag === "PRON");
}

/** A noun, a name or a pronoun stands before the verb; « se » and « y » are none. */
function hasSubject(sentence: Sentence, from: number, main: number): boolean {
  const { words, hinges } = sentence;
  if (words[main]?.tag === "PRON") return true;
  return words.some(
    ({ tag }, at) =>
      at >= from &&
      at < main &&
      named.has(tag) &&
      !(tag === "PRON" && hinges.clitics.has(formAt(sentence, at))),
  );
}

/** “On Monday, when workers proved they had struck oil | , he returned”: all of it says when, the main clause comes behind the comma. */
function isFronted(sentence: Sentence, from: number, main: number, to: number): boolean {
  const { words, text, hinges } = sentence;
  const opener = words.findIndex(
    (_, at) =>
      at >= from &&
      at < main &&
      subordinates(sentence, at) &&
      !hinges.relatives.has(formAt(sentence, at)) &&
      !hinges.complementisers.has(formAt(sentence, at)),
  );
  if (opener < 0 || formAt(sentence, to + 1) !== "," || !opensClause(sentence, to + 2)) return false;
  const led = words.slice(from, opener).every((_, at) => !finite(words, from + at, text));
  return led && !words.slice(opener, main).some(({ tag }) => tag === "PUNCT");
}

function begun(sentence: Sentence, from: number, main: number): Tear | undefined {
  const { words, hinges } = sentence;
  const earlier = words.findLastIndex((_, at) => at < from && !isQuote(sentence, at));
  if (earlier < 0) return undefined;
  const first = words[from];
  const mark = isMark(sentence, earlier) ? formAt(sentence, earlier) : undefined;
  if (first === undefined || hinges.relatives.has(formAt(sentence, from))) return "begins-inside";
  if (mark !== undefined && strong.test(mark)) return first.tag === "VERB" ? "begins-inside" : undefined;
  const led = first.tag === "CCONJ" ? words[from + 1] : first;
  if (led === undefined || !leading.has(led.tag)) return "begins-inside";
  if (led.tag === "PRON" && hinges.clitics.has(formAt(sentence, words.indexOf(led)))) return "begins-inside";
  if (words.some((_, at) => at > from && at < main && isMark(sentence, at))) return "begins-inside";
  const joined = words[earlier]?.tag;
  const said = words.some((_, at) => at < earlier && hinges.saying.has(formAt(sentence, at)));
  const opens = (joined === "SCONJ" || said) && hinges.complementisers.has(formAt(sentence, earlier));
  if (mark !== "," && joined !== "CCONJ" && first.tag !== "CCONJ" && !opens) return "begins-inside";
  if (mark === "," && words[earlier - 1]?.tag === "PROPN" && led.tag === "PROPN") return "begins-inside";
  if (isInSubject(sentence, from)) return "begins-inside";
  return words.some((_, at) => at < from && takesBack(sentence, at)) ? "denied" : undefined;
}

/** “Rain, wind and | frost are at work”: no verb stands before that an “and” could set another clause beside. */
function isInSubject(sentence: Sentence, from: number): boolean {
  const { words, text } = sentence;
  if (words[from]?.tag !== "CCONJ" && words[from - 1]?.tag !== "CCONJ") return false;
  const opener = words.findLastIndex((_, at) => at < from && subordinates(sentence, at));
  return !words.some((_, at) => at > opener && at < from && finite(words, at, text));
}

const isQuote = (sentence: Sentence, at: number): boolean =>
  isMark(sentence, at) && /^[«“„"'‘’]$/u.test(formAt(sentence, at));

function takesBack(sentence: Sentence, at: number): boolean {
  const { negations, limits, denials } = sentence.hinges;
  const form = formAt(sentence, at);
  return negations.has(form) || limits.has(form) || denials.has(form) || /n't$/u.test(form);
}

function ended(sentence: Sentence, from: number, main: number, to: number): Tear | undefined {
  const { words, hinges, text } = sentence;
  const last = words[to];
  if (last === undefined) return "breaks-off";
  const next = to + 1;
  const rest = words.findIndex((_, at) => at > to && !isMark(sentence, at));
  const mark = isMark(sentence, next) ? formAt(sentence, next) : undefined;
  if (rest < 0) return undefined;
  if (dangling.has(last.tag) || hinges.relatives.has(formAt(sentence, to))) return "breaks-off";
  if (!words.some(({ tag }, at) => at > main && at <= to && full.has(tag)) && words[main]?.tag === "AUX")
    return "breaks-off";
  if (oddDash(text.slice(words[from]?.start, last.end)) && oddDash(text.slice(last.end, words.at(-1)?.end)))
    return "breaks-off";
  if (words.slice(next, rest).some(({ start, end }) => /[”»"]/u.test(text.slice(start, end))))
    return undefined;
  if (isOpen(sentence, main, to)) return "breaks-off";
  if (last.tag === "ADV" && words[next]?.tag === "SCONJ") return "breaks-off";
  const follows = formAt(sentence, rest);
  if (hinges.limits.has(follows) || (hinges.narrowing.has(follows) && mark !== ";")) return "narrowed";
  if (hinges.negations.has(follows)) return "narrowed";
  if (mark !== undefined && mark !== ",") {
    const takes = /^[:«“„"]/u.test(mark) && finite(words, to, text);
    return takes || !strong.test(mark) || /^[«“„"]/u.test(mark) || inNumber(sentence, next)
      ? "breaks-off"
      : undefined;
  }
  if (words[rest]?.tag === "CCONJ" && only(sentence, from, to)) return "narrowed";
  if (mark === ",")
    return halved(sentence, main, to, rest) || waits(sentence, main, to)
      ? "breaks-off"
      : behindComma(sentence, to, rest);
  if (words[rest]?.tag === "CCONJ") return opensAnother(sentence, to, rest) ? undefined : "breaks-off";
  const opener = words[rest]?.tag === "SCONJ" || hinges.openers.has(follows);
  if (!opener || words[rest]?.tag === "ADP" || last.tag === "VERB") return "breaks-off";
  if (hinges.complementisers.has(follows) || hinges.relatives.has(follows)) return "narrowed";
  return opensClause(sentence, rest + 1) ? undefined : "breaks-off";
}

/** Opens a clause and stops before its verb: “the trouble is that, in some towns”. */
function isOpen(sentence: Sentence, main: number, to: number): boolean {
  let open = 0;
  for (let at = main + 1; at <= to; at++) {
    if (subordinates(sentence, at)) open += 1;
    else if (open > 0 && finite(sentence.words, at, sentence.text)) open -= 1;
  }
  return open > 0;
}

/** “and she left”, “but the mayor stayed”, “and left”: not “and the mayor”, which may be half of what stands before. */
function opensAnother(sentence: Sentence, to: number, rest: number): boolean {
  const { words, text, hinges } = sentence;
  const next = words[rest + 1];
  if (next === undefined || !opensClause(sentence, rest + 1)) return false;
  if (words[to]?.tag === "ADJ" && next.tag === "ADJ") return false;
  return !hinges.adding.has(formAt(sentence, rest)) || next.tag === "PRON" || finite(words, rest + 1, text);
}

/** “The noise is there and once more | , the neighbours have an answer”: an “and” whose clause comes behind the comma. */
function halved(sentence: Sentence, main: number, to: number, rest: number): boolean {
  const { words, text } = sentence;
  const joint = words.findLastIndex(({ tag }, at) => tag === "CCONJ" && at > main && at <= to);
  if (joint < 0 || !opensClause(sentence, rest)) return false;
  return !words.some((_, at) => at > joint && at <= to && finite(words, at, text));
}

const oddDash = (text: string): boolean => (text.match(/\s[–—-]\s|—/gu)?.length ?? 0) % 2 === 1;

/** “The port will stay, for some time | , the only one”: right behind the verb an aside opens, and what it waits for comes behind. */
function waits(sentence: Sentence, main: number, to: number): boolean {
  const { words, text } = sentence;
  let verb = main;
  while (/^(?:AUX|VERB|PART)$/u.test(words[verb + 1]?.tag ?? "")) verb += 1;
  if (verb >= to || formAt(sentence, verb + 1) !== ",") return false;
  return !words.some(
    (_, at) =>
      at > verb && at <= to && (finite(words, at, text) || (formAt(sentence, at) === "," && at > verb + 1)),
  );
}

/** “No. 4”, “U.S. forces”: a point inside the sentence ends nothing. */
const inNumber = (sentence: Sentence, at: number): boolean =>
  formAt(sentence, at) === "." && sentence.words[at + 1] !== undefined && !isMark(sentence, at + 1);

/** “not only …”, « seulement »: what comes behind the “but” belongs to it. */
const only = (sentence: Sentence, from: number, to: number): boolean =>
  sentence.words.some((_, at) => at >= from && at <= to && sentence.hinges.limits.has(formAt(sentence, at)));

/** No verb that waits for its subject, no list that goes on, no verb that waits for its object. */
function behindComma(sentence: Sentence, to: number, rest: number): Tear | undefined {
  const { words, text } = sentence;
  if (finite(words, rest, text) || finite(words, to, text)) return "breaks-off";
  if (words[rest]?.tag === "CCONJ") return opensClause(sentence, rest + 1) ? undefined : "breaks-off";
  const stop = words.findIndex(({ tag }, at) => at > rest && (tag === "PUNCT" || tag === "CCONJ"));
  const item = words.slice(rest, stop < 0 ? words.length : stop);
  const lists =
    stop >= 0 && (words[stop]?.tag === "CCONJ" || formAt(sentence, stop) === ",") && item.length <= 6;
  const nominal = item.every(({ tag }) => /^(?:NOUN|PROPN|ADJ|DET|NUM|ADP)$/u.test(tag));
  return lists && nominal && words[rest]?.tag !== "ADP" ? "breaks-off" : undefined;
}

/** A finite verb within six words and before any mark. */
function opensClause({ text, words }: Sentence, from: number): boolean {
  const stop = words.findIndex(({ tag }, at) => at >= from && tag === "PUNCT");
  const until = Math.min(from + 6, stop < 0 ? words.length : stop);
  for (let at = from; at < until; at++) if (finite(words, at, text)) return true;
  return false;
}
