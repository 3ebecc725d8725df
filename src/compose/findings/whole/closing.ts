import type { Span } from "../../../model/analysis.ts";
import type { GenreKind } from "../../../model/survey.ts";
import { care } from "../../care.ts";
import type { Finding, Slot } from "../../finding.ts";
import { speaksOfSelf } from "../../firstperson.ts";
import { isJest } from "../../jest.ts";
import { third } from "../../thirds.ts";
import { isUnnamed } from "../../unnamed.ts";
import { type Line, shared, type View } from "../../view.ts";
import { byMatter, statements } from "../jest.ts";
import { tied } from "../matter.ts";
import { isRole } from "../parts/actors.ts";
import { claimMark, isUnattributed } from "../together.ts";
import { hasWholeWord } from "../wholeword.ts";
import { type Anchor, anchors } from "./anchors.ts";

/** What is written at the end by the kind of text; the anchors that it needs. */
interface Closing {
  readonly variant: string;
  readonly both: boolean;
}

/** The first kind of the list for which the text has signs. */
const byGenre: readonly (readonly [GenreKind, Closing])[] = [
  ["petition", { variant: "petition", both: false }],
  ["interview", { variant: "interview", both: true }],
  ["obituary", { variant: "life", both: true }],
  ["science", { variant: "study", both: true }],
  ["release", { variant: "release", both: false }],
  ["promotion", { variant: "release", both: false }],
  ["opinion", { variant: "thesis", both: false }],
];

/** Signs so strong are enough for a kind that is not the first; weaker ones only for the first. */
const sure = 0.7;

function closingOf(view: View): Closing | undefined {
  const { genres } = view.analysis;
  return byGenre.find(([kind]) =>
    genres.some(
      (genre, index) =>
        genre.kind === kind &&
        (index === 0 || genre.strength >= sure) &&
        (kind !== "science" || tellsOfStudy(view)),
    ),
  )?.[1];
}

/** The title or the first three paragraphs speak of a study, and so do two paragraphs at least. */
function tellsOfStudy({ analysis, pack }: View): boolean {
  const words = pack(analysis.title)?.lexicons.studies;
  const speaks = ({ text }: { readonly text: string }) => hasWholeWord(text.toLowerCase(), words);
  const { title, paragraphs } = analysis;
  return [title, ...paragraphs.slice(0, 3)].some(speaks) && paragraphs.filter(speaks).length >= 2;
}

/** A task on the whole text has room for whole statements: shorter clauses are mostly asides. */
const full = 16;

/** A text of fewer words has no whole to write about. */
const enough = 50;

/** Something to write on the whole text, tied to its most central statements, by what kind of text it is. */
export function whole(view: View): Finding[] {
  if (isJest(view.analysis, view.languages) || view.analysis.words < enough || view.limit < full) return [];
  const all = anchors(view);
  const [top] = all;
  if (isUnnamed(view)) return ofNobody(view, all);
  if (!top) return [];
  const genre = closingOf(view);
  const own = all.filter((anchor) => isPlain(view, anchor));
  const first = own[0] ?? top;
  const last = partner(view, first, own);
  const found = [coming(view, own), person(view, own) ?? person(view, all), open(view, own)].flatMap(
    (one) => one ?? [],
  );
  if (genre !== undefined) {
    const answers = genre.variant === "interview" ? all.filter(isAnswer(view)) : undefined;
    const theses = own.filter(
      ({ line }) =>
        (claimMark(view, line) !== undefined || line.sentence.layer === "author") &&
        !speaksOfSelf(line.text, view.pack(line.paragraph)),
    );
    const dated = genre.variant === "life" ? own.filter((each) => isOfLife(view, each)) : undefined;
    const some = answers ?? dated;
    const demands = [
      ...all.filter((each) => isShare(view, each)),
      ...own.filter((each) => isContested(view, each)),
    ];
    const tied: Readonly<Record<string, readonly Anchor[]>> = { petition: demands, thesis: theses };
    const fitting = some ?? tied[genre.variant] ?? [first];
    const [one] = fitting;
    const two = one && partner(view, one, some ?? own);
    if (!one) found.push(finding("one", first, undefined, 0.4));
    else if (!genre.both)
      found.push(
        ...[...new Set(fitting)]
          .slice(0, 3)
          .map((each, at) => finding(genre.variant, each, undefined, 0.8 - at / 50)),
      );
    else if (two) found.push(finding(genre.variant, one, two, 0.8));
  }
  if (last && genre === undefined) found.push(finding("told", first, last, 0.35));
  const others = own.filter((each) => each !== first);
  const spread = new Set([first, ...others.slice(0, 2), ...elsewhere(view, first, others)]);
  found.push(...[...spread].map((each, at) => finding("one", each, undefined, 0.2 - at / 50)));
  return found;
}

