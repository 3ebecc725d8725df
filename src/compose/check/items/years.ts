import type { DateMark, Name, Span } from "../../../model/analysis.ts";
import type { Languages } from "../../../model/language.ts";
import { isAnecdote } from "../../firstperson.ts";
import { isJest } from "../../jest.ts";
import { finite } from "../../joints.ts";
import type { Line, View } from "../../view.ts";
import { mainName } from "../centralname.ts";
import { year } from "../ingredients.ts";
import { isPerson } from "../looked.ts";
import { isPrivate, landOf, publicRole } from "../people.ts";
import { asPiece } from "../query.ts";
import { hasSign } from "../signs.ts";
import { bare, distinct, namesIn, searchFor } from "../strings.ts";
import { telling } from "../telling.ts";
import { apart } from "../topics.ts";
import { typedName } from "../typedname.ts";
import { isCountry, isGeneral, isTornName, isUsable } from "../usable.ts";
import type { Checkable } from "./checkable.ts";
import { isGrave } from "./countable.ts";

/** A year or a day in one sentence with a name, whatever the sentence tells: both can be looked up together. */
export function years(view: View, languages: Languages): Checkable[] {
  if (isJest(view.analysis, languages)) return [];
  return view.analysis.marks.flatMap((mark): Checkable[] => {
    if (mark.label !== "date" || mark.paragraph === 0 || mark.order === "after") return [];
    const line = view.lineOf(mark);
    const variant = precisionOf(mark);
    if (line === undefined || variant === undefined || !isTold(view, line, mark)) return [];
    const name = nameBeside(view, line, mark);
    if (name === undefined || !isNearest(view, line, mark, name)) return [];
    const date = view.words(mark, mark.span);
    const typed = withYear(view, date, mark);
    const query = searchWith(view, line, name, mark, variant === "year" ? mark.iso : typed);
    if (query === undefined) return [];
    const act = actUpTo(line, name, mark);
    const words = view.words(name, act ?? headed(view, line, name));
    return [
      {
        family: "date",
        variant,
        slots: {
          date: { plain: date },
          figure: { quote: date },
          words: { quote: words },
          place: { places: [mark.paragraph] },
        },
        evidence: [
          { at: mark.paragraph, quote: date },
          { at: mark.paragraph, quote: words },
        ],
        strength: 0.33 - (variant === "day" ? 0.02 : 0),
        counts: true,
        query,
      },
    ];
  });
}

/** “30 June” with its year, else that of the article. */
function withYear({ analysis }: View, date: string, { iso }: DateMark): string {
  const own = /^\d{4}/u.exec(iso)?.[0] ?? year(analysis);
  return /\d{4}/u.test(date) || own === undefined ? date : `${date} ${own}`;
}

/** No other date of the sentence is nearer to the name. */
function isNearest(view: View, line: Line, date: DateMark, { span }: Name): boolean {
  const far = (one: Span) => (one.start > span.end ? one.start - span.end : span.start - one.end);
  return view
    .marksIn(line)
    .every(
      (mark) =>
        mark.label !== "date" || mark.iso.length < 4 || mark === date || far(mark.span) > far(date.span),
    );
}

/** Words of a search besides its name and its date, at least. */
const enough = 2;

/** With the name that the check tells, and what stands between it and the date; else what the sentence is about. */
function searchWith(view: View, line: Line, name: Name, date: DateMark, typed: string) {
  const query = searchFor(view, line, line.text, typed);
  const own = asPiece(typedName(view, name));
  const isOther = (piece: string | undefined) => piece !== own && !typed.includes(piece ?? typed);
  const words = between(line, headed(view, line, name), date);
  const names = namesIn(view, line, words).filter((other) => isUsable(view, other) || isCountry(view, other));
  const act = actUpTo(line, name, date);
  const done =
    act === undefined
      ? []
      : bare(view, line.paragraph, line.paragraph.text.slice(name.span.end, act.end)).split(" ");
  const near = distinct([
    ...done.filter((word) => word !== ""),
    ...apart(telling(view, line, words), [own]).slice(0, most),
    ...names.slice(0, 2),
  ])
    .map(asPiece)
    .filter(isOther);
  const others =
    near.length < enough && act === undefined ? (query?.pieces.filter(isOther) ?? []).slice(0, 4) : near;
  return query && { ...query, pieces: [own, ...others, typed] };
}

const most = 3;

/** Words between somebody’s name and a date that tell what was done then, at most: « Ada Brook démissionne en août ». */
const mostOfAct = 4;

