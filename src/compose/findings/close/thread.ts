import type { Mark, Span } from "../../../model/analysis.ts";
import type { Finding } from "../../finding.ts";
import { finite } from "../../joints.ts";
import { type Piece, piece } from "../../quote.ts";
import { countWords, grouped, overlaps } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { sentence } from "./sentence.ts";

/** What each paragraph tells of somebody, by its number. */
type Told = ReadonlyMap<number, Piece>;

interface Thread {
  readonly name: string;
  readonly told: Told;
  /** How far apart its first and last paragraphs stand: a share of the text. */
  readonly reach: number;
}

interface Mention {
  readonly line: Line;
  readonly span: Span;
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
    .flatMap(([name, found]): Thread[] => {
      if (!/^\p{Lu}[\p{L}.’'-]+ \p{Lu}/u.test(name) || /\d/u.test(name)) return [];
      const mentions = found.flatMap((mark) => {
        const line = view.lineOf(mark);
        return line ? [{ line, span: mark.span }] : [];
      });
      return followed(view, name, mentions);
    })
    .sort((a, b) => b.reach - a.reach)
    .slice(0, looked)
    .flatMap((thread) => made(thread, throughout(view, thread)))
    .slice(0, 3);
}

/** As many people are looked up in the whole text. */
const looked = 12;

/** Of whom enough paragraphs tell something, far enough apart. */
function followed(view: View, name: string, mentions: readonly Mention[]): Thread[] {
  const all = new Set(mentions.map(({ line }) => line.paragraph.number));
  if (all.size > most) return [];
  const told = new Map<number, Piece>();
  for (const { line, span } of mentions) {
    if (told.has(line.paragraph.number) || isOwner(view, line, span) || speaksOnly(view, line, span))
      continue;
    const words = piece(view, line, span) ?? sentence(line);
    if (countWords(words.words) >= 4 && speaks(line, span)) told.set(line.paragraph.number, words);
  }
  const numbers = [...told.keys()];
  const reach = (Math.max(...numbers) - Math.min(...numbers)) / view.analysis.paragraphs.length;
  return told.size < fewest || reach < 0.3 ? [] : [{ name, told, reach }];
}

/** “…,” Cole said, or said Wren before Cole fell: most of the sentence is quoted, and tells of something else. */
function speaksOnly(view: View, line: Line, span: Span): boolean {
  const isSpeaker = (mark: Mark): boolean => {
    if (mark.label === "attribution") return overlaps(mark.speaker, span);
    return mark.label === "quotation" && mark.speaker !== undefined && overlaps(mark.speaker.span, span);
  };
  const isAbout = (mark: Mark): boolean => mark.label === "quotation" && overlaps(mark.content, span);
  const marks = view.marksIn(line);
  const isBeside =
    marks.some((mark) => mark.label === "quotation" && mark.use === "speech") && !marks.some(isAbout);
  return (line.sentence.quoted > 0.4 && marks.some(isSpeaker)) || (line.sentence.quoted > 0.25 && isBeside);
}

/** With the words of every later paragraph that has the name or its last part. */
function throughout(view: View, { name, told }: Thread): Told {
  const places = new Map(told);
  for (const { line, span } of namesakes(view, name)) {
    if (places.has(line.paragraph.number) || speaksOnly(view, line, span)) continue;
    const words = piece(view, line, span);
    places.set(line.paragraph.number, words && countWords(words.words) >= 4 ? words : sentence(line));
  }
  return places;
}

/** Where the last part of a name stands; not where it only says whose something is. */
function namesakes(view: View, name: string): readonly Mention[] {
  const last = (name.split(" ").at(-1) ?? name).replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
  const word = new RegExp(`(?<!\\p{L})${last}(?!\\p{L})`, "gu");
  return view.lines.flatMap((line) =>
    Array.from(line.text.matchAll(word), ({ 0: { length }, index }) => {
      const start = line.sentence.span.start + index;
      return { line, span: { start, end: start + length } };
    }).filter(({ span }) => !isOwner(view, line, span)),
  );
}

/** “Cole’s sister”: what follows is told of somebody or something else. */
function isOwner({ pack }: View, { paragraph }: Line, { end }: Span): boolean {
  const { owning = [] } = pack(paragraph)?.lexicons ?? {};
  const behind = paragraph.text.slice(end, end + 4).replaceAll("’", "'");
  return owning.some((ending) => behind.startsWith(ending));
}

/** Nothing when the places are too many to be followed. */
function made({ name, told, reach }: Thread, places: Told): Finding[] {
  const from = Math.min(...told.keys());
  const found = [...places].filter(([number]) => number >= from).sort(([a], [b]) => a - b);
  if (places.size > most) return [];
  const numbers = found.map(([number]) => number);
  const evidence = found.map(([, words]) => words.evidence);
  return [
    {
      kind: "thread",
      variant: "person",
      slots: {
        name: { plain: name },
        places: { places: numbers },
        first: { places: numbers.slice(0, 1) },
        last: { places: numbers.slice(-1) },
        later: { places: numbers.slice(1) },
        told: { items: evidence },
      },
      evidence,
      strength: 0.6 + reach / 10,
    },
  ];
}
