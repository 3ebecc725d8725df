import type { Span } from "../../../model/analysis.ts";
import { packFor } from "../../../model/language.ts";
import { speaksOfSelf } from "../../firstperson.ts";
import { finite } from "../../joints.ts";
import type { Line, View } from "../../view.ts";
import { isAsserted } from "../asserted.ts";
import { told } from "../core.ts";
import { denied } from "../denied.ts";
import type { Query } from "../query.ts";
import { hasSign, signs } from "../signs.ts";
import { searchFor } from "../strings.ts";
import type { Checkable } from "./checkable.ts";

/** “The only”, “the largest”: one other case would undo it. */
export function records(view: View): Checkable[] {
  return view.lines.flatMap((line): Checkable[] => {
    if (line.sentence.layer === "author" || line.sentence.quoted > 0) return [];
    const words = packFor(view.languages, line.paragraph.language)?.lexicons.outstanding ?? [];
    const [sign] = line.text.matchAll(signs(words));
    if (sign === undefined || line.paragraph.form !== "text") return [];
    const start = line.sentence.span.start + sign.index;
    const end = start + sign[0].length;
    const shown = told(view, line, { start, end });
    if (shown === undefined || !isAsserted(view, line, shown.words)) return [];
    if (!isScoped(view, line, { start, end }, shown.words)) return [];
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
        query: withSign(view, line, shown.words, sign[0]),
      },
    ];
  });
}

/** Behind the sign the words tell the field: “the largest lake in the country”; no comma parts it from its verb. */
function isScoped(view: View, { paragraph, sentence }: Line, sign: Span, words: string): boolean {
  const start = paragraph.text.indexOf(words, sentence.span.start);
  const end = start + words.length;
  const { scopes = [] } = view.pack(paragraph)?.lexicons ?? {};
  const inside = (paragraph.words ?? []).filter((word) => word.start >= start && word.end <= sign.start);
  const verb = inside.findLast((_, index) => finite(inside, index, paragraph.text));
  if (verb !== undefined && paragraph.text.slice(verb.end, sign.start).includes(",")) return false;
  const isNamed = view.analysis.marks.some(
    ({ label, paragraph: number, span }) =>
      label === "name" && number === paragraph.number && span.start >= sign.start && span.end <= end,
  );
  return isNamed || hasSign(paragraph.text.slice(sign.start, end), scopes);
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

/** Fewer find anything. */
const fewest = 3;

/** Without what else the article is about, where the words tell enough. */
function ofWords(query: Query | undefined, words: string): Query | undefined {
  const told = words.toLowerCase();
  const own = query?.pieces.filter(
    (piece) =>
      piece !== undefined && (/^\d+$/u.test(piece) || told.includes(piece.replaceAll('"', "").toLowerCase())),
  );
  return query === undefined || own === undefined || own.length < fewest ? query : { ...query, pieces: own };
}

/** Letters of a word that tells a rank. */
const shortest = 5;

/** With the word of the rank, as lists have it: “valuable”, “largest”. */
function withSign(view: View, line: Line, words: string, sign: string): Query | undefined {
  const query = ofWords(searchFor(view, line, words), words);
  const rank = sign.split(" ").at(-1) ?? "";
  const isThere = query?.pieces.some((piece) => piece?.includes(rank));
  if (query === undefined || rank.length < shortest || isThere) return query;
  const isDated = /^\d{4}$/u.test(query.pieces.at(-1) ?? "");
  return isDated
    ? { ...query, pieces: [...query.pieces.slice(0, -1), rank, query.pieces.at(-1)] }
    : { ...query, pieces: [...query.pieces, rank] };
}
