import type { GuideLevel, Question } from "../model/guide.ts";
import type { Language } from "../model/language.ts";
import { bare } from "../model/verbatim.ts";
import { say } from "../model/wording.ts";
import { places, quoted, shorten } from "./cite.ts";
import { cited } from "./lint/grounds.ts";

/**
 * A question with the help of its level: at `support`, where to look and how an answer may begin. What is discussed
 * aloud has beginnings of its own.
 */
export function guided(question: Question, level: GuideLevel, pack: Language): Question {
  if (level !== "support") return question;
  const hint = hintOf(question, pack);
  return {
    ...question,
    ...(hint === undefined ? {} : { hint }),
    ...(question.step === "discuss" ? {} : { starter: starterOf(question, pack) }),
  };
}

/** Where to look: the places that the stem does not name itself, with a few words to find them by. */
function hintOf({ ask, evidence }: Question, pack: Language): string | undefined {
  const named = new Set(cited(ask, pack));
  const told = bare(ask);
  const silent = evidence.filter(({ at, quote }) => typeof at === "number" && !told.includes(bare(quote)));
  const [first] = silent;
  if (first === undefined || typeof first.at !== "number") {
    const numbers = numbersOf(evidence).filter((number) => !named.has(number));
    return numbers.length === 0
      ? undefined
      : say(pack.wording, pack.tag, "hint.places", { places: places(numbers, pack) });
  }
  return say(pack.wording, pack.tag, "hint.near", {
    place: places([first.at], pack),
    words: quoted(shorten(first.quote, 6), pack),
  });
}

function starterOf({ process, evidence }: Question, pack: Language): string {
  const begin = (key: string, values: Readonly<Record<string, string>> = {}) =>
    say(pack.wording, pack.tag, `starter.${key}`, values);
  const [first, second] = numbersOf(evidence);
  if (first === undefined) return begin("plain");
  const place = places([first], pack);
  if (evidence.some(({ at }) => at === "title")) return begin("title", { place });
  if (second === undefined) return begin(`${process}.one`, { place });
  return begin(`${process}.two`, { place, other: places([second], pack) });
}

function numbersOf(evidence: Question["evidence"]): number[] {
  const numbers = evidence.flatMap(({ at }) => (typeof at === "number" ? [at] : []));
  return [...new Set(numbers)].sort((a, b) => a - b);
}
