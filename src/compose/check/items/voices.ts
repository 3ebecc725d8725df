import type { Voice } from "../../../model/analysis.ts";
import { type Languages, packFor } from "../../../model/language.ts";
import { exact } from "../../quote.ts";
import { standsAlone } from "../../standing.ts";
import { countWords, locate } from "../../text.ts";
import type { View } from "../../view.ts";
import { speakerName } from "../exact.ts";
import { heardVoices } from "../heard.ts";
import { authorName, year } from "../ingredients.ts";
import { sound } from "../openings.ts";
import { asPiece } from "../query.ts";
import { subject } from "../subject.ts";
import { type Checkable, type Detector, limit } from "./checkable.ts";
import { fullName, silentPeople, speeches, voiceSlot } from "./speech.ts";

/** Those who speak: who they are, through whom they are heard, who has no name, who is named and says nothing. */
export const voiceItems: Detector = (view, languages) => [
  ...speakers(view, languages),
  ...secondHand(view, languages),
  ...unnamed(view),
  ...quantities(view),
  ...silent(view),
];

function speakers(view: View, languages: Languages): Checkable[] {
  const { analysis } = view;
  const { language } = analysis.article;
  const writer = authorName(analysis, languages);
  const [about] = subject(analysis, languages).names;
  return heardVoices(analysis).flatMap((voice): Checkable[] => {
    const name = speakerName(fullName(view, voice), languages, language);
    if (!voice.named || voice.kind !== "person" || countWords(name) < 2 || name === writer) return [];
    const numbers = voice.paragraphs.filter((number) => number > 0);
    const grounds = locate(analysis, name, numbers);
    const role =
      voice.role === undefined || countWords(voice.role) > 12 ? [] : locate(analysis, voice.role, numbers);
    const place = grounds[0]?.at;
    if (typeof place !== "number") return [];
    const other = about !== undefined && !name.includes(about) ? asPiece(about) : undefined;
    return [
      {
        family: "speaker",
        variant: role.length > 0 ? "role" : "plain",
        slots: {
          voice: { plain: name },
          role: role[0] && { quote: role[0].quote },
          place: { places: [place] },
        },
        evidence: [...grounds, ...role],
        strength: Math.min(
          0.85,
          0.5 + (role.length > 0 ? 0.1 : 0) + (voice.words + 10 * numbers.length) / 300,
        ),
        query: { pieces: [`"${name}"`, voice.through ?? other, year(analysis)], language },
      },
    ];
  });
}

/** Words that come through somebody else, or from an outlet. */
function secondHand(view: View, languages: Languages): Checkable[] {
  return speeches(view).flatMap(({ mark, voice, line }): Checkable[] => {
    const words = exact(view, line, mark.content, limit);
    if (words === undefined || countWords(words.words) < 4) return [];
    const { through, name, kind } = voice;
    const passed = through !== undefined && through !== "" && through !== name;
    if (!passed && kind !== "outlet") return [];
    const own = view.analysis.article.publisher?.value.toLowerCase() ?? "";
    const outlet = passed ? through : name;
    if (own !== "" && (own.includes(outlet.toLowerCase()) || outlet.toLowerCase().includes(own))) return [];
    const speaker = speakerName(name, languages, line.paragraph.language);
    return [
      {
        family: "second-hand",
        variant: passed ? "through" : "outlet",
        slots: {
          voice: voiceSlot(voice),
          through: { plain: outlet },
          words: { quote: words.words },
          place: { places: [line.paragraph.number] },
        },
        evidence: [words.evidence],
        strength: passed ? 0.85 : 0.8,
        query: {
          pieces: [
            asPiece(outlet),
            passed && voice.named ? asPiece(speaker) : undefined,
            ...topic(view, languages),
            year(view.analysis),
          ],
          language: view.analysis.article.language,
        },
      },
    ];
  });
}

function topic({ analysis }: View, languages: Languages): string[] {
  const { names, nouns } = subject(analysis, languages);
  return [...names.map(asPiece), ...nouns].slice(0, 2);
}

