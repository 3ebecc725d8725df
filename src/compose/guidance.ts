import type { GuideLevel, Question } from "../model/guide.ts";
import type { Language } from "../model/language.ts";
import { bare } from "../model/verbatim.ts";
import { say } from "../model/wording.ts";
import { places, quoted, shorten } from "./cite.ts";
import { type Group, kinds } from "./kinds.ts";
import { cited } from "./lint/grounds.ts";

/** A question with the help of its level: at `support`, where to look and how an answer may begin. */
export function guided(question: Question, level: GuideLevel, pack: Language): Question {
  if (level !== "support") return question;
  const hint = hintOf(question, pack);
  const starter = starterOf(question, pack);
  return {
    ...question,
    ...(hint === undefined ? {} : { hint }),
    ...(starter === undefined ? {} : { starter }),
  };
}

/** Where to look: the places that the stem does not name itself, with a few words to find them by. */
function hintOf({ ask, evidence }: Question, pack: Language): string | undefined {
  const named = new Set(cited(ask));
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

function starterOf({ family = "", evidence }: Question, pack: Language): string | undefined {
  const group: Group = kinds[family]?.group ?? "text";
  const [first, second] = numbersOf(evidence);
  if (first === undefined) return say(pack.wording, pack.tag, `starter.${group}.title`);
  const place = places([first], pack);
  return second === undefined
    ? say(pack.wording, pack.tag, `starter.${group}.one`, { place })
    : say(pack.wording, pack.tag, `starter.${group}.two`, { place, other: places([second], pack) });
}

function numbersOf(evidence: Question["evidence"]): number[] {
  const numbers = evidence.flatMap(({ at }) => (typeof at === "number" ? [at] : []));
  return [...new Set(numbers)].sort((a, b) => a - b);
}
