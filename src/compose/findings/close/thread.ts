import type { Span } from "../../../model/analysis.ts";
import type { Finding } from "../../finding.ts";
import { finite } from "../../joints.ts";
import { type Piece, piece } from "../../quote.ts";
import { countWords, grouped } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { sentence } from "./sentence.ts";

interface Place {
  readonly line: Line;
  readonly words: Piece;
}

/** Paragraphs that a name must stand in, and the most that can still be followed. */
const [fewest, most] = [3, 6];

/** A sentence that tells something: no label of a list, no aside in which a person stands last of all. */
function speaks({ paragraph: { form, words, text }, sentence: { span } }: Line, { start }: Span): boolean {
  const inside = words?.filter((word) => word.start >= span.start && word.end <= span.end);
  const told = inside === undefined || inside.some((_, at) => finite(inside, at, text));
  const early = start - span.start < Math.max(60, (span.end - span.start) / 2);
  return form === "text" && told && early && countWords(text.slice(span.start, span.end)) >= 8;
}

/** Somebody who comes back through the article, with what is said at each place. */
export function threads(view: View): Finding[] {
  const marks = view.analysis.marks.flatMap((mark) =>
    mark.label === "name" && mark.kind === "person" && mark.paragraph > 0 ? [mark] : [],
  );
  return [...grouped(marks, ({ referent }) => referent)]
    .flatMap(([name, found]): Finding[] => {
      if (!/^\p{Lu}[\p{L}.’'-]+ \p{Lu}/u.test(name) || /\d/u.test(name)) return [];
      const lines = found.flatMap((mark) => {
        const line = view.lineOf(mark);
        return line ? [{ line, span: mark.span }] : [];
      });
      return made(view, name, lines);
    })
    .sort((a, b) => b.strength - a.strength)
    .slice(0, looked)
    .flatMap((finding) => throughout(view, finding))
    .slice(0, 3);
}

/** As many people are looked up in the whole text. */
const looked = 12;

/** With every later paragraph that has the name or its last part; nothing when they are too many to be followed. */
function throughout(view: View, finding: Finding): Finding[] {
  const { name, first } = finding.slots;
  const [from] = first && "places" in first ? first.places : [];
  const all = name && "plain" in name ? placesOf(view, name.plain) : [];
  if (from === undefined || all.length > most) return [];
  const later = all.filter((number) => number > from);
  const slots = { ...finding.slots, places: { places: [from, ...later] }, later: { places: later } };
  return [{ ...finding, slots }];
}

/** “Cole’s sister”: what follows is told of somebody or something else. */
const owns = /^[’']s/u;

/** All paragraphs with the name or its last part, ascending; not where it only says whose something is. */
function placesOf({ analysis }: View, name: string): readonly number[] {
  const last = (name.split(" ").at(-1) ?? name).replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
  const word = new RegExp(`(?<!\\p{L})${last}(?!\\p{L}|[’']s)`, "u");
  return analysis.paragraphs.flatMap(({ number, text }) => (word.test(text) ? [number] : []));
}

function made(
  view: View,
  name: string,
  mentions: readonly { readonly line: Line; readonly span: Span }[],
): Finding[] {
  const all = new Set(mentions.map(({ line }) => line.paragraph.number));
  if (all.size > most) return [];
  const told = new Map<number, Place>();
  for (const { line, span } of mentions) {
    if (told.has(line.paragraph.number)) continue;
    if (owns.test(line.paragraph.text.slice(span.end, span.end + 2))) continue;
    const words = piece(view, line, span) ?? sentence(line);
    if (countWords(words.words) >= 4 && speaks(line, span)) told.set(line.paragraph.number, { line, words });
  }
  const found = [...told.values()];
  const [first, last] = [found[0], found.at(-1)];
  if (found.length < fewest || !first || !last) return [];
  const numbers = found.map(({ line }) => line.paragraph.number);
  const reach = (Math.max(...numbers) - Math.min(...numbers)) / view.analysis.paragraphs.length;
  if (reach < 0.3) return [];
  return [
    {
      kind: "thread",
      variant: "person",
      slots: {
        name: { plain: name },
        places: { places: numbers },
        first: { places: [first.line.paragraph.number] },
        last: { places: [last.line.paragraph.number] },
        later: { places: numbers.slice(1) },
        told: { items: found.map(({ words }) => words.evidence) },
      },
      evidence: found.map(({ words }) => words.evidence),
      strength: 0.6 + reach / 10,
    },
  ];
}
