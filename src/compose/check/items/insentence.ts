import type { Figure } from "../../../model/analysis.ts";
import { speaksOfSelf } from "../../firstperson.ts";
import { finite } from "../../joints.ts";
import { standsAlone } from "../../standing.ts";
import { capital, countWords, withNoun } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { isFactual } from "../asserted.ts";
import { begun } from "../begun.ts";
import { isView } from "../genre.ts";
import { leansBack } from "../leansback.ts";
import { hasSign } from "../signs.ts";
import { isPlanned } from "./ahead.ts";
import type { Checkable } from "./checkable.ts";
import { isSourced } from "./countable.ts";
import { nounPhrase } from "./counted.ts";

/** How a number is printed: what the check quotes of it, and the words by which it is found. */
export interface Said {
  readonly variant: "share" | "change" | "money" | "count" | "opening" | "inside";
  readonly figure: string;
  readonly words: string;
}

/** Words of a number with its noun. */
const longest = 8;

const judging: ReadonlySet<string> = new Set(["evaluative", "figurative", "certainty"]);

/** Of a number that no words around it tell whole: the first words of its sentence, in which one can read what it is of. */
export function inSentence(view: View, line: Line, mark: Figure): Said | undefined {
  const { paragraph, sentence, text } = line;
  const isSum = mark.unit !== undefined && /^[A-Z]{3}$/u.test(mark.unit);
  if (paragraph.form !== "text" || sentence.quoted > 0.3 || text.includes("?")) return undefined;
  if (speaksOfSelf(text, view.pack(paragraph)) || isTold(view, line) || !isPast(view, line, mark))
    return undefined;
  if ((isView(view) || isSum) && view.marksIn(line).some(({ label }) => judging.has(label))) return undefined;
  if (isSum && !isFactual(view, line)) return undefined;
  if (!hasVerb(line)) return undefined;
  const words = begunTo(view, line, mark);
  if (words === undefined || !standsAlone(capital(words), paragraph.language, view.languages))
    return undefined;
  if (leansBack(view, line, words)) return undefined;
  if (hasSign(words.toLowerCase(), view.pack(paragraph)?.lexicons.wanting ?? [])) return undefined;
  const bare = view.words(mark, withNoun(mark));
  const phrase = plain(view, line, mark, nounPhrase(view, line, mark, bare) ?? bare);
  if (phrase === undefined || /\s[–-]\s/u.test(phrase)) return undefined;
  // Of a view, “10%” alone is mostly a turn of speech.
  if (isView(view) && !/\p{L}/u.test(phrase)) return undefined;
  const start = paragraph.text.indexOf(words, sentence.span.start);
  const isOpening = start <= mark.span.start && start + words.length >= mark.span.end;
  const isOnly = view.marksIn(line).filter(({ label }) => label === "figure").length === 1;
  if (isOpening && isOnly) return { variant: "opening", figure: view.words(mark, mark.span), words };
  const isPlain = countWords(phrase) <= longest && !/["“”«»()\n]|['’]s?$/u.test(phrase);
  return isPlain ? { variant: "inside", figure: phrase, words } : undefined;
}

/** No heading, no caption. */
function hasVerb({ paragraph, sentence }: Line): boolean {
  const words = (paragraph.words ?? []).filter(
    ({ start, end }) => start >= sentence.span.start && end <= sentence.span.end,
  );
  return words.some((_, at) => finite(words, at, paragraph.text));
}

/** The sentence names whose number one of its numbers is. */
function isTold(view: View, line: Line): boolean {
  return view.marksIn(line).some((mark) => mark.label === "figure" && isSourced(view, mark));
}

/** Characters behind a number in which its year may stand. */
const close = 14;
/** From this year on every number is a forecast. */
const far = 2030;

/** Not told as still to come, or with a year of its own that was past. */
function isPast(view: View, line: Line, mark: Figure): boolean {
  const year = view
    .marksIn(line)
    .find(
      ({ label, span }) =>
        label === "date" && span.start >= mark.span.end && span.start - mark.span.end < close,
    );
  if (year?.label !== "date") return !isPlanned(view, mark, line);
  return year.order !== "after" && !(Number(year.iso.slice(0, 4)) >= far);
}

/** Not torn between a number and what it counts: “home to a quarter | of a million refugees”. */
function begunTo(view: View, line: Line, mark: Figure): string | undefined {
  const words = begun(view, line);
  const { text } = line.paragraph;
  const start = words === undefined ? -1 : text.indexOf(words, line.sentence.span.start);
  const { end } = withNoun(mark);
  const isTorn =
    start >= 0 && start + (words?.length ?? 0) > mark.span.start && start + (words?.length ?? 0) < end;
  return isTorn ? text.slice(start, end) : words;
}

/** “350 riders” of “350 riders generating”; nothing where a verb is left over otherwise. */
function plain(view: View, { paragraph }: Line, mark: Figure, phrase: string): string | undefined {
  if (view.pack(paragraph)?.lexicons.headLast !== true) return phrase;
  const cut = phrase.replace(/\s\p{L}{3,}ing$/u, "");
  if (cut !== phrase) return countWords(cut) > 1 ? cut : undefined;
  const end = paragraph.text.lastIndexOf(phrase, mark.span.start) + phrase.length;
  return paragraph.words?.find((word) => word.end === end)?.tag === "VERB" ? undefined : phrase;
}

/** Says no more than “15%”: of a paragraph, one is enough. */
export function isSameStudy(one: Checkable, other: Checkable): boolean {
  return [one, other].every(isBareShare) && one.evidence[0]?.at === other.evidence[0]?.at;
}

function isBareShare({ variant, slots: { figure } }: Checkable): boolean {
  return variant === "inside" && figure !== undefined && "quote" in figure && !/\p{L}/u.test(figure.quote);
}

/** A share that a view says will come: nobody has counted it. */
export function isHeldOut(view: View, mark: Figure, line: Line): boolean {
  return mark.unit === "%" && isView(view) && isPlanned(view, mark, line);
}