function finding(
  variant: string,
  first: Anchor,
  last: Anchor | undefined,
  strength: number,
  more: Readonly<Record<string, Slot>> = {},
): Finding {
  const [a, b] = last && last.line.index < first.line.index ? [last, first] : [first, last];
  return {
    kind: "whole",
    variant,
    slots: {
      first: { quote: a.piece.words },
      here: { places: [a.line.paragraph.number] },
      ...(b ? { last: { quote: b.piece.words }, there: { places: [b.line.paragraph.number] } } : {}),
      ...more,
    },
    evidence: [a.piece.evidence, ...(b ? [b.piece.evidence] : [])],
    strength,
  };
}

/** Where nobody has a name: two statements of the text, else two of those that it gives to somebody unnamed. */
function ofNobody(view: View, all: readonly Anchor[]): Finding[] {
  const first = all.find((anchor) => isPlain(view, anchor)) ?? all[0];
  const other = first && partner(view, first, all);
  if (first && other) return [finding("unnamed", first, other, 0.8)];
  // The last sentence of such a text is mostly its joke.
  const said = byMatter(
    view,
    statements(view).filter(({ line }) => line !== view.lines.at(-1)),
  );
  const [one, ...more] = said;
  const two = more.find(({ line }) => line.paragraph !== one?.line.paragraph);
  if (one && two) return [finding("unnamed", { ...one, weight: 0 }, { ...two, weight: 0 }, 0.6)];
  return first ? [finding("one", first, undefined, 0.2)] : [];
}

/** The most central statement of each other third, as long as it says enough of what the first is about. */
function elsewhere(view: View, { line, weight }: Anchor, all: readonly Anchor[]): Anchor[] {
  const own = third(view, line.paragraph.number);
  const near = all.filter((each) => each.weight >= weight / 3);
  return [0, 1, 2].flatMap((part) =>
    part === own ? [] : (near.find((each) => third(view, each.line.paragraph.number) === part) ?? []),
  );
}

/** The most central statement of another part of the text; no aside that says little of what the first is about. */
function partner(view: View, { line, weight }: Anchor, anchored: readonly Anchor[]): Anchor | undefined {
  const all = anchored.filter((other) => other.weight >= weight / 3);
  const far = Math.max(2, view.analysis.paragraphs.length / 4);
  const away = (other: Anchor) => Math.abs(other.line.paragraph.number - line.paragraph.number);
  return all.find((other) => away(other) >= far) ?? all.find((other) => away(other) > 0);
}

/** No paragraph of the one who asks. */
const isAnswer =
  (view: View) =>
  ({ line: { paragraph } }: Anchor): boolean =>
    !view.lines.some((line) => line.paragraph === paragraph && line.text.trim().endsWith("?")) &&
    paragraph.number > 1;

/** Judges or denies: something that those addressed could answer. */
const isContested = (view: View, { line }: Anchor): boolean =>
  view
    .marksIn(line)
    .some(({ label }) => label === "evaluative" || label === "absolute" || label === "certainty") &&
  !view.marksIn(line).some(({ label }) => label === "date");

/** Holds a share or an amount that those addressed can answer for. */
const isShare = (view: View, { line, piece }: Anchor): boolean =>
  view
    .marksIn(line)
    .some(
      (mark) =>
        mark.label === "figure" &&
        mark.unit !== undefined &&
        piece.words.includes(view.words(mark, mark.span)),
    );

/** What happened in a life has its year or its day, or opens on a name. */
const isOfLife = (view: View, { line, piece }: Anchor): boolean =>
  view
    .marksIn(line)
    .some(
      (mark) =>
        ((mark.label === "date" || mark.label === "period") &&
          piece.words.includes(view.words(mark, mark.span))) ||
        (mark.label === "name" && piece.words.startsWith(view.words(mark, mark.span))),
    );