/** The name with what its bearer did, where nothing else stands before the date. */
function actUpTo(
  { paragraph: { text, words = [] }, sentence }: Line,
  { span }: Name,
  date: DateMark,
): Span | undefined {
  // “The rhinoceros Ada Brook drew”: no clause of its own.
  const before = words.findLast(({ end }) => end <= span.start && end > sentence.span.start);
  if (before !== undefined && !opening.has(before.tag)) return undefined;
  const inside = words.filter((word) => word.start >= span.end && word.end <= date.span.start);
  const kept = inside.slice(0, inside.findLastIndex(({ tag }) => !small.has(tag)) + 1);
  const last = kept.at(-1);
  if (last === undefined || kept.length > mostOfAct || kept.some(({ tag }) => tag === "PUNCT"))
    return undefined;
  return finite(kept, 0, text) || (kept.length > 1 && finite(kept, 1, text))
    ? { start: span.start, end: last.end }
    : undefined;
}

const opening: ReadonlySet<string> = new Set(["SCONJ", "CCONJ", "PUNCT", "ADV"]);
const small: ReadonlySet<string> = new Set(["ADP", "DET", "PART", "SCONJ", "PRON", "CCONJ"]);

/** From the name to the date or the other way round, and on to the next mark. */
function between({ paragraph: { text }, sentence }: Line, one: Span, { span }: DateMark): string {
  const start = Math.min(one.start, span.start);
  const end = Math.max(one.end, span.end);
  const rest = text.slice(end, sentence.span.end).split(/[,;:–—()]|[.!?…]\s*$/u)[0] ?? "";
  return text.slice(start, end + rest.length);
}

/** « sommet de l’Otan »: the name with the noun that a link ties it to. */
function headed(view: View, { paragraph, sentence }: Line, { span }: Name): Span {
  const { links = [], headLast = false } = view.pack(paragraph)?.lexicons ?? {};
  const before = (paragraph.words ?? []).filter(
    ({ start, end }) => start >= sentence.span.start && end <= span.start,
  );
  const at = before.at(-1)?.tag === "DET" ? before.length - 2 : before.length - 1;
  const [link, noun] = [before[at], before[at - 1]];
  const isTied =
    link !== undefined &&
    links.includes(paragraph.text.slice(link.start, link.end).toLowerCase().replace("’", "'"));
  return !headLast && isTied && noun?.tag === "NOUN" ? { start: noun.start, end: span.end } : span;
}

function precisionOf({ iso, to }: DateMark): "year" | "day" | undefined {
  if (to !== undefined) return undefined;
  return /^[12]\d{3}$/u.test(iso)
    ? "year"
    : /^\d{4}-\d\d(?:-\d\d)?$|^--\d\d-\d\d$/u.test(iso)
      ? "day"
      : undefined;
}

const supposed: ReadonlySet<string> = new Set([
  "condition",
  "conditional",
  "counterfactual",
  "question",
  "care",
]);
/** From here a number is itself what is looked up. */
const large = 40;

/** A fact of the past with one date, about nobody’s private life. */
function isTold(view: View, line: Line, date: DateMark): boolean {
  const {
    planning = [],
    announcing = [],
    wanting = [],
    links = [],
    private: kin = [],
  } = view.pack(line.paragraph)?.lexicons ?? {};
  const marks = view.marksIn(line);
  // « Les fêtes du 14 juillet »: every year has that day.
  const [before = ""] = /\p{L}+(?=\s$)/u.exec(line.paragraph.text.slice(0, date.span.start)) ?? [];
  if (date.iso.startsWith("--") && links.includes(before.toLowerCase())) return false;
  if (line.paragraph.form !== "text" || line.text.startsWith("(") || line.sentence.quoted > 0.3) return false;
  if (isAnecdote(line.text, view.pack(line.paragraph)) || isGrave(view, line)) return false;
  if (hasSign(part(line, date), kin) || isOfNobody(view, line)) return false;
  if (hasSign(line.text.toLowerCase(), planning, announcing, wanting)) return false;
  return !marks.some(
    (mark) =>
      supposed.has(mark.label) ||
      (mark.label === "figure" && (mark.value >= large || mark.unit === "%")) ||
      (mark.label === "name" && mark.kind === "person" && isPrivate(view, mark.referent)),
  );
}

/** Between two marks: « samedi 26 mars » before « , pour rencontrer des enfants ». */
function part({ paragraph: { text }, sentence }: Line, { span }: DateMark): string {
  const before =
    text
      .slice(sentence.span.start, span.start)
      .split(/[,;:–—]/u)
      .at(-1) ?? "";
  const after = text.slice(span.start, sentence.span.end).split(/[,;:–—]/u)[0] ?? "";
  return (before + after).toLowerCase();
}

