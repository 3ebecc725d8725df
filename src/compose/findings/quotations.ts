import type { Span, Word } from "../../model/analysis.ts";
import type { Finding, Row } from "../finding.ts";
import { piece } from "../quote.ts";
import { countWords } from "../text.ts";
import type { Line, View } from "../view.ts";
import { clausal, inSentence } from "./speeches.ts";

interface Term {
  readonly line: Line;
  readonly words: string;
}

/** Expressions of one to four words in quotation marks: no sentence, no name, nothing with a verb of saying beside it. */
function terms(view: View): Term[] {
  const seen = new Set<string>();
  return view.analysis.marks.flatMap((mark): Term[] => {
    if (mark.label !== "quotation" || mark.use !== "term" || mark.paragraph === 0 || mark.cue) return [];
    const line = view.lineOf(mark);
    const words = view.words(mark, mark.content).trim();
    const key = words.toLowerCase();
    if (!line || line.paragraph.source || words.length < 3 || countWords(words) > 4 || seen.has(key))
      return [];
    if (!/^\p{Ll}/u.test(words) || /[.,!?;:]$/u.test(words) || /["“”«»]/u.test(words)) return [];
    if (countWords(words) >= 3 && line.paragraph.words?.some(inside(mark.content))) return [];
    if ([...seen].some((one) => one.includes(key) || key.includes(one))) return [];
    seen.add(key);
    return [{ line, words }];
  });
}

/** At most so many, first from paragraphs that have none yet, in the order of the text. */
function gathered(all: readonly Term[], most: number): Term[] {
  const firsts = all.filter(
    ({ line }, at) => all.findIndex((other) => other.line.paragraph === line.paragraph) === at,
  );
  const chosen = [...firsts, ...all.filter((one) => !firsts.includes(one))].slice(0, most);
  return all.filter((one) => chosen.includes(one));
}

/** A verb within the span: the words are somebody's. */
function inside({ start, end }: Span): (word: Word) => boolean {
  return (word) => word.tag === "VERB" && word.start >= start && word.end <= end;
}

/** Who speaks around them, where anybody is seen. */
function speakersOf(view: View, chosen: readonly Term[]): Pick<Finding, "also"> {
  const rows = chosen.map((one) => rowOf(view, one)).filter(({ says }) => says !== undefined);
  if (rows.length === 0) return {};
  return { also: { phrase: "key.speakers", slots: { rows: { rows } } } };
}

/** Who speaks in the sentence, as far as is seen. */
function rowOf(view: View, { line: { paragraph, sentence }, words }: Term): Row {
  const voice = sentence.voice === undefined ? undefined : view.analysis.voices[sentence.voice];
  const says = voice && inSentence(view, voice);
  return { item: { at: paragraph.number, quote: words }, says };
}

/** Short expressions in quotation marks, some speech, some terms, some set at a distance. */
export function marksByUse(view: View): Finding[] {
  const chosen = gathered(terms(view), 4);
  const [first] = chosen;
  if (!first) return [];
  const places = [...new Set(chosen.map(({ line }) => line.paragraph.number))];
  const start = first.line.paragraph.text.indexOf(first.words, first.line.sentence.span.start);
  const around = piece(view, first.line, { start: start - 1, end: start + first.words.length + 1 });
  if (chosen.length === 1 && (!around || countWords(around.words) < countWords(first.words) + 4)) return [];
  if (chosen.length === 1 && around && !clausal(view, first.line, first.line.sentence.span, around.words))
    return [];
  return [
    {
      kind: "marks-by-use",
      variant: chosen.length >= 3 ? "several" : chosen.length === 2 ? "two" : "one",
      slots: {
        terms: { items: chosen.map(({ line, words }) => ({ at: line.paragraph.number, quote: words })) },
        ...(chosen.length === 1
          ? { first: { quote: first.words }, around: { quote: around?.words ?? "" } }
          : {}),
        places: { places },
      },
      ...speakersOf(view, chosen),
      evidence: chosen.map(({ line, words }) => ({ at: line.paragraph.number, quote: words })),
      strength: chosen.length >= 2 ? (places.length > 1 ? 0.8 : 0.65) : 0.45,
    },
  ];
}
