import type { Mark } from "../../../model/analysis.ts";
import { balanced } from "../../clip.ts";
import { speaksOfSelf } from "../../firstperson.ts";
import { isJest } from "../../jest.ts";
import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { isStatement } from "../clause.ts";
import { datedClause } from "../datedclause.ts";
import { denied } from "../denied.ts";
import { isPerson, kindOf, mayBeLookedUp, written } from "../looked.ts";
import { portrayed } from "../portrayed.ts";
import { asPiece } from "../query.ts";
import { hasSign } from "../signs.ts";
import { namesIn, nounsOf, searchFor } from "../strings.ts";
import { ofView } from "../viewlabels.ts";
import { toldYears } from "../years.ts";
import type { Checkable } from "./checkable.ts";

const most = 4;
const longest = 16;
const fewest = 5;
/** Before this year hardly any newspaper can be searched. */
const printed = 1850;
/** Paragraphs to which a matter comes back. */
const often = 3;
/** Words to type, without the year. */
const enough = 2;

/** Marks of a view or a guess: no archive holds them. */
const viewed: ReadonlySet<Mark["label"]> = new Set([
  ...ofView,
  "universal",
  "care",
  "conditional",
  "counterfactual",
]);

/** What took place in a year that is named, as an archive, a chronicle or a life of somebody tells it, too. */
export function past(view: View): Checkable[] {
  if (isJest(view.analysis, view.languages)) return [];
  const person = portrayed(view);
  const all = view.lines
    .flatMap((line) => pastIn(view, line, person))
    .toSorted((a, b) => b.strength - a.strength);
  const kept: Checkable[] = [];
  for (const one of all)
    if (kept.length < most && !kept.some((other) => other.evidence[0]?.at === one.evidence[0]?.at))
      kept.push(one);
  return kept;
}

function pastIn(view: View, line: Line, person: string | undefined): Checkable[] {
  const { paragraph, sentence, text } = line;
  if (paragraph.form !== "text" || paragraph.language !== view.analysis.article.language) return [];
  if (paragraph.quotation || paragraph.source !== undefined || sentence.layer === "attributed") return [];
  if (text.includes("?")) return [];
  const pack = view.pack(paragraph);
  return toldYears(view, line).flatMap((date): Checkable[] => {
    const words = datedClause(view, line, date.span);
    if (words === undefined || !isWhole(view, line, words, date)) return [];
    if (speaksOfSelf(words, pack) || denied(words, pack)) return [];
    const isNamed = isPlain(view, line, words) && isStatement(line, words) && !hasPronoun(view, line, words);
    const isLife = !isNamed && person !== undefined && isOf(view, line, words, person);
    if ((!isNamed && !isLife) || !isOpen(view, line, words, person)) return [];
    const year = /(?<!\d)\d{4}/u.exec(words)?.[0] ?? "";
    const names = namesIn(view, line, words);
    // A decade is told of what was done or of more than one.
    const fewestNames = date.label === "date" ? 1 : 2;
    if (!isLife && names.length < fewestNames && !isPassive(line, words)) return [];
    const pieces = isLife
      ? ofLife(view, line, words, person, year)
      : ofEvent(view, line, words, year, person);
    if (pieces.length <= enough) return [];
    return [
      {
        family: "past",
        variant: isLife ? "life" : "told",
        slots: {
          name: isLife ? { plain: person } : undefined,
          words: { quote: words },
          shelf: {
            phrase: isLife
              ? "check.entry.person"
              : Number(year) < printed
                ? "check.past.old"
                : "check.past.new",
          },
          place: { places: [paragraph.number] },
        },
        evidence: [{ at: paragraph.number, quote: words }],
        strength: Math.min(
          0.48,
          0.4 + names.length / 50 + (/\d{4}-/u.test(date.label === "date" ? date.iso : "") ? 0.02 : 0),
        ),
        query: { pieces, language: view.analysis.article.language },
      },
    ];
  });
}

/** “The tag was invented”: what was done, where nobody is named. */
function isPassive({ paragraph, sentence }: Line, words: string): boolean {
  const start = paragraph.text.indexOf(words, sentence.span.start);
  const inside = (paragraph.words ?? []).filter(
    (word) => word.start >= start && word.end <= start + words.length && word.tag !== "ADV",
  );
  return inside.some(({ tag }, at) => tag === "AUX" && inside[at + 1]?.tag === "VERB");
}

function ofLife(view: View, line: Line, words: string, person: string, year: string): string[] {
  const own = [...namesIn(view, line, words).slice(0, 2), ...nounsOf(view, line, words, true)].slice(0, 2);
  return [asPiece(person), ...own.map(asPiece), year];
}