/** A name of a thing or a body, the nearest first; then of somebody in public life; what the whole article is about last. */
function nameBeside(view: View, line: Line, date: DateMark): Name | undefined {
  const about = mainName(view)?.split(" ").at(-1);
  const { demonyms = [], fillers = [] } = view.pack(line.paragraph)?.lexicons ?? {};
  const names = view.marksIn(line).filter((mark): mark is Name => {
    if (
      mark.label !== "name" ||
      mark.kind === "outlet" ||
      (isTornName(view, mark) && !isAcronym(view, mark)) ||
      isTorn(view, line, mark)
    )
      return false;
    const name = typedName(view, mark);
    if (demonyms.includes(name.toLowerCase()) || fillers.includes(name.toLowerCase())) return false;
    if (!isUsable(view, name) || isCountry(view, name) || isGeneral(view, name)) return false;
    if (opensAsSubject(line, mark)) return false;
    if (isOfPrivate(view, mark)) return false;
    // “The 2017 plan of Ada Brook” is no event of hers.
    if (isPerson(view, mark) && !isLongAgo(date) && precisionOf(date) === "year") return false;
    return (
      !isPerson(view, mark) ||
      isLongAgo(date) ||
      publicRole(view, mark.referent) !== undefined ||
      landOf(view, mark.referent) !== undefined
    );
  });
  const rank = (name: Name) =>
    about !== undefined && typedName(view, name).includes(about) ? 2 : name.kind === "person" ? 1 : 0;
  const far = ({ span }: Name) => Math.abs(span.start - date.span.start);
  return names.toSorted((a, b) => rank(a) - rank(b) || far(a) - far(b))[0];
}

/** No part of a longer name: « l’OTAN à Madrid ». */
function isAcronym(view: View, mark: Name): boolean {
  return /^\p{Lu}{3,}$/u.test(view.words(mark, mark.span));
}

/** Before this nobody lives who can be looked into. */
const living = 1900;

function isLongAgo({ iso }: DateMark): boolean {
  return /^\d{4}/u.test(iso) && Number(iso.slice(0, 4)) < living;
}

/** One word that may be the first name of a child or a patient: some sentence says so. */
function isOfPrivate(view: View, { kind, referent }: Name): boolean {
  if (kind !== "unknown" || referent.includes(" ")) return false;
  return view.lines.some(
    ({ text, paragraph }) =>
      text.includes(referent) && hasSign(text.toLowerCase(), view.pack(paragraph)?.lexicons.private ?? []),
  );
}

/** Somebody without a public function does it whom the article does not come back to. */
function isOfNobody(view: View, { text }: Line): boolean {
  const { voices, paragraphs } = view.analysis;
  return voices.some(({ kind, named, name, role }) => {
    const last = name.split(" ").at(-1) ?? name;
    if (kind === "person" && named && name === last && text.includes(name)) return true;
    return (
      kind !== "institution" &&
      named &&
      text.includes(last) &&
      publicRole(view, name, role) === undefined &&
      paragraphs.filter((paragraph) => paragraph.text.includes(last)).length * 2 < paragraphs.length
    );
  });
}

/** “Peter Quay came to Wrenmouth”: what does something in front is mostly somebody. */
function opensAsSubject({ paragraph, sentence }: Line, { kind, span, referent }: Name): boolean {
  if (kind !== "unknown" || !referent.includes(" ") || span.start > sentence.span.start) return false;
  const next = paragraph.words?.find(({ start }) => start >= span.end);
  return next?.tag === "VERB" || next?.tag === "AUX";
}

/** One word of a longer name: “Paying the Cost to Be the Boss”, « Affaires étrangères »; or no name: “Somalian”. */
function isTorn(view: View, { paragraph: { text, words = [] }, paragraph }: Line, { span }: Name): boolean {
  if (text.slice(span.start, span.end).includes(" ")) return false;
  const before = text.slice(Math.max(0, span.start - 24), span.start);
  const own = words.find(({ start }) => start === span.start);
  const next = words.find(({ start }) => start >= span.end);
  const { headLast = false } = view.pack(paragraph)?.lexicons ?? {};
  return (
    /\p{Lu}[\p{L}’'-]*\s\p{Ll}{1,3}\s$/u.test(before) ||
    own?.tag === "ADJ" ||
    (!headLast && next?.tag === "ADJ" && next.start === span.end + 1)
  );
}