/**
 * People without a name, or a text without a title, that the article relies on. Never one single person: pupils
 * are not sent to find out who somebody is whom the article keeps unnamed.
 */
function unnamed(view: View): Checkable[] {
  const met = new Set<Voice>();
  return speeches(view).flatMap(({ mark, voice, line }): Checkable[] => {
    if (voice.named || voice.kind === "outlet" || met.has(voice) || leansBack(view, voice)) return [];
    if (voice.kind === "person" && !isText(view, voice)) return [];
    const words = exact(view, line, mark.content, limit);
    const grounds = locate(view.analysis, voice.name, [line.paragraph.number]);
    if (words === undefined || countWords(words.words) < 4 || grounds.length === 0) return [];
    met.add(voice);
    return [
      {
        family: "vague",
        variant: isText(view, voice) ? "document" : "people",
        slots: {
          voice: { quote: voice.name },
          words: { quote: words.words },
          place: { places: [line.paragraph.number] },
        },
        evidence: [words.evidence, ...grounds],
        strength: voice.kind === "institution" ? 0.55 : 0.75,
      },
    ];
  });
}

/** “The author”, “his advisers”: said of somebody of whom the text has spoken. */
function leansBack({ analysis, languages }: View, { name }: Voice): boolean {
  const lexicons = packFor(languages, analysis.article.language)?.lexicons;
  const [first = "", ...rest] = name.toLowerCase().replace("’", "' ").replace("'", "' ").split(/\s+/u);
  const known = [...(lexicons?.definite ?? []), ...(lexicons?.possessives ?? [])];
  const isGroup = rest.some((word) => lexicons?.groups.includes(word));
  return (
    rest.filter((word) => word !== "").length === 1 && known.includes(first.replace(/\s/u, "")) && !isGroup
  );
}

function isText({ analysis, languages }: View, { name }: Voice): boolean {
  const known = new Set(packFor(languages, analysis.article.language)?.lexicons.documents);
  const studies = packFor(languages, analysis.article.language)?.lexicons.studies ?? [];
  return (name.toLowerCase().match(/\p{L}+/gu) ?? []).some(
    (word) => known.has(word) || studies.includes(word),
  );
}

/** “Many residents”: a quantity that nobody counts. */
function quantities(view: View): Checkable[] {
  return view.analysis.marks.flatMap((mark): Checkable[] => {
    const line = mark.label === "vague" && mark.paragraph > 0 ? view.lineOf(mark) : undefined;
    if (line === undefined || line.sentence.layer === "attributed" || mark.quoted) return [];
    if (line.sentence.layer === "author" || !standsAlone(line.text, line.paragraph.language, view.languages))
      return [];
    const shown = sound(view, line, mark.span, 11);
    const at = line.paragraph.words?.findIndex((word) => word.start >= mark.span.end) ?? -1;
    const behind = line.paragraph.words?.slice(at, at + 2).find(({ tag }) => tag === "NOUN");
    const isMany = behind !== undefined && /[sx]$/u.test(view.words(mark, behind));
    if (shown === undefined || countWords(shown.words) < 4 || at < 0 || !isMany) return [];
    return [
      {
        family: "quantity",
        variant: "uncounted",
        slots: { words: { quote: shown.words }, place: { places: [line.paragraph.number] } },
        evidence: [shown.evidence],
        strength: 0.35,
      },
    ];
  });
}

/** Somebody named who is given no words: on whom much hangs when named more than once. */
function silent(view: View): Checkable[] {
  return silentPeople(view).flatMap(({ name, numbers, evidence }): Checkable[] => {
    const [first] = evidence;
    if (first === undefined || typeof first.at !== "number") return [];
    const often = numbers.length > 1;
    return [
      {
        family: "not-heard",
        variant: often ? "often" : "once",
        slots: { name: { plain: name }, places: { places: often ? numbers.slice(0, 4) : [first.at] } },
        evidence: evidence.slice(0, 2),
        strength: often ? Math.min(0.7, 0.4 + 0.1 * numbers.length) : 0.44,
        query: { pieces: [asPiece(name), year(view.analysis)], language: view.analysis.article.language },
      },
    ];
  });
}
