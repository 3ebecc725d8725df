import type { Name } from "../../../model/analysis.ts";
import type { Evidence } from "../../../model/guide.ts";
import { packFor } from "../../../model/language.ts";
import { withoutArticle } from "../../outlet.ts";
import { countWords, grouped, locate } from "../../text.ts";
import type { View } from "../../view.ts";
import { bodyIn } from "../bodyin.ts";
import { speakerName } from "../exact.ts";
import { introduced } from "../introduced.ts";
import { type BodySign, bodySign, called, isField } from "../kinds.ts";
import { shown as nameOf } from "../names.ts";
import { isPrivate, roleOf } from "../people.ts";
import { asPiece, searchWord } from "../query.ts";
import { hasSign } from "../signs.ts";
import { topicOf } from "../strings.ts";
import { topics } from "../topics.ts";
import { isCountry, isGeneral, isTornName, isUsable } from "../usable.ts";
import type { Checkable } from "./checkable.ts";

/** A body that is heard, itself or by somebody who belongs to it, other than the publisher and the press: who stands behind it. */
export function interests(view: View): Checkable[] {
  const marks = view.analysis.marks.filter(
    (mark): mark is Name => mark.label === "name" && mark.paragraph > 0,
  );
  const all = grouped(marks, (mark) => nameOf(view.analysis, mark));
  const named = members(view, all);
  const told = new Set(named.map(({ name }) => name));
  return [...named.map(({ item }) => item), ...heardBodies(view, all, told)];
}

type Places = ReadonlyMap<string, readonly Name[]>;

interface Body {
  readonly places: readonly Name[];
  readonly numbers: readonly number[];
  readonly sign: BodySign | undefined;
  readonly first: Evidence;
}

/** A name that the text has and that is one of a body with members and money, not of the page itself. */
function bodyOf(view: View, all: Places, name: string): Body | undefined {
  const { analysis } = view;
  const { publisher, byline } = analysis.article;
  const own = `${publisher?.value ?? ""} ${byline?.value ?? ""}`.toLowerCase();
  const places = all.get(name) ?? [];
  const numbers = [...new Set(places.map(({ paragraph }) => paragraph))];
  const [first] = locate(analysis, name, numbers);
  if (first === undefined || name.length < 3 || countWords(name) > 7 || own.includes(name.toLowerCase()))
    return undefined;
  if (!/^\p{Lu}/u.test(name) || isState(view, name) || isFunction(view, name)) return undefined;
  const sign = bodySign(view, name, places);
  if (sign?.kind === "state" || sign?.kind === "learned" || places.every((mark) => isKindOf(view, mark)))
    return undefined;
  return { places, numbers, sign, first };
}

function heardBodies(view: View, all: Places, told: ReadonlySet<string>): Checkable[] {
  const { analysis } = view;
  const heard = new Set(
    analysis.voices.flatMap(({ kind, name, named }) =>
      kind === "institution" || (kind === "unknown" && named) ? [name, withoutArticle(view, name)] : [],
    ),
  );
  return [...all].flatMap(([name, marks]): Checkable[] => {
    if (told.has(name) || !marks.some(({ kind }) => kind === "organisation" || kind === "unknown")) return [];
    const body = heard.has(name) || speaksThere(view, name) ? bodyOf(view, all, name) : undefined;
    if (body === undefined || body.places.every((mark) => isTornName(view, mark))) return [];
    const { sign, numbers } = body;
    const kind = sign?.kind;
    const isNamed = marks.some((mark) => mark.kind === "organisation");
    if (!isNamed && (kind === undefined || !heard.has(name))) return [];
    return [
      {
        ...interest(view, name, body, topicOf(view, name)),
        variant: kind === "company" || kind === "association" ? kind : "heard",
        strength: heard.has(name) ? 0.58 : 0.5 + Math.min(4, numbers.length) * 0.02,
      },
    ];
  });
}

/** Words typed beside a body, by its kind. */
const searched: Readonly<Record<string, string>> = { company: "owner", none: "body" };

/** With whom or what the name of one word is typed, which may mean many things. */
function interest(view: View, name: string, body: Body, beside?: string): Omit<Checkable, "variant"> {
  const { numbers, first, sign } = body;
  const { language } = view.analysis.article;
  const isPlain = !name.includes(" ") && !/^\p{Lu}+$/u.test(name);
  return {
    family: "interest",
    slots: { name: { plain: called(view, name) }, places: { places: numbers.slice(0, 4) } },
    evidence: [first],
    strength: 0.6 + Math.min(4, numbers.length) * 0.02,
    query: {
      pieces: [
        asPiece(inFull(view, name)),
        isPlain ? (sign?.word ?? beside) : undefined,
        searchWord(view.languages, language, searched[sign?.kind ?? "none"] ?? "interest"),
      ],
      language,
    },
  };
}

/** Letters of a name that others may have too. */
const short = 6;

/** The country that the article comes back to. */
function landOf(view: View): string | undefined {
  return topics(view).find((word) => isCountry(view, word));
}

/** “Chartered Management Institute” for “CMI”. */
function inFull({ analysis: { marks } }: View, name: string): string {
  const names = marks.flatMap((mark) => (mark.label === "name" ? [mark.referent] : []));
  const letters = (other: string) => other.match(/(?<!\p{L})\p{Lu}/gu)?.join("");
  const isShort = /^\p{Lu}{3,}$/u.test(name);
  return (
    (isShort ? names.find((other) => other.includes(" ") && letters(other) === name) : undefined) ?? name
  );
}

