import type { Finding } from "../../finding.ts";
import type { Line, View } from "../../view.ts";
import { isOwn, passage } from "../together.ts";
import { isRole } from "./actors.ts";

/** Fewest paragraphs of an article in which a passage can stand apart, and the widest share of it that is one. */
const [shortest, widest] = [9, 0.4];

interface Run {
  readonly name: string;
  readonly line: Line;
  readonly from: number;
  readonly to: number;
  readonly mentions: number;
}

/** Names that stand together in one passage behind the opening and nowhere else, title and headings included. */
function runs(view: View): Run[] {
  const { analysis } = view;
  const total = analysis.paragraphs.length;
  const heads = [
    analysis.title.text,
    ...analysis.blocks.flatMap((block) => (block.kind === "paragraph" ? [] : block.text)),
  ];
  const heard = analysis.voices.map(({ name, through }) => `${name} ${through ?? ""}`).join("\n");
  const seen = new Map<string, { line: Line; numbers: Set<number>; mentions: number }>();
  for (const mark of analysis.marks) {
    if (mark.label !== "name" || mark.paragraph === 0 || !/\p{Ll}.*\p{Ll}/u.test(mark.referent)) continue;
    const line = view.lineOf(mark);
    if (!line) continue;
    const known = seen.get(mark.referent) ?? { line, numbers: new Set<number>(), mentions: 0 };
    known.numbers.add(mark.paragraph);
    seen.set(mark.referent, { ...known, mentions: known.mentions + 1 });
  }
  return [...seen].flatMap(([name, { line, numbers, mentions }]): Run[] => {
    const [from, to] = [Math.min(...numbers), Math.max(...numbers)];
    const long = to - from + 1;
    if (mentions < 3 || numbers.size < 2 || long > numbers.size + 1 || from <= Math.max(3, total / 4))
      return [];
    if (long > total * widest || heard.includes(name) || isRole(view, line, name)) return [];
    const outside = analysis.paragraphs.filter(({ number }) => number < from || number > to);
    if ([...heads, ...outside.map(({ text }) => text)].some((text) => text.includes(name))) return [];
    return [{ name, line, from, to, mentions }];
  });
}

/** A passage that brings in somebody or something named nowhere else in the article. */
export function ownMatter(view: View): Finding[] {
  if (view.analysis.paragraphs.length < shortest) return [];
  const [best] = runs(view).sort((a, b) => b.mentions - a.mentions || a.from - b.from);
  if (!best) return [];
  const numbers = view.analysis.paragraphs
    .filter(({ number }) => number >= best.from && number <= best.to)
    .map(({ number }) => number);
  const inside = view.lines.filter(({ paragraph }) => numbers.includes(paragraph.number));
  const named = inside
    .filter(({ text }) => text.includes(best.name))
    .flatMap((line) => passage(view, line) ?? []);
  const words = named.find(({ piece }) => piece.words.includes(best.name));
  const back = view.lines
    .filter((line) => line.paragraph.number === best.from - 1 && isOwn(line, view))
    .findLast((line) => passage(view, line));
  const before = back && passage(view, back);
  if (!words || !before) return [];
  return [
    {
      kind: "own-matter",
      variant: best.to >= view.analysis.paragraphs.length - 1 ? "closing" : "inside",
      slots: {
        name: { plain: best.name },
        places: { places: numbers },
        words: { quote: words.piece.words },
        before: { quote: before.piece.words },
        here: { places: [before.line.paragraph.number] },
      },
      evidence: [words.piece.evidence, before.piece.evidence],
      strength: 0.7,
    },
  ];
}
