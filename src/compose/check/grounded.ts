import type { View } from "../view.ts";
import { stem } from "../view.ts";
import { leadName } from "./anchor.ts";
import { isNamed, isOf, isTitled, mainName } from "./centralname.ts";
import { isFamous } from "./famous.ts";
import { folded } from "./folded.ts";
import { withSurname } from "./givenname.ts";
import type { Checkable } from "./items/checkable.ts";
import { joined } from "./joined.ts";
import { isKnownPerson } from "./people.ts";
import { portrayed } from "./portrait.ts";
import { asPiece, type Query } from "./query.ts";
import { hasSign } from "./signs.ts";
import { topics } from "./topics.ts";
import { isCountry } from "./usable.ts";

/** Checks of what the article tells of its own matter; those that look up a name or a term stand alone. */
const ofMatter: ReadonlySet<string> = new Set([
  "contrary",
  "counter",
  "coverage",
  "date",
  "figure",
  "number",
  "past",
  "plan",
  "planned",
  "record",
  "reply",
  "second-hand",
  "settled",
  "since",
  "stated",
  "study",
  "summed",
  "unsourced",
  "vague",
]);

/** A record or an event of its own: where enough of it is typed, what the article is about leads astray. */
const ofOne: ReadonlySet<string> = new Set(["date", "record"]);
const enough = 4;

/** Nouns that tell what a whole article is about. */
const core = 2;
/** Paragraphs that tell what the title is about. */
const lead = 3;
/** Pieces of a search, its year not counted. */
const most = 7;

/**
 * The search of a check about the article's matter: with what the whole article is about, and without words that it has
 * elsewhere only.
 */
export function grounded(view: View, found: Checkable): Query | undefined {
  const { query, tongue, family } = found;
  if (query === undefined || tongue !== undefined) return query;
  if (family === "entry") return ofEntry(view, found, query);
  if (!ofMatter.has(family) || isSaying(view, found)) return query;
  const all = query.pieces.flatMap((piece) => (piece === undefined || piece === "" ? [] : [piece]));
  const pieces = all.filter((piece) => !isStray(view, found, piece));
  const when = pieces.filter((piece) => /^\d{4}$/u.test(piece) || piece.startsWith("-"));
  const told = pieces.filter((piece) => !when.includes(piece));
  const at = told.findLastIndex((piece) => isNamed(bare(piece))) + 1;
  const isOwn = ofOne.has(family) && told.length >= enough;
  const missing = isOwn ? [] : missingIn(view, found, told).map(asPiece);
  const whole = [...told.slice(0, at), ...missing, ...told.slice(at)];
  const kept = fewer(ofPassage(view, found, withoutTorn(view, whole), when), missing);
  return {
    ...query,
    pieces: [
      ...unrepeated(
        kept,
        kept.map((piece) => withSurname(view, narrowed(view, piece, kept))),
      ),
      ...when,
    ],
  };
}

/** What Voltaire is told to have said belongs to no news. */
function isSaying(view: View, { family, slots: { voice } }: Checkable): boolean {
  return (
    family === "summed" &&
    voice !== undefined &&
    "plain" in voice &&
    isFamous(view, { name: voice.plain, named: true })
  );
}

/** A work with whose it is; a kind of body with its country: “National Institute for Biodiversity”. */
function ofEntry(view: View, found: Checkable, query: Query): Query {
  const pieces = query.pieces.filter((piece) => piece !== undefined && piece !== "");
  const [name = ""] = pieces;
  const { institutions = [], demonyms = [] } = view.pack(view.analysis.title)?.lexicons ?? {};
  const parts = bare(name).toLowerCase().split(" ");
  const who = portrayed(view)?.name;
  const isWhose = who !== undefined && pieces.length > 1 && found.variant !== "spot" && isTitled(view, who);
  const isBody = pieces.length === 1 && parts.length > 2 && hasSign(parts.join(" "), institutions);
  const land = isBody ? topics(view).find((word) => isCountry(view, word)) : undefined;
  const isTold =
    parts.some((part) => demonyms.includes(part)) ||
    bare(name)
      .split(" ")
      .some((part) => isCountry(view, part));
  const isNear = land !== undefined && passage(view, found).includes(folded(land));
  const beside = isWhose ? who : isTold || !isNear ? undefined : land;
  return beside === undefined || isThere(beside, [name])
    ? query
    : { ...query, pieces: [...pieces, asPiece(beside)] };
}

function bare(piece: string): string {
  return piece.replaceAll('"', "");
}

