import type { Span, Word } from "../../../model/analysis.ts";
import { isJest } from "../../jest.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { begun } from "../begun.ts";
import { denied } from "../denied.ts";
import { hasSign, signs } from "../signs.ts";
import { searchFor } from "../strings.ts";
import { type Checkable, limit } from "./checkable.ts";
import { journals } from "./journals.ts";

/** Words for a text that tell which one is meant. */
const enough = 4;
/** With what is claimed in it. */
const telling = 7;

/** “A report that says …”, « selon une étude récente »: a publication that the article leans on, and gives no title of. */
export function untitled(view: View): Checkable[] {
  const { analysis, languages } = view;
  if (isJest(analysis, languages)) return [];
  // The paper of a journal that the article names is looked up there.
  if (journals(view).length > 0) return [];
  return view.lines.flatMap((line): Checkable[] => {
    const { paragraph, sentence, text } = line;
    if (paragraph.form !== "text" || paragraph.language !== analysis.article.language) return [];
    if (sentence.quoted > 0.5 || text.includes("?") || paragraph.words === undefined) return [];
    const found = sourceIn(view, line);
    const start = begun(view, line);
    if (found === undefined || isTitled(view, line) || denied(found.words, view.pack(paragraph))) return [];
    const isTold = countWords(found.words) >= enough;
    const isClaimed = start !== undefined && !overlap(start, found.words);
    if (!isClaimed && (!isTold || countWords(found.words) < telling)) return [];
    const query = searchFor(view, line, text);
    if (query === undefined) return [];
    const own = query.pieces.filter((piece) => piece !== undefined && !found.noun.includes(piece));
    const { number } = paragraph;
    return [
      {
        family: "vague",
        variant: isClaimed ? "text-begins" : "text",
        slots: {
          voice: { quote: found.words },
          words: start === undefined ? undefined : { quote: start },
          place: { places: [number] },
        },
        evidence: [{ at: number, quote: found.words }, ...(isClaimed ? [{ at: number, quote: start }] : [])],
        strength: isTold ? 0.49 : 0.47,
        query: { pieces: [...own.slice(0, 1), found.noun, ...own.slice(1)], language: query.language },
      },
    ];
  });
}

/** The words with which the sentence begins hold the source itself. */
function overlap(start: string, source: string): boolean {
  const opening = source.split(/\s+/u).slice(0, 3).join(" ").toLowerCase();
  return start.toLowerCase().includes(opening);
}

interface Source {
  readonly words: string;
  readonly noun: string;
}

/** Words for a publication without a title, and the noun in them. */
export function sourceIn(view: View, line: Line): Source | undefined {
  const { untitled: nouns = [] } = view.pack(line.paragraph)?.lexicons ?? {};
  for (const sign of line.text.matchAll(signs(nouns))) {
    const start = line.sentence.span.start + sign.index;
    const words = sourceAt(view, line, { start, end: start + sign[0].length });
    if (words !== undefined) return { words, noun: sign[0].toLowerCase() };
  }
  return undefined;
}

/** The noun with what belongs to it, where the sentence says that it was published or takes something from it. */
function sourceAt(view: View, line: Line, noun: Span): string | undefined {
  const { text, words = [] } = line.paragraph;
  const at = words.findIndex(({ start }) => start === noun.start);
  if (words[at]?.tag !== "NOUN") return undefined;
  const lexicons = view.pack(line.paragraph)?.lexicons;
  const {
    according = [],
    textVerbs = [],
    findingVerbs = [],
    drawing = [],
    possessives = [],
    definite = [],
  } = lexicons ?? {};
  const form = (word: Word | undefined): string =>
    word === undefined ? "" : text.slice(word.start, word.end).toLowerCase().replace("’", "'");
  let from = at;
  while (from > 0 && leading.has(words[from - 1]?.tag ?? "") && isJoined(text, words, from)) from -= 1;
  const opener = form(words[from]);
  const before = text.slice(line.sentence.span.start, words[from]?.start).toLowerCase().replaceAll("’", "'");
  const isGiven = [...according, ...drawing].some((each) => before.trimEnd().endsWith(each.trim()));
  const end = endOf(view, line, at);
  const behind = text.slice(noun.end, line.sentence.span.end).toLowerCase().replaceAll("’", "'");
  const inside = text.slice(noun.end, end).toLowerCase();
  const isFinding = hasSign(behind.trim().split(/\s+/u).slice(0, 2).join(" "), findingVerbs);
  const isPublished = isFinding || hasSign(inside, textVerbs);
  if (!isGiven && !isPublished) return undefined;
  const phrase = text.slice(words[from]?.start ?? noun.start, end).replace(/[\s,;:–—-]+$/u, "");
  if (words[from]?.tag === "NUM" && /s$/u.test(form(words[at]))) return undefined;
  const leans = possessives.includes(opener) || (definite.includes(opener) && countWords(phrase) < enough);
  if (leans || (from === at && (countWords(phrase) < enough || !/s$/u.test(form(words[at])))))
    return undefined;
  if (countWords(phrase) > limit && from === at) return undefined;
  // “The Department for Harbours, Boats and Ferries”: a name that goes on.
  if (/\p{Lu}[\p{L}-]+$/u.test(phrase) && /^,\s\p{Lu}/u.test(text.slice(end))) return undefined;
  return countWords(phrase) <= limit ? phrase : text.slice(words[from]?.start ?? noun.start, noun.end);
}

const leading: ReadonlySet<string> = new Set(["DET", "ADJ", "NOUN", "NUM", "PROPN", "VERB"]);

function isJoined(text: string, words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (before === undefined || word === undefined || word.tag === "DET") return false;
  // “a government-led review”: a participle between an article and the noun, no verb of the sentence.
  if (before.tag === "VERB" && words[at - 2]?.tag !== "DET") return false;
  return /^[\s-]*$/u.test(text.slice(before.end, word.start));
}

/** What it may end on. */
const firm: ReadonlySet<string> = new Set(["NOUN", "PROPN", "NUM", "ADJ", "VERB", "ADV"]);

/** Where what says which text it is ends: at a mark that no publishing follows, or before the verb of the sentence. */
function endOf(view: View, { paragraph, sentence }: Line, at: number): number {
  const { text, words = [] } = paragraph;
  const { textVerbs = [], relatives = [], complementisers = [] } = view.pack(paragraph)?.lexicons ?? {};
  const opening = new Set([...relatives, ...complementisers]);
  let end = words[at]?.end ?? sentence.span.end;
  let isOpened = false;
  for (let next = at + 1; next < words.length; next += 1) {
    const word = words[next];
    if (word === undefined || word.end > sentence.span.end) break;
    const form = text.slice(word.start, word.end).toLowerCase().replace("’", "'");
    const verb = words[next + 1];
    const follows = verb === undefined ? "" : text.slice(verb.start, verb.end).toLowerCase();
    if (form === "," && hasSign(follows, textVerbs)) continue;
    if (/^[,;:.!?…()[\]«»“”"–—]$/u.test(form)) break;
    if (opening.has(form)) isOpened = true;
    if (!isOpened && (word.tag === "AUX" || word.tag === "SCONJ" || word.tag === "PRON")) break;
    if (!isOpened && word.tag === "VERB" && !hasSign(form, textVerbs)) break;
    if (firm.has(word.tag)) end = word.end;
  }
  return end;
}

/** Its title stands in quotation marks in the same sentence. */
function isTitled(view: View, line: Line): boolean {
  return view
    .marksIn(line)
    .some(
      (mark) =>
        mark.label === "quotation" && mark.use === "title" && /^\p{Lu}/u.test(view.words(mark, mark.content)),
    );
}
