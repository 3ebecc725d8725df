import type { Analysis, Mark, Quotation } from "../../model/analysis.ts";
import type { CheckBlock } from "../../model/guide.ts";
import type { Language, Languages } from "../../model/language.ts";
import { say } from "../../model/wording.ts";
import { places, quoted, shorten } from "../cite.ts";
import { percent } from "../glance.ts";
import { leftOpen } from "../leftopen.ts";
import { countWords, evidenceOf, isBrought, wordsOf } from "../text.ts";
import type { Own } from "./check.ts";
import { editedQuotations } from "./edited.ts";

type Fact = CheckBlock["facts"][number];
type Phrase = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** Quotation health: the share of others' words, and the signs of editing. Left out when nothing is quoted. */
export function quotations(
  analysis: Analysis,
  pack: Language,
  _languages: Languages,
  own: Own,
): CheckBlock | undefined {
  const phrase: Phrase = (key, values) => say(pack.wording, pack.tag, `check.quotations.${key}`, values);
  const speech = analysis.marks.filter(
    (mark): mark is Quotation => mark.label === "quotation" && mark.use === "speech",
  );
  const brought = analysis.paragraphs.filter(isBrought);
  if (speech.length === 0 && brought.length === 0) return undefined;
  const facts = [
    { says: phrase("share", { share: percent(analysis.quotedShare, pack) }), evidence: [] },
    edits(analysis, pack, phrase, "insertion"),
    edits(analysis, pack, phrase, "cut"),
    edits(analysis, pack, phrase, "emphasis-added"),
    unclosed(analysis, pack, phrase),
    foreign(analysis, pack, phrase),
  ].filter((fact) => fact !== undefined);
  return {
    id: "quotations",
    facts: facts.slice(0, 4),
    tasks: own("quotations").length > 0 ? [] : [first(analysis, pack, phrase, speech), phrase("compare")],
  };
}

/** One kind of editing: how often and where; for words added, which. */
function edits(
  analysis: Analysis,
  pack: Language,
  phrase: Phrase,
  label: "insertion" | "cut" | "emphasis-added",
): Fact | undefined {
  const marks = analysis.marks.filter((mark) => mark.label === label && mark.paragraph > 0);
  if (marks.length === 0) return undefined;
  const says = phrase(label, { count: marks.length, places: placesOf(marks, pack) });
  const evidence =
    label === "insertion" ? marks.slice(0, 3).flatMap((mark) => evidenceOf(analysis, mark)) : [];
  return { says, evidence };
}

function unclosed(analysis: Analysis, pack: Language, phrase: Phrase): Fact | undefined {
  const open = leftOpen(analysis).filter(({ use }) => use === "speech");
  if (open.length === 0) return undefined;
  return { says: phrase("unclosed", { count: open.length, places: placesOf(open, pack) }), evidence: [] };
}

/** Texts brought in another language than the article's. */
function foreign({ article, paragraphs }: Analysis, pack: Language, phrase: Phrase): Fact | undefined {
  const found = paragraphs.filter((block) => isBrought(block) && block.language !== article.language);
  if (found.length === 0) return undefined;
  const numbers = found.map(({ number }) => number);
  return { says: phrase("foreign", { count: found.length, places: places(numbers, pack) }), evidence: [] };
}

/** Which quotation to look up first: an edited one, else the longest that has a speaker. */
function first(analysis: Analysis, pack: Language, phrase: Phrase, speech: readonly Quotation[]): string {
  const edited = editedQuotations(analysis);
  const touched = speech.filter((mark) => edited.has(mark));
  const spoken = speech.filter(({ voice }) => voice !== undefined);
  const pool = touched.length > 0 ? touched : spoken.length > 0 ? spoken : speech;
  const best = pool
    .filter(({ paragraph }) => paragraph > 0)
    .toSorted((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start))[0];
  if (best === undefined) return phrase("choose");
  const words = wordsOf(analysis, { paragraph: best.paragraph, span: best.content });
  if (countWords(words) < 4) return phrase("choose");
  return phrase("first", { quote: quoted(shorten(words, 12), pack), place: places([best.paragraph], pack) });
}

function placesOf(marks: readonly Mark[], pack: Language): string {
  return places(
    marks.map(({ paragraph }) => paragraph),
    pack,
  );
}
