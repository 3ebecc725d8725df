import type { Name, Voice } from "../../../model/analysis.ts";
import { type Languages, packFor } from "../../../model/language.ts";
import { countWords, grouped, locate } from "../../text.ts";
import type { View } from "../../view.ts";
import { clause, isStatement } from "../clause.ts";
import { speakerName } from "../exact.ts";
import { heardVoices } from "../heard.ts";
import { authorName, year } from "../ingredients.ts";
import { shown as nameOf } from "../names.ts";
import { isPrivate, publicRole, roleOf } from "../people.ts";
import { placeOf } from "../places.ts";
import { asPiece, searchWord } from "../query.ts";
import { signs } from "../signs.ts";
import { isSought, searchFor, topicOf } from "../strings.ts";
import type { Checkable, Detector } from "./checkable.ts";
import { fullName, saidBy, silentPeople, speeches, voiceSlot } from "./speech.ts";

/** Those who speak in public: who they are, through whom they are heard, who has no name, who is named and says nothing. */
export const voiceItems: Detector = (view, languages) => [
  ...speakers(view, languages),
  ...secondHand(view, languages),
  ...unnamed(view),
  ...quantities(view),
  ...silent(view),
  ...interests(view),
  ...taken(view),
];

/** A body, somebody with a public function, or a name of several words or of the title. */
function isPublic(view: View, { kind }: Name, name: string): boolean {
  if (kind === "person") return publicRole(view, name) !== undefined;
  return kind === "organisation" || name.includes(" ") || view.analysis.title.text.includes(name);
}

/** Names that come back and that the article does not explain: no function beside them, no words of theirs. */
function taken(view: View): Checkable[] {
  const { analysis } = view;
  const heard = analysis.voices.map(({ name }) => name).join("\n");
  const marks = analysis.marks.filter(
    (mark): mark is Name => mark.label === "name" && mark.kind !== "place" && mark.kind !== "outlet",
  );
  const found = [...grouped(marks, (mark) => nameOf(analysis, mark))].flatMap(([name, places]) => {
    const numbers = [...new Set(places.map(({ paragraph }) => paragraph))].filter((number) => number > 0);
    const often = numbers.length + Number(analysis.title.text.includes(name)) >= 2;
    const [first] = locate(analysis, name, numbers);
    if (!often || first === undefined || heard.includes(name) || !isSought(view, name)) return [];
    if (!places.some((mark) => isPublic(view, mark, name))) return [];
    return [{ name, first, weight: numbers.length }];
  });
  const [one, two] = found.toSorted((a, b) => b.weight - a.weight);
  if (one === undefined || two === undefined) return [];
  const numbers = [one, two].flatMap(({ first }) => (typeof first.at === "number" ? [first.at] : []));
  return [
    {
      family: "known",
      variant: "names",
      slots: { one: { plain: one.name }, two: { plain: two.name }, places: { places: numbers } },
      evidence: [one.first, two.first],
      strength: 0.45,
    },
  ];
}

/** A state, a court, a ministry or a university: what they are is no matter of members and money. */
function isState({ analysis, languages }: View, name: string): boolean {
  const pack = packFor(languages, analysis.article.language);
  const { court, government, parliament, diplomacy, war, research } = pack?.places?.matters ?? {};
  const words = [court, government, parliament, diplomacy, war, research].flatMap(
    (each) => each?.words ?? [],
  );
  const lands = Object.values(pack?.places?.countries ?? {}).flat();
  return (
    pack?.lexicons.institutions.includes(name.toLowerCase()) === true ||
    name.match(signs(words)) !== null ||
    lands.some((land) => name.includes(land.replace("*", "")))
  );
}

/** A body that is heard or named, other than the publisher and the press: who stands behind it. */
function interests(view: View): Checkable[] {
  const { analysis } = view;
  const own =
    `${analysis.article.publisher?.value ?? ""} ${analysis.article.byline?.value ?? ""}`.toLowerCase();
  const heard = new Set(analysis.voices.flatMap(({ kind, name }) => (kind === "institution" ? [name] : [])));
  const marks = analysis.marks.filter(
    (mark): mark is Name => mark.label === "name" && mark.kind === "organisation" && mark.paragraph > 0,
  );
  return [...grouped(marks, (mark) => nameOf(analysis, mark))].flatMap(([name, places]): Checkable[] => {
    const numbers = [...new Set(places.map(({ paragraph }) => paragraph))];
    const [first] = locate(analysis, name, numbers);
    if (first === undefined || name.length < 3 || countWords(name) > 7 || own.includes(name.toLowerCase()))
      return [];
    if (!/^\p{Lu}/u.test(name) || isState(view, name)) return [];
    return [
      {
        family: "interest",
        variant: heard.has(name) ? "heard" : "named",
        slots: { name: { plain: name }, places: { places: numbers.slice(0, 4) } },
        evidence: [first],
        strength: heard.has(name) ? 0.58 : 0.4 + Math.min(4, numbers.length) * 0.02,
        query: {
          pieces: [asPiece(name), searchWord(view.languages, analysis.article.language, "interest")],
          language: analysis.article.language,
        },
      },
    ];
  });
}

