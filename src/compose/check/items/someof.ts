import type { Word } from "../../../model/analysis.ts";
import { isJest } from "../../jest.ts";
import type { Line, View } from "../../view.ts";
import { asPiece } from "../query.ts";
import { hasSign, signs } from "../signs.ts";
import { searchFor } from "../strings.ts";
import { topicsBeside } from "../topics.ts";
import type { Checkable } from "./checkable.ts";

/** Other pieces of the search. */
const [least, most] = [2, 4];

/** « Certains idéologues américains »: a camp to which the text gives a view or a deed, and of which it names nobody. */
export function someOf(view: View): Checkable[] {
  if (isJest(view.analysis, view.languages)) return [];
  const found = view.lines.flatMap((line): Checkable[] => {
    const { paragraph, sentence, text } = line;
    const { some = [], camps = [], joining } = view.pack(paragraph)?.lexicons ?? {};
    if (paragraph.form !== "text" || text.includes("?")) return [];
    if (hasSign(text, joining?.example ?? [])) return [];
    const [sign] = text.matchAll(signs(some));
    const phrase = sign && phraseAt(line, sentence.span.start + sign.index);
    if (sign === undefined || phrase === undefined || !hasSign(phrase, camps)) return [];
    if (isQuoted(view, line, sentence.span.start + sign.index)) return [];
    const rest = phrase.slice(sign[0].length).trim();
    const query = searchFor(view, line, text);
    if (query === undefined) return [];
    const own = query.pieces.filter(
      (piece) => piece !== undefined && !rest.includes(piece) && text.includes(piece.replaceAll('"', "")),
    );
    const around = topicsBeside(view, [phrase, ...own.map((piece = "") => piece)], most).map(asPiece);
    const others = [...own, ...around.slice(0, Math.max(0, least - own.length))];
    return [
      {
        family: "vague",
        variant: "some",
        slots: { voice: { quote: phrase }, place: { places: [paragraph.number] } },
        evidence: [{ at: paragraph.number, quote: phrase }],
        strength: 0.352,
        query: { ...query, pieces: [rest, ...others.slice(0, most)] },
      },
    ];
  });
  return found.slice(0, 1);
}

const before: ReadonlySet<string> = new Set(["ADJ", "NOUN", "PROPN"]);

function isQuoted(view: View, line: Line, at: number): boolean {
  return view
    .marksIn(line)
    .some(({ label, span }) => label === "quotation" && span.start <= at && span.end > at);
}

/** The word with its noun and what describes it. */
function phraseAt({ paragraph, sentence }: Line, start: number): string | undefined {
  const words = (paragraph.words ?? []).filter(
    (word) => word.start >= start && word.end <= sentence.span.end,
  );
  const end = words.findIndex(({ tag }, at) => at > 0 && !before.has(tag));
  const inside = words.slice(0, end < 0 ? words.length : end);
  const isNoun = ({ tag }: Word): boolean => tag === "NOUN" || tag === "PROPN";
  const last = inside.at(-1);
  if (last === undefined || !inside.slice(1).some(isNoun)) return undefined;
  return paragraph.text.slice(start, last.end);
}