function coreNouns(view: View): string[] {
  const { title, paragraphs } = view.analysis;
  const { fillers = [] } = view.pack(title)?.lexicons ?? {};
  const share = mainName(view) === undefined ? 4 : 3;
  const titled = new Set((title.text.toLowerCase().match(/\p{L}+/gu) ?? []).map(stem));
  const isTitled = (word: string) => titled.has(stem(word));
  const times = (word: string) => paragraphs.filter(({ text }) => text.includes(word)).length;
  return topics(view)
    .filter((word) => !isNamed(word) && !hasSign(word, fillers))
    .filter((word) => isTitled(word) || times(word) * share >= paragraphs.length)
    .toSorted((a, b) => Number(isTitled(b)) - Number(isTitled(a)))
    .slice(0, core);
}

/** Name or noun of the article that is neither what it is about nor in the passage. */
function isStray(view: View, found: Checkable, piece: string): boolean {
  const own = bare(piece);
  const isTopic = topics(view).some((word) => word === own);
  if (!isTopic || own === mainName(view) || coreNouns(view).includes(own)) return false;
  return !isCountry(view, own) && !passage(view, found).includes(folded(own.split(" ").at(-1) ?? own));
}

/** The paragraphs of the check, and the one before. */
function passage({ analysis: { title, paragraphs } }: View, { evidence }: Checkable): string {
  const near = evidence.flatMap(({ at }) => {
    if (at === "title") return [title.text, ...paragraphs.slice(0, lead).map(({ text }) => text)];
    return typeof at === "number" ? [paragraphs[at - 2]?.text ?? "", paragraphs[at - 1]?.text ?? ""] : [];
  });
  return folded(near.join("\n"));
}

/** What the article is about, where no piece tells it: its name, else its noun, and the country where no name is there. */
function missingIn(view: View, found: Checkable, pieces: readonly string[]): string[] {
  const main = mainName(view);
  const nouns = coreNouns(view);
  const hasNoun = nouns.length === 0 || nouns.some((noun) => isThere(noun, pieces));
  if (pieces.some((piece) => isTitledThing(view, bare(piece)) && !isCountry(view, bare(piece)))) return [];
  if (main !== undefined && isElsewhere(view, found, main, pieces)) return hasNoun ? [] : nouns.slice(0, 1);
  if (main !== undefined && !isForeign(view, found, main, pieces)) {
    if (!isThere(main, pieces)) return [main];
    return isCountry(view, main) && !hasNoun ? nouns.slice(0, 1) : [];
  }
  const land = topics(view).find((word) => isCountry(view, word));
  const isBare = !pieces.some((piece) => isNamed(bare(piece)));
  const body = leadName(view);
  if (
    isBare &&
    body !== undefined &&
    isOf(view, body, "organisation") &&
    passage(view, found).includes(folded(body))
  )
    return [body];
  return [...(isBare && land !== undefined ? [land] : []), ...(hasNoun ? [] : nouns.slice(0, 1))];
}

/** A country that the paragraphs of the check do not name, where they tell of another place. */
function isElsewhere(view: View, { evidence }: Checkable, main: string, pieces: readonly string[]): boolean {
  const told = evidence.map(({ at }) =>
    typeof at === "number" ? view.analysis.paragraphs[at - 1]?.text : undefined,
  );
  if (!isCountry(view, main) || told.includes(undefined) || told.join(" ").includes(main)) return false;
  return pieces
    .map(bare)
    .some((piece) => piece !== main && (isCountry(view, piece) || isOf(view, piece, "place")));
}

/** A body, a place or a brand of the title: “wikiHow”. */
function isTitledThing(view: View, name: string): boolean {
  if (!isNamed(name) || !view.analysis.title.text.includes(name)) return false;
  return isOf(view, name, "organisation") || isOf(view, name, "place") || /^\p{Ll}/u.test(name);
}

/** Somebody whom the passage does not name, where it names somebody else. */
function isForeign(view: View, found: Checkable, main: string, pieces: readonly string[]): boolean {
  const isHere = passage(view, found).includes(folded(main.split(" ").at(-1) ?? main));
  const others = pieces.map(bare).filter((piece) => piece !== main && isKnownPerson(view, piece)).length;
  return isKnownPerson(view, main) && (others > 1 || (others > 0 && !isHere));
}

/** Pieces of the passage, a name with them, beside which what the rest of the article is about leads astray. */
const plenty = 4;

