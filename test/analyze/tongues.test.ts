import { describe, expect, test } from "vitest";
import { detector } from "../../src/model/detector.ts";
import { analyzed, element } from "./article.ts";

const detect = await detector();

describe("the language of a text", () => {
  test.each([
    ["The old ferry leaves the harbour at six every morning, and nobody knows why.", "fr", "en"],
    ["Le vieux bac quitte le port à six heures chaque matin, et personne ne sait pourquoi.", "en", "fr"],
    [
      "El viejo barco sale del puerto a las seis de la mañana, y nadie sabe muy bien por qué lo hace.",
      "pt",
      "es",
    ],
    [
      "O velho barco sai do porto às seis da manhã, e ninguém sabe muito bem por que é que o faz.",
      "es",
      "pt",
    ],
    ["Die alte Fähre verlässt den Hafen jeden Morgen um sechs, und niemand weiß, warum.", "fr", "de"],
  ])("%s in an article in %s: %s", (text, expected, language) => {
    expect(detect(text, expected)).toBe(language);
  });

  test.each([
    ["too short", "The ferry leaves."],
    ["addresses only", "ida.quill@harbour.example https://www.harbour.example/the-old-ferry-and-its-people"],
    ["figures only", "12 345 678 90 12 345 678 90 12 345 678 90"],
  ])("%s: not told", (_, text) => {
    expect(detect(text, "fr")).toBeUndefined();
  });
});

describe("the language of a quotation", () => {
  const languagesOf = async (language: string, text: string) =>
    (await analyzed(language, element("p", [text]))).marks.flatMap((mark) =>
      mark.label === "quotation" ? [mark.language] : [],
    );

  test("is told when it is another than the paragraph’s", async () => {
    const text =
      "La capitaine a écrit : « The old ferry leaves the harbour at six every morning. » Elle partira.";
    expect(await languagesOf("fr", text)).toEqual(["en"]);
  });

  test("follows the paragraph when it is the same, short, or only names", async () => {
    const text =
      "Elle a dit : « Le vieux bac quitte le port chaque matin à six heures », puis « Good morning », puis « Ida Quill, Tom Hale ».";
    expect(await languagesOf("fr", text)).toEqual([undefined, undefined, undefined]);
  });
});

describe("the first person", () => {
  const layers = async (text: string) =>
    (await analyzed("en", element("p", [text]))).paragraphs[0]?.sentences.map(({ layer, sign }) => [
      layer,
      sign === undefined ? undefined : text.slice(sign.start, sign.end),
    ]);

  test("is the author’s sign", async () => {
    expect(await layers("The new law made us pay for the boat.")).toEqual([["author", "us"]]);
  });

  test("is not the name of a country", async () => {
    expect(await layers("The boat came from the US in spring.")).toEqual([["undetermined", undefined]]);
  });
});