/** Functions that are looked up for what somebody knows; for the others their words are. */
const known: ReadonlySet<string> = new Set([
  "scholar",
  "doctor",
  "business",
  "campaign",
  "writer",
  "expert",
  "office",
]);

function speakers(view: View, languages: Languages): Checkable[] {
  const { analysis } = view;
  const { language } = analysis.article;
  const writer = authorName(analysis, languages);
  return heardVoices(analysis).flatMap((voice): Checkable[] => {
    const name = speakerName(fullName(view, voice), languages, language);
    const role = roleOf(view, voice);
    if (!voice.named || role === undefined || !known.has(role) || name === writer) return [];
    if (countWords(name) < 2 || countWords(name) > 4 || /\d/u.test(name)) return [];
    const numbers = voice.paragraphs.filter((number) => number > 0);
    const grounds = locate(analysis, name, numbers);
    const told = voice.role ?? "";
    const written = countWords(told) > 12 || countWords(told) < 1 ? [] : locate(analysis, told, numbers);
    const place = grounds[0]?.at;
    if (typeof place !== "number") return [];
    const weight = Math.min(0.15, (voice.words + 10 * numbers.length) / 500);
    return [
      {
        family: "speaker",
        variant: written.length > 0 ? "role" : "plain",
        slots: {
          voice: { plain: name },
          role: written[0] && { quote: written[0].quote },
          place: { places: [place] },
        },
        evidence: [...grounds, ...written],
        strength:
          (role === "office" ? 0.5 : 0.62) +
          weight +
          (role === "scholar" || role === "expert" ? 0.06 : 0) +
          (written.length > 0 ? 0.05 : 0),
        query: { pieces: [`"${name}"`, voice.through ?? topicOf(view, name), year(analysis)], language },
        role: { id: role, said: false },
      },
    ];
  });
}

/** Words that come through somebody else, or from an outlet. */
function secondHand(view: View, languages: Languages): Checkable[] {
  return speeches(view).flatMap(({ mark, voice, line }): Checkable[] => {
    const words = saidBy(view, { mark, line });
    if (words === undefined) return [];
    const { through, name, kind } = voice;
    const passed = through !== undefined && through !== "" && through !== name;
    if (!passed && kind !== "outlet") return [];
    const own = view.analysis.article.publisher?.value.toLowerCase() ?? "";
    const outlet = passed ? through : name;
    if (own !== "" && (own.includes(outlet.toLowerCase()) || outlet.toLowerCase().includes(own))) return [];
    if (passed && voice.named && isPrivate(view, name, voice.role)) return [];
    const speaker = speakerName(name, languages, line.paragraph.language);
    const search = searchFor(view, line, words.words);
    const about =
      search?.pieces.filter((piece) => piece !== asPiece(outlet) && piece !== asPiece(speaker)) ?? [];
    return [
      {
        family: "second-hand",
        variant: passed && voice.named ? "through" : "outlet",
        slots: {
          voice: voiceSlot(voice),
          through: { plain: outlet },
          words: { quote: words.words },
          place: { places: [line.paragraph.number] },
        },
        evidence: [words.evidence],
        strength: passed ? 0.85 : 0.8,
        query: {
          pieces: [asPiece(outlet), passed && voice.named ? asPiece(speaker) : undefined, ...about.slice(-3)],
          language: view.analysis.article.language,
        },
      },
    ];
  });
}

/**
 * People without a name, or a text without a title, that the article relies on. Never one single person: pupils
 * are not sent to find out who somebody is whom the article keeps unnamed.
 */