/** Without a noun or a work of the whole article that the passage has not, where enough of its own is typed. */
function ofPassage(
  view: View,
  found: Checkable,
  pieces: readonly string[],
  when: readonly string[],
): readonly string[] {
  if (found.evidence.some(({ at }) => typeof at !== "number")) return pieces;
  const near = passage(view, found);
  const isHere = (piece: string) => {
    const last = folded(bare(piece).split(" ").at(-1) ?? piece);
    return near.includes(isNamed(piece) ? last : stem(last));
  };
  const isNumber = found.counts === true || ofNumbers.has(found.family);
  const isMain = (piece: string) => bare(piece) === mainName(view) && isWork(view, bare(piece));
  const own = pieces.filter((piece) => isHere(piece) || (isCountry(view, bare(piece)) && !isMain(piece)));
  const isEnough =
    pieces.some((piece) => isNamed(bare(piece))) && own.length + Math.min(1, when.length) >= plenty;
  const isOther = (piece: string) => {
    if (isNamed(bare(piece))) return isMain(piece);
    return isNumber || !isOfTitle(view, piece);
  };
  return isEnough ? pieces.filter((piece) => isHere(piece) || !isOther(piece)) : pieces;
}

/** Families that look for a number by what it counts. */
const ofNumbers: ReadonlySet<string> = new Set(["figure", "number"]);

function isOfTitle({ analysis: { title } }: View, piece: string): boolean {
  const words = title.text.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
  return piece.split(" ").some((part) => words.some((word) => stem(word) === stem(part)));
}

/** “Tide Game”, told of in one part of the text: no name of somebody, of a body or a place. */
function isWork({ analysis: { marks, paragraphs } }: View, name: string): boolean {
  const times = paragraphs.filter(({ text }) => text.includes(name)).length;
  if (times * lead >= paragraphs.length || !name.includes(" ")) return false;
  return marks.every((mark) => mark.label !== "name" || mark.referent !== name || mark.kind === "unknown");
}

/** Without “Everything Brook” beside “Ada Brook”. */
function withoutTorn(view: View, pieces: readonly string[]): readonly string[] {
  const { stopWords = [], fillers = [] } = view.pack(view.analysis.title)?.lexicons ?? {};
  const light = [...stopWords, ...fillers];
  return pieces.filter((piece) => {
    const [first = "", ...rest] = bare(piece).split(" ");
    const isLight = light.includes(first.toLowerCase());
    return (
      rest.length === 0 ||
      !isLight ||
      !pieces.some((other) => other !== piece && bare(other).endsWith(` ${rest.at(-1)}`))
    );
  });
}

/** In any of its forms: “Swedish” by “Sweden”. */
function isThere(word: string, pieces: readonly string[]): boolean {
  const last = folded(word.split(" ").at(-1) ?? word);
  const start = isNamed(word) ? last.slice(0, 4) : stem(last).slice(0, 5);
  const parts = pieces.map((piece) => folded(bare(piece)).split(/[\s'’-]/u));
  return parts.some((all) => all.some((part) => part.startsWith(start)) || isShortOf(last, all));
}

/** “IMF”, “International Monetary Fund”. */
function isShortOf(word: string, parts: readonly string[]): boolean {
  const letters = parts.map((part) => part.charAt(0)).join("");
  return letters.length > 1 && word.startsWith(letters);
}

/** Without the last nouns of a long row. */
function fewer(pieces: readonly string[], kept: readonly string[]): string[] {
  const isLeft = (piece: string) => kept.includes(piece) || !/^\p{Ll}[\p{L}-]*$/u.test(piece);
  let over = pieces.length - most;
  return pieces
    .toReversed()
    .filter((piece) => isLeft(piece) || over-- <= 0)
    .toReversed();
}

/** Without a noun that stands in a longer piece: “organs” beside “organ donation”. */
function unrepeated(before: readonly string[], pieces: readonly string[]): string[] {
  const longer = pieces.filter((piece) => !before.includes(piece));
  const isIn = (word: string) =>
    longer.some((other) => other !== word && other.split(" ").some((part) => stem(part) === stem(word)));
  return pieces.filter((piece, at) => pieces.indexOf(piece) === at && !isIn(piece));
}

/** “False memory” for “memory”, where no other piece says so. */
function narrowed(view: View, piece: string, all: readonly string[]): string {
  const longer = coreNouns(view).includes(piece) ? joined(view, piece) : piece;
  const added = longer.split(" ").filter((word) => word !== piece);
  return all.some((other) => added.some((word) => other.includes(word))) ? piece : longer;
}
