import { balanced, tidy } from "../../clip.ts";
import type { Finding, Slot } from "../../finding.ts";
import { finite } from "../../joints.ts";
import { countWords } from "../../text.ts";
import { type Line, type View, within } from "../../view.ts";
import { weighed } from "../reasoning/weight.ts";
import { isOwn, isUnattributed } from "../together.ts";

/** Words that make a sentence worth taking apart, and so many that it is damage or a list. */
const [least, most] = [28, 65];

/** Words by which a question points at the sentence. */
const shown = [7, 6, 5, 8] as const;

/** As many of the longest are tried: the very longest is often damage or a list. */
const tried = 5;

/** The longest sentence of the article's own, with three clauses or more, to be told in short ones. */
export function longSentence(view: View): Finding[] {
  if (view.analysis.genres.some(({ kind }) => kind === "interview")) return [];
  const all = view.lines.filter((line) => isOwn(line, view) && isUnattributed(line));
  return all
    .map((line) => ({ line, count: countWords(line.text) }))
    .toSorted((a, b) => b.count - a.count)
    .slice(0, tried)
    .flatMap(({ line, count }) => unpacked(view, line, count))
    .slice(0, 1);
}

function unpacked(view: View, line: Line, count: number): Finding[] {
  const verbs = clauses(line);
  const opens = opening(line);
  const quote = tidy(line.text);
  if (
    count < least ||
    count > most ||
    verbs < 3 ||
    opens === undefined ||
    isList(line) ||
    /^[^,.]{1,25}:/u.test(opens) ||
    !balanced(quote)
  )
    return [];
  const at = line.paragraph.number;
  const link = view
    .marksIn(line)
    .find(({ label }) => label === "cause" || label === "contrast" || label === "consequence");
  const tied: Readonly<Record<string, Slot>> = link ? { link: { quote: view.words(link, link.span) } } : {};
  return [
    {
      kind: "long-sentence",
      variant: link ? "linked" : "plain",
      slots: {
        opens: { quote: opens },
        here: { places: [at] },
        count: { plain: String(count) },
        verbs: { plain: String(verbs) },
        ...tied,
      },
      evidence: [{ at, quote }],
      strength: weighed(view, line, line.text, 0.45),
    },
  ];
}

function clauses({ paragraph, sentence }: Line): number {
  const words = paragraph.words?.filter((word) => within(word, sentence.span)) ?? [];
  return words.filter((_, at) => finite(words, at, paragraph.text)).length;
}

/** Many commas between few words: names or things in a row. */
const isList = ({ text }: Line): boolean => (text.match(/[,;•]/gu)?.length ?? 0) > countWords(text) / 6;

/** The first words, up to a place where a reader would not stumble. */
function opening({ paragraph, sentence }: Line): string | undefined {
  const words = paragraph.words?.filter((word) => within(word, sentence.span)) ?? [];
  const closed: ReadonlySet<string> = new Set(["NOUN", "PROPN", "VERB", "ADJ", "NUM"]);
  for (const count of shown) {
    const last = words[count - 1];
    const quote = last && paragraph.text.slice(words[0]?.start, last.end);
    if (!last || quote === undefined || !closed.has(last.tag) || splitsNumber(paragraph.text, last.end))
      continue;
    if (balanced(quote) && !/[.!?]/u.test(quote)) return quote;
  }
  return undefined;
}

/** “500,000”, « 3 500 », „1.000“: no end inside. */
const splitsNumber = (text: string, end: number): boolean =>
  /\d$/u.test(text.slice(0, end)) && /^[\s.,'’]?\d/u.test(text.slice(end));
