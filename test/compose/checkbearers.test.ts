import { expect, test } from "vitest";
import { bearers, isDescribed } from "../../src/compose/check/bearers.ts";
import { viewed } from "./viewed.ts";

const french = "author: Nell Moor\nlang: fr";

async function heard(body: string, title: string): Promise<readonly string[]> {
  const view = await viewed(body, title, french);
  return bearers(view).map((voice) => `${voice.name}${isDescribed(voice) ? " (office)" : ""}`);
}

test("the only person who is heard is whom a function of one word stands for", async () => {
  const body = [
    "La ville de Vaubrun perdra son port, prévient l’ancien maire Paul Garnier.",
    "« Nous allons perdre le dernier bateau de la vallée », a déclaré Garnier lundi.",
    "« Le conseil a vendu le quai à une société sans employés », – a souligné l’ex-maire.",
  ].join("\n\n");
  const names = await heard(body, "Vaubrun perd son port, selon Garnier");
  expect(new Set(names)).toEqual(new Set(["Paul Garnier"]));
});

test("at the head of a country, whom the text presents so", async () => {
  const body = [
    "Le président polonais Jan Wolski et le ministre Adam Nowak se sont rencontrés à Varsovie.",
    "« Le quai sera reconstruit avant la fin de l’hiver », a déclaré le président polonais.",
    "« Les bateaux attendront encore un an », a répondu Adam Nowak.",
  ].join("\n\n");
  expect(await heard(body, "Le quai sera reconstruit")).toContain("Jan Wolski");
});

test("somebody who asks or speaks for others is nobody else; an office with a country keeps its words", async () => {
  const body = [
    "« Le quai sera reconstruit avant la fin de l’hiver », a déclaré Paul Garnier.",
    "« Les bateaux resteront au port cette année », a répondu un porte-parole du gouvernement polonais.",
  ].join("\n\n");
  const names = await heard(body, "Garnier veut un quai");
  expect(names).toContain("un porte-parole du gouvernement polonais (office)");
  expect(names).toContain("Paul Garnier");
});
