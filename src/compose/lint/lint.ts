import type { Evidence, Guide, Question } from "../../model/guide.ts";
import type { Language } from "../../model/language.ts";
import { lintGrounds, lintSpace } from "./grounds.ts";
import { type Text, textOf } from "./places.ts";
import type { Slip } from "./rules.ts";
import { answers, twins, untouched } from "./set.ts";
import { lintStem, type Use } from "./stem.ts";

/** A fault with its place in guide.yaml. */
export interface Found extends Slip {
  readonly path: readonly PropertyKey[];
}

/** Everything that is wrong with one question by itself. */
export function lintQuestion(
  question: Pick<Question, "ask" | "lines" | "dok">,
  use: Use,
  text: Text,
  pack: Language,
): Slip[] {
  return [
    ...lintStem(question.ask, use, pack),
    ...lintGrounds(question.ask, text, pack),
    ...lintSpace(question),
  ];
}

/** The longest search, in characters. */
export const longestSearch = 120;

/**
 * Everything in a guide that a question of Lectern's own would be dropped for. `places` is the guide's own text by
 * place.
 */
export function lintGuide(
  guide: Guide,
  places: ReadonlyMap<Evidence["at"], string>,
  pack: Language,
): Found[] {
  const text = textOf(places);
  const numbers = [...places.keys()].filter((at) => typeof at === "number");
  const asked = (["questions", "discussion"] as const).flatMap((list) =>
    guide[list].map((question, index) => ({
      question,
      use: useOf(list),
      path: [list, index, "ask"] as const,
    })),
  );
  const single = (
    question: Pick<Question, "ask" | "lines" | "dok">,
    use: Use,
    path: readonly PropertyKey[],
  ) =>
    lintQuestion(question, use, text, pack).map((slip) => ({
      ...slip,
      path: slip.rule === "space" ? [...path.slice(0, -1), "lines"] : path,
    }));
  return [
    ...asked.flatMap(({ question, use, path }) => single(question, use, path)),
    ...guide.stops.flatMap(({ ask, lines }, index) =>
      single({ ask, lines, dok: 1 }, "stop", ["stops", index, "ask"]),
    ),
    ...(guide.task ? single({ ...guide.task, lines: 0 }, "task", ["task", "ask"]) : []),
    ...asked.flatMap(({ question, path }, index) => {
      const others = asked.slice(0, index).filter((other) => twins(other.question, question));
      const telling = asked.filter(
        (other) => other.question !== question && answers(other.question, question),
      );
      return [
        ...others
          .slice(0, 1)
          .map((other) => ({ rule: "twin" as const, values: named(other.question), path })),
        ...telling
          .slice(0, 1)
          .map((other) => ({ rule: "answered" as const, values: named(other.question), path })),
      ];
    }),
    ...(asked.length < 5
      ? []
      : untouched(
          asked.map(({ question }) => question),
          numbers,
        )
    ).map((third) => ({
      rule: "coverage" as const,
      values: { third: third + 1 },
      path: ["questions"],
    })),
    ...guide.check.flatMap(({ items = [], searches = [] }, index) =>
      Object.entries({ items, searches }).flatMap(([key, list]) =>
        list.flatMap(({ query = "" }, nth) =>
          query.length > longestSearch
            ? [
                {
                  rule: "search" as const,
                  values: { count: query.length },
                  path: ["check", index, key, nth, "query"],
                },
              ]
            : [],
        ),
      ),
    ),
  ];
}

function useOf(list: "questions" | "discussion"): Use {
  return list === "questions" ? "question" : "discussion";
}

function named({ id, ask }: Question): { readonly other: string } {
  return { other: id ?? `${ask.slice(0, 40)}…` };
}
