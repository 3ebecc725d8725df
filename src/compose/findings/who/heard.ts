import type { Span, Voice } from "../../../model/analysis.ts";
import type { Evidence } from "../../../model/guide.ts";
import type { Lexicons } from "../../../model/lexicons.ts";
import { clip, heaviest, tidy } from "../../clip.ts";
import type { Slot } from "../../finding.ts";
import { unfinished } from "../../joints.ts";
import { exact, type Piece } from "../../quote.ts";
import { countWords } from "../../text.ts";
import { isText } from "../../textvoice.ts";
import type { Line, View } from "../../view.ts";
import { clausal, isSure, type Speech, speeches } from "../speeches.ts";

export interface Cut {
  readonly words: Piece;
  /** The words are a sentence, or all that is quoted. */
  readonly whole: boolean;
}

/** Every clause of a speech with at most `most` words that opens and ends where a clause may. */
export function pieces(view: View, { mark, line, voice }: Speech, most: number): Cut[] {
  const { start, end } = mark.content;
  const found: Cut[] = [];
  for (let index = line.index; index < line.index + 4; index++) {
    const each = view.lines[index];
    if (each?.paragraph !== line.paragraph || each.sentence.span.start >= end) break;
    const inside = {
      start: Math.max(start, each.sentence.span.start),
      end: Math.min(end, each.sentence.span.end),
    };
    const all = tidy(each.paragraph.text.slice(inside.start, inside.end));
    for (const words of [exact(view, each, inside, most), ...clauses(view, each, inside, most)]) {
      const fits =
        words !== undefined &&
        countWords(words.words) >= 3 &&
        !words.words.includes(voice.name) &&
        opensWell(view, each, inside, words.words) &&
        endsWell(each, inside, words.words) &&
        clausal(view, each, inside, words.words);
      if (fits) found.push({ words, whole: words.words === all });
    }
  }
  return found;
}

/** A piece around each of the first verbs, or around the heaviest part where words have no tags. */
function clauses(view: View, { paragraph }: Line, inside: Span, most: number): Piece[] {
  const verbs = (paragraph.words ?? []).filter(
    (word) =>
      word.start >= inside.start && word.end <= inside.end && (word.tag === "VERB" || word.tag === "AUX"),
  );
  const focuses = verbs.length > 0 ? verbs.slice(0, 6) : [heaviest(paragraph.text, inside)];
  return focuses.flatMap((focus): Piece[] => {
    const words = clip(paragraph, inside, focus, view.edges(paragraph), most);
    return words === undefined ? [] : [{ words, evidence: { at: paragraph.number, quote: words } }];
  });
}

const opening: ReadonlySet<string> = new Set(["DET", "PRON", "PROPN", "NUM"]);

