import { groups, kinds } from "../../src/compose/kinds.ts";
import type { Example } from "./examples.ts";

const head = [
  "# The families of questions",
  "Made by `npm run build:families` from the sample articles in `content/articles`. For each family, one question that it asks of one of them: the surest finding in English, else in French. A family is a detector in `src/compose/findings/` and its wordings in `content/languages/<tag>/questions/`; a guide prints those that its article gives most to ask about, so no guide has all of them.",
];

/** Every family under its group with its best example, a question before a discussion, a stop or a task. */
export function familyTable(examples: readonly Example[]): string {
  const sections = groups.map((group) => {
    const families = Object.keys(kinds).filter((kind) => kinds[kind]?.group === group);
    const entries = families.map((family) => entry(family, best(examples, family)));
    return [`## ${group[0]?.toUpperCase()}${group.slice(1)}`, ...entries].join("\n\n");
  });
  return `${[...head, ...sections].join("\n\n")}\n`;
}

const uses = ["question", "discussion", "task", "stop"];

function best(examples: readonly Example[], family: string): Example | undefined {
  const rank = (one: Example) =>
    (one.language === "en" ? 0 : 1) + 2 * uses.indexOf(one.use) - one.strength / 2;
  return examples.filter((one) => one.family === family).toSorted((a, b) => rank(a) - rank(b))[0];
}

function entry(family: string, example: Example | undefined): string {
  if (example === undefined) return `**${family}**: none of the samples gives rise to one.`;
  const { ask, expect, article, use } = example;
  const kind = use === "question" ? "" : ` (${use})`;
  return `**${family}**${kind}: ${ask}\n\n> Key: ${expect} — *${article}*`;
}
