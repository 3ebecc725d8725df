import { expect, test } from "vitest";
import { questionsAnswered } from "../../../src/compose/findings/who/opening.ts";
import { viewOf } from "../../../src/compose/view.ts";
import { languages } from "../build.ts";
import { viewed } from "../viewed.ts";

const rest = [
  "The boats will come in at noon and leave at four, and the quay will be open to everybody.",
  "“We are looking to bring the crews of all the coast,” Nell Moor told the Tide.",
  "The crews sleep on board, as the town has no inn.",
  "The band plays on both evenings, and the school choir sings.",
].join("\n\n");

test.each([
  ["at the Wrenmouth Convention Centre", true],
  ["by the Wrenmouth Convention Centre", false],
])("a hall is a place where something is held, and no sponsor: %s", async (where, isPlace) => {
  const lead = `The parade of the old ferries, which is planned for June 13 to 17, will be held ${where} under the theme of the river.\n\nDuring the days of the parade, the crews of the ferries will show their boats to the visitors.`;
  const { analysis } = await viewed(`${lead}\n\n${rest}`, "The old ferries meet again");
  const report = { kind: "report", strength: 0.8, evidence: [] } as const;
  const found = questionsAnswered(viewOf({ ...analysis, genres: [report] }, languages));
  expect(JSON.stringify(found).includes("Convention Centre")).toBe(isPlace);
});
