import type { Connective, Span } from "../../../model/analysis.ts";
import { tidy } from "../../clip.ts";
import type { Finding } from "../../finding.ts";
import { finite } from "../../joints.ts";
import { exact, type Piece } from "../../quote.ts";
import { countWords, overlaps } from "../../text.ts";
import { type Line, type View, within } from "../../view.ts";
import { isScrap } from "../whole/clear.ts";
import { weighed } from "./weight.ts";

/** Most words of a clause that stands in a question beside another, and of both. */
const most = { one: 17, both: 26 } as const;

interface Joined {
  readonly mark: Connective;
  readonly line: Line;
  /** The clause that the connective does not belong to. */
  readonly main: Piece;
  /** The clause behind the connective. */
  readonly joined: Piece;
}

function isConnective(mark: { readonly label: string }): mark is Connective {
  return ["cause", "contrast", "condition", "goal", "consequence"].includes(mark.label);
}

const all = new WeakMap<View, readonly Joined[]>();

/** Connectives of the body whose two clauses can both be printed. */
function joinedClauses(view: View): readonly Joined[] {
  const before = all.get(view);
  if (before) return before;
  const made = view.analysis.marks.flatMap((mark): Joined[] => {
    if (!isConnective(mark) || mark.paragraph === 0) return [];
    const line = view.lineOf(mark);
    const home = view.lineOf({ ...mark, span: mark.first });
    if (!line || !home || line.paragraph.form !== "text" || isReported(view, line, mark)) return [];
    const main = clause(view, home, unspoken(view, mark));
    const joined = clause(view, line, mark.second);
    if (mark.label === "cause" && opensOnVerb(line, joined)) return [];
    if (!main || !joined || countWords(`${main.words} ${joined.words}`) > most.both) return [];
    const sound =
      isClause(view, home, unspoken(view, mark)) &&
      !runsOn(line, mark.second) &&
      !leansOn(view, line, mark.second);
    return sound && leaning(home, line, mark) < 2 && !splitsSpeech(view, mark)
      ? [{ mark, line, main, joined }]
      : [];
  });
  all.set(view, made);
  return made;
}

/** “(because this) is relatively easy”: what it speaks of is left out. */
function opensOnVerb(line: Line, joined: Piece | undefined): boolean {
  const from = joined ? line.paragraph.text.indexOf(joined.words, line.sentence.span.start) : -1;
  const first = line.paragraph.words?.find(({ start }) => start >= from);
  return from >= 0 && (first?.tag === "AUX" || first?.tag === "VERB");
}

/** A clause that says something by itself, whole. */
function clause(view: View, line: Line, span: Span): Piece | undefined {
  const whole = countWords(line.paragraph.text.slice(span.start, span.end));
  if (whole < 3 || whole > most.one) return undefined;
  const found = exact(view, line, span, most.one);
  return found && view.content(found.words, line.paragraph).size >= 2 ? found : undefined;
}

const wordsIn = ({ paragraph }: Line, span: Span) =>
  paragraph.words?.filter((word) => within(word, span)) ?? [];

/** It has a verb, hangs on no conjunction of its own (“If organs can be taken unless …”), and tells nobody's words. */
function isClause(view: View, line: Line, { start, end }: Span): boolean {
  const words = wordsIn(line, { start, end });
  if (words.length === 0) return true;
  const { neutral = [], charged = [] } = view.pack(line.paragraph)?.lexicons.reporting ?? {};
  const form = (word: Span) => line.paragraph.text.slice(word.start, word.end).toLowerCase();
  const tells = words.some(
    (word) => word.tag === "VERB" && (neutral.includes(form(word)) || charged.includes(form(word))),
  );
  return words[0]?.tag !== "SCONJ" && !tells && words.some((_, at) => finite(words, at, line.paragraph.text));
}

/** Behind a comma the clause goes on with a verb of another one: “the scars they cause, were much keener”. */
function runsOn(line: Line, span: Span): boolean {
  const words = wordsIn(line, span);
  const comma = words.findIndex((word) => line.paragraph.text.slice(word.start, word.end) === ",");
  if (comma < 0) return false;
  const verbs = words.flatMap((_, at) => (finite(words, at, line.paragraph.text) ? [at] : []));
  return verbs.some((at) => at < comma) && verbs.some((at) => at > comma);
}

/** No clause and no noun: « malgré elles, », “if not the price”, « car, contrairement à … ». */
function leansOn(view: View, line: Line, span: Span): boolean {
  const words = wordsIn(line, span);
  const [first, second] = words;
  if (!first) return false;
  const form = line.paragraph.text.slice(first.start, first.end).toLowerCase();
  if (view.edges(line.paragraph).negations.has(form)) return true;
  if (first.tag === "PRON" && second?.tag === "PUNCT") return true;
  if (!["ADV", "ADP", "CCONJ", "SCONJ"].includes(first.tag)) return false;
  return !words.some((_, at) => finite(words, at, line.paragraph.text));
}

/** The first clause without the “she says” that it begins with. */
function unspoken(view: View, { paragraph, first }: Connective): Span {
  const speech = view.analysis.marks.find(
    (mark) =>
      mark.label === "attribution" &&
      mark.paragraph === paragraph &&
      within(mark.cue.span, first) &&
      mark.content.start > mark.cue.span.end &&
      mark.content.start < first.end,
  );
  return speech?.label === "attribution" ? { start: speech.content.start, end: first.end } : first;
}

