import { expect, test } from "vitest";
import { grounded } from "../../src/compose/check/grounded.ts";
import { summed } from "../../src/compose/check/items/summed.ts";
import { voiceItems } from "../../src/compose/check/items/voices.ts";
import { written } from "../../src/compose/check/query.ts";
import { languages } from "./build.ts";
import { found, viewed } from "./viewed.ts";

const head = "language: fr";
const macron =
  "Avec son président, Emmanuel Macron, le pays attend le bac de Wrenmouth. « C’est bien la bonne stratégie pour le port », dit Emmanuel Macron.";

test("what a famous author is told to have said is looked for without the names of the news", async () => {
  const view = await viewed(
    `${macron}\n\nComme avertissait Soljenitsyne, le mensonge appelle tôt ou tard la violence.`,
    "Macron et le bac",
    head,
  );
  const [item] = summed(view, languages).filter(({ evidence: [one] }) => one?.at === 2);
  expect(item?.slots.words).toEqual({ quote: "le mensonge appelle tôt ou tard la violence" });
  const query = item && grounded(view, item);
  expect(query === undefined ? "" : written(query)).toBe("Soljenitsyne mensonge appelle tôt tard violence");
});

test("« président » alone is no introduction of a head of state to look up", async () => {
  expect(await found(voiceItems, "speaker", macron, "Macron et le bac", head)).toEqual([]);
});