/** Functions of those who speak for a body or are paid by it. */
const speaking: ReadonlySet<string> = new Set(["business", "founder", "campaign", "speaker", "expert"]);

interface Member {
  readonly name: string;
  readonly item: Checkable;
}

/** A body with whose name somebody who is quoted is introduced: “director of the Harbour Trust”. */
function members(view: View, all: Places): Member[] {
  const { analysis } = view;
  return analysis.voices.flatMap((voice): Member[] => {
    if (!voice.named || voice.words === 0) return [];
    const speaker = speakerName(voice.name, view.languages, analysis.article.language);
    if (countWords(speaker) < 2) return [];
    const told = introduced(view, speaker);
    const written = told?.quote ?? voice.role ?? "";
    const role = told?.role ?? roleOf(view, voice);
    const name = bodyIn(view, written);
    if (name === undefined || !written.includes(name) || !isUsable(view, name)) return [];
    // “Secretary of Innovation, Industry and Energy”.
    if (written.includes(`${name},`) || isKindAlone(view, name) || isPrivate(view, speaker, written))
      return [];
    if (isField(view, name) || isOfResearch(view, written.replace(name, ""))) return [];
    const isMember = told?.form === "does" || told?.form === "belongs";
    if (!isMember && (role === undefined || !speaking.has(role))) return [];
    const body = bodyOf(view, all, name);
    const isOther = ({ kind }: Name) => kind === "place" || kind === "person" || kind === "outlet";
    if (body === undefined || body.places.some((mark) => isOther(mark) || isTornName(view, mark))) return [];
    const isTold = hasSign(written.toLowerCase(), associationsOf(view)) || /^\p{Lu}{3,}$/u.test(name);
    const isNamed =
      isTold || body.sign !== undefined || body.places.some(({ kind }) => kind === "organisation");
    if (told?.form === "belongs" && !isNamed) return [];
    const item = interest(view, name, body, name.length < short ? landOf(view) : undefined);
    const variant = body.sign?.kind === "company" ? "member-company" : "member";
    const places = { places: together(view, body.numbers, speaker) };
    return [
      { name, item: { ...item, variant, slots: { ...item.slots, places, voice: { plain: speaker } } } },
    ];
  });
}

/** Paragraphs with the body that name the person too, by the last word of the name; else all of the body. */
function together({ analysis }: View, numbers: readonly number[], speaker: string): readonly number[] {
  const last = speaker.split(" ").at(-1) ?? speaker;
  const both = numbers.filter((number) => analysis.paragraphs[number - 1]?.text.includes(last));
  return (both.length > 0 ? both : numbers).slice(0, 4);
}

function associationsOf(view: View): readonly string[] {
  return packFor(view.languages, view.analysis.article.language)?.lexicons.bodyKinds?.association ?? [];
}

/** “NGO”: a kind of body, and none by name. */
function isKindAlone(view: View, name: string): boolean {
  const { bodyKinds } = packFor(view.languages, view.analysis.article.language)?.lexicons ?? {};
  const kinds = [bodyKinds?.association, bodyKinds?.company].flatMap((words) => words ?? []);
  return isGeneral(view, name) || kinds.includes(name.toLowerCase());
}

/** “Led the research at”: a place where people study. */
function isOfResearch({ analysis, languages }: View, written: string): boolean {
  const {
    studies = [],
    publications = [],
    bodyKinds,
  } = packFor(languages, analysis.article.language)?.lexicons ?? {};
  return hasSign(written.toLowerCase(), studies, publications, bodyKinds?.learned ?? []);
}

/** “Chief Executive”, “CEO of the Harbour Club”: what somebody is, no body. */
function isFunction({ analysis, languages }: View, name: string): boolean {
  const roles = packFor(languages, analysis.article.language)?.places?.roles ?? {};
  return hasSign(name.toLowerCase(), ...Object.values(roles).map(({ words }) => words));
}

/** Somebody who is heard belongs to it: it has a stake, and is not only named for comparison. */
function speaksThere({ analysis: { voices } }: View, name: string): boolean {
  return voices.some(({ kind, role = "", words }) => kind === "person" && words > 0 && role.includes(name));
}

/** “A Hybrid Organization”: what something is, no body of that name. */
function isKindOf(view: View, { paragraph, span }: Name): boolean {
  const text = view.analysis.paragraphs[paragraph - 1]?.text ?? "";
  const { determiners = [], definite = [] } = view.pack(view.analysis.title)?.lexicons ?? {};
  const before =
    /(\p{L}+['’]?)\s?$/u.exec(text.slice(0, span.start))?.[1]?.toLowerCase().replace("’", "'") ?? "";
  return determiners.includes(before) && !definite.includes(before);
}

/** A state, a court, a ministry or a university: what they are is no matter of members and money. */
export function isState({ analysis, languages }: View, name: string): boolean {
  const pack = packFor(languages, analysis.article.language);
  const { court, government, parliament, diplomacy, war, research } = pack?.places?.matters ?? {};
  const words = [court, government, parliament, diplomacy, war, research].map((each) => each?.words ?? []);
  const lands = Object.values(pack?.places?.countries ?? {}).flat();
  return (
    hasSign(name, pack?.lexicons.bodyKinds?.state ?? []) ||
    pack?.lexicons.institutions.includes(name.toLowerCase()) === true ||
    hasSign(name, ...words) ||
    hasSign(name.toLowerCase(), ...words) ||
    lands.some((land) => name.includes(land.replace("*", "")))
  );
}
