import type { Analysis, Voice } from "../../model/analysis.ts";
import type { CheckBlock, VoiceRow } from "../../model/guide.ts";
import { type Language, type Languages, packFor } from "../../model/language.ts";
import { say } from "../../model/wording.ts";
import { places, series, shorten } from "../cite.ts";
import { locate } from "../text.ts";
import type { Own } from "./check.ts";
import { heardVoices, isPointed, namelessVoices } from "./heard.ts";
import { outletsNamed } from "./outletsnamed.ts";

const most = 8;
const unnamedKept = 2;
/** Voices without a row that are named, and voices without a name and outlets that are shown; of more, it says “among them”. */
const told = 6;
const mostNamed = 5;

/** The sources inside the article: a row for each voice, the most quoted first. */
export function voices(analysis: Analysis, pack: Language, languages: Languages, own: Own): CheckBlock {
  const phrase = (key: string, values: Readonly<Record<string, string | number>> = {}): string =>
    say(pack.wording, pack.tag, `check.voices.${key}`, values);
  const heard = heardVoices(analysis);
  const hasOwn = own("voices").length > 0;
  const shown = pick(heard);
  if (shown.length === 0) {
    const spoken = spokenIn(analysis);
    const task = spoken.length > 0 ? phrase("unclaimed", { places: places(spoken, pack) }) : phrase("none");
    return { id: "voices", facts: [], tasks: hasOwn && spoken.length === 0 ? [] : [task] };
  }
  const facts = [unnamed(analysis, heard, phrase), outlets(analysis, phrase)].filter(
    (fact) => fact !== undefined,
  );
  const rest = heard.filter((voice) => !shown.includes(voice));
  const words = packFor(languages, analysis.article.language);
  return {
    id: "voices",
    facts,
    voices: shown.map((voice) => row(voice, words, isPointed(analysis, voice))),
    tasks: [
      phrase("fill"),
      ...(hasOwn || !heard.some(isOfMany) ? [] : [phrase("count")]),
      ...(rest.length > 0 ? [others(rest, words, pack, phrase)] : []),
    ],
  };
}

/** An outlet speaks, or somebody through one: what several tell may come from one source. */
function isOfMany({ kind, through }: Voice, _index: number, all: readonly Voice[]): boolean {
  return all.length > 1 && (kind === "outlet" || through !== undefined);
}

/** Voices without a row are named below the table, so that all add up to what was counted. */
function others(rest: readonly Voice[], words: Language | undefined, pack: Language, phrase: Phrase): string {
  const names = rest.slice(0, told).map((voice) => {
    const at = voice.paragraphs.filter((number) => number > 0).slice(0, 1);
    return `${shorten(insideSentence(voice, words), 8)} (${places(at, pack)})`;
  });
  const key = rest.length > told ? "rest.some" : "rest";
  return phrase(key, { count: rest.length, voices: series(names, pack.facts.and) });
}

/** Paragraphs with words in quotation marks that read as somebody's speech. */
function spokenIn({ marks }: Analysis): number[] {
  return marks.flatMap((mark) =>
    mark.label === "quotation" && mark.use === "speech" && mark.paragraph > 0 ? [mark.paragraph] : [],
  );
}

/**
 * Most quoted voices, named before unnamed ones of the same weight. Named people who are quoted come in first;
 * then some places are kept for voices without a name.
 */
function pick(heard: readonly Voice[]): Voice[] {
  const ranked = heard.toSorted(
    (a, b) =>
      b.words - a.words ||
      Number(b.named) - Number(a.named) ||
      b.paragraphs.length - a.paragraphs.length ||
      (a.paragraphs[0] ?? 0) - (b.paragraphs[0] ?? 0),
  );
  const people = ranked.filter(isQuotedByName).slice(0, most);
  const free = most - people.length;
  const nameless = ranked
    .filter(({ named }) => !named)
    .slice(0, Math.min(unnamedKept, Math.max(0, free - 1)));
  const others = ranked
    .filter((voice) => !people.includes(voice) && !nameless.includes(voice))
    .slice(0, free - nameless.length);
  const kept = new Set([...people, ...nameless, ...others]);
  return ranked.filter((voice) => kept.has(voice));
}

function isQuotedByName({ named, kind, words }: Voice): boolean {
  return named && words > 0 && (kind === "person" || kind === "unknown");
}

function row(voice: Voice, pack: Language | undefined, pointed: boolean): VoiceRow {
  const { role, named, through, paragraphs } = voice;
  return {
    name: shorten(insideSentence(voice, pack), 10),
    named,
    ...(pointed && { pointed }),
    paragraphs: paragraphs.filter((number) => number > 0),
    ...(role === undefined || role === "" ? {} : { role: shorten(role, 10) }),
    ...(through === undefined || through === "" ? {} : { through: shorten(through, 8) }),
  };
}

/** A determiner or the noun of an unnamed group in small letters, as within a sentence; never in the name of a person or an outlet. */
export function insideSentence({ name, named, kind }: Voice, pack: Language | undefined): string {
  if (pack === undefined || kind === "outlet" || (named && kind === "person")) return name;
  const first = /^(?:\p{L}+['’]|\p{L}+(?![\p{L}\p{N}-]))/u.exec(name)?.[0] ?? "";
  const small = first.toLowerCase();
  const { determiners, elisions, groups } = pack.lexicons;
  const known = named ? [...determiners, ...elisions] : [...determiners, ...elisions, ...groups];
  return known.includes(small.replace("’", "'")) ? small + name.slice(first.length) : name;
}

type Fact = CheckBlock["facts"][number];
type Phrase = (key: string, values?: Readonly<Record<string, string | number>>) => string;

function unnamed(analysis: Analysis, heard: readonly Voice[], phrase: Phrase): Fact | undefined {
  const nameless = namelessVoices(analysis);
  const evidence = nameless.flatMap(({ name, paragraphs }) => locate(analysis, name, paragraphs));
  if (evidence.length === 0) return undefined;
  const total = heard.length;
  const shown = evidence.slice(0, mostNamed);
  const some = shown.length < nameless.length ? "unnamed.some" : "unnamed";
  const key = total === 1 ? "unnamed.only" : some;
  return { says: phrase(key, { count: nameless.length, total }), evidence: shown };
}

function outlets(analysis: Analysis, phrase: Phrase): Fact | undefined {
  const named = outletsNamed(analysis);
  if (named.length === 0) return undefined;
  const shown = named.slice(0, mostNamed);
  const key = shown.length < named.length ? "outlets.some" : "outlets";
  return { says: phrase(key, { count: named.length }), evidence: shown };
}
