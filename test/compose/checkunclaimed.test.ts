import { expect, test } from "vitest";
import { quotationItems } from "../../src/compose/check/items/quotations.ts";
import { written } from "../../src/compose/check/query.ts";
import { found } from "./viewed.ts";

const quiet =
  "Le quai de Wrenmouth borde la rivière. Les bateaux arrivent à midi et repartent à quatre heures. Les habitants attendent le bac sur le quai.";

async function unclaimed(text: string) {
  const all = await found(
    quotationItems,
    "quotation",
    `${text}\n\n${quiet}`,
    "Le bac revient",
    "language: fr",
  );
  return all.filter(({ variant }) => variant === "unclaimed");
}

test("words behind a verb of saying whose speaker the sentence does not tell are looked for with who is named before", async () => {
  const [item, ...others] = await unclaimed(
    "Le président Emmanuel Macron est venu au port. Ou de déplorer qu’on dépense un « pognon de dingue » en bateaux neufs.",
  );
  expect(others).toEqual([]);
  expect(item?.slots.words).toEqual({ quote: "pognon de dingue" });
  expect(item?.slots.voice).toBeUndefined();
  expect(item?.query === undefined ? "" : written(item.query)).toBe('"pognon de dingue" "Emmanuel Macron"');
});

test("what something is called, a term of two words and the object of the verb are not", async () => {
  const macron = "Le président Emmanuel Macron est venu au port.";
  expect(
    await unclaimed(`${macron} Il a été dit ce jour-là que la « Marche des quais » aurait lieu.`),
  ).toEqual([]);
  expect(
    await unclaimed(`${macron} Ou de déplorer qu’on parle encore de « bateaux fantômes » dans le port.`),
  ).toEqual([]);
  expect(await unclaimed(`${macron} Il faut poursuivre une « reconquête du vieux port ».`)).toEqual([]);
});