/** Where it names nobody, with no name that the article does not come back to: that of another matter. */
function ofEvent(
  view: View,
  line: Line,
  words: string,
  year: string,
  person: string | undefined,
): (string | undefined)[] {
  const pieces = inFull(searchFor(view, line, words, year)?.pieces ?? [], person);
  if (namesIn(view, line, words).length > 0) return pieces;
  const { paragraphs } = view.analysis;
  return pieces.filter((piece) => {
    const bare = piece?.replaceAll('"', "") ?? "";
    return !/^\p{Lu}/u.test(bare) || paragraphs.filter(({ text }) => text.includes(bare)).length >= often;
  });
}

/** “Ada Brook” for “Brook”, of whom all is told. */
function inFull(pieces: readonly (string | undefined)[], person: string | undefined): (string | undefined)[] {
  return pieces.map((piece) =>
    person !== undefined && piece !== undefined && person.split(" ").at(-1) === lastOf(piece)
      ? asPiece(person)
      : piece,
  );
}

function lastOf(piece: string): string | undefined {
  return piece.replaceAll('"', "").split(" ").at(-1);
}

/** The words hold the year and can stand alone. */
function isWhole(view: View, line: Line, words: string, { span }: Mark): boolean {
  const at = line.paragraph.text.indexOf(words, line.sentence.span.start);
  const count = countWords(words);
  const inside = view
    .marksIn(line)
    .filter((mark) => mark.span.start >= at && mark.span.end <= at + words.length);
  return (
    count >= fewest &&
    count <= longest &&
    at >= 0 &&
    at <= span.start &&
    at + words.length >= span.end &&
    balanced(words) &&
    /(?<!\d)\d{4}(?!\d)/u.test(words) &&
    !/["“”«»()[\]?!…\n]|\d-\p{L}/u.test(words) &&
    !inside.some(({ label }) => viewed.has(label)) &&
    !inside.some((mark) => mark.label === "figure" && mark.unit === "%")
  );
}

/** A clause of its own that tells what was so: nothing that may be or that somebody aims at. */
function isPlain(view: View, line: Line, words: string): boolean {
  const {
    mayBe = [],
    planning = [],
    wanting = [],
    announcing = [],
    connectives,
  } = view.pack(line.paragraph)?.lexicons ?? {};
  // Every word with a capital goes but the first: inside a sentence “May” is the month.
  const lower = words
    .replace(/(?<=\s)\p{Lu}[\p{L}’'-]*/gu, "")
    .toLowerCase()
    .replaceAll("’", "'");
  return !hasSign(lower, mayBe, planning, wanting, announcing, connectives?.condition ?? []);
}

function hasPronoun(view: View, line: Line, words: string): boolean {
  const { pronouns = [] } = view.pack(line.paragraph)?.lexicons ?? {};
  return (words.toLowerCase().match(/\p{L}+/gu) ?? []).some((form) => pronouns.includes(form));
}

/** “In 1912 he sailed”: of the person portrayed, as nobody else is named in the sentence before its verb or in the one before. */
function isOf(view: View, line: Line, words: string, person: string): boolean {
  const { thirdPerson = [], pronouns = [], impersonal = [] } = view.pack(line.paragraph)?.lexicons ?? {};
  const forms: string[] = words.toLowerCase().match(/\p{L}+/gu) ?? [];
  const own = forms.filter((form) => pronouns.includes(form));
  if (own.length !== 1 || !own.every((form) => thirdPerson.includes(form))) return false;
  if (hasSign(words.toLowerCase().replaceAll("’", "'"), impersonal)) return false;
  if (!isPlain(view, line, words)) return false;
  const at = line.paragraph.text.indexOf(words, line.sentence.span.start);
  const said = words
    .toLowerCase()
    .search(new RegExp(String.raw`(?<!\p{L})(?:${thirdPerson.join("|")})(?!\p{L})`, "u"));
  const before = view.lines.filter(
    (other) => other.paragraph === line.paragraph && other.sentence.span.end <= line.sentence.span.start,
  );
  const others = [...before.slice(-1), line]
    .flatMap((each) => view.marksIn(each))
    .filter(
      (mark) =>
        mark.label === "name" &&
        mark.span.start < at + said &&
        isPerson(view, mark) &&
        !person.includes(mark.referent) &&
        !mark.referent.includes(person),
    );
  return others.length === 0;
}

/** Nobody in it whom only those around know. */
function isOpen(view: View, line: Line, words: string, person: string | undefined): boolean {
  const { text } = line.paragraph;
  const at = text.indexOf(words, line.sentence.span.start);
  const { private: privates = [] } = view.pack(line.paragraph)?.lexicons ?? {};
  if (hasSign(words.toLowerCase(), privates)) return false;
  return view.marksIn(line).every((mark) => {
    if (mark.label !== "name" || mark.span.start < at || mark.span.end > at + words.length) return true;
    const name = written(view, mark);
    if (!isPerson(view, mark) || (person?.includes(name) ?? false)) return true;
    return mayBeLookedUp(view, mark, kindOf(view, mark), true);
  });
}
