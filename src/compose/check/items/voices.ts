import type { Analysis, Name, Voice } from "../../../model/analysis.ts";
import type { Evidence } from "../../../model/guide.ts";
import { type Languages, packFor } from "../../../model/language.ts";
import { withArticle } from "../../outlet.ts";
import { countWords, locate, overlaps, paragraphOf } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { bodyIn, roleWords } from "../beside.ts";
import { speakerName } from "../exact.ts";
import { heardVoices } from "../heard.ts";
import { authorName, year } from "../ingredients.ts";
import { bodyKind } from "../kinds.ts";
import { isHead, isPrivate, roleOf } from "../people.ts";
import { asPiece } from "../query.ts";
import { hasSign } from "../signs.ts";
import { searchFor } from "../strings.ts";
import { topicsBeside } from "../topics.ts";
import type { Checkable, Detector } from "./checkable.ts";
import { interests } from "./named.ts";
import { portrayed, silent } from "./people.ts";
import { fullName, isPresented, saidBy, speeches, voiceSlot } from "./speech.ts";
import { trail } from "./trail.ts";
import { unnamed } from "./unnamed.ts";

/** Those who speak in public: who they are, through whom they are heard, who has no name, who is named and says nothing. */
export const voiceItems: Detector = (view, languages) => [
  ...speakers(view, languages),
  ...secondHand(view, languages),
  ...unnamed(view),
  ...trail(view),
  ...silent(view),
  ...portrayed(view),
  ...interests(view),
];

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
    const isKnown = role !== undefined && known.has(role);
    if (!voice.named || name === writer) return [];
    if (!isKnown && (role !== undefined || !isPresented(view, voice) || countWords(voice.role ?? "") < 2))
      return [];
    if (countWords(name) < 2 || countWords(name) > 4 || /\d/u.test(name)) return [];
    const numbers = voice.paragraphs.filter((number) => number > 0);
    const everywhere = analysis.paragraphs.map(({ number }) => number);
    const grounds = located(analysis, name, numbers, everywhere);
    const told = fuller(view, name, voice.role ?? "");
    const isTold = countWords(told) > 0 && countWords(told) < 13;
    const written = isTold ? located(analysis, told, numbers, everywhere) : [];
    const place = written[0]?.at;
    if (
      typeof place !== "number" ||
      written[0] === undefined ||
      (role !== undefined && isOfText(view, told, role)) ||
      namesAnother(view, name, written[0].quote) ||
      isOfThePast(view, voice) ||
      (isInOffice(view, name, voice, role) && !isTitled(view, name)) ||
      isTorn(view, written[0])
    )
      return [];
    const weight = Math.min(0.15, (voice.words + 10 * numbers.length) / 500);
    return [
      {
        family: "speaker",
        variant: role === undefined || (role === "business" && !isFirm(view, told)) ? "told" : "role",
        slots: {
          voice: { plain: name },
          role: { quote: written[0].quote },
          place: { places: [place] },
        },
        evidence: [...grounds, ...written],
        strength:
          (role === "office" ? 0.5 : 0.62) +
          weight +
          (role === "scholar" || role === "expert" ? 0.06 : 0) +
          0.05,
        query: {
          pieces: [`"${name}"`, ...roleWords(view, name, written[0].quote)],
          language,
        },
        ...(role === undefined || (role === "business" && !isFirm(view, told))
          ? {}
          : { role: { id: role, said: false } }),
      },
    ];
  });
}

/** In a public office, or at the head of a public body with a name: nobody doubts it. */
function isInOffice(
  view: View,
  name: string,
  { role: written = "" }: Voice,
  role: string | undefined,
): boolean {
  const { offices = [], heads = [] } = view.pack(view.analysis.title)?.lexicons ?? {};
  if ((role === undefined || role === "office") && isHead(view, name, written)) return true;
  // “President of the Harbour Club”.
  if (role === "office") return !hasSign(written, heads);
  return bodyIn(view, written) !== undefined && hasSign(written.toLowerCase(), offices);
}

/** No public body, school or association; of letters alone nothing is known. */
function isFirm(view: View, role: string): boolean {
  const body = bodyIn(view, role);
  if (body === undefined) return true;
  const places = view.analysis.marks.filter(
    (mark): mark is Name => mark.label === "name" && mark.referent === body,
  );
  const kind = bodyKind(view, body, places);
  return kind === "company" || (kind === undefined && !/^\p{Lu}{2,}$/u.test(body));
}

