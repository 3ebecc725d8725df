import { countWords } from "../../text.ts";
import type { Line, View } from "../../view.ts";
import { titleWords, wordsAround } from "../around.ts";
import { signs } from "../signs.ts";
import { isUnvouched } from "../unvouched.ts";
import type { Checkable } from "./checkable.ts";
import { institutes } from "./institutes.ts";

/** Words of a group with what it knows: „Fachleute für Gletscher“. */
const most = 6;

/** Scholars without a name or an institute, on whose word a text relies: somebody named who does research on that. */
export function nameless(view: View): Checkable[] {
  if (!isUnvouched(view.analysis, view.languages) || institutes(view).length > 0) return [];
  const found = view.lines.flatMap((line): Checkable[] => {
    const { paragraph } = line;
    const { scholars = [], fieldLinks = [] } = view.pack(paragraph)?.lexicons ?? {};
    const [sign] = line.text.matchAll(signs(scholars));
    if (sign === undefined || paragraph.form !== "text") return [];
    const words = withField(line, sign.index, sign[0], fieldLinks);
    return [
      {
        family: "expert",
        variant: "unnamed",
        slots: { words: { quote: words }, place: { places: [paragraph.number] } },
        evidence: [{ at: paragraph.number, quote: words }],
        strength: 0.7 + countWords(words) / 50,
        query: {
          pieces: [
            words === sign[0] ? undefined : words.split(/\s/u).slice(2).join(" "),
            ...titleWords(view, line, [words], 1),
            ...wordsAround(view, line, [words], 3),
          ],
          language: paragraph.language,
        },
      },
    ];
  });
  return found.toSorted((a, b) => b.strength - a.strength).slice(0, 1);
}

/** “Experts in warming” up to the next mark, else the word alone. */
function withField({ text }: Line, index: number, word: string, links: readonly string[]): string {
  const [rest = ""] = /^[\p{L}\s’'-]*/u.exec(text.slice(index + word.length)) ?? [];
  const [link = ""] = rest.trim().split(/[\s’']/u);
  const isEnd = /^\s*[,.;)]/u.test(text.slice(index + word.length + rest.length));
  const whole = `${word}${rest}`.trim();
  return isEnd && links.includes(link.toLowerCase()) && countWords(whole) <= most ? whole : word;
}
