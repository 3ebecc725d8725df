import type { Span } from "../../../model/analysis.ts";
import type { Finding } from "../../finding.ts";
import type { Piece } from "../../quote.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { isSure, type Speech, said, speeches, voiceSlot } from "../speeches.ts";
import { verbGroups } from "../tenses.ts";
import { companions, isUnattributed } from "../together.ts";
import { hasWholeWord } from "../wholeword.ts";
import { type Statement, statements } from "./statements.ts";

/** Words of somebody named, whole and between marks, with a statement of the article on the same matter if there is one. */
export function meant(view: View): Finding[] {
  return speeches(view)
    .flatMap((speech): Finding[] => {
      const words = spoken(view, speech);
      if (!words) return [];
      const fact = companions(view, { line: speech.line, piece: words }, (other) => isUnattributed(other))
        .map(({ line }) => statements(view).find((one) => one.whole && one.line === line))
        .find((one) => one !== undefined && meets(view, speech.line, words, one));
      return [made(view, speech, words, fact)];
    })
    .sort((a, b) => b.strength - a.strength)
    .slice(0, 6);
}

/** The two have three words in common at least: one or two are a subject that everything is about. */
function meets(view: View, line: Line, words: Piece, fact: Statement): boolean {
  const theirs = view.content(fact.piece.words, fact.line.paragraph);
  return [...view.content(words.words, line.paragraph)].filter((word) => theirs.has(word)).length > 2;
}

function spoken(view: View, speech: Speech): Piece | undefined {
  const { mark, line } = speech;
  if (mark.label !== "quotation" || !isSure(view, speech) || speech.voice.kind !== "person") return undefined;
  if (line.paragraph.source !== undefined || line.paragraph.language !== view.analysis.article.language)
    return undefined;
  const words = said(view, speech);
  if (!words || countWords(words.words) < 7 || /\?$/u.test(words.words)) return undefined;
  if (isPlan(view, speech.line, words.words)) return undefined;
  if (leans(view, speech, words.words) || !isSentence(line.paragraph.text, mark.content, words.words))
    return undefined;
  return words;
}

/** Short, without a rarer word or an image: nothing is left to be put otherwise. */
function isPlainAlready(view: View, { mark, line }: Speech, words: string): boolean {
  if (countWords(words) > most) return false;
  const { text } = line.paragraph;
  const isInside = (span: Span) =>
    span.start >= mark.span.start &&
    span.end <= mark.span.end &&
    words.includes(text.slice(span.start, span.end));
  const isRare = (view.analysis.rarer ?? []).some(({ places }) =>
    places.some(({ paragraph, span }) => paragraph === line.paragraph.number && isInside(span)),
  );
  return !isRare && !view.marksIn(line).some(({ label, span }) => label === "figurative" && isInside(span));
}

/** Words of a statement that says itself plainly. */
const most = 20;

/** What somebody means to do is neither a fact nor a view of one. */
function isPlan(view: View, line: Line, words: string): boolean {
  const { wanting, promising } = view.pack(line.paragraph)?.lexicons ?? {};
  const lower = words.toLowerCase().replaceAll("’", "'");
  if (hasWholeWord(lower, wanting) || hasWholeWord(lower, promising)) return true;
  const inside = ({ span }: { readonly span: Span }) =>
    words.includes(line.paragraph.text.slice(span.start, span.end));
  return verbGroups(view, line).some((group) => group.time === "coming" && inside(group));
}

/** They begin on a word that takes up the sentence before: “And”, “That”. */
function leans(view: View, { line }: Speech, words: string): boolean {
  const first = /^[\p{L}]+/u.exec(words.toLowerCase())?.[0] ?? "";
  const lexicons = view.pack(line.paragraph)?.lexicons;
  return [...(lexicons?.leaning ?? []), ...(lexicons?.connectives.coordinators ?? [])].includes(first);
}

/** The words fill the marks, or end where a sentence ends between them, and begin where one begins. */
function isSentence(text: string, { start, end }: Span, words: string): boolean {
  const from = text.indexOf(words, start);
  const before = text.slice(start, from).trim();
  const after = text.slice(from + words.length, end).trim();
  if (/^\s*\?/u.test(text.slice(from + words.length, end + 2))) return false;
  const opens = before === "" || /[.!?…]$/u.test(before);
  return from >= 0 && opens && /^$|^[.!…]|^,$/u.test(after) && /^["“«]?\p{Lu}/u.test(words);
}

const views: ReadonlySet<string> = new Set(["evaluative", "certainty", "absolute"]);

/** Words of fewer have little to put otherwise. */
const roomy = 9;

/** Fewest words in which a fact and a view of it may meet. */
const divisible = 10;

/** The word by which a longer statement tells how somebody sees the matter. */
function judged(view: View, line: Line, words: string): string | undefined {
  if (countWords(words) < divisible) return undefined;
  const found = view
    .marksIn(line)
    .filter((mark) => views.has(mark.label) && words.includes(view.words(mark, mark.span)));
  const best = found.find(({ label }) => label === "evaluative") ?? found[0];
  return best && view.words(best, best.span);
}

function made(
  view: View,
  speech: Speech,
  words: Piece,
  fact: { readonly piece: Piece; readonly line: Speech["line"] } | undefined,
): Finding {
  const { voice, line } = speech;
  const judging = judged(view, line, words.words);
  const said = isPlainAlready(view, speech, words.words) ? "plain" : "alone";
  const figurative = view.marksIn(line).some(({ label }) => label === "figurative" || label === "evaluative");
  return {
    kind: "meant",
    variant: fact ? "with-fact" : judging ? "judged" : said,
    slots: {
      voice: voiceSlot(view, voice),
      words: { quote: words.words },
      here: { places: [line.paragraph.number] },
      ...(judging && !fact ? { judging: { quote: judging } } : {}),
      ...(fact ? { fact: { quote: fact.piece.words }, there: { places: [fact.line.paragraph.number] } } : {}),
    },
    evidence: [words.evidence, ...(fact ? [fact.piece.evidence] : [])],
    strength: 0.5 + (fact ? 0.1 : 0) + (figurative ? 0.08 : 0) - (countWords(words.words) < roomy ? 0.25 : 0),
  };
}
