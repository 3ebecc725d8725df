import { isJest } from "../../jest.ts";
import { countWords, cut } from "../../text.ts";
import type { View } from "../../view.ts";
import { titleWords } from "../around.ts";
import { typedWords } from "../exact.ts";
import { isUnvouched } from "../unvouched.ts";
import type { Checkable } from "./checkable.ts";
import { spokenMarks } from "./spoken.ts";
import { isDistressing, isSaying } from "./start.ts";

const fewest = 5;
const most = 14;
/** So many words are typed as they stand. */
const whole = 10;

/** Words in quotation marks for which nobody is named, in a text that may be a jest or for which nobody answers. */
export function copied(view: View): Checkable[] {
  const { analysis, languages } = view;
  if (!isJest(analysis, languages) && !isUnvouched(analysis, languages)) return [];
  const found = spokenMarks(view).flatMap(({ mark, line }): Checkable[] => {
    if (mark.voice !== undefined && analysis.voices[mark.voice]?.named === true) return [];
    const words = cut(line.paragraph, mark.content).trim().replace(/[.,]$/u, "");
    const count = countWords(words);
    if (count < fewest || count > most || /[“”«»"…;?]|[.!]\s/u.test(words)) return [];
    if (!/^\p{Lu}/u.test(words) || !line.paragraph.text.includes(words)) return [];
    if (!isSaying(line, words) || isDistressing(view, line, words)) return [];
    const { language } = line.paragraph;
    const number = line.paragraph.number;
    return [
      {
        family: "quotation",
        variant: "copied",
        slots: { words: { quote: words }, place: { places: [number] } },
        evidence: [{ at: number, quote: words }],
        strength: 0.62 + count / 200,
        query: {
          pieces: [
            `"${count > whole ? typedWords(words, languages, language) : words}"`,
            ...titleWords(view, line, [words], 1),
          ],
          language,
        },
      },
    ];
  });
  return found.toSorted((a, b) => b.strength - a.strength).slice(0, 1);
}