/** It begins where a clause may, and not on “and” or “whose”, which lean on words before. */
export function opensWell(view: View, { paragraph }: Line, inside: Span, piece: string): boolean {
  const before = paragraph.text.slice(inside.start, paragraph.text.indexOf(piece, inside.start)).trimEnd();
  const led = /[\p{L}'’]+$/u.exec(before)?.[0].toLowerCase().replaceAll("’", "'");
  const joins = view.pack(paragraph)?.lexicons;
  const joined = [...(joins?.connectives.coordinators ?? []), ...(joins?.complementisers ?? [])];
  if (led !== undefined && !joined.includes(led)) return false;
  const opens = paragraph.words?.find(
    (word) => word.start >= inside.start + paragraph.text.slice(inside.start).indexOf(piece),
  )?.tag;
  if (led === undefined && before !== "" && opens !== undefined && !opening.has(opens)) return false;
  const first = /^[\p{L}'’]+/u.exec(piece)?.[0].toLowerCase() ?? "";
  const lexicons = view.pack(paragraph)?.lexicons;
  return ![...(lexicons?.connectives.coordinators ?? []), ...(lexicons?.relatives ?? [])].includes(first);
}

/** It ends with what is said, on a point, or before a comma and another clause. */
function endsWell({ paragraph: { text, words = [] } }: Line, inside: Span, piece: string): boolean {
  const end = text.indexOf(piece, inside.start) + piece.length;
  const rest = text.slice(end, inside.end);
  if (/^[.,:–—-]\d/u.test(rest)) return false;
  if (/^[\s”»"’]*(?:[.!?;:…–—]|$)/u.test(rest)) return true;
  const next = words.find((word) => word.start >= end)?.tag;
  if (next === "CCONJ" || next === "SCONJ") return true;
  const start = end - piece.length;
  return (
    /^\s*,/u.test(rest) && text[start]?.toUpperCase() === text[start] && !unfinished(text, words, start, end)
  );
}

/** A voice that a reader can tell from the others: a name, or a function or group with its article. */
function isHeard(view: View, speech: Speech): boolean {
  if (isText(speech.voice, view.pack(speech.line.paragraph)?.lexicons)) return false;
  return isNamed(view, speech) || isDescribed(view, speech);
}

/** “a spokesman for the port”, « les habitants »: people without a name. */
export function isDescribed(view: View, { voice, line }: Speech): boolean {
  const { name, named, kind } = voice;
  if (named || (kind !== "person" && kind !== "group" && kind !== "institution")) return false;
  const lexicons = view.pack(line.paragraph)?.lexicons;
  const words = name
    .toLowerCase()
    .replaceAll("’", "'")
    .split(/\s+|(?<=')/u);
  const [first = ""] = words;
  const known = [...(lexicons?.groups ?? []), ...(lexicons?.roles ?? [])];
  if (words.length === 1) return kind === "group" && known.includes(first);
  const led = lexicons?.determiners.includes(first) === true && !isPartitive(first, lexicons);
  return words.length <= 7 && (led || known.includes(first)) && (kind !== "person" || led);
}

/** A body by its name, or a person by theirs: no “Security Agency”. */
function isNamed(view: View, speech: Speech): boolean {
  if (speech.voice.kind === "unknown") return speech.mark.label === "quotation" && isCapital(view, speech);
  if (!isSure(view, speech)) return false;
  return speech.voice.kind !== "person" || isPerson(view, speech);
}

interface Names {
  /** Names that may be people's, each with its ends: “Anna Weir”, “Weir”. */
  readonly people: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
}

const known = new WeakMap<View, Names>();

function namesOf(view: View): Names {
  const before = known.get(view);
  if (before) return before;
  const marks = view.analysis.marks.filter((mark) => mark.label === "name");
  const people = marks.flatMap(({ kind, referent }) => {
    if (kind !== "person" && kind !== "unknown") return [];
    const words = referent.split(" ");
    return words.map((_, at) => words.slice(at).join(" "));
  });
  const places = marks.flatMap(({ kind, referent }) => (kind === "place" ? [referent] : []));
  const made = { people: new Set(people), places: new Set(places) };
  known.set(view, made);
  return made;
}

/** As many speeches from the start of an article as are worth comparing. */
const reach = 300;

/** The speeches of voices that a reader can tell from the others. */
export function heard(view: View): Speech[] {
  const before = met.get(view);
  if (before) return before;
  const made = speeches(view)
    .slice(0, reach)
    .filter((speech) => isHeard(view, speech));
  met.set(view, made);
  return made;
}

const met = new WeakMap<View, Speech[]>();

/** A name of one to three words with capitals that is no place: of somebody quoted it needs no more. */
function isCapital(view: View, { voice: { name, named } }: Speech): boolean {
  const place = namesOf(view).places.has(name);
  return (
    named && !place && /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}$/u.test(name) && !/[’']s$/u.test(name)
  );
}

export function isPerson(view: View, speech: Speech): boolean {
  const { name, kind } = speech.voice;
  if (kind !== "person" || !isSure(view, speech)) return false;
  const lexicons = view.pack(speech.line.paragraph)?.lexicons;
  const words = name.toLowerCase().split(/[^\p{L}]+/u);
  const common = [...(lexicons?.institutions ?? []), ...(lexicons?.roles ?? []), ...(lexicons?.groups ?? [])];
  return !words.some((word) => common.includes(word)) && namesOf(view).people.has(name);
}

/** « du mouvement »: no article alone. */
function isPartitive(first: string, lexicons: Lexicons): boolean {
  return lexicons.links.includes(first) && lexicons.definite?.includes(first) !== true;
}

/** The role of a voice as the article writes it, with its place. */
export function roleOf(view: View, { name, role, paragraphs }: Voice): Evidence | undefined {
  if (role === undefined || name.includes(role)) return undefined;
  const beside = view.analysis.paragraphs.find(
    ({ number, text }) => paragraphs.includes(number) && text.includes(role) && text.includes(name),
  );
  const home = beside ?? view.analysis.paragraphs.find(({ text }) => text.includes(role));
  return home && { at: home.number, quote: whole(home.text, role, name) };
}

/** To the end of the phrase, when the role as seen breaks off inside it. */
function whole(text: string, role: string, name: string): string {
  const start = text.indexOf(role);
  const rest = text.slice(start + role.length);
  if (rest.trimStart().startsWith(name.split(/\s+/u)[0] ?? name)) return role;
  const more = /^[^,.;:()!?«»“”"–—]*/u.exec(rest)?.[0] ?? "";
  const all = `${role}${more}`.trimEnd();
  if (/\d$/u.test(all)) return role;
  return countWords(all) <= 12 ? all : role;
}

/** What a key says of a voice: its name as the article has it, and its role or that it has no name. */
export function described(view: View, voice: Voice, name: Slot): readonly [Slot, ...Slot[]] {
  const role = roleOf(view, voice);
  if (!voice.named) return [name, { phrase: "answer.no-name" }];
  return role ? [name, { items: [role] }] : [name];
}
