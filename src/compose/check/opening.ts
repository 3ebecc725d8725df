import type { Word } from "../../model/analysis.ts";
import { finite } from "../joints.ts";
import { countWords } from "../text.ts";
import type { Line, View } from "../view.ts";
import { beginning } from "./begins.ts";

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
  const first = beginning(view, line)?.words;
  const words = (paragraph.words ?? []).filter(
    (word) => word.start >= sentence.span.start && word.end <= sentence.span.end,
  );
  if (first === undefined || words[0]?.tag === "SCONJ") return undefined;
  const found = ends(view, line, words, most).filter((text) => countWords(text) >= fewest);
  const whole = found.filter((text) => {
    const inside = words.filter((word) => word.end <= sentence.span.start + text.length);
    return inside.some((_, at) => at > 0 && finite(inside, at, paragraph.text)) && !pointsBack(inside);
  });
  const best = whole.at(-1);
  return best === undefined || !isTold(view, line, best) ? undefined : best;
}

/** Stretches from the start that end where a phrase does. */
function ends(view: View, line: Line, words: readonly Word[], most: number): string[] {
  const { paragraph, sentence } = line;
  const names = view.marksIn(line).filter(({ label }) => label === "name");
  const { issuing = [] } = view.pack(paragraph)?.lexicons ?? {};
  const found: string[] = [];
  for (const [at, word] of words.entries()) {
    const form = paragraph.text.slice(word.start, word.end);
    if (/["“”«»()[\]…:;–—]/u.test(form)) break;
    const next = words[at + 1];
    const text = paragraph.text.slice(sentence.span.start, word.end);
    if (countWords(text) > most) break;
    const isJoined = next !== undefined && next.start === word.end && next.tag !== "PUNCT";
    const isInside = names.some(({ span }) => span.start < word.end && span.end > word.end);
    const behind = next === undefined ? "" : paragraph.text.slice(next.start, next.end).toLowerCase();
    const isEnd =
      next !== undefined &&
      heads.has(word.tag) &&
      !goingOn.has(next.tag) &&
      !isJoined &&
      !issuing.includes(behind.replace("’", "'"));
    if (isEnd && !isInside) found.push(text);
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
