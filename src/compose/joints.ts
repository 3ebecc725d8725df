import type { Word } from "../model/analysis.ts";
import type { Tag } from "../model/tagging.ts";
import { formsOf } from "./forms.ts";

/** Between two words of a sentence: how much it hurts, 0–1, to begin or to end a quotation there. 1 never. */
export interface Joint {
  /** Start of the word behind the joint. */
  readonly at: number;
  /** End of the word before it. */
  readonly before: number;
  readonly begin: number;
  readonly end: number;
}

/** Small words of a language that the tags do not tell apart. */
export interface Hinges {
  /** « pas », “not”: never cut off from what they deny. */
  readonly negations: ReadonlySet<string>;
  /** « que », “that”: a quotation may begin behind one. */
  readonly complementisers: ReadonlySet<string>;
  /** « qui », “which”. */
  readonly relatives: ReadonlySet<string>;
  /** « de », “of”: ties a noun to the noun before it. */
  readonly links: ReadonlySet<string>;
  /** « si », “unless”: what stands before one says less without it. */
  readonly limits: ReadonlySet<string>;
  /** « parce », “while”: open a clause. */
  readonly openers: ReadonlySet<string>;
  /** « quand », “than”: what they open belongs to what stands before. */
  readonly narrowing: ReadonlySet<string>;
  /** “denied”, « peut-être »: take back or leave open what stands behind. */
  readonly denials: ReadonlySet<string>;
  /** « se », « y »: before a verb, never its subject. */
  readonly clitics: ReadonlySet<string>;
  /** “and”, « ou »: may join two nouns as well as two clauses. */
  readonly adding: ReadonlySet<string>;
  /** “how”, « pourquoi ». */
  readonly asking: ReadonlySet<string>;
  /** Forms of verbs that bring words: a « que » behind one opens a clause, whatever stands between. */
  readonly saying: ReadonlySet<string>;
}

const nominal: ReadonlySet<Tag> = new Set(["NOUN", "PROPN", "NUM", "SYM"]);
const verbal: ReadonlySet<Tag> = new Set(["VERB", "AUX"]);
/** Never the last word of a quotation. */
const proclitic: ReadonlySet<Tag> = new Set(["DET", "ADP", "CCONJ", "SCONJ", "PART"]);

/** Every place of a sentence where a quotation may begin or end. `words` are those of one sentence, in order. */
export function joints(text: string, words: readonly Word[], hinges: Hinges): Joint[] {
  const cut = cutter(text, words, hinges);
  const found: Joint[] = [];
  for (let next = 0; next <= words.length; next++) {
    const left = words[next - 1];
    const right = words[next];
    if (left?.tag === "PUNCT" && right?.tag === "PUNCT") continue;
    if (left && right && left.end === right.start && left.tag !== "PUNCT" && right.tag !== "PUNCT") continue;
    if (left && right && insideNumber(text.slice(left.end - 1, right.start + 2))) continue;
    const at = right?.start ?? left?.end ?? 0;
    found.push({ at, before: left?.end ?? at, begin: cut.begin(next), end: cut.end(next) });
  }
  return found;
}

/** From the last letter of one word to the second of the next: “6,442” and “7–6” are one, whatever the words say. */
function insideNumber(across: string): boolean {
  return /^(?:\d[.,–-]\d|[.,–-]\d)/u.test(across);
}

