import type { Languages } from "../../../model/language.ts";
import { standsAlone } from "../../standing.ts";
import { countWords, cut } from "../../text.ts";
import type { View } from "../../view.ts";
import { firstWords, speakerName } from "../exact.ts";
import { heardVoices } from "../heard.ts";
import { roleOf } from "../people.ts";
import { asPiece, searchWord } from "../query.ts";
import { topics } from "../topics.ts";
import type { Checkable } from "./checkable.ts";
import { fullName } from "./speech.ts";

/** Functions whose holders another one can confirm or contradict. */
const learned: ReadonlySet<string> = new Set(["scholar", "doctor", "expert"]);

/** A specialist is heard: another one, whom the article does not quote. */
export function colleagues(view: View, languages: Languages): Checkable[] {
  const { analysis } = view;
  const { language } = analysis.article;
  const about = topics(view).slice(0, 2);
  const rare = new Set(analysis.rarer?.map(({ lemma }) => lemma));
  const isOwn = (word: string): boolean =>
    analysis.rarer === undefined || /\p{Lu}/u.test(word) || rare.has(word);
  if (!about.some(isOwn)) return [];
  return heardVoices(analysis)
    .flatMap((voice): Checkable[] => {
      const role = roleOf(view, voice);
      const name = speakerName(fullName(view, voice), languages, language);
      const number = voice.paragraphs.find((each) => each > 0);
      if (!voice.named || role === undefined || !learned.has(role) || !name.includes(" ")) return [];
      if (number === undefined || countWords(name) > 4) return [];
      const quote = analysis.paragraphs[number - 1]?.text.includes(name) === true ? name : voice.name;
      if (analysis.paragraphs[number - 1]?.text.includes(quote) !== true) return [];
      return [
        {
          family: "colleague",
          variant: role === "doctor" ? "doctor" : "scholar",
          slots: {
            voice: { plain: name },
            topics: { quotes: about },
            place: { places: [number] },
          },
          evidence: [{ at: number, quote }],
          strength: 0.66,
          query: {
            pieces: [...about.map(asPiece), searchWord(languages, language, "research")],
            language,
          },
        },
      ];
    })
    .slice(0, 1);
}

/** A sentence of a signed or published text: who else prints it word for word. */
export function copies(view: View, languages: Languages): Checkable[] {
  const { analysis } = view;
  const { byline, publisher, language, published } = analysis.article;
  if (byline === undefined && publisher === undefined) return [];
  const found = view.lines.flatMap((line) => {
    const { paragraph, sentence } = line;
    if (paragraph.language !== language || paragraph.form !== "text" || sentence.quoted > 0) return [];
    if (!standsAlone(line.text, language, languages) || paragraph.number < 2 || countWords(line.text) < 10)
      return [];
    const words = firstWords(cut(paragraph, sentence.span), languages, language);
    const names = view.marksIn(line).filter(({ label }) => label === "name" || label === "figure").length;
    return words !== undefined && line.text.includes(words) && names > 0 ? [{ words, paragraph, names }] : [];
  });
  const [best] = found.toSorted((a, b) => b.names - a.names);
  if (best === undefined) return [];
  return [
    {
      family: "copies",
      variant: "sentence",
      slots: {
        words: { quote: best.words },
        place: { places: [best.paragraph.number] },
        publisher: publisher === undefined ? undefined : { plain: publisher.value.split(/[,;(]/u)[0] ?? "" },
      },
      evidence: [{ at: best.paragraph.number, quote: best.words }],
      strength: published === undefined ? 0.5 : 0.6,
      query: { pieces: [`"${best.words}"`], language },
    },
  ];
}
