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
  const asked = outsideQuotations(ask).match(/\?/gu)?.length ?? 0;
  const slot = /\{\w+\}/u.exec(ask)?.[0];
  return [
    ...(slot === undefined ? [] : [slip("slot", slot)]),
    ...(words > longest[use]
      ? [{ rule: "length", values: { count: words, most: longest[use] } } as const]
      : []),
    ...(asked > 2 ? [{ rule: "questions", values: { count: asked } } as const] : []),
    ...(balanced(ask) ? [] : [slip("marks", "")]),
    ...(hasContact(ask) ? [slip("contact", "")] : []),
    ...tried(ask, pack),
  ];
}

/** What the pack's own words find. */
function tried(ask: string, pack: Language): Slip[] {
  const tests = testsOf(pack);
  if (tests === undefined) return [];
  const outside = frame(ask);
  const met = (rule: Rule, test: RegExp): Slip[] => {
    const found = test.exec(outside)?.[0];
    return found === undefined ? [] : [slip(rule, found)];
  };
  const sentences = outsideQuotations(ask).split(/(?<=[.?!])\s+/u);
  const alone = tests.closed.test(outside) && !tests.open.test(outside);
  const presumed = sentences.find(
    (sentence) => tests.presuming.test(sentence) && !sentence.includes("…") && !tests.owners.test(sentence),
  );
  return [
    ...met("verdict", tests.verdicts),
    ...met("leading", tests.leading),
    ...met("grammar", tests.elide),
    ...(tests.contract.test(outsideQuotations(ask))
      ? [slip("grammar", tests.contract.exec(outsideQuotations(ask))?.[0] ?? "")]
      : []),
    ...(alone ? [slip("closed", sentences[0] ?? "")] : []),
    ...(presumed === undefined ? [] : [slip("presumes", presumed)]),
  ];
}

function slip(rule: Rule, words: string): Slip {
  return { rule, values: { words } };
}

/** Every mark and bracket outside quotations has its other. */
function balanced(ask: string): boolean {
  const outside = outsideQuotations(ask);
  const count = (mark: RegExp): number => outside.match(mark)?.length ?? 0;
  return !/[«»“”„"]/u.test(outside) && count(/\(/gu) === count(/\)/gu);
}