/** “They’re”, “that’s”: a pronoun with its verb. */
const contracted = /\p{L}[’'](?:s|re|m|ve|ll|d)$/iu;

/** A verb that can carry a clause: no infinitive, no participle that stands alone. */
export function finite(words: readonly Word[], index: number, text: string): boolean {
  const word = words[index];
  if (word?.tag === "PRON" && contracted.test(text.slice(word.start, word.end))) return true;
  if (!word || !verbal.has(word.tag) || word.finite === false) return false;
  if (word.tag === "AUX") return true;
  const form = text.slice(word.start, word.end).toLowerCase();
  const before = words[index - 1];
  if (form === word.lemma.toLowerCase() && (before?.tag === "PART" || before?.tag === "ADP")) return false;
  if (before && /ed$/u.test(form) && (before.tag === "DET" || before.tag === "ADJ" || before.tag === "ADP"))
    return false;
  return !/(?:ing|ant|ées?|és)$/u.test(form);
}

/** Whether a stretch breaks off inside a clause that it opens: “whether the injured worker”. */
export function unfinished(text: string, words: readonly Word[], start: number, end: number): boolean {
  const opener = words.findLastIndex(
    ({ tag, ...word }, at) =>
      word.start >= start &&
      word.end <= end &&
      (tag === "SCONJ" ||
        (tag === "CCONJ" && (words[at - 1]?.tag === "PUNCT" || words[at + 1]?.tag === "PUNCT"))),
  );
  if (opener < 0) return false;
  return !words.some((word, at) => at > opener && word.end <= end && finite(words, at, text));
}

interface Cutter {
  begin(next: number): number;
  end(next: number): number;
}

function cutter(text: string, words: readonly Word[], hinges: Hinges): Cutter {
  const forms = formsOf(text, words);
  const is = (set: ReadonlySet<string>, at: number) => set.has(forms[at] ?? "");
  const mark = (at: number) => (words[at]?.tag === "PUNCT" ? forms[at] : undefined);
  const opensClause = (from: number) => {
    for (let at = from; at < from + 6; at++) {
      if (words[at] === undefined || words[at]?.tag === "PUNCT") return false;
      if (finite(words, at, text)) return true;
    }
    return false;
  };

  const firstDenial = words.findIndex((_, at) => is(hinges.negations, at) || is(hinges.limits, at));
  const denied = (before: number) => firstDenial >= 0 && firstDenial < before;

  const end = (next: number): number => {
    const left = words[next - 1];
    const right = words[next];
    if (!left) return 1;
    if (!right) return 0;
    if (left.tag === "PUNCT" || forms[next] === "&" || forms[next - 1] === "&") return 1;
    if (proclitic.has(left.tag) || is(hinges.relatives, next - 1)) return 1;
    const point = mark(next);
    if (point !== undefined) {
      if (point === "." && words[next + 1] && words[next + 1]?.tag !== "PUNCT") return 1;
      if (/^[.!?…;:]/u.test(point)) return 0;
      if (/^[([«“„"]/u.test(point)) return is(hinges.links, next - 1) ? 1 : 0.4;
      return 0.08;
    }
    if (is(hinges.negations, next) || is(hinges.negations, next - 1))
      return is(hinges.negations, next) ? 1 : 0.7;
    if (left.tag === "AUX") return 1;
    if (left.tag === "PRON") return verbal.has(right.tag) ? 1 : 0.75;
    if (is(hinges.limits, next)) return 0.75;
    if (is(hinges.relatives, next)) return 0.25;
    if (right.tag === "SCONJ") return left.tag === "VERB" ? 0.85 : 0.2;
    if (right.tag === "CCONJ" && left.tag === "ADJ" && words[next + 1]?.tag === "ADJ") return 1;
    if (right.tag === "CCONJ") return opensClause(next + 1) ? 0.25 : 0.7;
    if (left.tag === "VERB")
      return right.tag === "ADP" && !is(hinges.links, next) ? 0.7 : right.tag === "ADV" ? 0.75 : 0.9;
    if (nominal.has(left.tag) || left.tag === "ADJ") return afterNominal(left, right, next);
    return left.tag === "ADV" ? 0.8 : 0.6;
  };
  const afterNominal = (left: Word, right: Word, next: number): number => {
    const bare =
      right.tag === "VERB" && text.slice(right.start, right.end).toLowerCase() === right.lemma.toLowerCase();
    if (bare || finite(words, next, text)) return 1;
    if (is(hinges.links, next)) return 0.85;
    if (right.tag === "ADP") return 0.45;
    if (right.tag === "PRON") return 0.4;
    if (right.tag === "ADV") return 0.7;
    if (right.tag === "ADJ" || nominal.has(right.tag)) return left.tag === "ADJ" ? 1 : 0.95;
    return 0.6;
  };

  const begin = (next: number): number => {
    const left = words[next - 1];
    const right = words[next];
    if (!right || right.tag === "PUNCT" || forms[next] === "&" || forms[next - 1] === "&") return 1;
    const leans = right.tag === "PRON" && !is(hinges.relatives, next) ? 0.15 : 0;
    if (!left) return leans;
    const point = mark(next - 1);
    if (point === ".") return 1;
    if (point === "," && is(hinges.complementisers, next - 2)) return denied(next) ? 1 : leans + 0.1;
    if (point !== undefined) return leans + afterMark(point, right, next);
    if (is(hinges.negations, next - 1)) return 1;
    if (is(hinges.complementisers, next - 1) && opensClause(next))
      return denied(next) ? 1 : leans + (left.tag === "PRON" ? 0.25 : 0.1);
    if (is(hinges.relatives, next)) return 0.45;
    if (right.tag === "SCONJ") return 0.2;
    if (left.tag === "CCONJ") return opensClause(next) ? 0.2 + leans : 0.7;
    if (proclitic.has(left.tag)) return right.tag === "DET" && left.tag === "ADP" ? 0.6 : 1;
    if (left.tag === "AUX" || right.tag === "ADJ") return 0.95;
    if (verbal.has(right.tag)) return left.tag === "PRON" || left.tag === "ADV" ? 0.95 : 0.4;
    if (right.tag === "CCONJ") return 0.5;
    if (right.tag === "ADP" || right.tag === "PART") return 0.65;
    if (nominal.has(right.tag)) return nominal.has(left.tag) || left.tag === "ADJ" ? 1 : 0.75;
    if (right.tag === "DET") return left.tag === "VERB" ? 0.6 : 0.45;
    return 0.7;
  };
  const afterMark = (point: string, right: Word, next: number): number => {
    if (/^[;:]/u.test(point)) return 0.03;
    if (/^[([«“„"]/u.test(point)) return 0.1;
    if (right.tag === "CCONJ") return 0.35;
    if (mark(next + 1) === ",") return 0.6;
    if (is(hinges.relatives, next)) return 0.4;
    if (verbal.has(right.tag)) return 0.5;
    return right.tag === "ADP" ? 0.3 : 0.15;
  };
  return { begin, end };
}
