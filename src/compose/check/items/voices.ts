import type { Languages } from "../../../model/language.ts";
import { withArticle } from "../../outlet.ts";
import type { Line, View } from "../../view.ts";
import { piecesAbroad } from "../abroad.ts";
import { speakerName } from "../exact.ts";
import { tongueOfOutlet } from "../hometongue.ts";
import { isPrivate } from "../people.ts";
import { asPiece } from "../query.ts";
import { searchFor } from "../strings.ts";
import { topicsBeside } from "../topics.ts";
import { absent } from "./absent.ts";
import { answers } from "./answers.ts";
import type { Checkable, Detector } from "./checkable.ts";
import { claimed } from "./claimed.ts";
import { experts } from "./experts.ts";
import { hearsay } from "./hearsay.ts";
import { issued } from "./issued.ts";
import { journals } from "./journals.ts";
import { interests } from "./named.ts";
import { outlets } from "./outlets.ts";
import { portrayed, silent } from "./people.ts";
import { someOf } from "./someof.ts";
import { sourceless } from "./sourceless.ts";
import { speakers } from "./speakers.ts";
import { saidBy, speeches, voiceSlot } from "./speech.ts";
import { isSaying } from "./start.ts";
import { studies } from "./texts.ts";
import { together } from "./together.ts";
import { trail } from "./trail.ts";
import { unnamed } from "./unnamed.ts";
import { unsure } from "./unsure.ts";
import { untitled } from "./untitled.ts";

/** Those who speak in public: who they are, through whom they are heard, who has no name, who is named and says nothing. */
export const voiceItems: Detector = (view, languages) => [
  ...speakers(view, languages),
  ...secondHand(view, languages),
  ...outlets(view),
  ...texts(view),
  ...experts(view),
  ...sourceless(view),
  ...hearsay(view),
  ...someOf(view),
  ...unsure(view),
  ...trail(view),
  ...silent(view),
  ...absent(view),
  ...portrayed(view),
  ...interests(view),
  ...together(view),
  ...answers(view),
  ...claimed(view, languages),
];

/** Texts without a title; of those that are looked for by who issued them or by what they say, nothing more. */
function texts(view: View): Checkable[] {
  const known = unnamed(view);
  const taken = new Set(
    [...known, ...issued(view), ...studies(view), ...journals(view)].map(
      ({ evidence: [first] }) => first?.at,
    ),
  );
  return [...known, ...untitled(view).filter(({ evidence: [first] }) => !taken.has(first?.at))];
}

/** Words that come through somebody else, or from an outlet. */
function secondHand(view: View, languages: Languages): Checkable[] {
  return speeches(view).flatMap(({ mark, voice, line }): Checkable[] => {
    const words = saidBy(view, { mark, line });
    if (words === undefined || !isSaying(line, words.words) || isBroken(line, words.words)) return [];
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
    const tongue = tongueOfOutlet(view, outlet);
    const abroad =
      tongue === undefined ? [] : piecesAbroad(view, line, words.words, { name: outlet }, tongue);
    const isAbroad = abroad.filter((piece) => piece !== undefined).length >= enoughAbroad;
    const told = isAbroad ? abroad : (search?.pieces ?? topicsBeside(view, [outlet], 3).map(asPiece));
    const about = told.filter((piece) => piece !== asPiece(outlet) && piece !== asPiece(speaker));
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
          language: isAbroad && tongue !== undefined ? tongue : view.analysis.article.language,
        },
      },
    ];
  });
}

/** Names and countries that find a page in another language besides the outlet’s name. */
const enoughAbroad = 2;

/** « sachant que », or up to a dash: no saying of its own. */
function isBroken({ paragraph }: Line, words: string): boolean {
  const at = paragraph.text.indexOf(words);
  const opening = paragraph.words?.find(({ start }) => start >= at);
  return opening?.tag === "VERB" || /^\s*[–—]/u.test(paragraph.text.slice(at + words.length));
}

/** In the paragraph itself, or the whole paragraph is brought from there. */
function isNamedThere({ paragraph }: Line, outlet: string): boolean {
  return paragraph.text.includes(outlet) || paragraph.source !== undefined || paragraph.quotation;
}