/** « sera nommé en 2018 », beside years gone by or in a text without a date: a future of telling, no announcement. */
function isTelling(view: View, line: Line): boolean {
  const published = view.analysis.article.published?.value.slice(0, 4);
  if (published === undefined) return true;
  return [view.lines[line.index - 1], line].some(
    (one) =>
      one?.paragraph === line.paragraph &&
      view.marksIn(one).some((mark) => mark.label === "date" && mark.iso.slice(0, 4) < published),
  );
}

/** What the article announces, when it is near its centre. */
function coming(view: View, own: readonly Anchor[]): Finding | undefined {
  const found = own.slice(0, 6).find(({ line, piece: { words } }) => {
    const { paragraph } = line;
    const lexicons = view.pack(paragraph)?.lexicons;
    const lower = words.toLowerCase();
    const announced = hasWholeWord(lower, lexicons?.announcing);
    const start = paragraph.text.indexOf(words);
    const endings = isTelling(view, line) ? [] : (lexicons?.announcingEndings ?? []);
    return (
      announced ||
      paragraph.words?.some(
        ({ start: at, end, tag }) =>
          at >= start &&
          end <= start + words.length &&
          (tag === "VERB" || tag === "AUX") &&
          endings.some((ending) => paragraph.text.slice(at, end).endsWith(ending)),
      ) === true
    );
  });
  return found && finding("coming", found, undefined, 0.34);
}

/** Somebody whom the title or several paragraphs name, and a statement about them; in no article about violence. */
function person(view: View, all: readonly Anchor[]): Finding | undefined {
  const pack = view.pack(view.analysis.title);
  if (!pack || care(view.analysis, pack, view.languages) !== undefined) return undefined;
  const places = new Map<string, Set<number>>();
  for (const mark of view.analysis.marks)
    if (mark.label === "name" && mark.kind === "person" && mark.referent.includes(" "))
      places.set(mark.referent, (places.get(mark.referent) ?? new Set()).add(mark.paragraph));
  for (const anchor of all.slice(0, 8)) {
    const met = view
      .marksIn(anchor.line)
      .find(
        (mark) =>
          mark.label === "name" &&
          mark.kind === "person" &&
          (places.get(mark.referent)?.size ?? 0) >= 3 &&
          anchor.piece.words.includes(view.words(mark, mark.span)) &&
          isAbout(anchor, mark.span) &&
          !isRole(view, anchor.line, mark.referent),
      );
    if (met?.label === "name")
      return finding("person", anchor, undefined, 0.64, { who: { plain: met.referent } });
  }
  return undefined;
}

/** The statement goes on behind the name, and the name hangs on no preposition: no « la déclaration d’Emmanuel Macron ». */
function isAbout({ line: { paragraph }, piece }: Anchor, { start, end }: Span): boolean {
  const words = paragraph.words ?? [];
  const before = words.findLast((word) => word.end <= start);
  return before?.tag !== "ADP" && !piece.words.endsWith(paragraph.text.slice(start, end));
}

/** The article's own words, in no quotation and from nobody that it names. */
function isPlain(view: View, { line }: Anchor): boolean {
  return (
    isUnattributed(line) &&
    line.sentence.quoted === 0 &&
    !view.marksIn(line).some(({ label }) => label === "attribution" || label === "quotation")
  );
}

const careful: ReadonlySet<string> = new Set(["care", "conditional"]);
const hedging: ReadonlySet<string> = new Set([...careful, "evaluative", "question"]);

/** A statement of the article's own beside one that is only said, or said with care, on the same matter. */
function open(view: View, own: readonly Anchor[]): Finding | undefined {
  const plain = own.filter(({ line }) => !view.marksIn(line).some(({ label }) => hedging.has(label)));
  const [first] = plain;
  if (!first) return undefined;
  const second = anchors(view).find(
    ({ line, piece }) =>
      line.paragraph !== first.line.paragraph &&
      (tied(view, first.line, line) || shared(view, first.line, line).words >= 2) &&
      view
        .marksIn(line)
        .some(
          (mark) =>
            (careful.has(mark.label) && piece.words.includes(view.words(mark, mark.span))) ||
            (mark.label === "attribution" && piece.words.includes(view.words(mark, mark.cue.span))),
        ),
  );
  return second && finding("open", first, second, 0.62);
}