/** Of one word, as “professor” is: what the text tells behind the name in another place, when that is more. */
function fuller(view: View, name: string, role: string): string {
  if (countWords(role) > 1) return role;
  for (const { text } of view.analysis.paragraphs) {
    const at = text.indexOf(name);
    const behind = at < 0 ? "" : text.slice(at + name.length);
    const told = /^,\s(\p{Ll}[^,.;:!?"“”«»()–—]+)[,.]/u.exec(behind)?.[1]?.trim() ?? "";
    const first = view.analysis.paragraphs
      .find((each) => each.text === text)
      ?.words?.find(({ start }) => start >= at + name.length + 1);
    if (countWords(told) > 2 && countWords(told) < 13 && (first?.tag === "NOUN" || first?.tag === "DET"))
      return told;
  }
  return role;
}

/** Where the voice is heard, else wherever the words stand first. */
function located(
  analysis: Analysis,
  words: string,
  numbers: readonly number[],
  everywhere: readonly number[],
): readonly Evidence[] {
  const near = locate(analysis, words, numbers);
  return near.length > 0 ? near : locate(analysis, words, everywhere).slice(0, 1);
}

/** “Coordinator of the UN Food” before “and Agriculture Organization”. */
function isTorn({ analysis }: View, { at, quote }: Evidence): boolean {
  const text = typeof at === "number" ? (paragraphOf(analysis, at)?.text ?? "") : "";
  const behind = text.slice(text.indexOf(quote) + quote.length);
  return /^\s+(?:\p{L}{1,3}|&)\s+\p{Lu}/u.test(behind);
}

/** “Vice-president Nell Moor”, told of Ada Brook: the function of somebody else. */
function namesAnother({ analysis: { marks } }: View, name: string, role: string): boolean {
  return marks.some(
    (mark) =>
      mark.label === "name" &&
      mark.kind === "person" &&
      mark.referent.includes(" ") &&
      !name.includes(mark.referent) &&
      role.includes(mark.referent),
  );
}

/** The article is about this person. */
function isTitled({ analysis }: View, name: string): boolean {
  return analysis.title.text.includes(name.split(" ").at(-1) ?? name);
}

/** All that is brought of this voice was said in another year. */
function isOfThePast({ analysis }: View, voice: Voice): boolean {
  const now = year(analysis);
  const at = analysis.voices.indexOf(voice);
  const said = analysis.marks.filter(
    (mark) => (mark.label === "quotation" || mark.label === "attribution") && mark.voice === at,
  );
  return (
    said.length > 0 &&
    said.every(({ paragraph, span }) => {
      const sentence = paragraphOf(analysis, paragraph)?.sentences.find((each) => overlaps(each.span, span));
      return analysis.marks.some(
        (mark) =>
          mark.label === "date" &&
          mark.paragraph === paragraph &&
          sentence !== undefined &&
          overlaps(mark.span, sentence.span) &&
          /^\d{4}/u.test(mark.iso) &&
          (now === undefined
            ? Number(mark.iso.slice(0, 4)) < 2000
            : Number(mark.iso.slice(0, 4)) < Number(now) - 5),
      );
    })
  );
}

/** “Author of the report”: no writer whom a library knows. */
function isOfText({ analysis, languages }: View, told: string, role: string): boolean {
  const { documents = [], studies = [] } = packFor(languages, analysis.article.language)?.lexicons ?? {};
  return role === "writer" && hasSign(told, documents, studies);
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
    if (!isNamedThere(line, outlet)) return [];
    if (own !== "" && (own.includes(outlet.toLowerCase()) || outlet.toLowerCase().includes(own))) return [];
    if (passed && voice.named && isPrivate(view, name, voice.role)) return [];
    const speaker = speakerName(name, languages, line.paragraph.language);
    const search = searchFor(view, line, words.words);
    const about = (search?.pieces ?? topicsBeside(view, [outlet], 3).map(asPiece)).filter(
      (piece) => piece !== asPiece(outlet) && piece !== asPiece(speaker),
    );
    return [
      {
        family: "second-hand",
        variant: passed && voice.named ? "through" : "outlet",
        slots: {
          voice: voiceSlot(voice),
          through: { plain: withArticle(view, outlet) },
          words: { quote: words.words },
          place: { places: [line.paragraph.number] },
        },
        evidence: [words.evidence],
        strength: passed ? 0.85 : 0.8,
        query: {
          pieces: [
            asPiece(outlet),
            passed && voice.named ? asPiece(speaker) : undefined,
            ...about.filter((piece) => piece !== undefined).slice(0, 3),
          ],
          language: view.analysis.article.language,
        },
      },
    ];
  });
}

/** In the paragraph itself, or the whole paragraph is brought from there. */
function isNamedThere({ paragraph }: Line, outlet: string): boolean {
  return paragraph.text.includes(outlet) || paragraph.source !== undefined || paragraph.quotation;
}
