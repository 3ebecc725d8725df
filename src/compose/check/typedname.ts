import type { Name } from "../../model/analysis.ts";
import type { View } from "../view.ts";
import { speakerName } from "./exact.ts";
import { shown } from "./names.ts";
import { isSmall } from "./small.ts";
import { isCountry } from "./usable.ts";

/** A name as it is typed: without a title, an office or a label in front of it, short where the text has it short. */
export function typedName(view: View, mark: Name): string {
  const { analysis, languages } = view;
  const { roles = [] } = view.pack(analysis.title)?.lexicons ?? {};
  const own = view.words(mark, mark.span);
  // “Sweden” is no shorter name of “Choir of Sweden”.
  if (mark.paragraph > 0 && (mark.kind === "place" || isCountry(view, own))) return own;
  const whole = speakerName(shown(analysis, mark), languages, analysis.article.language).split(" ");
  // “Co-author Ada Brook”: the capital is that of the sentence.
  const isBefore = (word: string) => roles.includes(word.toLowerCase()) || isCountry(view, word);
  while (mark.kind !== "organisation" && whole.length > 2 && isBefore(whole[0] ?? "")) whole.shift();
  const words = whole.join(" ");
  const name = stands(view, words) ? words : withoutLabel(view, words);
  return withoutOffice(view, mark, firstAndLast(view, mark, name));
}

function stands({ analysis: { paragraphs } }: View, words: string): boolean {
  return paragraphs.some(({ text }) => text.includes(words));
}

/** “XYZ Norway Ferries”, of a title, where the text has Norway alone. */
function withoutLabel(view: View, name: string): string {
  const words = name.split(" ");
  const parts = words.flatMap((_, length) =>
    words
      .slice(0, length + 1)
      .map((_, start) => words.slice(start, start + words.length - length - 1).join(" ")),
  );
  const pack = view.pack(view.analysis.title);
  const isTelling = (part: string) => /^\p{Lu}.{2}/u.test(part) && !isSmall(part.split(" ")[0] ?? "", pack);
  return parts.find((part) => isTelling(part) && stands(view, part)) ?? name;
}

/** “Ada Brook” for “Ada Maria Brook”, where the text has both. */
function firstAndLast(view: View, { kind }: Name, name: string): string {
  const words = name.split(" ");
  if (kind !== "person" || words.length !== 3) return name;
  const short = `${words[0]} ${words[2]}`;
  return stands(view, short) ? short : name;
}

/** Without a word of the office before it: « secrétaire d’Etat Ada Brook ». */
function withoutOffice(view: View, mark: Name, name: string): string {
  const { analysis } = view;
  const words = name.split(" ");
  const last = words.at(-1) ?? "";
  // “Unlimited BBM is …”: the letters stand alone everywhere else.
  if (words.length > 1 && /^\p{Lu}{2,}$/u.test(last) && mark.kind !== "person" && isOnce(view, name))
    return last;
  if (words.length < 3) return name;
  const text = analysis.paragraphs.find((each) => each.text.includes(name))?.text ?? "";
  const before = /(\p{L}+)\s\p{L}{1,3}(?:['’]|\s)$/u.exec(text.slice(0, text.indexOf(name)))?.[1] ?? "";
  const { roles = [] } = view.pack(analysis.title)?.lexicons ?? {};
  return roles.includes(before.toLowerCase()) ? words.slice(-2).join(" ") : name;
}

function isOnce({ analysis: { paragraphs } }: View, name: string): boolean {
  return paragraphs.reduce((sum, { text }) => sum + text.split(name).length - 1, 0) <= 1;
}
