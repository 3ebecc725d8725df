import { citations } from "../../model/citation.ts";
import type { Question } from "../../model/guide.ts";
import type { Language } from "../../model/language.ts";
import { standsIn } from "../../model/verbatim.ts";
import { outsideQuotations, quotationsIn } from "./frame.ts";
import type { Text } from "./places.ts";
import type { Slip } from "./rules.ts";

const marks = /[‘’‚‛ʼ′`´'“”„‟«»″"‹›]/gu;

/** What is wrong between a stem and the article it is about. */
export function lintGrounds(ask: string, text: Text, pack: Language): Slip[] {
  const numbers = cited(ask, pack);
  const quotations = quotationsIn(ask).filter((words) => /\p{L}|\p{N}/u.test(words));
  const unknown = numbers.filter((number) => !text.places.has(number));
  const invented = quotations.filter((words) => !standsIn(words.replace(marks, ""), text.whole));
  const anchored = numbers.length > 0 || quotations.length > 0 || namesSomething(ask, text);
  return [
    ...(anchored ? [] : [{ rule: "anchor", values: {} } as const]),
    ...unknown.map((paragraph) => ({ rule: "paragraph", values: { paragraph } }) as const),
    ...invented.map((words) => ({ rule: "quotation", values: { words } }) as const),
  ];
}

/** Whether the lines suit the answer: none for one that is spoken. */
export function lintSpace({ lines, dok }: Pick<Question, "lines" | "dok">): Slip[] {
  const least = dok >= 3 ? 3 : 1;
  if (lines === 0 || (lines >= least && lines <= 25)) return [];
  return [{ rule: "space", values: { count: lines, least } }];
}

/** The numbers of paragraphs that a stem names, ranges by their ends: joined by the language's “and” and “to” alone. */
export function cited(ask: string, { facts }: Language): number[] {
  const runs = outsideQuotations(ask).matchAll(citations(facts));
  return [...new Set([...runs].flatMap(([, run = ""]) => (run.match(/\d+/gu) ?? []).map(Number)))];
}

/** A figure or a capitalised word inside a sentence that the article has too. */
function namesSomething(ask: string, { words }: Text): boolean {
  return [...ask.matchAll(/(?<=[\p{L}\p{N},;:]\s)(?:\p{Lu}[\p{L}-]+|\d+)/gu)].some(([word]) =>
    words.has(word.toLowerCase()),
  );
}