/** Somebody's words begin behind the connective, and the verb that brings them stands before it. */
function splitsSpeech(view: View, { paragraph, first, second }: Connective): boolean {
  return view.analysis.marks.some((mark) => {
    if (mark.paragraph !== paragraph) return false;
    const { cue, content } =
      mark.label === "attribution" || mark.label === "quotation" ? mark : { cue: undefined, content: first };
    return (
      cue !== undefined && within(cue.span, first) && overlaps(content, second) && !overlaps(content, first)
    );
  });
}

/** The connective opens a clause that somebody says: “she said that if …”. */
function isReported(view: View, line: Line, { span }: Connective): boolean {
  const words = view.pack(line.paragraph)?.lexicons.complementisers ?? [];
  const earlier = line.paragraph.text
    .slice(line.sentence.span.start, span.start)
    .toLowerCase()
    .replace(/[,\s]+$/u, "");
  return words.some((word) => earlier.endsWith(` ${word}`));
}

/** The first word behind the connective is a bare verb: “due to open”. */
function takesVerb({ mark, line }: Joined): boolean {
  const first = line.paragraph.words?.find(({ start }) => start >= mark.second.start);
  if (first?.tag !== "VERB") return false;
  return line.paragraph.text.slice(first.start, first.end).toLowerCase() === first.lemma.toLowerCase();
}

function finding(view: View, kind: string, one: Joined, strength: number): Finding {
  const { mark, line, main, joined } = one;
  return {
    kind,
    variant: "clauses",
    slots: {
      sign: { quote: tidy(view.words(mark, mark.span)) },
      main: { quote: main.words },
      joined: { quote: joined.words },
      here: { places: [line.paragraph.number] },
    },
    evidence: [main.evidence, joined.evidence],
    strength: weighed(
      view,
      line,
      `${main.words} ${joined.words}`,
      strength - leaning(line, line, mark) * 0.08,
    ),
  };
}

/** How many of the clauses open with a pronoun: of whom, the quotation does not say. */
function leaning(home: Line, line: Line, { first, second }: Connective): number {
  const opens = (at: Line, span: Span) => (wordsIn(at, span)[0]?.tag === "PRON" ? 1 : 0);
  return opens(home, first) + opens(line, second);
}

const ofKind = (view: View, label: Connective["label"]) =>
  joinedClauses(view).filter(({ mark }) => mark.label === label);

/** Why, in the article's words. */
export function cause(view: View): Finding[] {
  return ofKind(view, "cause")
    .filter((one) => !takesVerb(one) && !isForecast(view, one) && isWhole(view, one))
    .map((one) => finding(view, "cause", one, 0.5));
}

/** Both sides can be read alone: a clause with its subject, or a noun that does not stand bare: no « joutes de l’Occident ». */
function isWhole(view: View, { line, main, joined, mark }: Joined): boolean {
  const { text } = line.paragraph;
  const words = wordsIn(line, mark.second);
  const hasVerb = words.some((_, at) => finite(words, at, text));
  const isBare = words.find(({ tag }) => tag !== "PUNCT")?.tag === "NOUN";
  if (hasVerb ? isScrap(view, line, joined.words) : isBare) return false;
  return !isScrap(view, line, main.words);
}

/** “It would be unlikely to pass because …”: somebody reckons what will come, and has seen no cause at work. */
function isForecast(view: View, { line, main }: Joined): boolean {
  const { denials } = view.edges(line.paragraph).hinges ?? {};
  const careful = view
    .marksIn(line)
    .some((mark) => mark.label === "care" && main.words.includes(view.words(mark, mark.span)));
  return careful || (main.words.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => denials?.has(word));
}

export function consequence(view: View): Finding[] {
  return ofKind(view, "consequence").map((one) => finding(view, "consequence", one, 0.65));
}

const isGranting = (view: View, { mark }: Joined) =>
  view
    .marksIn(view.lineOf(mark) as Line)
    .some((other) => other.label === "concession" && overlaps(other.span, mark.span));

/** Two things set against each other: two words or a count in common, one word where the second is no clause: “unlike …”. */
export function contrast(view: View): Finding[] {
  return ofKind(view, "contrast")
    .filter((one) => !isGranting(view, one))
    .filter((one) => isParallel(view, one))
    .map((one) => finding(view, "contrast", one, 0.65));
}

function isParallel(view: View, { mark, line }: Joined): boolean {
  const { text } = line.paragraph;
  const [one, two] = [mark.first, mark.second].map(({ start, end }) => text.slice(start, end));
  const words = view.content(one ?? "", line.paragraph);
  const common = [...view.content(two ?? "", line.paragraph)].filter((word) => words.has(word));
  if (common.length >= 2) return true;
  if (/\d/u.test(one ?? "") && /\d/u.test(two ?? "")) return true;
  const inside = line.paragraph.words?.filter((word) => within(word, mark.second)) ?? [];
  if (common.length === 0) return false;
  return inside.length > 0 && !inside.some(({ tag }) => tag === "AUX" || tag === "VERB");
}
