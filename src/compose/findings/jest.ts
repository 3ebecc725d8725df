import type { Evidence } from "../../model/guide.ts";
import type { Finding, Slot } from "../finding.ts";
import { speaksOfSelf } from "../firstperson.ts";
import { isJest } from "../jest.ts";
import { exact, piece } from "../quote.ts";
import { standsAlone as readsAlone } from "../standing.ts";
import { capital, countWords, withNoun } from "../text.ts";
import { isUnnamed } from "../unnamed.ts";
import type { Line, View } from "../view.ts";
import { isTime } from "./figures/counted.ts";
import { isOwn, type Passage, passage } from "./together.ts";
import { isHousekeeping, isPersonal } from "./whole/anchors.ts";
import { item } from "./words/group.ts";

/** Several signs suggest a jest, or nobody who speaks has a name: what such a text says is not taken as told. */
function mode(view: View): "jest" | "unnamed" | undefined {
  if (isJest(view.analysis, view.languages)) return "jest";
  return isUnnamed(view) ? "unnamed" : undefined;
}

const known = new WeakMap<View, readonly Passage[]>();

/** Statements of the text that can be printed, in order. */
export function statements(view: View): readonly Passage[] {
  const before = known.get(view);
  if (before) return before;
  const made = view.lines.flatMap((line): Passage[] => {
    if (!isOwn(line, view) || isHousekeeping(view, line)) return [];
    const found = passage(view, line) ?? whole(view, line);
    if (!found || /^[^.]{0,30}\(\p{L}{2,5}\)\s*[-–—]/u.test(found.piece.words)) return [];
    const opens = capital(found.piece.words);
    const article = line.paragraph.words === undefined && /^["„«]?\p{Lu}\p{L}{1,3} \p{Lu}/u.test(opens);
    return article || readsAlone(opens, line.paragraph.language, view.languages) ? [found] : [];
  });
  known.set(view, made);
  return made;
}

/** A short sentence as it is, or what is quoted at its head, where the language has no tags to know a clause by. */
function whole(view: View, line: Line): Passage | undefined {
  const said = view
    .marksIn(line)
    .find((mark) => mark.label === "quotation" && mark.span.start === line.sentence.span.start);
  const spoken = said?.label === "quotation" ? exact(view, line, said.content) : undefined;
  if (spoken !== undefined && countWords(spoken.words) >= 6) return { line, piece: spoken };
  const found = line.paragraph.words === undefined ? piece(view, line) : undefined;
  const entire = found !== undefined && found.words.length >= line.text.trim().length - 3;
  return entire && countWords(found.words) >= 6 ? { line, piece: found } : undefined;
}

function titled({ title }: View): Evidence[] {
  const quote = title?.text.trim() ?? "";
  return quote === "" ? [] : [{ at: "title", quote }];
}

const place = ({ line }: Passage): Slot => ({ places: [line.paragraph.number] });

/** Numbers with their things: nobody is named who counted them. */
export function sourcelessNumbers(view: View): Finding[] {
  if (mode(view) === undefined) return [];
  const seen = new Set<string>();
  const found = view.analysis.marks.flatMap((mark): Evidence[] => {
    const line = mark.paragraph > 0 ? view.lineOf(mark) : undefined;
    if (!line || mark.label !== "figure" || (mark.unit === undefined && mark.noun === undefined)) return [];
    if ((mark.value < least && mark.unit === undefined) || isTime(mark) || mark.unit === "times") return [];
    const made = item(line, withNoun(mark));
    if (!made || countWords(made.quote) > 7 || countWords(made.quote) < 2 || seen.has(made.quote)) return [];
    seen.add(made.quote);
    return [made];
  });
  const items = found.slice(0, 3);
  if (items.length === 0) return [];
  return [
    {
      kind: "sourceless-number",
      variant: items.length > 1 ? "several" : "one",
      slots: { items: { items } },
      evidence: items,
      strength: 0.8,
    },
  ];
}

/** Smaller counts are no claim. */
const least = 5;

/** What the title and the first statement make a hurried reader believe. */
export function hurriedReader(view: View): Finding[] {
  const variant = mode(view);
  const [first] = statements(view);
  if (variant === undefined || !first || first.line.paragraph.number > 2) return [];
  return [
    {
      kind: "hurried-reader",
      variant,
      slots: { first: { quote: first.piece.words }, here: place(first) },
      evidence: [...titled(view), first.piece.evidence],
      strength: 0.85,
    },
  ];
}

/** An early statement and a late one, between which the tone may change. */
export function tone(view: View): Finding[] {
  if (mode(view) !== "jest") return [];
  const all = statements(view);
  const last = all.at(-1);
  return [all[1], all[0]].flatMap((first, rank) =>
    !first || !last || first.line.paragraph === last.line.paragraph
      ? []
      : [
          {
            kind: "tone",
            variant: "jest",
            slots: {
              first: { quote: first.piece.words },
              last: { quote: last.piece.words },
              here: place(first),
              there: place(last),
            },
            evidence: [first.piece.evidence, last.piece.evidence],
            strength: 0.8 - rank / 10,
          },
        ],
  );
}

/** Those that name something of which the text or its title speaks, most of it first: no exclamation and no closing pun. */
export function byMatter(view: View, all: readonly Passage[]): readonly Passage[] {
  const about = view.title ? view.content(view.title.text, view.title.paragraph) : new Set<string>();
  const hits = ({ piece, line }: Passage) =>
    [...view.content(piece.words, line.paragraph)].filter(
      (word) => about.has(word) || view.frequency(word) > 1,
    ).length +
    view
      .marksIn(line)
      .filter(
        (mark) =>
          (mark.label === "name" || mark.label === "figure") &&
          piece.words.includes(view.words(mark, mark.span)),
      ).length;
  return all
    .filter((one) => hits(one) > 0 && !/!["“”»]*$/u.test(one.line.text.trim()))
    .toSorted((a, b) => hits(b) - hits(a) || a.line.index - b.line.index);
}

/** A statement behind which something real may stand. */
export function realMatter(view: View): Finding[] {
  if (mode(view) !== "jest") return [];
  const [, ...later] = statements(view);
  const [best] = byMatter(
    view,
    later.filter(
      ({ line, piece }) =>
        !isPersonal(view, line, piece.words) && !speaksOfSelf(piece.words, view.pack(line.paragraph)),
    ),
  );
  if (!best) return [];
  return [
    {
      kind: "real-matter",
      variant: "jest",
      slots: { first: { quote: best.piece.words }, here: place(best) },
      evidence: [...titled(view), best.piece.evidence],
      strength: 0.85,
    },
  ];
}

/** What a statement has that a reader can stop at. */
const telling: ReadonlySet<string> = new Set([
  "figure",
  "name",
  "quotation",
  "absolute",
  "universal",
  "evaluative",
  "certainty",
]);

/** A place to stop at a statement of such a text. */
export function asItStands(view: View): Finding[] {
  if (mode(view) !== "jest") return [];
  const all = statements(view);
  const known = new Set(all.map(({ line }) => line));
  // A jest mostly ends on its point, which states nothing.
  const last = view.lines.at(-1);
  const begun = view.lines.flatMap((line) => (known.has(line) ? [] : (start(view, line) ?? [])));
  return [...all, ...begun]
    .filter(({ line, piece }) => !isPersonal(view, line, piece.words))
    .map((one) => ({
      kind: "as-it-stands",
      variant: known.has(one.line) ? "jest" : "start",
      slots: { words: { quote: one.piece.words }, here: place(one) },
      evidence: [one.piece.evidence],
      strength:
        strengthOf(view, one) -
        (one.line === last ? 0.3 : 0) -
        (known.has(one.line) ? 0 : alone(view, one) ? 0.2 : 0.4),
    }));
}

const strengthOf = (view: View, { line }: Passage) =>
  view.marksIn(line).some(({ label }) => telling.has(label)) ? 0.8 : 0.5;

const alone = (view: View, { line, piece }: Passage) =>
  readsAlone(piece.words, line.paragraph.language, view.languages);

/** A sentence that is too long to be printed, by its words up to the first comma: the stop stands below it. */
function start(view: View, line: Line): Passage | undefined {
  const words = /^[^,;:.!?„“"«»()–—]+(?=, )/u.exec(line.text.trim())?.[0] ?? "";
  const count = countWords(words);
  if (!isOwn(line, view) || isHousekeeping(view, line) || count < 4 || count > 14) return undefined;
  return { line, piece: { words, evidence: { at: line.paragraph.number, quote: words } } };
}

/** Everything that is asked of a text that may not be meant as it stands. */
export const jests = [sourcelessNumbers, hurriedReader, tone, realMatter, asItStands] as const;
