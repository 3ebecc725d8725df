import type { Language } from "../../model/language.ts";
import { hasContact } from "../matter.ts";
import { countWords } from "../text.ts";
import { frame, outsideQuotations } from "./frame.ts";
import type { Rule, Slip } from "./rules.ts";
import { testsOf } from "./words.ts";

/** The longest stem, in words, quotations included; a writing task says what to do as well. */
export const longest = { question: 45, stop: 45, discussion: 45, task: 75 } as const;
export type Use = keyof typeof longest;

/** What is wrong with the words of a stem, whatever the article. */
export function lintStem(ask: string, use: Use, pack: Language): Slip[] {
  const words = countWords(ask);
  const outside = outsideQuotations(ask);
  const asked = outside.match(/\?/gu)?.length ?? 0;
  const slot = /\{\w+\}/u.exec(ask)?.[0];
  return [
    ...(slot === undefined ? [] : [slip("slot", slot)]),
    ...(words > longest[use]
      ? [{ rule: "length", values: { count: words, most: longest[use] } } as const]
      : []),
    ...(asked > 2 ? [{ rule: "questions", values: { count: asked } } as const] : []),
    ...(balanced(outside) ? [] : [slip("marks", "")]),
    ...(hasContact(ask) ? [slip("contact", "")] : []),
    ...tried(ask, outside, pack),
  ];
}

/** What the pack's own words find. */
function tried(ask: string, unquoted: string, pack: Language): Slip[] {
  const tests = testsOf(pack);
  if (tests === undefined) return [];
  const outside = frame(ask);
  const met = (rule: Rule, test: RegExp): Slip[] => {
    const found = test.exec(outside)?.[0];
    return found === undefined ? [] : [slip(rule, found)];
  };
  const sentences = unquoted.split(/(?<=[.?!])\s+/u);
  const contracted = tests.contract.exec(unquoted)?.[0];
  const alone = tests.closed.test(outside) && !tests.open.test(outside);
  const presumed = sentences.find(
    (sentence) => !sentence.includes("…") && tests.presuming.test(sentence) && !tests.owners.test(sentence),
  );
  return [
    ...met("verdict", tests.verdicts),
    ...met("leading", tests.leading),
    ...met("grammar", tests.elide),
    ...(contracted === undefined ? [] : [slip("grammar", contracted)]),
    ...(alone ? [slip("closed", sentences[0] ?? "")] : []),
    ...(presumed === undefined ? [] : [slip("presumes", presumed)]),
  ];
}

function slip(rule: Rule, words: string): Slip {
  return { rule, values: { words } };
}

/** Every mark and bracket outside quotations has its other. */
function balanced(outside: string): boolean {
  const count = (mark: RegExp): number => outside.match(mark)?.length ?? 0;
  return !/[«»“”„"]/u.test(outside) && count(/\(/gu) === count(/\)/gu);
}
