import type { Context, Page, TextInlines, TextLine, Word } from "./engine.ts";
import { breakLines } from "./lines.ts";
import type { Inline, Stroke } from "./node.ts";

/** The words of the notes by what calls them. */
export type NoteTexts = ReadonlyMap<string, readonly Inline[]>;

/** Rule above the notes, and the room that it takes with the blank around it. */
const rule = { length: 56, stroke: 0.5, room: 9 };
/** Share of a page that notes which began on an earlier one may fill. */
const share = 0.6;
const none: readonly string[] = [];

interface Placed {
  readonly line: TextLine;
  readonly x: number;
}
interface Foot {
  readonly seen: Set<string>;
  readonly lines: Placed[];
  height: number;
}

/** A line, or words that are still to be broken into lines. */
export interface Calling {
  readonly inlines: readonly Pick<Word, "note">[];
  /** Of the column that they stand in; that of the page otherwise. */
  readonly measure?: number;
}

/** Notes at the foot of the page on which they are called. */
export interface Footnotes {
  /** Says line by line what room its notes want at the foot of the page where `context` stands. */
  readonly meter: (context: Pick<Context, "page" | "availableWidth">) => (line: Calling) => number;
  /** Puts the notes of a line that now stands on the page at its foot; what has no room there goes on to the next one. */
  readonly settle: (context: Context, line: TextLine) => void;
  /** To be called on every new page. */
  readonly begin: (context: Context) => void;
  /** Whether there is more to go on to a next page. */
  readonly open: () => boolean;
  readonly print: (pages: readonly Page[]) => void;
}

export function footnotes(texts: NoteTexts, inlines: TextInlines): Footnotes {
  const feet = new Map<number, Foot>();
  const broken = new Map<string, readonly TextLine[]>();
  const rest: Placed[] = [];

  const footOf = (page: number): Foot => {
    const known = feet.get(page) ?? { seen: new Set(), lines: [], height: 0 };
    feet.set(page, known);
    return known;
  };
  const linesOf = (note: string, width: number): readonly TextLine[] => {
    const key = `${note} ${width}`;
    const text = (texts.get(note) ?? []).map((piece) => ({ ...piece }));
    const lines = broken.get(key) ?? breakLines(inlines.buildInlines(text).items, width);
    broken.set(key, lines);
    return lines;
  };
  /** The notes of a line that are not on the page yet. A note that several places call is there once. */
  const fresh = (line: Calling, seen: Set<string>): readonly string[] => {
    if (texts.size === 0) return none;
    return line.inlines.flatMap(({ note }) => {
      if (note === undefined) return [];
      const words = (texts.get(note) ?? []).map(({ text }) => text).join("");
      if (words === "" || seen.has(words)) return [];
      seen.add(words);
      return [note];
    });
  };
  const put = (foot: Foot, placed: Placed, context: Context): void => {
    const height = placed.line.getHeight() + (foot.lines.length === 0 ? rule.room : 0);
    foot.lines.push(placed);
    foot.height += height;
    context.availableHeight -= height;
  };
  const fits = (foot: Foot, { line }: Placed, room: number): boolean =>
    line.getHeight() + (foot.lines.length === 0 ? rule.room : 0) <= room;

  return {
    meter: ({ page, availableWidth }) => {
      const { seen, lines } = footOf(page);
      const counted = new Set(seen);
      let none = lines.length === 0;
      return (line) => {
        const notes = fresh(line, counted);
        const height = notes
          .flatMap((note) => linesOf(note, line.measure ?? availableWidth))
          .reduce((sum, each) => sum + each.getHeight(), 0);
        const above = none && notes.length > 0 ? rule.room : 0;
        if (notes.length > 0) none = false;
        return height + above;
      };
    },
    settle: (context, line) => {
      const foot = footOf(context.page);
      for (const note of fresh(line, foot.seen))
        for (const each of linesOf(note, context.availableWidth)) {
          const placed = { line: each.clone(), x: context.x };
          if (rest.length === 0 && fits(foot, placed, context.availableHeight)) put(foot, placed, context);
          else rest.push(placed);
        }
    },
    begin: (context) => {
      const foot = footOf(context.page);
      const least = context.availableHeight * (1 - share);
      for (let next = rest[0]; next !== undefined; next = rest[0]) {
        if (foot.lines.length > 0 && !fits(foot, next, context.availableHeight - least)) return;
        put(foot, next, context);
        rest.shift();
      }
    },
    open: () => rest.length > 0,
    print: (pages) => {
      for (const [index, { lines, height }] of feet) {
        const page = pages[index];
        const [first] = lines;
        if (page === undefined || first === undefined) continue;
        let y = page.pageSize.height - page.pageMargins.bottom - height;
        page.items.push({ type: "vector", item: ruleAt(first.x, y + rule.room / 2) });
        y += rule.room;
        for (const { line, x } of lines) {
          line.x = x;
          line.y = y;
          y += line.getHeight();
          page.items.push({ type: "line", item: line });
        }
      }
    },
  };
}

function ruleAt(x: number, y: number): Stroke {
  return { type: "line", x1: x, y1: y, x2: x + rule.length, y2: y, lineWidth: rule.stroke };
}
