import { describe, expect, test } from "vitest";
import { taggerOf } from "../../../src/analyze/tagging/tagger.ts";
import { loadTagging } from "../../../src/load/tagging.ts";
import { fc } from "../../draws.ts";
import { folderWith } from "../../load/folder.ts";
import { tagged } from "./tagged.ts";

const short = { noun: "n", name: "N", verb: "v", adjective: "a", adverb: "r", other: "" } as const;

/** `word/class/lemma` of each word that is not of the class “other”; the lemma when it is not the word. */
async function content(language: string, text: string): Promise<string> {
  const { tokens, tags } = await tagged(language, text);
  return tokens
    .flatMap(({ text: word, form }, index) => {
      const { pos = "other", lemma = "" } = tags[index] ?? {};
      if (pos === "other") return [];
      return [`${word}/${short[pos]}${lemma === form || lemma === word ? "" : `/${lemma}`}`];
    })
    .join(" ");
}

describe("French", () => {
  test.each([
    [
      "Les jardiniers arrosent les grandes serres du lycée.",
      "jardiniers/n/jardinier arrosent/v/arroser grandes/a/grand serres/n/serre lycée/n",
    ],
    [
      "La boulangère n'a pas vendu tous ses pains.",
      "boulangère/n/boulanger n'/r/ne a/v/avoir pas/r vendu/v/vendre tous/a/tout pains/n/pain",
    ],
    [
      "Elle porte la porte que le vent a ouverte.",
      "porte/v/porter porte/n vent/n a/v/avoir ouverte/v/ouvrir",
    ],
    ["Il la ferme devant la ferme.", "ferme/v/fermer ferme/n"],
    ["Nous avons vu deux avions en été.", "avons/v/avoir vu/v/voir avions/n/avion été/n"],
    [
      "Le temple romain situé à Nice attire les jeunes.",
      "temple/n romain/a situé/v/situer Nice/N attire/v/attirer jeunes/n/jeune",
    ],
    [
      "Mireille Larzac et les voisins ouvrent jeudi.",
      "Mireille/N Larzac/N voisins/n/voisin ouvrent/v/ouvrir jeudi/n",
    ],
    ["Pourquoi l'aurait-on appris si tard ?", "Pourquoi/r aurait-on/v/avoir appris/v/apprendre tard/r"],
    ["LE MARCHÉ OUVRIRA LUNDI", "MARCHÉ/n OUVRIRA/v/ouvrir LUNDI/n"],
    [
      "Au XIXe siècle, ce jour-là, 3 % des glucomètres marchaient.",
      "XIXe/a siècle/n jour-là/n/jour glucomètres/n/glucomètre marchaient/v/marcher",
    ],
  ])("%s", async (text, expected) => {
    expect(await content("fr", text)).toBe(expected);
  });
});

describe("English", () => {
  test.each([
    [
      "The gardeners were watering old roses.",
      "gardeners/n/gardener were/v/be watering/v/water old/a roses/n/rose",
    ],
    ["It's Martha's far-reaching plan.", "Martha's/N/Martha far-reaching/a plan/n"],
    ["They don't bake bread slowly in Leeds.", "don't/v/do bake/v bread/n slowly/r Leeds/N"],
    ["Excellent bread! Nora sold it.", "Excellent/a bread/n Nora/N sold/v/sell"],
    ["I’m glad you’re tired.", "glad/a tired/a"],
  ])("%s", async (text, expected) => {
    expect(await content("en", text)).toBe(expected);
  });
});

const piece = fc.oneof(
  fc.constantFrom(
    "l’",
    "d'",
    "qu’il ",
    "don’t ",
    "M. ",
    "…",
    "« ",
    " »",
    "\n",
    "\ud800",
    "{{x}}",
    "1,5 ",
    "LES ",
  ),
  fc.constantFrom("porte ", "Nice ", "XIV ", "A380 ", "-là ", "- ", "well-known ", "e.g. "),
  fc.string({ unit: "grapheme", maxLength: 12 }),
);
const texts = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));

test.each(["fr", "en"])("%s: one tag for each token of any text, and always the same", async (language) => {
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const { tokens, tags } = await tagged(language, text);
      expect(tags).toHaveLength(tokens.length);
      expect(tags.every((one) => one !== undefined && one.lemma !== "")).toBe(true);
      expect((await tagged(language, text)).tags).toEqual(tags);
    }),
    { numRuns: 150 },
  );
});

test.each(["fr", "en"])("%s: a word of 100,000 letters and a run without blanks", async (language) => {
  for (const text of ["a".repeat(100_000), "a-".repeat(50_000), "#".repeat(50_000)]) {
    const { tokens, tags } = await tagged(language, text);
    expect(tags).toHaveLength(tokens.length);
  }
});

describe("the pack's file", () => {
  test("a pack without one has no tagger", async () => {
    expect(await loadTagging([await folderWith({ "language.yaml": "" })])).toBeUndefined();
    expect(await taggerOf(undefined)).toBeUndefined();
  });

  test("is wrong where it names no engine, and where its lexicon is not there", async () => {
    const wrong = await loadTagging([await folderWith({ "tagging.yaml": "engine: magic\n" })]);
    await expect(wrong?.load()).rejects.toMatchObject({ code: "CONTENT_INVALID" });
    const rules = `engine: lexicon
lexicon: data/none.br
words: ""
add: ""
suffixes: ""
unknown: NOUN
before: { lemmas: [], otherwise: 1 }
dual: 0
tails: []
plurals: []
prior: {}
names: []
capital: { unknown: 0, listed: 0, known: 0, whole: 0, first: 0, otherwise: 0, guess: 0 }
otherwise: 1
after: {}
`;
    const misspelt = rules.replace('words: ""', "words: |\n  le DET/le\n  la DTE/le");
    const bad = await loadTagging([await folderWith({ "tagging.yaml": misspelt })]);
    await expect(bad?.load()).rejects.toMatchObject({
      code: "CONTENT_INVALID",
      values: { fault: "wrong-form", path: "words" },
    });
    const alone = await loadTagging([await folderWith({ "tagging.yaml": rules })]);
    await expect(alone?.load()).rejects.toMatchObject({
      code: "CONTENT_INVALID",
      values: { fault: "no-file", path: "data/none.br" },
    });
  });
});
