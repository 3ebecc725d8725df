import { stem, type View } from "../view.ts";
import { isNeutral } from "./nouns.ts";
import { hasSign } from "./signs.ts";

/** Times that a noun stands with the same word beside it, and how many of all its times these are. */
const least = { times: 2, share: 0.5 };

const known = new WeakMap<View, Map<string, string>>();

/** A noun with the word that nearly always stands beside it: “false memory”, « gaz russe »; else as it is. */
export function joined(view: View, noun: string): string {
  const before = known.get(view) ?? new Map<string, string>();
  known.set(view, before);
  const made = before.get(noun) ?? inTitle(view, noun) ?? withBeside(view, noun);
  before.set(noun, made);
  return made;
}

function withBeside(view: View, noun: string): string {
  const pack = view.pack(view.analysis.title);
  if (pack === undefined || noun.includes(" ") || !/^\p{Ll}/u.test(noun)) return noun;
  const isLast = pack.lexicons.headLast === true;
  const wanted = stem(noun);
  const met = new Map<string, number>();
  let all = 0;
  for (const { text, words = [] } of view.analysis.paragraphs)
    for (const [at, word] of words.entries()) {
      const form = text.slice(word.start, word.end).toLowerCase();
      if (stem(form) !== wanted) continue;
      all += 1;
      const beside = words[isLast ? at - 1 : at + 1];
      if (beside === undefined) continue;
      const gap = isLast ? text.slice(beside.end, word.start) : text.slice(word.end, beside.start);
      const other = text.slice(beside.start, beside.end).toLowerCase();
      const isTold = beside.tag === "ADJ" || (isLast && beside.tag === "NOUN");
      if (gap !== " " || !isTold || !/^\p{Ll}[\p{L}-]{2,}$/u.test(other)) continue;
      if (!isNeutral(other, pack) || hasSign(other, pack.lexicons.fillers ?? [])) continue;
      met.set(other, (met.get(other) ?? 0) + 1);
    }
  const [best] = [...met].toSorted(([, a], [, b]) => b - a);
  if (best === undefined || best[1] < least.times || best[1] < least.share * all) return noun;
  return isLast ? `${best[0]} ${noun}` : `${noun} ${best[0]}`;
}

/** As the title has it, and the text too. */
function inTitle({ analysis: { title, paragraphs }, pack }: View, noun: string): string | undefined {
  if (pack(title)?.lexicons.headLast !== true || noun.includes(" ")) return undefined;
  const words = title.text.toLowerCase().split(" ");
  const before = words[words.indexOf(noun) - 1];
  if (before === undefined || !/^\p{L}{4,}$/u.test(before)) return undefined;
  const phrase = `${before} ${noun}`;
  return paragraphs.some(({ text }) => text.includes(phrase)) ? phrase : undefined;
}