function unnamed(view: View): Checkable[] {
  const met = new Set<Voice>();
  const kin = packFor(view.languages, view.analysis.article.language)?.lexicons.private ?? [];
  return speeches(view).flatMap(({ mark, voice, line }): Checkable[] => {
    if (voice.named || voice.kind === "outlet" || met.has(voice) || leansBack(view, voice)) return [];
    if (voice.name.match(signs(kin)) !== null) return [];
    const document = isText(view, voice);
    if (!document && (voice.kind !== "group" || countWords(voice.name) > 4 || isOne(view, voice))) return [];
    const words = saidBy(view, { mark, line });
    if (words !== undefined && !isStatement(line, words.words)) return [];
    const place = placeOf(view, line, `${voice.name} ${words?.words ?? ""}`);
    const routed = document ? texts.has(place.matter ?? "") : officials.has(place.matter ?? "");
    const grounds = locate(view.analysis, voice.name, [line.paragraph.number]);
    if (words === undefined || grounds.length === 0) return [];
    met.add(voice);
    return [
      {
        family: "vague",
        variant: document ? "document" : "people",
        slots: {
          voice: { quote: voice.name },
          words: { quote: words.words },
          place: { places: [line.paragraph.number] },
        },
        evidence: [words.evidence, ...grounds],
        strength: document ? 0.78 : 0.52,
        place: routed ? place : undefined,
        query: searchFor(view, line, words.words),
      },
    ];
  });
}

/** “One of the experts”. */
function isOne({ analysis, languages }: View, { name }: Voice): boolean {
  const numbers = packFor(languages, analysis.article.language)?.lexicons.numbers ?? {};
  const first = /^(?:\p{L}['’])?(\p{L}+)/u.exec(name.toLowerCase())?.[1] ?? "";
  return numbers[first] === 1;
}

/** Matters in which a text, or somebody who answers for it, can be looked up by the matter alone. */
const texts: ReadonlySet<string> = new Set(["research", "poll", "court", "law", "parliament", "health"]);
const officials: ReadonlySet<string> = new Set([
  "research",
  "court",
  "law",
  "parliament",
  "diplomacy",
  "war",
  "government",
  "crime",
]);

/** “The author”, “his advisers”: said of somebody of whom the text has spoken. */
function leansBack({ analysis, languages }: View, { name }: Voice): boolean {
  const lexicons = packFor(languages, analysis.article.language)?.lexicons;
  const [first = "", ...rest] = name.toLowerCase().replace("’", "' ").replace("'", "' ").split(/\s+/u);
  const definite = [...(lexicons?.definite ?? []), ...(lexicons?.possessives ?? [])];
  const isGroup = rest.some((word) => lexicons?.groups.includes(word));
  return (
    rest.filter((word) => word !== "").length === 1 && definite.includes(first.replace(/\s/u, "")) && !isGroup
  );
}

function isText({ analysis, languages }: View, { name }: Voice): boolean {
  const documents = new Set(packFor(languages, analysis.article.language)?.lexicons.documents);
  const studies = packFor(languages, analysis.article.language)?.lexicons.studies ?? [];
  return (name.match(/(?<!\p{L})\p{Ll}+/gu) ?? []).some(
    (word) => documents.has(word) || studies.includes(word),
  );
}

/** “Many residents”: a quantity that nobody counts. */
function quantities(view: View): Checkable[] {
  return view.analysis.marks.flatMap((mark): Checkable[] => {
    const line = mark.label === "vague" && mark.paragraph > 0 ? view.lineOf(mark) : undefined;
    if (line === undefined || line.sentence.layer !== "undetermined" || mark.quoted) return [];
    const counting = view.pack(line.paragraph)?.lexicons.uncounted ?? [];
    if (view.words(mark, mark.span).match(signs(counting)) === null) return [];
    const shown = clause(view, line, mark.span);
    const at = line.paragraph.words?.findIndex((word) => word.start >= mark.span.end) ?? -1;
    const behind = line.paragraph.words?.slice(at, at + 2).find(({ tag }) => tag === "NOUN");
    const isMany = behind !== undefined && /[sx]$/u.test(view.words(mark, behind));
    if (shown === undefined || at < 0 || !isMany) return [];
    return [
      {
        family: "quantity",
        variant: "uncounted",
        slots: { words: { quote: shown.words }, place: { places: [line.paragraph.number] } },
        evidence: [shown.evidence],
        strength: 0.42,
        place: placeOf(view, line, shown.words),
        counts: true,
      },
    ];
  });
}

/** Somebody with a public function who is named again and again and given no words. */
function silent(view: View): Checkable[] {
  return silentPeople(view).flatMap(({ name, numbers, evidence }): Checkable[] => {
    const [first] = evidence;
    const role = publicRole(view, name);
    if (first === undefined || typeof first.at !== "number" || role === undefined) return [];
    const often = numbers.length > 1;
    return [
      {
        family: "not-heard",
        variant: often ? "often" : "once",
        slots: { name: { plain: name }, places: { places: often ? numbers.slice(0, 4) : [first.at] } },
        evidence: evidence.slice(0, 2),
        strength: often ? Math.min(0.68, 0.4 + 0.08 * numbers.length) : 0.3,
        query: {
          pieces: [asPiece(name), topicOf(view, name), year(view.analysis)],
          language: view.analysis.article.language,
        },
        role: { id: role, said: true },
      },
    ];
  });
}
