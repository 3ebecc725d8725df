import type { Word } from "../../../model/analysis.ts";
import { finite } from "../../joints.ts";
import type { Piece } from "../../quote.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { untorn } from "../begins.ts";
import { firstWords } from "../exact.ts";
import { limit } from "./checkable.ts";

/** Words of a quotation of which only the start is printed, at least. */
const long = 12;

/** The first words of a long quotation, with which it can be found: as many as say something. */
export function beginning(view: View, line: Line, content: string): Piece | undefined {
  if (countWords(content) < long || !/^[\p{Lu}\p{N}]/u.test(content)) return undefined;
  for (const most of starts) {
    const words = firstWords(content, view.languages, line.paragraph.language, most);
    if (words === undefined || /[—–]/u.test(words) || !line.text.includes(words)) continue;
    const start = line.paragraph.text.indexOf(words, line.sentence.span.start);
    const quote = untorn(view, line, start, words);
    const cut = withoutLast(content.startsWith(quote) ? quote : words);
    const whole = isHanging(view, line, cut) && isRound(line, words) ? withoutLast(words) : cut;
    const round = withoutSubject(line, whole);
    if (isDistressing(view, line, round)) return undefined;
    const next = content.slice(content.indexOf(round) + round.length).trimStart();
    // A question, or words inside the words that are still open.
    if (next.startsWith("?") || /\s['‘][^'’]*$/u.test(round)) continue;
    if (isSaying(line, round) && !isHanging(view, line, round))
      return { words: round, evidence: { at: line.paragraph.number, quote: round } };
  }
  return undefined;
}

/** « …, aucune montagne » before « n’est assez haute »: without the subject of a verb that is left out. */
function withoutSubject({ paragraph }: Line, words: string): string {
  const comma = words.lastIndexOf(", ");
  const end = paragraph.text.indexOf(words) + words.length;
  const near = (paragraph.words ?? []).filter((word) => word.start >= end).slice(0, 2);
  const isVerb = near.some((_, index) => finite(near, index, paragraph.text));
  const short = words.slice(0, Math.max(0, comma));
  return isVerb && countWords(words.slice(comma)) <= subject && countWords(short) >= enough ? short : words;
}

/** Words of a subject that is left over. */
const subject = 3;

/** Words of such a start, the fewest first. */
const starts = [8, 11, limit, 17];

/** Up to a noun or a verb’s plain form, with no mark near the end. */
function isRound({ paragraph }: Line, words: string): boolean {
  const at = paragraph.text.indexOf(words);
  const tagged = (paragraph.words ?? []).filter(({ start, end }) => start >= at && end <= at + words.length);
  const last = tagged.at(-1);
  if (last === undefined || tagged.slice(-near).some(({ tag }) => tag === "PUNCT")) return false;
  // « Se calmer » takes no object.
  const isPlain = paragraph.text.slice(last.start, last.end) === last.lemma && tagged.at(-2)?.tag === "PRON";
  return (
    (last.tag === "VERB" && isPlain) || last.tag === "NOUN" || last.tag === "PROPN" || last.tag === "ADJ"
  );
}

const near = 4;

/** Without a single word behind the last comma: “…, investigations”. */
function withoutLast(words: string): string {
  const short = words.replace(/,\s+\S+$/u, "");
  return countWords(short) >= enough ? short : words;
}

const enough = 5;
/** Words that open a clause or a phrase before the main one: “if”, “in”, “to”. */
const opensOther: ReadonlySet<string> = new Set(["SCONJ", "CCONJ", "ADP", "PART"]);

const unfinished: ReadonlySet<string> = new Set(["NUM", "DET", "ADP"]);

/** “If I had known, when I started”: the clause that counts is still to come. */
function isHanging(view: View, { paragraph }: Line, words: string): boolean {
  const at = paragraph.text.indexOf(words);
  const tagged = (paragraph.words ?? []).filter(({ start, end }) => start >= at && end <= at + words.length);
  const { complementisers = [] } = view.pack(paragraph)?.lexicons ?? {};
  const opens = ({ start, end, tag }: Word): boolean =>
    tag === "SCONJ" ||
    complementisers.includes(paragraph.text.slice(start, end).toLowerCase().replace("’", "'"));
  const clause = tagged.slice(tagged.findLastIndex(opens) + 1);
  const verbs = clause.filter((_, index) => finite(clause, index, paragraph.text));
  const last = tagged.at(-1);
  // « Va se calmer » is whole, « que dit » is not.
  const isOpen =
    last !== undefined &&
    verbs.at(-1) === last &&
    (verbs.length < 2 || paragraph.text.slice(last.start, last.end) !== last.lemma);
  if (verbs.length === 0 || isOpen) return true;
  // “These boats have sunk one” after the other.
  if (unfinished.has(tagged.at(-1)?.tag ?? "")) return true;
  if (!opensOther.has(tagged[0]?.tag ?? "")) return false;
  const from = tagged.findLastIndex(({ tag }) => tag === "PUNCT") + 1;
  const main = tagged.slice(from);
  return from === 0 || !main.some((_, index) => finite(main, index, paragraph.text));
}

/** As far as the language has tags: with a verb of its own. */
export function isSaying({ paragraph }: Line, words: string): boolean {
  const at = paragraph.text.indexOf(words);
  const tagged = paragraph.words?.filter((word) => word.start >= at && word.end <= at + words.length);
  return tagged === undefined || tagged.some((_, index) => finite(tagged, index, paragraph.text));
}

/** Words that pupils should not have to type. */
export function isDistressing(view: View, { paragraph }: Line, words: string): boolean {
  const { distressing = [], harmed = [] } = view.pack(paragraph)?.lexicons ?? {};
  return [...(words.toLowerCase().match(/\p{L}+/gu) ?? [])].some(
    (word) => distressing.includes(word) || harmed.includes(word),
  );
}
