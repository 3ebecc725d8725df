import type { Span } from "../../../model/analysis.ts";
import { packFor } from "../../../model/language.ts";
import { speaksOfSelf } from "../../firstperson.ts";
import { finite } from "../../joints.ts";
import type { Piece } from "../../quote.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { clause } from "../clause.ts";
import { denied } from "../denied.ts";
import { hasSign, signs } from "../signs.ts";
import { searchFor } from "../strings.ts";
import { type Checkable, limit } from "./checkable.ts";

/** “The only”, “the largest”: one other case would undo it. */
export function records(view: View): Checkable[] {
  return view.lines.flatMap((line): Checkable[] => {
    if (line.sentence.layer === "author" || line.sentence.quoted > 0) return [];
    const words = packFor(view.languages, line.paragraph.language)?.lexicons.outstanding ?? [];
    const [sign] = line.text.matchAll(signs(words));
    if (sign === undefined || line.paragraph.form !== "text") return [];
    const start = line.sentence.span.start + sign.index;
    const end = start + sign[0].length;
    const shown = clause(view, line, { start, end }) ?? phraseAt(view, line, { start, end });
    if (shown === undefined || countWords(shown.words) < 5 || !isScoped(line, end)) return [];
    if (speaksOfSelf(line.text, view.pack(line.paragraph))) return [];
    if (isHedged(view, line, start, shown.words) || denied(shown.words, view.pack(line.paragraph))) return [];
    return [
      {
        family: "record",
        variant: "alone",
        slots: {
          words: { quote: shown.words },
          sign: { quote: sign[0] },
          place: { places: [line.paragraph.number] },
        },
        evidence: [shown.evidence],
        strength: 0.68,
        query: searchFor(view, line, shown.words),
      },
    ];
  });
}

/** What has no equal, when it says in which field: “the largest lake in the country”, « l’unique chœur professionnel en France ». */
function phraseAt(view: View, { paragraph, sentence }: Line, sign: Span): Piece | undefined {
  const words = (paragraph.words ?? []).filter(
    (word) => word.start >= sign.start && word.end <= sentence.span.end,
  );
  // “Is the first”: without the verb.
  const from = words.findIndex(({ tag, end }) => tag !== "VERB" && tag !== "AUX" && end <= sign.end);
  const own = words.slice(Math.max(0, from));
  const stop = own.findIndex(
    (word, index) =>
      word.tag === "PUNCT" ||
      word.tag === "SCONJ" ||
      word.tag === "CCONJ" ||
      word.tag === "PRON" ||
      finite(own, index, paragraph.text),
  );
  const [first, last] = [own[0], own[(stop < 0 ? own.length : stop) - 1]];
  if (first === undefined || last === undefined || !firm.has(last.tag)) return undefined;
  const quote = paragraph.text.slice(first.start, last.end);
  const { scopes = [] } = view.pack(paragraph)?.lexicons ?? {};
  const rest = paragraph.text.slice(sign.end, last.end);
  const isNamed = view.analysis.marks.some(
    ({ label, paragraph: number, span }) =>
      label === "name" && number === paragraph.number && span.start >= sign.start && span.end <= last.end,
  );
  if ((!isNamed && !hasSign(rest, scopes)) || countWords(quote) > limit) return undefined;
  return { words: quote, evidence: { at: paragraph.number, quote } };
}

/** What a phrase may end on. */
const firm: ReadonlySet<string> = new Set(["NOUN", "PROPN", "NUM", "ADJ"]);

/** What it is compared with follows: “the biggest riser in the chart”. */
function isScoped({ paragraph }: Line, from: number): boolean {
  const at = paragraph.words?.findIndex((word) => word.start >= from) ?? -1;
  return (
    at < 0 || (paragraph.words ?? []).slice(at, at + 5).some(({ tag }) => tag === "ADP" || tag === "PART")
  );
}

/** “One of the worst”, “probably the most”, or a claim that a relative clause behind it narrows. */
function isHedged(view: View, line: Line, sign: number, words: string): boolean {
  const { text } = line.paragraph;
  const { relatives = [], ofSeveral = [] } = view.pack(line.paragraph)?.lexicons ?? {};
  const after = text.slice(text.indexOf(words, line.sentence.span.start) + words.length);
  const next = /^[\s,]*(\p{L}+)/u.exec(after)?.[1]?.toLowerCase() ?? "";
  const before = text
    .slice(Math.max(0, sign - 12), sign)
    .toLowerCase()
    .trim();
  const careful = view.marksIn(line).some(({ label }) => label === "care" || label === "conditional");
  return careful || relatives.includes(next) || ofSeveral.some((form) => ` ${before}`.endsWith(` ${form}`));
}
