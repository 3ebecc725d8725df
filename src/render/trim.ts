import type { Guide, Question } from "../model/guide.ts";

/**
 * Parts that a student edition can do without: a third of its writing lines; every second word and statement, or all
 * of them; questions by their printed number, which the others keep.
 */
export type Left = readonly (
  | "lines"
  | "task"
  | "stops"
  | "words"
  | "statements"
  | "vocabulary"
  | "mine"
  | "sorting"
  | number
)[];

/** Share of the writing lines that is left when they are thinned. */
export const thinned = 0.67;

const order: readonly Question["step"][] = ["find", "connect", "examine", "discuss"];

/** Questions in the order in which they are printed, so that their numbers run on. */
export function inSteps(questions: readonly Question[]): Question[] {
  return order.flatMap((step) => questions.filter((question) => question.step === step));
}

/** Fewest questions, and discussions, that a guide keeps. */
const fewest = { asked: 3, discussed: 1 };

/**
 * What may be left out to save pages, in this order: a third of the writing lines, the closing task, the stops, the discussions from the last, then
 * questions, each time the last one of the process (retrieve, infer, interpret, evaluate) that most are left of.
 */
export function trimOrder({ task, stops, questions, discussion }: Guide): Left {
  const rest = inSteps(questions).map(({ process }, index) => ({ process, number: index + 1 }));
  const talk = discussion.map((_, index) => rest.length + index + 1).slice(fewest.discussed);
  const dropped: number[] = talk.reverse();
  while (rest.length > fewest.asked) {
    const alike = (one: (typeof rest)[number]) =>
      rest.filter(({ process }) => process === one.process).length;
    const most = Math.max(...rest.map(alike));
    const last = rest.findLastIndex((one) => alike(one) === most);
    dropped.push(...rest.splice(last, 1).map(({ number }) => number));
  }
  return [
    "lines",
    ...(task === undefined ? [] : (["task"] as const)),
    ...(stops.length === 0 ? [] : (["stops"] as const)),
    ...dropped,
  ];
}

/** What else may be left out, in this order, where pages cannot be saved otherwise. */
export function lastResorts({ vocabulary, sorting }: Pick<Guide, "vocabulary" | "sorting">): Left {
  return [
    ...(vocabulary.length > 1 ? (["words"] as const) : []),
    ...(sorting.length > 1 ? (["statements"] as const) : []),
    ...(vocabulary.length > 0 ? (["vocabulary"] as const) : []),
    "mine",
    ...(sorting.length > 0 ? (["sorting"] as const) : []),
  ];
}

/** Numbers of the words or statements that are left out, of so many. */
export function numbersLeft(count: number, some: boolean, all: boolean): readonly number[] {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  return all ? numbers : some ? numbers.filter((number) => number % 2 === 0) : [];
}
