import type { Word } from "../../model/analysis.ts";
import { finite } from "../joints.ts";
import { standsAlone } from "../standing.ts";
import { countWords } from "../text.ts";
import type { Line, View } from "../view.ts";
import { hasSign } from "./signs.ts";

const fewest = 6;
const heads: ReadonlySet<string> = new Set(["NOUN", "PROPN", "NUM"]);
/** Before these a phrase is not over. */
const goingOn: ReadonlySet<string> = new Set(["NOUN", "PROPN", "NUM", "ADJ", "PART"]);

/**
 * The first words of a sentence that can be read without the one before it, with a subject and a verb where they have room
 * for them: by these it is found and says what it is about. Nothing where they stand behind a conjunction.
 */
export function opening(view: View, line: Line, most: number): string | undefined {
  const { paragraph, sentence } = line;
  const words = (paragraph.words ?? []).filter(
    (word) => word.start >= sentence.span.start && word.end <= sentence.span.end,
  );
  if (isBehind(view, line, words) || !standsAlone(line.text, paragraph.language, view.languages))
    return undefined;
  const all = ends(view, line, words, most).filter(({ text }) => countWords(text) >= fewest);
  const firm = all.filter(({ leans }) => !leans);
  const found = (firm.length > 0 ? firm : all).map(({ text }) => text);
  const whole = found.filter((text) => {
    const inside = words.filter((word) => word.end <= sentence.span.start + text.length);
    return inside.some((_, at) => at > 0 && finite(inside, at, paragraph.text)) && !pointsBack(inside);
  });
  const { pronouns = [] } = view.pack(paragraph)?.lexicons ?? {};
  const best = whole.filter((text) => !hasSign(text.toLowerCase(), pronouns)).at(-1);
  return best === undefined || !isTold(view, line, best) ? undefined : best;
}

/** “Although …”, « Bien que … », “Looking down on …,”: the clause that tells something comes later. */
function isBehind(view: View, { paragraph }: Line, words: readonly Word[]): boolean {
  const [first, second] = words;
  const { complementisers = [] } = view.pack(paragraph)?.lexicons ?? {};
  const form = second === undefined ? "" : paragraph.text.slice(second.start, second.end).toLowerCase();
  if (first?.tag === "SCONJ" || complementisers.includes(form)) return true;
  if (first?.tag !== "ADP" && first?.tag !== "ADV") return false;
  const comma = words.findIndex(({ start, end }) => paragraph.text.slice(start, end) === ",");
  const next = words[comma + 1];
  return comma < 0 || next === undefined || !subjects.has(next.tag);
}

/** With these the clause behind “In spring, …” begins. */
const subjects: ReadonlySet<string> = new Set(["DET", "NOUN", "PROPN", "NUM", "ADJ"]);

interface End {
  readonly text: string;
  /** What comes next belongs to its last word: “the wall | of a shop”. */
  readonly leans: boolean;
}

/** Stretches from the start that end where a phrase does; initials in brackets belong to the name before them. */
function ends(view: View, line: Line, words: readonly Word[], most: number): End[] {
  const { paragraph, sentence } = line;
  const names = view.marksIn(line).filter(({ label }) => label === "name");
  const { issuing = [] } = view.pack(paragraph)?.lexicons ?? {};
  const form = (word: Word | undefined): string =>
    word === undefined ? "" : paragraph.text.slice(word.start, word.end);
  const found: End[] = [];
  for (const [at, word] of words.entries()) {
    const isBracketed =
      (form(word) === "(" && /^\p{Lu}{2,}$/u.test(form(words[at + 1])) && form(words[at + 2]) === ")") ||
      (form(word) === ")" && /^\p{Lu}{2,}$/u.test(form(words[at - 1])) && form(words[at - 2]) === "(");
    if (/["“”«»()[\]…:;–—]/u.test(form(word)) && !isBracketed) break;
    const next = words[at + 1];
    const text = paragraph.text.slice(sentence.span.start, word.end);
    if (countWords(text) > most) break;
    const isJoined = next !== undefined && next.start === word.end && next.tag !== "PUNCT";
    const isInside = names.some(({ span }) => span.start < word.end && span.end > word.end);
    const isEnd = next !== undefined && heads.has(word.tag) && !goingOn.has(next.tag) && !isJoined;
    const leans = issuing.includes(form(next).toLowerCase().replace("’", "'"));
    if (isEnd && !isInside && form(next) !== ")") found.push({ text, leans });
  }
  return found;
}

/** A pronoun carries the clause: whom it means stands before. */
function pointsBack(words: readonly Word[]): boolean {
  const at = words.findIndex(({ tag }) => tag === "PRON");
  return at >= 0 && !words.slice(0, at).some(({ tag }) => heads.has(tag));
}

/** “The bottle …”: a name or a word of the title says which one. */
function isTold(view: View, line: Line, words: string): boolean {
  const { definite = [], possessives = [] } = view.pack(line.paragraph)?.lexicons ?? {};
  const opener = (/^\p{L}+['’]?/u.exec(words)?.[0] ?? "").toLowerCase().replace("’", "'");
  if (line.paragraph.number === 1 || ![...definite, ...possessives].includes(opener)) return true;
  const { start } = line.sentence.span;
  const titled =
    view.title === undefined ? new Set<string>() : view.content(view.title.text, view.title.paragraph);
  return (
    view.marksIn(line).some(({ label, span }) => label === "name" && span.end <= start + words.length) ||
    [...view.content(words, line.paragraph)].some((word) => titled.has(word))
  );
}
