import type { Question } from "../../model/guide.ts";
import { bare } from "../../model/verbatim.ts";
import { frame, grams, likeness } from "./frame.ts";

type Asked = Pick<Question, "ask" | "process" | "evidence">;

/** Likeness from which two questions of a guide are one question asked twice. */
const alike = 0.5;
/** The same of what is left of them without what they quote. */
const sameFrame = 0.6;
/** Frames too short to tell anything. */
const leastFrame = 20;

interface Grams {
  readonly whole: ReadonlySet<string>;
  readonly frame: ReadonlySet<string>;
}

const known = new WeakMap<object, Grams>();

function gramsOf(asked: Pick<Asked, "ask">): Grams {
  const before = known.get(asked);
  if (before) return before;
  const left = frame(asked.ask);
  const made = { whole: grams(asked.ask), frame: grams(left.length < leastFrame ? "" : left) };
  known.set(asked, made);
  return made;
}

/** Two questions are nearly the same words, or the same frame around other words. */
export function twins(a: Pick<Asked, "ask">, b: Pick<Asked, "ask">): boolean {
  const [one, other] = [gramsOf(a), gramsOf(b)];
  return likeness(one.whole, other.whole) > alike || likeness(one.frame, other.frame) > sameFrame;
}

/** The stem of `other` holds words that `asked` wants found: of a question whose answer is one place. */
export function answers(other: Pick<Asked, "ask">, asked: Asked): boolean {
  if (asked.process !== "retrieve") return false;
  const [own, told] = [bare(asked.ask), bare(other.ask)];
  return asked.evidence.some(({ quote }) => {
    const words = bare(quote);
    return words.length >= 12 && !own.includes(words) && told.includes(words);
  });
}

/** Thirds of the text, 0–2, that no question touches; none for a text of one or two paragraphs. */
export function untouched(asked: readonly Pick<Asked, "evidence">[], numbers: readonly number[]): number[] {
  if (numbers.length < 3) return [];
  const place = new Map(numbers.map((number, index) => [number, Math.floor((index * 3) / numbers.length)]));
  const touched = new Set(
    asked.flatMap(({ evidence }) =>
      evidence.flatMap(({ at }) => (typeof at === "number" ? [place.get(at)] : [])),
    ),
  );
  return [0, 1, 2].filter((third) => !touched.has(third));
}
