import { describe, expect, test } from "vitest";
import { bodyLines, reading } from "./outline.ts";

const english =
  "The keepers of the lamp counted their oil at the end of every autumn, and wrote the number in a book.";
const french =
  "Les gardiens du phare comptaient leur huile à la fin de chaque automne, et notaient le nombre dans un cahier.";

async function below(text: string, line: string): Promise<readonly string[]> {
  const { article } = await reading(`# The lamp\n\n${text}\n\n![](a.jpg)\n\n${line}\n\n${text} ${text}`);
  return bodyLines(article).filter((each) => /^(?:picture|caption)/.test(each));
}

describe("a line right below a picture", () => {
  test.each([
    [english, "Figure 1. Barrels of oil by year."],
    [english, "Fig. 12 – The lamp room, seen from the stairs."],
    [english, "Figure 2 Barrels of oil by year"],
    [english, "Map 3: The ways of the boat from Saltery to the lamp."],
    [english, "The lamp in 1931. Photo: A. Wick"],
    [english, "The lamp room as it was in 1931 (Photo: Saltery Museum)"],
    [french, "Photo : A. Mèche"],
    [french, "Le phare en 1931. Photo : A. Mèche"],
    [french, "Figure 3. La salle de la lampe, vue de l’escalier."],
    [french, "Carte n° 2 : les routes du bateau."],
  ])("is its caption: %s %s", async (text, line) => {
    expect(await below(text, line)).toEqual([`picture 1 caption ${line}`]);
  });

  test.each([
    [english, "Figure 1 shows that less oil was burnt in every year from then on, as the boat came twice."],
    [english, "The keeper said that a photo by her sister hung there. Nobody has seen it since the fire."],
    [english, "In 1931 the lamp burnt twelve barrels of oil, three of which came from the mainland by boat."],
    [french, "La photo 3 du cahier montre la lampe, que les gardiens allumaient chaque soir à sept heures."],
  ])("is a paragraph: %s %s", async (text, line) => {
    expect(await below(text, line)).toEqual(["picture 1 "]);
  });

  test("the source stands with the caption", async () => {
    expect(
      await below(english, "Figure 1. Barrels of oil by year.\n\nSource: Saltery harbour office."),
    ).toEqual(["picture 1 caption Figure 1. Barrels of oil by year. / Source: Saltery harbour office."]);
  });

  test("the same words elsewhere are a paragraph", async () => {
    const { article } = await reading(
      `# The lamp\n\n${english}\n\nFigure 1. Barrels of oil by year.\n\n${english}`,
    );
    expect(bodyLines(article).filter((each) => each.startsWith("caption"))).toEqual([]);
  });
});
